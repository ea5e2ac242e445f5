"""How sure a room is, on cases counted by hand."""

from __future__ import annotations

from benkyokai.core.answer_fields.field import ASK, CHOSEN, FACTOR
from benkyokai.core.live.certainty import CertaintyTally, asks_certainty, by_choice, how_sure
from benkyokai.core.live.tally import TallyGroup, listed, with_hands
from benkyokai.core.option import Option
from benkyokai.core.question_kinds.numeric import Numeric
from benkyokai.core.question_kinds.opinion import Opinion
from benkyokai.core.question_kinds.single import Single
from benkyokai.core.text import same
from tests.core.cases import scenario

OPTIONS = (Option("a", same("A"), correct=True, credit=1), Option("b", same("B")))
SINGLE = Single(id="q", prompt=same("?"), options=OPTIONS)


def test_who_said_nothing_is_counted_nowhere() -> None:
    """Two are certain, one guesses, one did not say."""
    assert how_sure([3, None, 1, 3]) == (1, 0, 2)


def test_certainty_is_counted_for_each_choice() -> None:
    """Those who chose b are surer; a number has no list to count by."""
    answers = [("a", 1), ("b", 3), ("b", 2), ("b", None)]
    assert by_choice(SINGLE, "answer", answers) == (CertaintyTally(CHOSEN, (("a", (1, 0, 0)), ("b", (0, 1, 1)))),)
    assert by_choice(Numeric(id="n", prompt=same("?"), answer=9), "answer", [(9, 3)]) == ()


def test_only_what_counts_asks_for_certainty() -> None:
    """Not an opinion, and not what one asks the client."""
    assert asks_certainty(SINGLE, "answer")
    assert asks_certainty(scenario(), "answer")
    assert not asks_certainty(scenario(), ASK)
    assert not asks_certainty(Opinion(id="o", prompt=same("?"), options=OPTIONS), "answer")


def test_hands_are_added_to_a_group_and_told_apart() -> None:
    """Three hands for b among five answers; of several choices at once at least the commonest raised theirs."""
    group = TallyGroup(CHOSEN, (("a", 1), ("b", 1)), 2)
    assert with_hands(group, {"b": 3}, several=False) == TallyGroup(CHOSEN, (("a", 1), ("b", 4)), 5, 3)
    assert with_hands(group, {"a": 2, "b": 3}, several=True) == TallyGroup(CHOSEN, (("a", 3), ("b", 4)), 5, 3)
    assert with_hands(group, {"gone": 7}, several=False) == group
    assert with_hands(group, {}, several=True) == group


def test_hands_can_be_raised_for_what_is_listed() -> None:
    """A scenario's assumption and axes, not its deciding factors."""
    question = scenario()
    assert set(listed(question, "answer")) == {"assumption", *(axis.id for axis in question.axes)}
    assert FACTOR not in listed(question, "answer")
    assert listed(SINGLE, "answer") == {CHOSEN: ("a", "b")}
