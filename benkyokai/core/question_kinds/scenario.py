"""`scenario`: ask the client, state an assumption, choose for each axis, name the deciding factor."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import ClassVar

from benkyokai.core.question import Marked, Question, Response, ids_in
from benkyokai.core.refusal import Refusal, Why
from benkyokai.core.text import NO_TEXT, Text

ASK = "ask"
"""The name of the part that marks the questions to the client."""

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
        unknown = set(response) - {ASK, "assumption", "axes", "factor", "reason"}
        if unknown:
            return Refusal(Why.UNKNOWN_CHOICE, str(min(unknown)))
        return (
            self.refuse_ask(response.get(ASK, []))
            or self._refuse_one(response.get("assumption"), [a.id for a in self.assumptions])
            or self._refuse_axes(response.get("axes", {}))
            or self._refuse_one(response.get("factor"), [factor.id for factor in self.factors])
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
        ids = ids_in(ask, tuple(item.id for item in self.asks))
        if ids is None:
            return Refusal(Why.UNKNOWN_CHOICE, str(ask))
        if self.ask_limit is not None and len(ids) > self.ask_limit:
            return Refusal(Why.TOO_MANY_ASKED, str(self.ask_limit))
        return None

    @staticmethod
    def _refuse_one(chosen: object, known: list[str]) -> Refusal | None:
        return None if chosen in (None, "", *known) else Refusal(Why.UNKNOWN_CHOICE, str(chosen))

    def _refuse_axes(self, chosen: object) -> Refusal | None:
        if not isinstance(chosen, dict):
            return Refusal(Why.UNKNOWN_CHOICE, str(chosen))
        options = {axis.id: [option.id for option in axis.options] for axis in self.axes}
        wrong = [f"{axis}: {option}" for axis, option in chosen.items() if option not in options.get(axis, [])]
        return Refusal(Why.UNKNOWN_CHOICE, wrong[0]) if wrong else None

    @staticmethod
    def _refuse_reason(reason: object) -> Refusal | None:
        if not isinstance(reason, str):
            return Refusal(Why.UNKNOWN_CHOICE, str(reason))
        return Refusal(Why.TEXT_TOO_LONG, str(LONGEST_REASON)) if len(reason) > LONGEST_REASON else None

    def mark(self, response: Response) -> Marked:
        """The weighted mean of the parts: `ask` and each axis (formats §5)."""
        assert isinstance(response, dict)  # refuse() saw to it
        parts = self._parts(response)
        weights = {part: self.weights.get(part, 1.0) for part in parts}
        total = sum(weights.values())
        return Marked(sum(parts[part] * weights[part] for part in parts) / total if total else 0.0, parts)

    def _parts(self, response: Mapping[str, object]) -> dict[str, float]:
        parts = self._ask_part(response.get(ASK, []))
        assumption, chosen = str(response.get("assumption") or ""), chosen_axes(response)
        spoilt = {self._later_axis(pair) for pair in self.incompatibles(chosen)}
        for axis in self.axes:
            cell = self.key.get((assumption, axis.id, chosen.get(axis.id, "")))
            parts[axis.id] = cell.credit if cell is not None and axis.id not in spoilt else 0.0
        return parts

    def _ask_part(self, asked: object) -> dict[str, float]:
        matter = {item.id for item in self.asks if item.matters}
        best = len(matter) if self.ask_limit is None else min(len(matter), self.ask_limit)
        if not best:
            return {}
        selected = set(asked) if isinstance(asked, list | tuple) else set()
        return {ASK: max(0.0, (len(selected & matter) - len(selected - matter)) / best)}

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


def chosen_axes(response: Mapping[str, object]) -> dict[str, str]:
    """The choices (axis → option) of a scenario response."""
    axes = response.get("axes")
    return {str(axis): str(option) for axis, option in axes.items()} if isinstance(axes, dict) else {}
