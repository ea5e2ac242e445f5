"""`scenario`: ask the client, state an assumption, choose for each axis, name the deciding factor."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import ClassVar

from benkyokai.core.question import Marked, Question, Response, ids_in
from benkyokai.core.refusal import Refusal, Why
from benkyokai.core.text import NO_TEXT, Text

ASK = "ask"
"""The name of the part that marks the questions to the client."""

FIELDS = frozenset({ASK, "assumption", "axes", "factor", "reason"})
"""What a response may hold."""

LONGEST_REASON = 500
"""Characters that a reason may have."""


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


class NoticeKind(StrEnum):
    """What the feedback points at beside the marks."""

    NOT_PLAUSIBLE = "not_plausible"
    INCOMPATIBLE = "incompatible"
    DIFFERENT_ASSUMPTIONS = "different_assumptions"


@dataclass(frozen=True, slots=True)
class Notice:
    """One thing the feedback points at; `because` is the author's sentence where there is one."""

    kind: NoticeKind
    because: Text = NO_TEXT


@dataclass(frozen=True, kw_only=True)
class Scenario(Question):
    """The response is `{"ask": [ids], "assumption": id, "axes": {axis: option}, "factor": id, "reason": text}`.

    The last two are kept and never marked. `key` has a cell for every (assumption, axis, option).
    """

    kind: ClassVar[str] = "scenario"
    asks: tuple[ClientQuestion, ...]
    assumptions: tuple[Assumption, ...]
    axes: tuple[Axis, ...]
    key: Mapping[tuple[str, str, str], Cell]
    ask_limit: int | None = None
    incompatible: tuple[Incompatible, ...] = ()
    weights: Mapping[str, float] = field(default_factory=dict)
    discuss: tuple[Text, ...] = ()
    diagram: str = ""

    def refuse(self, response: Response) -> Refusal | None:
        if not isinstance(response, dict):
            return Refusal(Why.NOTHING_CHOSEN)
        if not response.keys() <= FIELDS:
            return Refusal(Why.UNKNOWN_CHOICE, min(map(str, response.keys() - FIELDS)))
        return (
            self.refuse_ask(response.get(ASK, []))
            or self._refuse_one(response.get("assumption"), self._assumption_ids)
            or self._refuse_axes(response.get("axes", {}))
            or self._refuse_one(response.get("factor"), self._factor_ids)
            or self._refuse_reason(response.get("reason", ""))
        )

    def refuse_to_store(self, response: Response) -> Refusal | None:
        refusal = self.refuse(response)
        if refusal is not None or not isinstance(response, dict):
            return refusal
        if not response.get("assumption"):
            return Refusal(Why.NO_ASSUMPTION)
        missing = [axis.id for axis in self.axes if axis.id not in response.get("axes", {})]
        if missing:
            return Refusal(Why.AXIS_EMPTY, missing[0])
        if self.factors and not response.get("factor"):
            return Refusal(Why.NO_FACTOR)
        return None

    def from_draft(self, draft: object) -> Response:
        return {ASK: draft} if draft and isinstance(draft, list) else draft

    def refuse_ask(self, ask: object) -> Refusal | None:
        """Why these questions to the client cannot be put, or None."""
        ids = ids_in(ask, self._ask_ids)
        if ids is None:
            return Refusal(Why.UNKNOWN_CHOICE, str(ask))
        if self.ask_limit is not None and len(ids) > self.ask_limit:
            return Refusal(Why.TOO_MANY_ASKED, str(self.ask_limit))
        return None

    @staticmethod
    def _refuse_one(chosen: object, known: frozenset[str]) -> Refusal | None:
        if chosen is None or (isinstance(chosen, str) and (not chosen or chosen in known)):
            return None
        return Refusal(Why.UNKNOWN_CHOICE, str(chosen))

    def _refuse_axes(self, chosen: object) -> Refusal | None:
        if not isinstance(chosen, dict):
            return Refusal(Why.UNKNOWN_CHOICE, str(chosen))
        wrong = [f"{axis}: {option}" for axis, option in chosen.items() if option not in self._options.get(axis, ())]
        return Refusal(Why.UNKNOWN_CHOICE, wrong[0]) if wrong else None

    @staticmethod
    def _refuse_reason(reason: object) -> Refusal | None:
        if not isinstance(reason, str):
            return Refusal(Why.UNKNOWN_CHOICE, str(reason))
        return Refusal(Why.TEXT_TOO_LONG, str(LONGEST_REASON)) if len(reason) > LONGEST_REASON else None

    def mark(self, response: Response) -> Marked:
        """The weighted mean of the parts: `ask` and each axis (formats §5)."""
        assert isinstance(response, dict)  # refuse() saw to it
        asked = self._asked_well(response.get(ASK, []))
        assumption, chosen = str(response.get("assumption") or ""), chosen_axes(response)
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

    @cached_property
    def _ask_ids(self) -> frozenset[str]:
        return frozenset(item.id for item in self.asks)

    @cached_property
    def _assumption_ids(self) -> frozenset[str]:
        return frozenset(one.id for one in self.assumptions)

    @cached_property
    def _factor_ids(self) -> frozenset[str]:
        return frozenset(one.id for one in self.factors)

    @cached_property
    def _options(self) -> Mapping[str, tuple[str, ...]]:
        return {axis.id: tuple(option.id for option in axis.options) for axis in self.axes}

    def _later_axis(self, pair: Incompatible) -> str:
        return [axis.id for axis in self.axes if axis.id in pair.choices][-1]

    def incompatibles(self, chosen: Mapping[str, str]) -> list[Incompatible]:
        """The incompatible combinations that `chosen` (axis → option) holds."""
        return [pair for pair in self.incompatible if pair.choices.items() <= chosen.items()]

    def acceptable(self, assumption: str, axis: str) -> tuple[str, ...]:
        """The options worth 1 on that axis under that assumption, in file order."""
        options = next(a.options for a in self.axes if a.id == axis)
        return tuple(option.id for option in options if self.key[assumption, axis, option.id].credit == 1)

    def notices(self, response: Mapping[str, object]) -> list[Notice]:
        """What the feedback points at: an implausible assumption, an incompatible pair, two assumptions at once."""
        chosen, found = chosen_axes(response), []
        stated = next((a for a in self.assumptions if a.id == response.get("assumption")), None)
        if stated is not None and not stated.plausible:
            found.append(Notice(NoticeKind.NOT_PLAUSIBLE, stated.because))
        found += [Notice(NoticeKind.INCOMPATIBLE, pair.because) for pair in self.incompatibles(chosen)]
        if self._rest_on_different_assumptions(chosen):
            found.append(Notice(NoticeKind.DIFFERENT_ASSUMPTIONS))
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
