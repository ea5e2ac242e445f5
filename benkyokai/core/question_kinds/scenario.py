"""`scenario`: ask the client, state an assumption, choose for each axis, name the deciding factor."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import ClassVar

from benkyokai.core.answer_fields.choice import Choice
from benkyokai.core.answer_fields.field import ASK, ASSUMPTION
from benkyokai.core.answer_fields.several import Several
from benkyokai.core.feedback import Feedback, Row, Section, Sentence
from benkyokai.core.question import Marked, Question, Reasoning, Reply, Response, assumption_of
from benkyokai.core.question_ref import QuestionRef
from benkyokai.core.refusal import Refusal, Why
from benkyokai.core.stage import Stage
from benkyokai.core.text import NO_TEXT, Text


@dataclass(frozen=True, slots=True)
class ClientQuestion:
    """Something to ask the client: whether it matters, why, and what the client replies."""

    id: str
    text: Text
    matters: bool
    because: Text
    reply: Text


@dataclass(frozen=True, slots=True)
class Assumption:
    """What one takes for granted. `because` says why it is not plausible, where it is not."""

    id: str
    text: Text
    plausible: bool = True
    because: Text = NO_TEXT


@dataclass(frozen=True, slots=True)
class AxisOption:
    """An option on an axis: a service of the catalogue (`service`) or a text of the question's own."""

    id: str
    text: Text
    service: str = ""


@dataclass(frozen=True, slots=True)
class Axis:
    """One thing to choose, such as where to train."""

    id: str
    title: Text
    options: tuple[AxisOption, ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """What an option is worth under an assumption, and why."""

    credit: float
    because: Text


@dataclass(frozen=True, slots=True)
class Incompatible:
    """Choices (axis → option) that cannot go together."""

    choices: Mapping[str, str]
    because: Text


@dataclass(frozen=True, kw_only=True)
class Scenario(Question):
    """The response is `{"ask": [ids], "assumption": id, "axes": {axis: option}, "factor": id, "reason": text}`.

    The last two are kept and never marked. `key` has a cell for every (assumption, axis, option).
    """

    kind: ClassVar[str] = "scenario"
    decides: ClassVar[bool] = True
    votes: ClassVar[int] = 2
    asks: tuple[ClientQuestion, ...]
    assumptions: tuple[Assumption, ...]
    axes: tuple[Axis, ...]
    key: Mapping[tuple[str, str, str], Cell]
    ask_limit: int | None = None
    incompatible: tuple[Incompatible, ...] = ()
    weights: Mapping[str, float] = field(default_factory=dict)
    discuss: tuple[Text, ...] = ()
    diagram: str = ""
    assumed: str = ""
    """The assumption that the case itself gives; empty where it is stated with the answer."""

    def under(self, assumption: str) -> Scenario:
        named = f"{self.content_hash}~{assumption}"
        return replace(self, asks=(), factors=(), assumed=assumption, content_hash=named)

    @property
    def name(self) -> str:
        return QuestionRef("", self.id).under(self.assumed).question

    @property
    def given(self) -> Text:
        return next((one.text for one in self.assumptions if one.id == self.assumed), NO_TEXT)

    @cached_property
    def stages(self) -> tuple[Stage, ...]:
        if self.assumed:
            return (Stage(fields=self.choices),)
        ask = Several(about=ASK, parts=self.asks, required=False, limit=self.ask_limit, right=self._matter)
        return (Stage(id=ASK, fields=(ask,), asks=True), Stage(fields=(self.premise, *self.choices)))

    @cached_property
    def premise(self) -> Choice:
        return Choice(about=ASSUMPTION, path=(ASSUMPTION,), missing=Refusal(Why.NO_ASSUMPTION), parts=self.assumptions)

    @staticmethod
    def _field(axis: Axis) -> Choice:
        return Choice(
            about=axis.id,
            title=axis.title,
            path=("axes", axis.id),
            keyed=True,
            missing=Refusal(Why.AXIS_EMPTY, axis.id),
            parts=axis.options,
        )

    @property
    def reasoning(self) -> Reasoning:
        return self

    @cached_property
    def plausible(self) -> tuple[str, ...]:
        return tuple(one.id for one in self.assumptions if one.plausible)

    @cached_property
    def choices(self) -> tuple[Choice, ...]:
        return tuple(self._field(axis) for axis in self.axes)

    def path_of(self, response: Response) -> tuple[str, Mapping[str, str]]:
        whole = response if isinstance(response, dict) else {}
        return self.assumed or str(whole.get(ASSUMPTION) or ""), chosen_axes(whole)

    def part_ids(self) -> Iterator[str]:
        yield from super().part_ids()
        if self.assumed:  # the feedback looks at it under the others
            yield from self.premise.ids

    def replies(self, asked: object) -> tuple[Reply, ...]:
        put = asked if isinstance(asked, list | tuple) else ()
        return tuple(Reply(one.id, one.text, one.reply) for one in self.asks if one.id in put)

    def from_draft(self, draft: object) -> Response:
        return {ASK: draft} if draft and isinstance(draft, list) else super().from_draft(draft)

    def mark(self, response: Response) -> Marked:
        """The weighted mean of the parts: `ask` and each axis (formats §5)."""
        assert isinstance(response, dict)  # refuse() saw to it
        asked = self._asked_well(response.get(ASK, []))
        assumption, chosen = self.path_of(response)
        state = (asked, assumption, *(chosen.get(axis.id, "") for axis in self.axes))
        if state not in self._marked:
            self._marked[state] = self._mark(asked, assumption, chosen)
        return self._marked[state]

    @cached_property
    def _marked(self) -> dict[tuple[object, ...], Marked]:
        """What was marked before: with so few choices most answers are worth what another was."""
        return {}

    def _mark(self, asked: float | None, assumption: str, chosen: Mapping[str, str]) -> Marked:
        spoilt = {self._later_axis(pair) for pair in self.incompatibles(chosen)}
        parts = {} if asked is None else {ASK: asked}
        for axis in self.axes:
            cell = self.key.get((assumption, axis.id, chosen.get(axis.id, "")))
            parts[axis.id] = cell.credit if cell is not None and axis.id not in spoilt else 0.0
        weights = {part: self.weights.get(part, 1.0) for part in parts}
        total = sum(weights.values())
        return Marked(sum(parts[part] * weights[part] for part in parts) / total if total else 0.0, parts)

    def _asked_well(self, asked: object) -> float | None:
        """The `ask` part; None where no question to the client matters."""
        if not self._best:
            return None
        selected = set(asked) if isinstance(asked, list | tuple) else set()
        hits = len(selected & self._matter)
        return max(0.0, (2 * hits - len(selected)) / self._best)

    @cached_property
    def _matter(self) -> frozenset[str]:
        return frozenset(item.id for item in self.asks if item.matters)

    @cached_property
    def _best(self) -> int:
        return len(self._matter) if self.ask_limit is None else min(len(self._matter), self.ask_limit)

    def _later_axis(self, pair: Incompatible) -> str:
        return [axis.id for axis in self.axes if axis.id in pair.choices][-1]

    def incompatibles(self, chosen: Mapping[str, str]) -> list[Incompatible]:
        """The incompatible combinations that `chosen` (axis → option) holds."""
        return [pair for pair in self.incompatible if pair.choices.items() <= chosen.items()]

    def acceptable(self, assumption: str, axis: str) -> tuple[str, ...]:
        """The options worth 1 on that axis under that assumption, in file order."""
        options = next(a.options for a in self.axes if a.id == axis)
        return tuple(option.id for option in options if self.key[assumption, axis, option.id].credit == 1)

    def feedback(self, response: Response | None, assumption: str = "") -> Feedback:
        """Marks by part and every reason, under the assumption that was stated (or the one that is named, or else the
        first that is plausible)."""
        given = response if isinstance(response, dict) else {}
        under = assumption_of(self, given, assumption)
        parts = {} if response is None else self.mark(given).parts
        stated = next(one for one in self.assumptions if one.id == under)
        axes = [self._section_of(axis, under, chosen_axes(given).get(axis.id), parts) for axis in self.axes]
        asked = (self._section_of_asking(given.get(ASK) or (), parts),) if self.asks else ()
        return Feedback(
            sections=(*axes, *asked),
            verdict=Sentence("under_assumption", {"assumption": stated.text}),
            notices=tuple(self.notices(given)) if given else (),
        )

    def _section_of(self, axis: Axis, under: str, chosen: str | None, parts: Mapping[str, float]) -> Section:
        cells = [(option, self.key[under, axis.id, option.id]) for option in axis.options]
        rows = tuple(
            Row(
                id=option.id,
                text=option.text,
                service=option.service,
                good=cell.credit == 1,
                mine=option.id == chosen,
                because=cell.because,
                credit=cell.credit,
            )
            for option, cell in cells
        )
        return Section(rows=rows, about=axis.id, title=axis.title, part=parts.get(axis.id))

    def _section_of_asking(self, asked: object, parts: Mapping[str, float]) -> Section:
        put = asked if isinstance(asked, list | tuple) else ()
        rows = tuple(
            Row(
                id=one.id,
                text=one.text,
                good=one.matters,
                mine=one.id in put,
                because=one.because,
                word="mattered" if one.matters else "mattered_not",
                reply=one.reply,
            )
            for one in self.asks
        )
        return Section(rows=rows, about=ASK, name="what_mattered", part=parts.get(ASK))

    def notices(self, response: Mapping[str, object]) -> list[Sentence]:
        """What the feedback points at: an implausible assumption, an incompatible pair, two assumptions at once."""
        chosen, found = chosen_axes(response), []
        stated = next((a for a in self.assumptions if a.id == self.path_of(response)[0]), None)
        if stated is not None and not stated.plausible:
            found.append(Sentence("notice.not_plausible", {"because": stated.because}))
        found += [Sentence("notice.incompatible", {"because": one.because}) for one in self.incompatibles(chosen)]
        if self._rest_on_different_assumptions(chosen):
            found.append(Sentence("notice.different_assumptions"))
        return found

    def _rest_on_different_assumptions(self, chosen: Mapping[str, str]) -> bool:
        favouring = [
            {a.id for a in self.assumptions if self.key[a.id, axis, option].credit == 1}
            for axis, option in chosen.items()
        ]
        return bool(favouring) and all(favouring) and not set.intersection(*favouring)


def chosen_axes(response: Mapping[str, object]) -> Mapping[str, str]:
    """The choices (axis → option) of a scenario response that was not refused."""
    axes = response.get("axes")
    return axes if isinstance(axes, dict) else {}
