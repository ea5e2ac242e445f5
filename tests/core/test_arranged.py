"""The order in which options are asked: shuffled, pinned, or as in the file."""

from __future__ import annotations

from itertools import product

import pytest

from benkyokai.core.option import Option
from benkyokai.core.question_kinds.single import Single
from benkyokai.core.quiz import arranged
from benkyokai.core.text import same

SEEDS = tuple(map(str, range(60)))


def options(pinned: str = "") -> tuple[Option, ...]:
    """Five options, some of them pinned to the end."""
    return tuple(Option(i, same(i), pin=i in pinned) for i in "abcde")


@pytest.mark.parametrize("pinned", ["", "e", "a", "bd", "abcde"])
def test_what_is_pinned_keeps_its_place_at_the_end(pinned: str) -> None:
    """Several in the order of the file; the others in any order."""
    seen = {arranged(options(pinned), seed, True) for seed in SEEDS}
    assert {order[len(order) - len(pinned) :] for order in seen} == {tuple(pinned)}
    assert all(sorted(order) == list("abcde") for order in seen)
    assert (len(seen) > 1) == (len(pinned) < 4)


def test_nothing_moves_where_nothing_is_shuffled() -> None:
    """`pin: last` says nothing about a list that stands as it is written."""
    assert {arranged(options("b"), seed, False) for seed in SEEDS} == {tuple("abcde")}


def test_the_order_depends_on_the_seed_alone() -> None:
    """The same person sees the same order after a reload."""
    assert [arranged(options("b"), seed, True) for seed in SEEDS] == [arranged(options("b"), s, True) for s in SEEDS]


@pytest.mark.parametrize(("quiz", "question"), [*product((True, False), (True, False, None))])
def test_a_questions_own_word_goes_before_its_quizs(quiz: bool, question: bool | None) -> None:
    """`shuffle` on a question; where it says nothing, the quiz decides."""
    one = Single(id="q", prompt=same("?"), options=options(), shuffle=question)
    assert one.is_shuffled(quiz) == (quiz if question is None else question)
