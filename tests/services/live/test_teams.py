"""Teams that answer on one phone: how many they are, and what a team does not have."""

from __future__ import annotations

from typing import Any

import pytest

from benkyokai.core.live.live_session import LiveSession, Participant
from benkyokai.core.live.record import COLUMNS, record_table
from benkyokai.core.live.report.tables import tables_of
from benkyokai.core.live.session import Command
from benkyokai.core.refusal import Refusal, Why
from benkyokai.core.table import Cell, Table
from benkyokai.report.plots import heat_table
from benkyokai.services.figures.report_session import report_of
from benkyokai.services.live.keep_door import remove
from benkyokai.services.live.keep_record import called, record_of, sizes
from benkyokai.services.live.keep_template import duplicate
from benkyokai.services.live.remember_answers import remember_answers, reviews_in_sessions
from benkyokai.services.live.room import NO_NAMES, Room
from benkyokai.services.live.start_session import SessionOptions, start_from_quiz
from benkyokai.services.live.take_part import agree, join
from benkyokai.services.running.instance import Instance
from benkyokai.store import live
from benkyokai.views.discussion_view import groups_view
from benkyokai.words.report_sentences import headlines_in_words
from benkyokai.words.wording import Wording
from tests.core.live.test_record import plain
from tests.services.live.evening import Evening
from tests.services.live.test_joining import started
from tests.services.live.test_remember_answers import ONE, cards_of

TEAMS = SessionOptions(teams=True)


def in_team(instance: Instance, session: LiveSession, device: str, size: object, name: str = "") -> Any:
    """What comes of a team's joining."""
    return join(instance, session, f"{session.id}-{device}", name or f"Team {device}", "room", True, size)


@pytest.mark.parametrize("size", [0, 13, -1, "x", "3", None, True, 2.5, [3]])
def test_a_team_says_how_many_it_is(instance: Instance, size: object) -> None:
    """From one to twelve, as a whole number; nobody is in who says anything else. Alone, nobody is asked."""
    session = started(instance, TEAMS)
    assert in_team(instance, session, "a", size) == Refusal(Why.TEAM_SIZE, "12")
    assert live.participants_of(instance.engine, session.id) == []
    assert in_team(instance, started(instance), "a", size).size == 1


def test_the_size_is_on_disk_and_new_where_a_removed_team_comes_back(instance: Instance) -> None:
    """No team agrees to be named over several sessions, which is for persons."""
    session = started(instance, TEAMS)
    one, two = in_team(instance, session, "a", 12), in_team(instance, session, "b", 1)
    room = Room.load(instance, session)
    assert [(known.name, known.size, known.agreed) for known in room.people] == [
        ("Team a", 12, False),
        ("Team b", 1, False),
    ]
    assert agree(room, two, True) == Refusal(Why.NOT_UNDERSTOOD)
    remove(room, one, for_good=False)
    assert in_team(instance, session, "a", 3).size == 3
    assert [known.size for known in Room.load(instance, session).people] == [3, 1]
    again = duplicate(instance, session)
    assert again is not None
    assert Room.load(instance, again).teams


def test_a_team_without_a_name_has_a_number(instance: Instance) -> None:
    """It is asked for its size alone."""
    session = started(instance, SessionOptions(teams=True, names=NO_NAMES))
    assert in_team(instance, session, "a", 4).name == ""
    assert in_team(instance, session, "b", None) == Refusal(Why.TEAM_SIZE, "12")


def cells(table: Table, name: str) -> list[Cell]:
    """A column of a table."""
    place = [one.name for one in table.columns].index(name)
    return [row[place] for row in table.rows]


def of_two_teams(instance: Instance) -> Evening:
    """Two teams, of four and of nine; one is wrong and one is right."""
    evening = Evening(instance, start_from_quiz(instance, "study", TEAMS))  # type: ignore[arg-type]  # there is one
    evening.people = [in_team(instance, evening.session, "a", 4), in_team(instance, evening.session, "b", 9)]
    assert all(isinstance(one, Participant) for one in evening.people)
    evening.play("one", "a", "b")
    return evening


def test_record_and_report_have_the_sizes_and_count_a_team_once(instance: Instance) -> None:
    """In a column of its own, which nobody else's tables have."""
    evening = of_two_teams(instance)
    assert groups_view(evening.room, Wording(instance.library, "en")) is None
    table = record_table(record_of(evening.room), called(evening.room), plain, sizes(evening.room))
    assert cells(table, "team_size") == [4, 9]
    report = report_of(instance, evening.session)
    tables = {one.name: one for one in tables_of(report)}
    assert (cells(tables["session"], "joined"), cells(tables["session"], "in_teams")) == ([2], [13])
    assert cells(tables["participants"], "team_size") == [4, 9]
    assert report.questions[0].votes[0].n == 2
    assert headlines_in_words("en", report)[0] == (
        "Teams: 2 with 13 people (2 in the room, 0 remote). Teams that answered: 2."
    )
    assert report.heat is not None
    assert '<th scope="row">Team b</th><td>9</td>' in heat_table(report.heat, {"study#one": 1}, "en")


def test_nobody_elses_tables_have_a_size(instance: Instance) -> None:
    """Names of columns are scripted with: they are what they were."""
    evening = Evening.begin(instance)
    evening.play("one", "a", "b")
    assert sizes(evening.room) is None
    assert record_table([], {}, plain, None).columns == COLUMNS
    tables = {one.name: one for one in tables_of(report_of(instance, evening.session))}
    for name, column in (("session", "in_teams"), ("participants", "team_size")):
        assert column not in [one.name for one in tables[name].columns]


def test_what_a_team_answered_comes_back_to_nobody(instance: Instance) -> None:
    """Neither at the end, nor where the cards are made anew from every answer; the session is done with."""
    evening = of_two_teams(instance)
    before = reviews_in_sessions(instance, [ONE])
    evening.do(Command.END)
    assert [cards_of(evening, one) for one in evening.people] == [{}, {}]
    assert remember_answers(instance, evening.session) == 0
    assert reviews_in_sessions(instance, [ONE]) == before
    assert evening.session.id not in {one.id for one in live.not_remembered(instance.engine)}
