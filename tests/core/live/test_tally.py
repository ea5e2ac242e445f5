"""What the answers of a room say, on cases counted by hand."""

from __future__ import annotations

from benkyokai.core.answer_fields.field import ASK, CHOSEN
from benkyokai.core.live.masks import Masks
from benkyokai.core.live.tally import TallyGroup, by_assumption, room_counts, shift, tally, text_of
from benkyokai.core.option import Item, Option
from benkyokai.core.path import path_of
from benkyokai.core.question_kinds.matching import Matching, Stem
from benkyokai.core.question_kinds.multiple import Multiple
from benkyokai.core.question_kinds.numeric import Numeric
from benkyokai.core.question_kinds.open import Open
from benkyokai.core.question_kinds.ordering import Ordering
from benkyokai.core.question_kinds.scenario import chosen_axes
from benkyokai.core.question_kinds.single import Single
from benkyokai.core.text import same
from tests.core.cases import flow, scenario

OPTIONS = (Option("a", same("A"), correct=True, credit=1), Option("b", same("B")))


def test_options_are_counted_in_file_order_with_those_nobody_took() -> None:
    """Three for b, none for a."""
    question = Single(id="q", prompt=same("?"), options=OPTIONS)
    assert tally(question, "answer", ["b", "b", "b"]) == (TallyGroup(CHOSEN, (("a", 0), ("b", 3)), 3),)


def test_each_choice_of_several_counts() -> None:
    """Two people, three choices."""
    question = Multiple(id="q", prompt=same("?"), options=OPTIONS)
    assert tally(question, "answer", [["a", "b"], ["b"]]) == (TallyGroup(CHOSEN, (("a", 1), ("b", 2)), 2),)


def test_numbers_and_orders_are_counted_as_given() -> None:
    """The commonest first."""
    number = Numeric(id="q", prompt=same("?"), answer=90)
    assert tally(number, "answer", [90.0, 80, 90.0]) == (TallyGroup(CHOSEN, (("90", 2), ("80", 1)), 3),)
    order = Ordering(id="q", prompt=same("?"), items=(Item("a", same("A")), Item("b", same("B"))))
    assert tally(order, "answer", [["b", "a"], ["a", "b"], ["b", "a"]])[0].rows == (("b a", 2), ("a b", 1))


def test_a_scenario_is_counted_by_assumption_and_axis() -> None:
    """Every axis apart; and each assumption with the choices of those who stated it."""
    question = scenario()
    first, second = question.assumptions[0].id, question.assumptions[1].id
    axis = question.axes[0]
    one, other = axis.options[0].id, axis.options[1].id
    responses = [
        {"assumption": first, "axes": {axis.id: one}},
        {"assumption": first, "axes": {axis.id: other}},
        {"assumption": second, "axes": {axis.id: one}},
    ]
    groups = {group.about: dict(group.rows) for group in tally(question, "answer", responses)}
    assert groups["assumption"][first] == 2
    assert groups["assumption"][second] == 1
    assert groups[axis.id][one] == 2
    cross = by_assumption(question, responses)
    assert dict(cross[second][0].rows)[one] == 1
    assert set(cross) == {first, second}
    asked = question.asks[0].id
    assert dict(tally(question, ASK, [[asked], []])[0].rows)[asked] == 1


def test_an_edge_counts_the_people_whose_paths_use_it() -> None:
    """Once a person, however many of their paths run over it (formats §3)."""
    question, diagram = scenario(), flow()
    responses = [
        {"assumption": question.assumptions[0].id, "axes": {axis.id: axis.options[0].id for axis in question.axes}}
    ] * 3
    expected = set()
    for axis, option in chosen_axes(responses[0]).items():
        path = path_of(diagram, str(responses[0]["assumption"]), axis, option)
        expected |= set(path.edges) if path else set()
    assert expected
    assert room_counts(question, diagram, responses) == dict.fromkeys(expected, 3)


def test_the_shift_counts_those_who_voted_twice() -> None:
    """One stayed, one moved; who voted once is in neither figure."""
    question = Single(id="q", prompt=same("?"), options=OPTIONS)
    moved = shift(question, {"p": "a", "q": "b", "once": "a"}, {"p": "a", "q": "a", "late": "b"})
    assert moved == {CHOSEN: {("a", "a"): 1, ("b", "a"): 1}}


def test_the_shift_sees_a_changed_order_and_no_changed_ticking() -> None:
    """Of an ordering the order is the answer; of several options it does not matter which was ticked first."""
    order = Ordering(id="q", prompt=same("?"), items=(Item("a", same("A")), Item("b", same("B"))))
    moved = shift(order, {"p": ["a", "b"], "q": ["a", "b"]}, {"p": ["b", "a"], "q": ["a", "b"]})
    assert moved == {CHOSEN: {("a b", "b a"): 1, ("a b", "a b"): 1}}
    assert text_of(order, CHOSEN, "b a") == same("B → A")
    several = Multiple(id="q", prompt=same("?"), options=OPTIONS)
    assert shift(several, {"p": ["b", "a"]}, {"p": ["a", "b"]}) == {CHOSEN: {("a b", "a b"): 1}}
    assert text_of(several, CHOSEN, "a b") == same("A + B")


def test_the_shift_of_pairs_and_numbers_is_counted_as_their_tally_is() -> None:
    """A stem each, by the choice that it was matched with; a number as it is written."""
    stems, choices = (
        (Stem("s", same("S"), "c"), Stem("t", same("T"), "d")),
        (Item("c", same("C")), Item("d", same("D"))),
    )
    pairs = Matching(id="q", prompt=same("?"), stems=stems, choices=choices)
    moved = shift(pairs, {"p": {"s": "c", "t": "c"}}, {"p": {"t": "d", "s": "c"}})
    assert moved == {"s": {("c", "c"): 1}, "t": {("c", "d"): 1}}
    assert shift(Numeric(id="q", prompt=same("?"), answer=90), {"p": 90.0}, {"p": 80}) == {CHOSEN: {("90", "80"): 1}}


def test_nobodys_own_words_are_in_a_shift() -> None:
    """What is written to an open question is shown where the facilitator shows it, and nowhere else."""
    question = Open(id="q", prompt=same("?"), model_answer=same("!"), rubric=())
    assert shift(question, {"p": {"text": "mine"}}, {"p": {"text": "still mine"}}) == {}


def test_a_mask_is_read_by_who_has_the_secret() -> None:
    """There and back for every id, another secret gives other masks, and no mask holds its id."""
    question = scenario()
    masks, others = Masks("secret", "session", question), Masks("another", "session", question)
    for one in question.part_ids():
        assert masks.read(masks.hide(one)) == one
        assert masks.hide(one) != others.hide(one)
        assert len(masks.hide(one)) == 10
    response = {"assumption": question.assumptions[0].id, "axes": {a.id: a.options[0].id for a in question.axes}}
    assert masks.read_response("answer", masks.hide_response("answer", response)) == response
