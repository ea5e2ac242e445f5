"""Marks against worked cases of formats §5, computed by hand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benkyokai.core.answer import Answer
from benkyokai.core.option import Item, Option
from benkyokai.core.question_kinds import KINDS
from benkyokai.core.question_kinds.multiple import Multiple, Rule
from benkyokai.core.question_kinds.open import Open
from benkyokai.core.question_kinds.opinion import Opinion
from benkyokai.core.question_kinds.single import Single
from benkyokai.core.refusal import Why
from benkyokai.core.stage import ANSWER
from benkyokai.core.text import same


def single() -> Single:
    """a is right, b is half right, c is worth nothing."""
    options = (
        Option("a", same("A"), correct=True, credit=1),
        Option("b", same("B"), credit=0.5),
        Option("c", same("C")),
    )
    return Single(id="q", prompt=same("?"), options=options)


def multiple(rule: Rule) -> Multiple:
    """a and b of five are right; the credits matter under `weights` alone."""
    credit = {"a": 0.5, "b": 0.5, "c": -0.5, "d": 0.0, "e": -1.0}
    options = tuple(Option(i, same(i), correct=i in "ab", credit=credit[i]) for i in "abcde")
    return Multiple(id="q", prompt=same("?"), options=options, marking=rule)


@pytest.mark.parametrize(("chosen", "fraction"), [("a", 1.0), ("b", 0.5), ("c", 0.0)])
def test_single_is_worth_the_credit_of_its_option(chosen: str, fraction: float) -> None:
    """A single choice gets exactly what its option is worth."""
    assert single().mark(chosen).fraction == fraction


@pytest.mark.parametrize(
    ("rule", "chosen", "fraction"),
    [
        ("net-correct", "ab", 1.0),
        ("net-correct", "a", 0.5),
        ("net-correct", "abc", 0.5),
        ("net-correct", "ac", 0.0),
        ("net-correct", "cde", 0.0),
        ("net-correct", "", 0.0),
        ("each-answer", "ab", 1.0),
        ("each-answer", "a", 0.8),
        ("each-answer", "", 0.6),
        ("each-answer", "cde", 0.0),
        ("coverage", "ab", 1.0),
        ("coverage", "a", 0.5),
        ("coverage", "abcd", 0.5),
        ("coverage", "ac", 0.25),
        ("coverage", "", 0.0),
        ("weights", "ab", 1.0),
        ("weights", "a", 0.5),
        ("weights", "abc", 0.5),
        ("weights", "abd", 1.0),
        ("weights", "e", 0.0),
        ("all-or-nothing", "ab", 1.0),
        ("all-or-nothing", "a", 0.0),
        ("all-or-nothing", "abc", 0.0),
    ],
)
def test_multiple_agrees_with_cases_worked_by_hand(rule: str, chosen: str, fraction: float) -> None:
    """Each rule gives what its formula gives on paper."""
    assert multiple(Rule(rule)).mark(list(chosen)).fraction == pytest.approx(fraction, abs=1e-12)


@given(rule=st.sampled_from(Rule), chosen=st.permutations("abcde"), cut=st.integers(0, 5))
def test_a_fraction_is_in_0_to_1_and_blind_to_order(rule: Rule, chosen: list[str], cut: int) -> None:
    """Whatever is ticked, in whatever order, the fraction is the same and in [0, 1]."""
    question, ticked = multiple(rule), chosen[:cut]
    fraction = question.mark(ticked).fraction
    assert fraction is not None
    assert 0 <= fraction <= 1
    assert question.mark(sorted(ticked)).fraction == fraction


def test_weights_forgive_thirds_that_add_up_to_almost_one() -> None:
    """Three options of 0.33333 each are worth 1 together."""
    options = tuple(Option(i, same(i), correct=True, credit=0.33333) for i in "abc")
    question = Multiple(id="q", prompt=same("?"), options=options, marking=Rule.WEIGHTS)
    assert question.mark(["a", "b", "c"]).fraction == 1


@pytest.mark.parametrize("response", ["z", ["a", "a"], ["z"], {"a": 1}, [1], 3])
def test_a_response_that_is_no_list_of_known_ids_is_refused(response: object) -> None:
    """Unknown, repeated or wrongly shaped ids are refused, not marked."""
    refusal = multiple(Rule.NET_CORRECT).refuse(response)
    assert refusal is not None
    assert refusal.why is Why.UNKNOWN_CHOICE


def test_nothing_chosen_is_said_so() -> None:
    """An empty answer is refused with the sentence for it."""
    for question in (single(), Opinion(id="o", prompt=same("?"), options=(Option("a", same("A")),))):
        for empty in (None, ""):
            refusal = question.refuse(empty)
            assert refusal is not None
            assert refusal.why is Why.NOTHING_CHOSEN
    refusal = Answer.of_whole(multiple(Rule.COVERAGE), []).refuse(multiple(Rule.COVERAGE), ANSWER)
    assert refusal is not None
    assert refusal.why is Why.NOTHING_CHOSEN


def test_an_opinion_has_no_fraction() -> None:
    """Nothing about an opinion is right or wrong."""
    question = Opinion(id="o", prompt=same("?"), options=(Option("a", same("A")),))
    assert question.mark("a").fraction is None


def test_an_open_answer_is_marked_by_its_ticked_rubric() -> None:
    """Ticked points / points."""
    rubric = tuple(Item(i, same(i)) for i in "abcd")
    question = Open(id="o", prompt=same("?"), model_answer=same("!"), rubric=rubric)
    assert question.mark({"text": "x", "rubric": ["a"]}).fraction == 0.25
    assert question.refuse({"text": "x" * 4001}).why is Why.TEXT_TOO_LONG  # type: ignore[union-attr]
    assert question.refuse({"text": "x", "rubric": ["z"]}).why is Why.UNKNOWN_CHOICE  # type: ignore[union-attr]
    assert question.refuse({"text": "x", "colour": 1}).why is Why.UNKNOWN_CHOICE  # type: ignore[union-attr]


def test_every_kind_is_registered_under_its_own_name() -> None:
    """The name in the files is the name of the class."""
    assert {name: kind.kind for name, kind in KINDS.items()} == {name: name for name in KINDS}
    first = {"single", "multiple", "ordering", "matching", "numeric", "scenario", "open", "opinion"}
    assert set(KINDS) == first | {"short", "cloze"}
