"""Answers for a rehearsal: each fits its question, and means nothing."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random
from typing import Any

from benkyokai.core.question import Question
from benkyokai.core.question_kinds.matching import Matching
from benkyokai.core.question_kinds.multiple import Multiple
from benkyokai.core.question_kinds.numeric import Numeric
from benkyokai.core.question_kinds.open import Open
from benkyokai.core.question_kinds.opinion import Opinion
from benkyokai.core.question_kinds.ordering import Ordering
from benkyokai.core.question_kinds.scenario import ASK, Scenario
from benkyokai.core.question_kinds.single import Single
from benkyokai.core.text import Text

NAMES = ("田中", "鈴木", "佐藤", "高橋", "伊藤", "渡辺", "山本", "中村", "小林", "加藤")

REASONS = (
    Text("運用の手間を減らせそうだから", "It seems to need the least care"),
    Text("費用が読みやすいから", "Its cost is easy to foresee"),
    Text("データが外に出ないから", "The data stays inside"),
    Text("精度が足りるか心配だから", "I doubt that it is accurate enough"),
    Text("すぐに試せるから", "It can be tried at once"),
)


def made_up_answer(question: Question, stage: str, random: Random) -> tuple[Any, str | None]:
    """A response to one stage of a question and, where it has any, a deciding factor."""
    factor = random.choice(question.factors).id if question.factors and stage != ASK else None
    return _response(question, stage, random), factor


def _response(question: Question, stage: str, random: Random) -> Any:
    match question:
        case Scenario():
            found: Any = _of_scenario(question, stage, random)
        case Matching():
            found = {stem.id: random.choice(question.choices).id for stem in question.stems}
        case Numeric():
            found = str(round(question.answer * random.choice((0.5, 1, 1, 1, 2)), 2))
        case Open():
            found = random.choice(REASONS).ja
        case Ordering():
            found = _some(question.items, random, len(question.items))
        case Multiple():
            found = _some(question.options, random, question.choose or random.randint(1, len(question.options)))
        case Single() | Opinion():
            found = random.choice(question.options).id
        case _:
            raise TypeError(question.kind)
    return found


def _of_scenario(question: Scenario, stage: str, random: Random) -> Any:
    if stage == ASK:
        most = min(question.ask_limit or len(question.asks), len(question.asks))
        ticked = _some(question.asks, random, random.randint(1, most))
        return [item.id for item in question.asks if item.id in ticked]
    axes = {axis.id: random.choice(axis.options).id for axis in question.axes}
    return {"assumption": random.choice(question.assumptions).id, "axes": axes}


def _some(parts: Sequence[Any], random: Random, count: int) -> list[str]:
    return random.sample([part.id for part in parts], count)
