"""Marking `ordering` with items that do not belong (formats §8)."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benkyokai.core.answer import Answer
from benkyokai.core.feedback import Percent, Sentence
from benkyokai.core.option import Item
from benkyokai.core.question_kinds.ordering import Ordering, Rule
from benkyokai.core.quiz import arranged
from benkyokai.core.refusal import Why
from benkyokai.core.stage import ANSWER
from benkyokai.core.text import Text, same

CASES = {
    # all four, in the right order
    "abcd": {"tau": 1, "pairs": 1, "longest-run": 1, "place": 1, "position": 1, "all-or-nothing": 1},
    # d is missing, and so in no right pair: of 6 pairs 3 are right; its place is empty
    "abc": {"tau": 0, "pairs": 3 / 6, "longest-run": 3 / 4, "place": 3 / 4, "position": 9 / 12, "all-or-nothing": 0},
    # a is missing: those behind it move up by one
    "bcd": {"tau": 0, "pairs": 3 / 6, "longest-run": 3 / 4, "place": 0, "position": 6 / 12, "all-or-nothing": 0},
    # two neighbours swapped
    "abdc": {"tau": 4 / 6, "pairs": 5 / 6, "longest-run": 3 / 4, "place": 2 / 4, "position": 10 / 12},
    # two of four
    "ab": {"tau": 0, "pairs": 1 / 6, "longest-run": 2 / 4, "place": 2 / 4, "position": 6 / 12, "all-or-nothing": 0},
    # one alone is no run
    "a": {"tau": 0, "pairs": 0, "longest-run": 0, "place": 1 / 4, "position": 3 / 12, "all-or-nothing": 0},
    # backwards
    "dcba": {"tau": 0, "pairs": 0, "longest-run": 0, "place": 0, "position": 4 / 12, "all-or-nothing": 0},
    # nothing that belongs
    "": {"tau": 0, "pairs": 0, "longest-run": 0, "place": 0, "position": 0, "all-or-nothing": 0},
}
"""What the rule says of the items that belong; x and y do not."""


def ordering(rule: str = "tau", extra: str = "xy") -> Ordering:
    """a, b, c, d in this order."""
    items = tuple(Item(one, same(one)) for one in "abcd")
    spare = tuple(Item(one, Text(f"余{one}", f"spare {one}"), same(f"Not {one}.")) for one in extra)
    return Ordering(id="q", prompt=same("?"), items=items, marking=Rule(rule), extra=spare)


@pytest.mark.parametrize("used", ["", "x", "yx"])
@pytest.mark.parametrize(("order", "rule"), [(order, rule) for order, found in CASES.items() for rule in found])
def test_each_rule_less_a_quarter_for_each_extra(order: str, rule: str, used: str) -> None:
    """The rule over the items that belong, in the order given, minus 1/n for each extra, never below 0."""
    expected = max(0.0, CASES[order][rule] - len(used) / 4)
    for response in (f"{used}{order}", f"{order}{used}", f"{order[:1]}{used}{order[1:]}"):
        assert ordering(rule).mark(list(response)).fraction == pytest.approx(expected)


@given(st.permutations("abcdxy"), st.integers(0, 6))
def test_tau_counts_missing_items_as_discordant_with_all_others(order: list[str], length: int) -> None:
    """By another route: over all six pairs, +1 where both are there in order, else −1."""
    response = order[:length]
    pairs = sum(
        1 if one in response and two in response and response.index(one) < response.index(two) else -1
        for one, two in combinations("abcd", 2)
    )
    extra = sum(one in "xy" for one in response)
    assert ordering().mark(response).fraction == pytest.approx(max(0.0, max(0.0, pairs / 6) - extra / 4))


def test_without_extra_nothing_is_new() -> None:
    """Every item has to be placed, and then the rule is that of formats §5."""
    question = ordering(extra="")
    assert Answer.of_whole(question, list("abc")).refuse(question, ANSWER).why is Why.NOT_ALL_ORDERED  # type: ignore[union-attr]
    assert question.mark(list("abdc")).fraction == pytest.approx(4 / 6)


def test_with_extra_any_item_may_be_left_out() -> None:
    """But not all of them."""
    assert Answer.of_whole(ordering(), ["a"]).refuse(ordering(), ANSWER) is None
    assert Answer.of_whole(ordering(), ["x"]).refuse(ordering(), ANSWER) is None
    assert ordering().refuse([]) is None
    assert Answer.of_whole(ordering(), []).refuse(ordering(), ANSWER).why is Why.NOT_ALL_ORDERED  # type: ignore[union-attr]


@pytest.mark.parametrize("response", [["a", "a"], ["x", "x"], ["z"], "ab", {"a": 1}, [1], None])
def test_unknown_and_repeated_ids_and_wrong_shapes_are_refused(response: object) -> None:
    """Whether they belong or not."""
    refusal = ordering().refuse(response)
    assert refusal is not None
    assert refusal.why is Why.UNKNOWN_CHOICE


def test_feedback_says_what_does_not_belong_and_what_it_took_off() -> None:
    """The rule tells the fraction of the order, the note what is left of it."""
    found = ordering("pairs").feedback(list("axbcd"))
    assert found.verdict == Sentence("partly_score", {"score": Percent(0.75)})
    assert found.rule is not None
    assert found.rule.values["score"] == 1
    assert found.notes == (Sentence("extra_used", {"used": 1, "n": 4, "score": 0.75}),)
    placed, spare = found.sections
    assert all(row.good for row in placed.rows)
    assert [(row.id, row.good, row.mine) for row in spare.rows] == [("x", False, True), ("y", False, False)]
    assert spare.rows[0].because == same("Not x.")
    assert found.given == Text("a → 余x → b → c → d", "a → spare x → b → c → d")
    assert ordering().feedback(list("abcd")).notes == ()


def test_the_screen_never_shows_the_order_of_the_file() -> None:
    """Items and extras together, shuffled by every seed, whatever the quiz says; else the last ones were the extras."""
    (field,) = ordering().answer_stage.fields
    seen = {arranged(field.parts, str(seed), False, field.hides_order) for seed in range(40)}
    assert tuple("abcdxy") not in seen
    assert len(seen) > 20
    assert {order[-1] for order in seen} > {"x", "y"}
