"""What every question has, whatever its kind, and what marking one gives."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import ClassVar

from benkyokai.core.refusal import Refusal
from benkyokai.core.text import NO_TEXT, Text

Response = object
"""An answer as formats §7 writes it: plain JSON. A question checks it before it is stored or marked."""


@dataclass(frozen=True, slots=True)
class Factor:
    """A deciding factor: a chip that a learner picks as the reason."""

    id: str
    text: Text


@dataclass(frozen=True, slots=True)
class Marked:
    """A fraction in [0, 1], or None where there is nothing to mark; and the fractions of the parts."""

    fraction: float | None
    parts: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Question(ABC):
    """One question. `content_hash` changes whenever the author changes anything about it."""

    kind: ClassVar[str]
    counts: ClassVar[bool] = True
    """False where the fraction stands outside a quiz's mark and maximum."""

    id: str
    prompt: Text
    points: float = 1
    tags: tuple[str, ...] = ()
    hints: tuple[Text, ...] = ()
    explanation: Text = NO_TEXT
    factors: tuple[Factor, ...] = ()
    as_of: str = ""
    content_hash: str = ""

    @abstractmethod
    def refuse(self, response: Response) -> Refusal | None:
        """Why this response cannot be marked (unknown, repeated or too many ids; wrong shape), or None."""

    @abstractmethod
    def mark(self, response: Response) -> Marked:
        """Marks a response that was not refused (formats §5)."""

    def refuse_to_store(self, response: Response) -> Refusal | None:
        """Why a learner cannot hand this in yet. Stricter than `refuse` where an answer has to be complete."""
        return self.refuse(response)

    def from_draft(self, draft: object) -> Response:
        """What is ticked and typed, in the shape of a response."""
        return draft

    def unreadable(self, response: Response) -> bool:
        """True where what was typed says nothing that could be marked: it is kept as written, and worth 0."""
        return False


def ids_in(response: object, known: Iterable[str]) -> tuple[str, ...] | None:
    """The ids of a list response, or None where it is no list of known, unrepeated ids."""
    if not isinstance(response, list | tuple):
        return None
    try:
        ids = set(response)
    except TypeError:  # one of them is a list or a mapping
        return None
    return tuple(response) if len(ids) == len(response) and ids.issubset(known) else None
