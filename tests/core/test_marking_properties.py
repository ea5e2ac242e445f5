"""What holds for every question and every response."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benkyokai.core.option import Item, Option
from benkyokai.core.question_kinds.matching import Matching, Stem
from benkyokai.core.question_kinds.multiple import Multiple
from benkyokai.core.question_kinds.multiple import Rule as MultipleRule
from benkyokai.core.question_kinds.numeric import Numeric, Tolerance
from benkyokai.core.question_kinds.open import Open
from benkyokai.core.question_kinds.ordering import Ordering, Rule
from benkyokai.core.question_kinds.single import Single
from benkyokai.core.text import same
from tests.core.cases import answer, scenario

COMMON: dict[str, Any] = {"id": "q", "prompt": same("?")}
IDS = "abcdef"


@st.composite
def multiples(draw: st.DrawFn) -> Multiple:
    """Any `multiple` question that the reader would let through."""
    rule = draw(st.sampled_from(list(MultipleRule)))
    n = draw(st.integers(1, 6))
    right = draw(st.lists(st.booleans(), min_size=n, max_size=n).filter(any))
    if rule is MultipleRule.WEIGHTS:
        worths = draw(
            st.lists(st.floats(-1, 1), min_size=n, max_size=n).filter(lambda all_: sum(c for c in all_ if c > 0) >= 1)
        )
    else:
        worths = [0.0] * n
    options = tuple(Option(i, same(i), r, c) for i, r, c in zip(IDS, right, worths, strict=False))
    return Multiple(**COMMON, options=options, marking=rule)


@st.composite
def orderings(draw: st.DrawFn) -> Ordering:
    """Any `ordering` question; half of them with `after`."""
    ids = IDS[: draw(st.integers(2, 6))]
    items = tuple(Item(i, same(i)) for i in ids)
    if draw(st.booleans()):
        return Ordering(**COMMON, items=items, marking=draw(st.sampled_from(list(Rule))))
    firsts = {ids[k]: tuple(draw(st.lists(st.sampled_from(ids[:k]), unique=True))) for k in range(1, len(ids))}
    return Ordering(**COMMON, items=items, after={item: first for item, first in firsts.items() if first})


SUBSETS = st.lists(st.sampled_from(IDS), unique=True)


@given(multiples(), SUBSETS)
def test_multiple_is_a_fraction_whatever_the_order(question: Multiple, chosen: list[str]) -> None:
    """In [0, 1], the same for the options and for the selection in any order."""
    known = [option.id for option in question.options]
    chosen = [option for option in chosen if option in known]
    fraction = question.mark(chosen).fraction
    assert fraction is not None
    assert 0 <= fraction <= 1
    assert question.mark(chosen[::-1]).fraction == pytest.approx(fraction, abs=1e-12)
    turned = replace(question, options=question.options[::-1])
    assert turned.mark(chosen).fraction == pytest.approx(fraction, abs=1e-12)


@given(multiples(), st.data())
def test_another_right_option_never_costs_anything(question: Multiple, data: st.DataObject) -> None:
    """Adding a right option to a selection of right options.

    Holds for net-correct, each-answer, coverage and all-or-nothing; under weights for options of credit ≥ 0, where
    `correct` says nothing about the credit.
    """
    if question.marking is MultipleRule.WEIGHTS:
        right = [option.id for option in question.options if option.credit >= 0]
    else:
        right = sorted(question.correct)
    chosen = data.draw(st.lists(st.sampled_from(right), unique=True)) if right else []
    more = [*chosen, next((option for option in right if option not in chosen), right[0] if right else "")]
    if not right or len(set(more)) == len(chosen):
        return
    before, after = question.mark(chosen).fraction, question.mark(more).fraction
    assert before is not None
    assert after is not None
    assert after >= before - 1e-12


def test_to_a_selection_with_a_wrong_option_it_holds_too_except_where_nothing_counts() -> None:
    """Coverage with a wrong one chosen: one right of two is 1/4, both are 2/3."""
    options = tuple(Option(i, same(i), i in "ab", 0) for i in "abc")
    question = Multiple(**COMMON, options=options, marking=MultipleRule.COVERAGE)
    assert question.mark(["a", "c"]).fraction == 0.25
    assert question.mark(["a", "b", "c"]).fraction == pytest.approx(2 / 3)


@given(multiples())
def test_the_best_answer_to_a_multiple_gets_everything(question: Multiple) -> None:
    """Exactly the right ones; under weights every option with a positive credit."""
    best = sorted(question.correct)
    if question.marking is MultipleRule.WEIGHTS:
        best = [option.id for option in question.options if option.credit > 0]
    assert question.mark(best).fraction == pytest.approx(1, abs=1e-12)


@given(orderings(), st.data())
def test_ordering_is_a_fraction_and_the_right_order_gets_everything(question: Ordering, data: st.DataObject) -> None:
    """In [0, 1] for every order, whole or not; the order of the file is one that `after` here allows."""
    order = data.draw(st.permutations(question.ids))
    part = order[: data.draw(st.integers(0, len(order)))]
    for response in (order, part):
        fraction = question.mark(list(response)).fraction
        assert fraction is not None
        assert 0 <= fraction <= 1
    assert question.mark(list(question.ids)).fraction == 1


@given(st.lists(st.sampled_from("xyz"), min_size=1, max_size=5), st.data())
def test_matching_is_a_fraction_whatever_the_order(matches: list[str], data: st.DataObject) -> None:
    """In [0, 1], the same for stems and answers in any order, and 1 for the matches."""
    stems = tuple(Stem(f"s{number}", same("s"), match) for number, match in enumerate(matches))
    question = Matching(**COMMON, stems=stems, choices=tuple(Item(c, same(c)) for c in "xyz"))
    response = {stem.id: choice for stem in stems if (choice := data.draw(st.sampled_from(["x", "y", "z", ""])))}
    fraction = question.mark(response).fraction
    assert fraction is not None
    assert 0 <= fraction <= 1
    assert replace(question, stems=stems[::-1]).mark(dict(reversed(response.items()))).fraction == fraction
    assert question.mark({stem.id: stem.match for stem in stems}).fraction == 1


NUMBERS = st.floats(-1e12, 1e12)


@given(NUMBERS, st.floats(0, 10), st.sampled_from(list(Tolerance)), NUMBERS)
def test_numeric_is_right_or_wrong(number: float, tolerance: float, kind: Tolerance, response: float) -> None:
    """0 or 1; the answer itself and both bounds are right under every tolerance."""
    question = Numeric(**COMMON, answer=number, tolerance=tolerance, tolerance_kind=kind)
    assert question.mark(response).fraction in (0, 1)
    for right in (number, question.accepted[0].low, question.accepted[0].high):
        assert question.mark(right).fraction == 1


@given(st.lists(st.floats(0, 1), min_size=1, max_size=5).map(lambda worths: [1.0, *worths]))
def test_single_is_the_credit(worths: list[float]) -> None:
    """Every credit comes back as it is, the best one is 1."""
    options = tuple(Option(str(number), same("?"), credit == 1, credit) for number, credit in enumerate(worths))
    question = Single(**COMMON, options=options)
    assert [question.mark(option.id).fraction for option in options] == worths


def test_the_best_answer_to_a_scenario_gets_everything() -> None:
    """What matters asked, and the options worth 1 under the assumption."""
    question = scenario()
    matter = [item.id for item in question.asks if item.matters][: question.ask_limit]
    found = 0
    for assumption in question.assumptions:
        best = {axis.id: question.acceptable(assumption.id, axis.id) for axis in question.axes}
        if all(best.values()):
            chosen = {axis: options[0] for axis, options in best.items()}
            if not question.incompatibles(chosen):
                response = {"ask": matter, "assumption": assumption.id, "axes": chosen}
                assert question.mark(response).fraction == 1
                found += 1
    assert found


@given(st.permutations(["fast", "slow"]), st.lists(st.sampled_from(["takt", "net", "data"]), unique=True, max_size=2))
def test_scenario_is_a_fraction(assumptions: list[str], asked: list[str]) -> None:
    """In [0, 1] with all its parts, whatever is asked and chosen."""
    question = scenario()
    for training in question.axes[0].options:
        for inference in question.axes[1].options:
            response = {**answer(assumptions[0], training.id, inference.id), "ask": asked}
            if question.refuse(response) is None:
                marked = question.mark(response)
                assert marked.fraction is not None
                assert 0 <= marked.fraction <= 1
                assert all(0 <= part <= 1 for part in marked.parts.values())


@given(st.lists(st.sampled_from(["r1", "r2", "r3"]), unique=True))
def test_open_is_the_share_of_the_rubric(ticked: list[str]) -> None:
    """Ticked points of all points, and outside the mark."""
    rubric = tuple(Item(f"r{number}", same("r")) for number in (1, 2, 3))
    question = Open(**COMMON, model_answer=same("m"), rubric=rubric)
    assert question.mark({"text": "t", "rubric": ticked}).fraction == pytest.approx(len(ticked) / 3)
    assert not question.counts


@given(multiples(), orderings())
def test_unknown_and_repeated_ids_are_refused(multiple: Multiple, ordering: Ordering) -> None:
    """What is not there, and what is there twice."""
    for question, one in ((multiple, multiple.options[0].id), (ordering, ordering.ids[0])):
        assert question.refuse(["nowhere"]) is not None
        assert question.refuse([one, one]) is not None
        assert question.refuse(one) is not None
