"""What participants see: no figure of fewer than five people, nobody's texts, names only where everybody saw them."""

from __future__ import annotations

import json
from dataclasses import asdict, replace

from benkyokai.core.live.report.figures import Distribution, Report, UnderAssumption
from benkyokai.core.live.report.making import make_report
from benkyokai.core.live.report.sharing import shared
from benkyokai.core.live.report.tables import tables_of
from benkyokai.core.text import NO_TEXT
from tests.core.live.report.small_evening import evening


def said(report: object) -> str:
    """Everything in a report."""
    return json.dumps(asdict(report), default=str)  # type: ignore[call-overload, no-any-return]


def counts(report: Report) -> list[tuple[int, ...]]:
    """How many chose what."""
    return [bar.counts for one in report.questions[0].distributions for bar in one.bars]


def hands(report: Report) -> set[int | None]:
    """How many raised theirs."""
    return {n for one in report.questions[0].distributions for bar in one.bars for n in bar.hands}


def test_a_large_group_is_shared_without_names_and_texts() -> None:
    """Figures stay; names, texts, hidden questions and single answers go."""
    whole = make_report(evening())
    for_all = shared(whole, named=False)
    assert counts(for_all) == counts(whole)
    assert hands(whole) == {3, 0}
    assert hands(for_all) == {None, 0}, "three hands are a group of three; of no hands one may say so"
    assert for_all.heat is None
    assert (for_all.people, for_all.answers) == ((), ())
    assert for_all.survey[0].n == 6
    for secret in ("Name p", "secret p", "Hidden?"):
        assert secret in said(whole)
        assert secret not in said(for_all)
    names = {table.name for table in tables_of(for_all)}
    assert {one.name for one in tables_of(whole)} - names == {
        *("survey_texts", "participants", "answers"),
        *("surely_wrong", "advice"),
    }


def test_names_are_shared_where_everybody_saw_them() -> None:
    """Who asked; but not who scored what."""
    for_all = shared(make_report(evening(for_all=True)), named=True)
    assert for_all.heat is None
    assert for_all.participant_questions[0].by == "Name p00"


def test_figures_of_fewer_than_five_are_hidden_and_n_is_said() -> None:
    """Four people: no counts, no facility, no time, no gain, no shift, no heat map, in no table either."""
    for_all = shared(make_report(evening(people=4, movers=2, named=1, for_all=True)), named=True)
    (question,) = for_all.questions
    assert all(vote.hidden and vote.n == 4 and vote.facility is vote.seconds is None for vote in question.votes)
    assert all(one.hidden and one.of == (4, 4) and not one.bars for one in question.distributions)
    assert all(one.hidden and one.of == 4 and not one.pairs and one.movers is None for one in question.shifts)
    assert question.gain is not None
    assert (question.gain.hidden, question.gain.n, question.gain.before, question.gain.gain) == (True, 4, None, None)
    assert question.quotes[0].moved is None
    assert for_all.heat is None
    rows = {table.name: list(table.rows) for table in tables_of(for_all)}
    assert rows["heat_map"] == []
    assert [row[-4:] for row in rows["distributions"]] == [(None, 4, None, True)] * 2
    assert rows["shifts"][0][-3:] == (None, 4, True)
    assert rows["questions"][0][-6] is True


def test_the_facilitator_sees_small_groups() -> None:
    """Suppression is for what is shared."""
    (question,) = make_report(evening(people=4, movers=2, named=1)).questions
    assert not question.votes[0].hidden
    assert question.shifts[0].pairs


def test_a_hidden_group_cannot_be_found_by_taking_away_the_others() -> None:
    """Of 9, 6 and 2 people the two are hidden, and the six with them: the whole less nine tells of eight."""
    groups = tuple(
        UnderAssumption(name, NO_TEXT, (n,), (Distribution("training", NO_TEXT, (n,), ()),))
        for name, n in (("a", 9), ("b", 6), ("c", 2))
    )
    whole = make_report(evening())
    question = replace(whole.questions[0], assumptions=groups)
    (found,) = shared(replace(whole, questions=(question,)), named=False).questions
    assert [one.hidden for one in found.assumptions] == [False, True, True]
    assert [one.of for one in found.assumptions] == [(9,), (6,), (2,)]
