"""Answers for a rehearsal: each fits its question, and means nothing."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from sqlalchemy import Engine

from benkyokai.core.answer import Answer
from benkyokai.core.question import Question
from benkyokai.core.stage import ANSWER
from benkyokai.core.text import Text
from benkyokai.store import live

NAMES = ("田中", "鈴木", "佐藤", "高橋", "伊藤", "渡辺", "山本", "中村", "小林", "加藤")

AT_ONCE = 500
"""Ids of one query: a database takes so many parameters and no more."""

REASONS = (
    Text("運用の手間を減らせそうだから", "It seems to need the least care"),
    Text("費用が読みやすいから", "Its cost is easy to foresee"),
    Text("データが外に出ないから", "The data stays inside"),
    Text("精度が足りるか心配だから", "I doubt that it is accurate enough"),
    Text("すぐに試せるから", "It can be tried at once"),
)


def made_up_answer(question: Question, stage: str, random: Random) -> Answer:
    """An answer to one stage of a question; where there are any, with a deciding factor."""
    found = question.stage(stage)
    factor = random.choice(question.factors).id if question.factors and found.id == ANSWER else None
    return Answer(found.made_up(random, tuple(one.ja for one in REASONS)), factor)


def stored_answers(engine: Engine, ids: Sequence[str]) -> int:
    """How many answers on disk bear one of these ids."""
    return sum(live.count_by_ids(engine, ids[first : first + AT_ONCE]) for first in range(0, len(ids), AT_ONCE))
