"""What pays after a vote: by the share of strong answers, and never by it where assumptions differ."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from benkyokai.core.live.advice import ENOUGH, TOO_FEW, NextStep, advise
from benkyokai.core.marking import is_strong
from benkyokai.core.option import Option
from benkyokai.core.question_kinds.opinion import Opinion
from benkyokai.core.question_kinds.single import Single
from benkyokai.core.text import same
from tests.core.cases import scenario

ONE = Single(id="one", prompt=same("?"), options=(Option("a", same("A")), Option("b", same("B"), credit=1)))
VIEW = Opinion(id="view", prompt=same("?"), options=(Option("a", same("A")),))
CASE = scenario()


def right_and_wrong(right: int, wrong: int) -> list[str]:
    """So many right answers to a question with one right option, and so many others."""
    return ["b"] * right + ["a"] * wrong


def assuming(assumption: str, good: bool = True) -> dict[str, Any]:
    """A whole answer under an assumption, with the first option of every axis that is, or is not, worth 1 there."""
    axes = {}
    for axis in CASE.axes:
        acceptable = CASE.acceptable(assumption, axis.id)
        axes[axis.id] = next(one.id for one in axis.options if (one.id in acceptable) == good)
    return {"ask": [], "assumption": assumption, "axes": axes}


@pytest.mark.parametrize(
    ("right", "wrong", "first", "second"),
    [
        (0, 20, NextStep.HINT, NextStep.EXPLAIN),
        (6, 14, NextStep.HINT, NextStep.EXPLAIN),  # 30 %
        (7, 13, NextStep.DISCUSS, NextStep.EXPLAIN),  # 35 %
        (14, 6, NextStep.DISCUSS, NextStep.EXPLAIN),  # 70 %
        (63, 27, NextStep.DISCUSS, NextStep.EXPLAIN),  # 70 %
        (15, 5, NextStep.GO_ON, NextStep.GO_ON),  # 75 %
        (20, 0, NextStep.GO_ON, NextStep.GO_ON),
    ],
)
def test_the_share_of_strong_answers_decides(right: int, wrong: int, first: NextStep, second: NextStep) -> None:
    """35 and 70 % belong to the discussion; after the second vote there is nothing left but to explain or to go on."""
    for vote, expected in ((1, first), (2, second)):
        found = advise(ONE, right_and_wrong(right, wrong), vote)
        assert found is not None
        assert (found.step, found.strong, found.of) == (expected, right, right + wrong)


@given(st.integers(0, 30), st.integers(0, 30))
@example(4, 1)
@example(4, 0)
def test_every_share_has_its_advice(right: int, wrong: int) -> None:
    """Below, between, above; few answers are said to be few."""
    found = advise(ONE, right_and_wrong(right, wrong), 1)
    if not right + wrong:
        assert found is None
        return
    share = right / (right + wrong)
    assert found is not None
    assert found.reliable == (right + wrong >= 5)
    assert (found.step is NextStep.HINT) == (share < TOO_FEW)
    assert (found.step is NextStep.GO_ON) == (share > ENOUGH)


def test_never_by_percentage_where_assumptions_differ() -> None:
    """Everybody chose what is strong under their own assumption, and one in four assume something else."""
    one, other = CASE.plausible[:2]
    responses = [assuming(one)] * 9 + [assuming(other)] * 3
    assert all(is_strong(CASE, response) for response in responses)
    found = advise(CASE, responses, 1)
    assert found is not None
    assert found.step is NextStep.ASSUMPTION
    shared = advise(CASE, [assuming(one)] * 10 + [assuming(other)] * 3, 1)
    assert shared is not None
    assert shared.step is NextStep.GO_ON


def test_one_assumption_with_a_split_is_named() -> None:
    """Half chose what is strong under it, half did not."""
    one = CASE.plausible[0]
    found = advise(CASE, [assuming(one)] * 4 + [assuming(one, good=False)] * 4, 1)
    assert found is not None
    assert (found.step, found.strong, found.split) == (NextStep.DISCUSS, 4, one)


@pytest.mark.parametrize("turned", [False, True])
def test_more_than_three_in_four_alike_is_no_split(turned: bool) -> None:
    """Nine of twelve is one, ten of thirteen is none; of two splits the one that more people stand for is named."""
    one, other = CASE.plausible[:2][:: -1 if turned else 1]
    good, bad, aside = assuming(one), assuming(one, good=False), [assuming(other)] * 3
    for weak, split in ((9, one), (10, "")):
        found = advise(CASE, [good] * 3 + [bad] * weak + aside, 1)
        assert found is not None
        assert (found.step, found.split) == (NextStep.DISCUSS, split)
    both = advise(CASE, [good, bad] * 5 + [assuming(other), assuming(other, good=False)], 1)
    assert both is not None
    assert both.split == one


def test_what_counts_as_strong() -> None:
    """Every choice worth 1, whatever was asked the client; an implausible assumption carries nothing."""
    one = CASE.plausible[0]
    asked_nothing = assuming(one)
    assert CASE.mark(asked_nothing).parts.get("ask", 0.0) < 1
    assert is_strong(CASE, asked_nothing)
    assert not is_strong(CASE, assuming(one, good=False))
    assert not is_strong(CASE, {**asked_nothing, "assumption": ""})


def test_an_opinion_has_no_advice() -> None:
    """Nothing in it is strong or weak."""
    assert advise(VIEW, ["a"] * 9, 1) is None
