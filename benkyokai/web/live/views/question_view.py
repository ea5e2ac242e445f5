"""A question as it travels before its answer is due: texts and masks, nothing of the key."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from benkyokai.core.live.certainty import asks_certainty
from benkyokai.core.live.masks import Masks
from benkyokai.core.live.plan import PlannedStep
from benkyokai.core.question import Question
from benkyokai.core.question_kinds.matching import Matching
from benkyokai.core.question_kinds.multiple import Multiple
from benkyokai.core.question_kinds.numeric import Numeric
from benkyokai.core.question_kinds.open import Open
from benkyokai.core.question_kinds.opinion import Opinion
from benkyokai.core.question_kinds.ordering import Ordering
from benkyokai.core.question_kinds.scenario import ASK, Scenario
from benkyokai.core.question_kinds.single import Single
from benkyokai.core.quiz import hidden_order, shuffled
from benkyokai.services.live.room import Room
from benkyokai.web.live.views.wording import Wording

View = dict[str, Any]


@dataclass(frozen=True)
class Asked:
    """A question in a session. Options stand in the same order for everybody there."""

    question: Question
    wording: Wording
    masks: Masks
    seed: str
    shuffle: bool = False

    def ordered(self, parts: Iterable[Any], secret_order: bool = False) -> list[Any]:
        """Options, items or choices in the order of this session."""
        by_id = {part.id: part for part in parts}
        ids, seed = tuple(by_id), f"{self.seed}:{self.question.id}"
        order = hidden_order(ids, seed) if secret_order else shuffled(ids, seed) if self.shuffle else ids
        return [by_id[one] for one in order]

    def listed(self, parts: Iterable[Any], secret_order: bool = False) -> list[View]:
        """The same with their masks."""
        return [self.entry(part) for part in self.ordered(parts, secret_order)]

    def entry(self, part: Any) -> View:
        """One part with its mask."""
        return {"k": self.masks.hide(part.id), **self.wording.named(part.text, getattr(part, "service", ""))}


def asked_in(room: Room, wording: Wording, planned: PlannedStep, stage: str) -> Asked | None:
    """The question of a stage, ready to be shown; None where the files have it no more."""
    question, quiz = room.question(planned, stage), room.quiz(planned, stage)
    if question is None:
        return None
    return Asked(question, wording, room.masks(question), room.session.id, bool(quiz and quiz.shuffle))


def question_view(asked: Asked, stage: str) -> View:
    """What a phone needs to ask it."""
    question = asked.question
    factors = [asked.entry(factor) for factor in question.factors] if stage != ASK else []
    return {
        "kind": question.kind,
        "prompt": asked.wording.html(question.prompt),
        "factors": factors,
        "must_factor": bool(factors) and isinstance(question, Scenario),
        "certainty": asks_certainty(question, stage),
        **FIELDS[question.kind](asked, stage),
    }


def _options(asked: Asked, _stage: str) -> View:
    question: Any = asked.question
    return {"options": asked.listed(question.options)}


def _multiple(asked: Asked, _stage: str) -> View:
    question: Any = asked.question
    return {"options": asked.listed(question.options), "choose": question.choose}


def _ordering(asked: Asked, _stage: str) -> View:
    question: Any = asked.question
    return {"items": asked.listed(question.items, secret_order=True)}


def _matching(asked: Asked, _stage: str) -> View:
    question: Any = asked.question
    return {"stems": asked.listed(question.stems), "choices": asked.listed(question.choices, secret_order=True)}


def _numeric(asked: Asked, _stage: str) -> View:
    question: Any = asked.question
    return {"unit": asked.wording.plain(question.unit)}


def _open(_asked: Asked, _stage: str) -> View:
    return {}


def _scenario(asked: Asked, stage: str) -> View:
    question: Any = asked.question
    if stage == ASK:
        return {"mode": ASK, "asks": asked.listed(question.asks), "limit": question.ask_limit}
    axes = [
        {"k": asked.masks.hide(axis.id), "t": asked.wording.plain(axis.title), "options": asked.listed(axis.options)}
        for axis in question.axes
    ]
    return {"assumptions": asked.listed(question.assumptions), "axes": axes}


FIELDS: dict[str, Callable[[Asked, str], View]] = {
    Single.kind: _options,
    Opinion.kind: _options,
    Multiple.kind: _multiple,
    Ordering.kind: _ordering,
    Matching.kind: _matching,
    Numeric.kind: _numeric,
    Open.kind: _open,
    Scenario.kind: _scenario,
}
