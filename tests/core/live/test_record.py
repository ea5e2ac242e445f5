"""The full record: one line a participant and question, in words, before and after."""

from __future__ import annotations

from typing import Any

from benkyokai.core.live.live_session import COUNTDOWN
from benkyokai.core.live.record import COLUMNS, BothVotes, Voted, lines_of, record_table
from benkyokai.core.option import Item, Option
from benkyokai.core.question_kinds.matching import Matching, Stem
from benkyokai.core.question_kinds.multiple import Multiple
from benkyokai.core.question_kinds.numeric import Numeric
from benkyokai.core.question_kinds.open import Open
from benkyokai.core.question_kinds.ordering import Ordering
from benkyokai.core.text import Text, same
from tests.core.cases import scenario

OPTIONS = (Option("a", same("A"), correct=True, credit=1), Option("b", same("B")))


def plain(text: Text) -> str:
    """The English text."""
    return text.into("en")


def cells(question: Any, before: Voted, after: Voted | None = None) -> dict[str, Any]:
    """The only row of a record in which one participant answered one question."""
    votes = BothVotes(2, question, {"p": before}, {"p": after} if after else {})
    table = record_table(lines_of(["p"], [votes]), {"p": "Sato"}, plain)
    (row,) = table.rows
    return {column.name: cell for column, cell in zip(table.columns, row, strict=True)}


def test_a_scenario_is_told_before_and_after() -> None:
    """Assumption, choices, factor, reason, certainty; the second vote beside the first."""
    question = scenario()
    axes = {axis.id: axis.options[0].id for axis in question.axes}
    first = {"assumption": question.assumptions[0].id, "axes": axes}
    second = {"assumption": question.assumptions[1].id, "axes": axes}
    found = cells(question, Voted(first, question.factors[0].id, "why", 1), Voted(second, None, "", 3, COUNTDOWN))
    assert found["step"] == 2
    assert found["participant"] == "Sato"
    assert found["assumption_before"] == plain(question.assumptions[0].text)
    assert found["assumption_after"] == plain(question.assumptions[1].text)
    assert found["choice_before"] == found["choice_after"]
    assert found["choice_before"] == " / ".join(plain(axis.options[0].text) for axis in question.axes)
    assert found["factor_before"] == plain(question.factors[0].text)
    assert (found["reason_before"], found["certainty_before"], found["certainty_after"]) == ("why", 1, 3)
    assert (found["by_before"], found["by_after"]) == ("", "countdown")


def test_the_twin_has_its_cells_and_a_line_for_who_answered_nothing_else() -> None:
    """Who came for the twin alone is in the record, and what its page sent by itself is marked there too."""
    question = Multiple(id="q", prompt=same("?"), options=OPTIONS)
    votes = BothVotes(1, question, {"p": Voted(["b"])}, {}, question, {"q": Voted(["a"], by=COUNTDOWN)})
    table = record_table(lines_of(["p", "q"], [votes]), {"p": "Sato", "q": "Ito"}, plain)
    names = ("participant", "choice_before", "choice_twin", "strong_twin", "by_twin")
    places = [[column.name for column in table.columns].index(name) for name in names]
    assert [tuple(row[place] for place in places) for row in table.rows] == [
        ("Sato", "B", "", None, ""),
        ("Ito", "", "A", True, "countdown"),
    ]


def test_every_kind_has_its_words() -> None:
    """Several options, an order, pairs, a number; an open question's text is its reason."""
    assert cells(Multiple(id="q", prompt=same("?"), options=OPTIONS), Voted(["a", "b"]))["choice_before"] == "A + B"
    order = Ordering(id="q", prompt=same("?"), items=(Item("a", same("A")), Item("b", same("B"))))
    assert cells(order, Voted(["b", "a"]))["choice_before"] == "B → A"
    stems, choices = (Stem("s", same("S"), "c"),), (Item("c", same("C")),)
    matching = Matching(id="q", prompt=same("?"), stems=stems, choices=choices)
    assert cells(matching, Voted({"s": "c"}))["choice_before"] == "S: C"
    assert cells(Numeric(id="q", prompt=same("?"), answer=90), Voted(90.0))["choice_before"] == "90"
    text = cells(
        Open(id="q", prompt=same("?"), model_answer=same("!"), rubric=()), Voted({"text": "mine"}, None, "mine")
    )
    assert (text["choice_before"], text["reason_before"]) == ("", "mine")


def test_a_line_for_each_who_answered_in_the_peoples_order() -> None:
    """Who only came for the second vote has an empty first one; who answered nothing has no line."""
    question = Multiple(id="q", prompt=same("? and\nmore"), options=OPTIONS)
    votes = [BothVotes(1, question, {"p": Voted(["a"])}, {"q": Voted(["b"])}), BothVotes(2, question, {}, {})]
    lines = list(lines_of(["q", "p", "nobody"], votes))
    assert [(line.participant, line.before is None, line.after is None) for line in lines] == [
        ("q", True, False),
        ("p", False, True),
    ]
    rows = list(record_table(lines, {"p": "1", "q": "2"}, plain).rows)
    assert [row[:3] for row in rows] == [(1, "? and", "2"), (1, "? and", "1")]
    assert all(len(row) == len(COLUMNS) for row in rows)
