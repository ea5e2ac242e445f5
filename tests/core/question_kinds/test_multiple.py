"""Options that go with no other (formats §8)."""

from __future__ import annotations

from random import Random

import pytest

from benkyokai.core.answer import Answer
from benkyokai.core.option import Option
from benkyokai.core.question_kinds.multiple import Multiple, Rule
from benkyokai.core.refusal import Why
from benkyokai.core.stage import ANSWER
from benkyokai.core.text import same


def multiple(right: str = "ab", alone: str = "n", rule: Rule = Rule.NET_CORRECT) -> Multiple:
    """a, b, c and n; n is “none of these”."""
    options = tuple(Option(i, same(i), correct=i in right, credit=float(i in right), alone=i in alone) for i in "abcn")
    return Multiple(id="q", prompt=same("?"), options=options, marking=rule)


@pytest.mark.parametrize("chosen", ["an", "na", "abcn", "nb"])
def test_what_stands_alone_goes_with_no_other(chosen: str) -> None:
    """Refused, whichever was ticked first."""
    refusal = multiple().refuse(list(chosen))
    assert refusal is not None
    assert refusal.why is Why.STANDS_ALONE


@pytest.mark.parametrize("rule", Rule)
def test_by_itself_it_is_an_answer_like_any_other(rule: Rule) -> None:
    """Marked by the rule: wrong here, right where the key says so."""
    assert multiple(rule=rule).refuse(["n"]) is None
    assert multiple(rule=rule).mark(["n"]).fraction == (0.25 if rule is Rule.EACH_ANSWER else 0)
    assert multiple("n", rule=rule).mark(["n"]).fraction == 1


def test_two_that_stand_alone_exclude_each_other() -> None:
    """None of these, and I do not know."""
    question = multiple(alone="cn")
    assert question.refuse(["c", "n"]).why is Why.STANDS_ALONE  # type: ignore[union-attr]
    assert question.refuse(["c"]) is None
    assert question.refuse(["n", "n"]).why is Why.UNKNOWN_CHOICE  # type: ignore[union-attr]


@pytest.mark.parametrize(("right", "alone"), [("ab", "n"), ("n", "n"), ("abc", "bcn"), ("a", "abcn")])
def test_made_up_answers_are_never_refused(right: str, alone: str) -> None:
    """Whatever stands alone, simulated people choose what can be chosen."""
    question = multiple(right, alone)
    for seed in range(30):
        made_up = question.answer_stage.made_up(Random(seed))
        assert Answer.of_whole(question, made_up).refuse(question, ANSWER) is None, made_up
