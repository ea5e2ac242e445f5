"""One thing that an answer holds: an option, an order, a number, a text."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from typing import ClassVar, Protocol, TypeVar

from benkyokai.core.refusal import Refusal, Why
from benkyokai.core.text import NO_TEXT, Text

CHOSEN = "chosen"
"""What a tally calls the one thing that most questions ask for."""

ASK = "ask"
"""The questions to the client."""

ASSUMPTION = "assumption"
"""What is taken for granted."""

FACTOR = "factor"
"""The deciding factor."""

Name = Callable[[Text], str]
"""How an author's text is written where it is shown."""

NOTHING_CHOSEN = Refusal(Why.NOTHING_CHOSEN)

T = TypeVar("T")


class Part(Protocol):
    """Something that can be chosen or put in order."""

    @property
    def id(self) -> str:
        """Unique in its field."""
        ...

    @property
    def text(self) -> Text:
        """What people read."""
        ...


class Chance(Protocol):
    """Where made-up answers come from; `random.Random` is one."""

    def choice(self, among: Sequence[T], /) -> T:
        """One of them."""
        ...

    def sample(self, among: Sequence[T], k: int, /) -> list[T]:
        """k of them, each once."""
        ...

    def randint(self, a: int, b: int, /) -> int:
        """A whole number, both ends included."""
        ...


@dataclass(frozen=True, kw_only=True)
class Field(ABC):
    """`about` is what a tally calls it. `path` leads to its value in a response, () where it is the whole response;
    `keyed`: the last key of the path is an id of the author's, and travels masked like one.

    `required`: an answer without it is not whole, and is refused with `missing`.
    """

    type: ClassVar[str]
    """The name under which a page has a form for it."""

    public: ClassVar[bool] = True
    """False where people write freely: nobody but the facilitator sees it before the facilitator has looked."""

    gathered: ClassVar[bool] = False
    """True where everything that people write is counted by itself, and shown by itself."""

    listed: ClassVar[bool] = False
    """True where everything that can be chosen is known beforehand."""

    numbered: ClassVar[bool] = False
    """True where the parts are options that a room can speak of by their numbers."""

    several: ClassVar[bool] = False
    """True where one answer may hold several parts, in no order."""

    about: str = CHOSEN
    title: Text = NO_TEXT
    path: tuple[str, ...] = ()
    keyed: bool = False
    required: bool = True
    missing: Refusal = NOTHING_CHOSEN
    parts: tuple[Part, ...] = ()
    right: frozenset[str] = frozenset()
    """The keys that are right whatever else was answered; empty where none is, or several texts can be."""
    wanted: frozenset[str] | None = None
    """The parts of which it says something that nobody takes them; None: all of them."""
    hides_order: bool = False
    """The order of the parts in the file gives the answer away."""
    compact: bool = False
    """Asked in a line beside its title."""

    @property
    def countable(self) -> bool:
        """False where no two values are the same choice."""
        return True

    @abstractmethod
    def refuse(self, value: object) -> Refusal | None:
        """Why this value cannot be: unknown, repeated or too many ids, the wrong shape; None where it can."""

    def is_blank(self, value: object) -> bool:
        """True where nothing was chosen or written."""
        return value is None or value == ""

    def refuse_incomplete(self, value: object) -> Refusal | None:
        """Why an answer with a value that can be cannot be given yet."""
        return self.missing if self.required and self.is_blank(value) else None

    def unreadable(self, value: object) -> bool:
        """True where what was typed says nothing that could be marked: it is kept as written, and worth 0."""
        return False

    def read(self, typed: object) -> object:
        """What was typed as a value; what is none stays as it is."""
        return typed

    @abstractmethod
    def key(self, value: object) -> str:
        """A value that was not refused as one word: equal where two people chose the same. Empty for nothing."""

    def counted(self, value: object) -> Iterable[str]:
        """What a value adds one to in a tally."""
        return () if self.is_blank(value) else (self.key(value),)

    def rows(self, values: Iterable[object], most: int | None) -> tuple[tuple[str, int], ...]:
        """The keys with their counts: in the order of the parts; where nobody can list them, the `most` commonest."""
        counts = Counter(chain.from_iterable(map(self.counted, values)))
        if self.listed:
            return tuple((part.id, counts[part.id]) for part in self.parts)
        return tuple(counts.most_common(most))

    def mean(self, rows: Iterable[tuple[str, int]]) -> float | None:
        """The mean of keys with their counts; None where nobody answered, and where keys are no numbers."""
        return None

    def told(self, key: str, name: Name) -> str:
        """A key in words. An id that the question has no more stays as it is."""
        return name(self.texts[key]) if key in self.texts else key

    def renamed(self, value: object, names: Mapping[str, str]) -> object:
        """The value with its ids under other names; what is no id of a part stays as it is, and so does a text."""
        return value

    @abstractmethod
    def made_up(self, chance: Chance, sentences: Sequence[str] = ("…",)) -> object:
        """A value that is not refused, and means nothing; where people write, one of the sentences."""

    def wants(self, part: str) -> bool:
        """True for a part of which it says something that nobody takes it."""
        return self.wanted is None or part in self.wanted

    @cached_property
    def texts(self) -> Mapping[str, Text]:
        """The texts of the parts by id."""
        return {part.id: part.text for part in self.parts}

    @cached_property
    def ids(self) -> tuple[str, ...]:
        """The ids of the parts in the order of the file."""
        return tuple(part.id for part in self.parts)


def unrepeated(value: object, known: Collection[str]) -> tuple[str, ...] | None:
    """The ids of a list, or None where it is no list of known, unrepeated ids."""
    if not isinstance(value, list | tuple):
        return None
    for one in value:
        if not isinstance(one, str) or one not in known:
            return None
    return tuple(value) if len(set(value)) == len(value) else None


def list_renamed(value: object, names: Mapping[str, str]) -> object:
    """The list with its ids under other names; what is no list, or no id of a part, stays as it is."""
    if not isinstance(value, list | tuple):
        return value
    return [names.get(one, one) if isinstance(one, str) else one for one in value]
