"""What every question has, whatever its kind, and what marking one gives."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import ClassVar, Protocol

from benkyokai.core.answer_fields.choice import Choice
from benkyokai.core.answer_fields.field import FACTOR, Field
from benkyokai.core.answer_fields.words import Words
from benkyokai.core.feedback import Feedback, Section
from benkyokai.core.option import Factor
from benkyokai.core.refusal import Refusal, Why
from benkyokai.core.stage import ANSWER, Stage
from benkyokai.core.text import NO_TEXT, Text, parts_in, texts_in

Response = object
"""An answer as formats §7 writes it: plain JSON. A question checks it before it is stored or marked."""

REASON = "reason"
"""One's own words beside the deciding factor."""

SERVICE_LINK = re.compile(r"\(service:([A-Za-z0-9][A-Za-z0-9_.-]*)\)")

LONGEST_REASON = 500
"""Characters that a reason may have."""


@dataclass(frozen=True, slots=True)
class Marked:
    """A fraction in [0, 1], or None where there is nothing to mark; and the fractions of the parts."""

    fraction: float | None
    parts: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Reply:
    """What somebody who was asked replies, and to what."""

    id: str
    text: Text
    reply: Text


class Reasoning(Protocol):
    """A question whose choices rest on an assumption, and lead along paths on a diagram."""

    @property
    def diagram(self) -> str:
        """The id of the reasoning diagram, or empty."""
        ...

    @property
    def premise(self) -> Field:
        """The assumptions, one of which is stated; those who state different ones are told apart."""
        ...

    @property
    def plausible(self) -> tuple[str, ...]:
        """The assumptions that are plausible, in the order of the file; at least one."""
        ...

    @property
    def choices(self) -> tuple[Field, ...]:
        """What is chosen under the assumption, each apart from the others."""
        ...

    def acceptable(self, assumption: str, axis: str) -> tuple[str, ...]:
        """The options worth 1 on that axis under that assumption, in file order."""
        ...

    def path_of(self, response: Response) -> tuple[str, Mapping[str, str]]:
        """The assumption that a response states, empty where it states none, and its choices by axis."""
        ...


def assumption_of(reasoning: Reasoning | None, response: Response, named: str = "") -> str:
    """The assumption under which a response is looked at: the one that is named, the one that it states, or else the
    first that is plausible; empty for a question without any."""
    return (named or reasoning.path_of(response)[0] or reasoning.plausible[0]) if reasoning else ""


@dataclass(frozen=True, kw_only=True)
class Question(ABC):
    """One question. `content_hash` changes whenever the author changes anything about it."""

    kind: ClassVar[str]
    counts: ClassVar[bool] = True
    """False where the fraction stands outside a quiz's mark and maximum."""

    explained: ClassVar[bool] = True
    """Something is shown to those who have answered: a key, a model answer."""

    decides: ClassVar[bool] = False
    """A deciding factor and a reason belong to the answer, and are kept in the response."""

    votes: ClassVar[int] = 1
    """In how many votes a live session asks it, unless the run sheet says otherwise."""

    id: str
    prompt: Text
    points: float = 1
    tags: tuple[str, ...] = ()
    hints: tuple[Text, ...] = ()
    explanation: Text = NO_TEXT
    factors: tuple[Factor, ...] = ()
    """Deciding factors, the chips that a learner picks as the reason."""
    as_of: str = ""
    shuffle: bool | None = None
    """Whether options stand in another order for everybody; None: as the quiz says."""
    content_hash: str = ""
    twin: str = ""
    """A question, `quiz#question`, that takes the same understanding. `twin_under`: this one under that assumption."""
    twin_under: str = ""

    @property
    @abstractmethod
    def stages(self) -> tuple[Stage, ...]:
        """What is answered one after the other; the last stage is ANSWER."""

    @abstractmethod
    def mark(self, response: Response) -> Marked:
        """Marks a whole response that was not refused (formats §5)."""

    @abstractmethod
    def feedback(self, response: Response | None, assumption: str = "") -> Feedback:
        """What one learns from a whole response that was not refused; None: from the key alone. `assumption`: look at
        it under another than was stated, where the kind has any."""

    def about_factors(self, response: Response, assumption: str = "") -> tuple[Section, ...]:
        """What a feedback says of the deciding factors, which are not marked; nothing where the author says nothing."""
        if not any(one.because or one.decides for one in self.factors):
            return ()
        under = assumption_of(self.reasoning, response, assumption)
        mine = response.get(FACTOR) if isinstance(response, dict) else None
        rows = tuple(one.row(one.id == mine, under) for one in self.factors)
        return (Section(rows=rows, name="about_factors", fixed=True),)

    @property
    def afterwards(self) -> Stage | None:
        """What a learner says of their own answer when they have seen what there is to see; None for most kinds."""
        return None

    def under(self, assumption: str) -> Question:
        """The same question where the assumption is given and not stated; for kinds that ask for none, as it is."""
        return self

    @property
    def practised_under(self) -> tuple[str, ...]:
        """The plausible assumptions under which it is practised in turn; () where there are not two of them."""
        plausible = self.reasoning.plausible if self.reasoning else ()
        return plausible if len(plausible) > 1 else ()

    @property
    def name(self) -> str:
        """Its id in a reference, with the assumption that it gives, where it gives one."""
        return self.id

    @property
    def given(self) -> Text:
        """The assumption that the question gives, where it gives one."""
        return NO_TEXT

    @property
    def discuss(self) -> tuple[Text, ...]:
        """Prompts for a room that has answered."""
        return ()

    @property
    def reasoning(self) -> Reasoning | None:
        """How one reasons from an assumption to the choices; None for kinds that ask for no assumption."""
        return None

    def replies(self, asked: object) -> tuple[Reply, ...]:
        """What is replied to what was asked in a stage that asks, in the order of the file; () where nobody replies."""
        return ()

    def from_draft(self, draft: object) -> Response:
        """What is ticked and typed in a stage, in the shape of a response."""
        return self.answer_stage.from_typed(draft)

    def unreadable(self, response: Response) -> bool:
        """True where something that was typed says nothing that could be marked: it is kept as written, worth 0."""
        return any(field.unreadable(value) for field, value in self.answer_stage.values(response))

    def stage(self, named: str) -> Stage:
        """The stage of that name; that of the answer for any other, such as a survey's, whose stages are questions."""
        return next((one for one in self.stages if one.id == named), self.answer_stage)

    @property
    def stage_ids(self) -> tuple[str, ...]:
        """The names of the stages in which there is something to choose or to write."""
        return tuple(one.id for one in self.stages if any(field.parts or not field.listed for field in one.fields))

    def is_shuffled(self, quiz_says: bool) -> bool:
        """True where options stand in another order for everybody; a question's own word goes before its quiz's."""
        return quiz_says if self.shuffle is None else self.shuffle

    @property
    def answer_stage(self) -> Stage:
        """The stage that is marked."""
        return self.stages[-1]

    @cached_property
    def factor_field(self) -> Field | None:
        """The deciding factors, where there are any."""
        missing = Refusal(Why.NO_FACTOR)
        return Choice(about=FACTOR, path=(FACTOR,), parts=self.factors, missing=missing) if self.factors else None

    @cached_property
    def fields_by_about(self) -> Mapping[str, Field]:
        """The fields of all stages and the deciding factor, by what a tally calls them."""
        fields = (self.factor_field, *(one for stage in self.stages for one in stage.fields))
        return {one.about: one for one in reversed(fields) if one is not None}

    @cached_property
    def named_services(self) -> frozenset[str]:
        """The services that its texts link to or that its options are."""
        linked = (one for text in texts_in(self) for said in (text.ja, text.en) for one in SERVICE_LINK.findall(said))
        chosen = (getattr(part, "service", "") for part in parts_in(self))
        return frozenset(filter(None, (*linked, *chosen)))

    @property
    def reason_field(self) -> Words:
        """One's own words beside the deciding factor."""
        return Words(about=REASON, path=(REASON,), required=False, longest=LONGEST_REASON)

    @cached_property
    def whole(self) -> Stage:
        """Everything that a whole response holds, as one stage: earlier stages under their names, then the answer,
        what a learner says of it afterwards, and the deciding factor with its reason where the answer has one."""
        if len(self.stages) == 1 and self.answer_stage.root is not None:
            return self.answer_stage
        return Stage(fields=tuple(self._fields_of_whole()))

    def _fields_of_whole(self) -> Iterator[Field]:
        for stage in self.stages[:-1]:
            yield from (replace(one, path=(stage.id, *one.path)) for one in stage.fields)
        yield from self.answer_stage.fields
        if self.afterwards is not None:
            yield from (replace(one, path=(self.afterwards.id, *one.path)) for one in self.afterwards.fields)
        if self.decides:
            yield self.factor_field or Choice(about=FACTOR, path=(FACTOR,), required=False)
            yield self.reason_field

    @property
    def shown(self) -> tuple[Text, ...]:
        """What everybody reads who is asked: the prompt, what can be chosen, the titles and units of the fields."""
        fields = [one for stage in self.stages for one in stage.fields]
        parts = [part.text for one in fields for part in one.parts] + [factor.text for factor in self.factors]
        own = (replace(one, parts=()) for one in fields)
        return tuple(dict.fromkeys((self.prompt, *parts, *texts_in(tuple(own)))))

    def secrets(self) -> tuple[Text, ...]:
        """What must not be on the wire before its time: every text of the question, its kind's own fields among them,
        that is not shown to everybody who is asked. A kind that says nothing about a text keeps it secret."""
        shown = self.shown
        return tuple(dict.fromkeys(text for text in texts_in(self) if text not in shown))

    def refuse(self, response: Response) -> Refusal | None:
        """Why this response cannot be marked (unknown, repeated or too many ids; wrong shape), or None."""
        return self.whole.refuse(response)

    def words_in(self, response: Response) -> str:
        """What people wrote in a response to the last stage, to be shown to others only once somebody has looked; what
        is shown word by word is no part of it."""
        fields = ((field, value) for field, value in self.answer_stage.values(response) if not field.gathered)
        return " / ".join(str(value) for field, value in fields if not field.public and not field.is_blank(value))

    def given_in(self, stage_id: str, whole: Response) -> Response:
        """What a whole response holds of a stage."""
        if stage_id == ANSWER:
            return whole
        return whole.get(stage_id, []) if isinstance(whole, dict) else []

    def part_ids(self) -> Iterator[str]:
        """Every id that a response can hold, as a key or a value; some may come twice."""
        fields = [field for stage in self.stages for field in stage.fields]
        fields += self.afterwards.fields if self.afterwards else ()
        for one in fields:
            yield from one.ids
            if one.keyed:
                yield one.path[-1]
        yield from (factor.id for factor in self.factors)
