"""A room's answers on either database: none lost, none doubled, none older than what was sent last."""

from __future__ import annotations

import random
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta

from sqlalchemy import Engine, func, select

from benkyokai.core.live.live_session import LiveAnswer, LiveSession, Participant
from benkyokai.store import forget, live, people
from benkyokai.store.live import Event
from benkyokai.store.tables import live_answer, metadata
from tests.store.conftest import NOW

PEOPLE, SERVERS, SENDINGS = 40, 4, 5
SESSION = LiveSession("s", "ABC234", ["t", "t"], "quiz", [], {"open": True}, 0, False, "token", NOW, NOW)


def fill(engine: Engine) -> None:
    """A session with participants."""
    assert live.create(engine, SESSION)
    for number in range(PEOPLE):
        person = people.welcome(engine, f"device-{number}", f"person-{number}", NOW)
        new = Participant(f"p{number}", "s", f"device-{number}", person, f"n{number}", "room", NOW)
        assert live.join(engine, new, lambda name, others: name)


def given(number: int, sequence: int) -> LiveAnswer:
    """One participant's sending."""
    return LiveAnswer(
        {"sent": sequence},
        session_id="s",
        step=0,
        stage="answer",
        round=1,
        participant_id=f"p{number}",
        answer_id=f"a{number}-{sequence}",
        sequence=sequence,
        content_hash="hash",
        answered_at=NOW,
    )


def test_groups_of_answers_at_one_instant_keep_the_newest_of_each(engine: Engine) -> None:
    """Several servers commit groups that overlap, each in its own order."""
    fill(engine)

    def serve(server: int) -> list[tuple[LiveAnswer, bool]]:
        order = [(number, sequence) for number in range(PEOPLE) for sequence in range(1, SENDINGS + 1)]
        random.Random(server).shuffle(order)
        some = [given(*one) for one in order]
        groups = (some[start : start + 25] for start in range(0, len(some), 25))
        return [
            done
            for group in groups
            for done in zip(group, live.put_answers(engine, "s", group, lambda _: lambda _: True), strict=True)
        ]

    with ThreadPoolExecutor(SERVERS) as pool:
        acknowledged = [done for server in pool.map(serve, range(SERVERS)) for done in server]
    newest = [done for one, done in acknowledged if one.sequence == SENDINGS]
    assert newest == [True] * SERVERS * PEOPLE
    stored = live.answers_of(engine, "s")
    assert {one.participant_id: one.response for one in stored} == {
        f"p{number}": {"sent": SENDINGS} for number in range(PEOPLE)
    }
    assert len(stored) == PEOPLE


def test_of_commands_at_one_instant_one_is_carried_out(engine: Engine) -> None:
    """The version moves by one, and the events have no gap."""
    fill(engine)

    def command(number: int) -> bool:
        after = replace(SESSION, version=1, state={"by": number}, changed_at=NOW + timedelta(seconds=1))
        return live.compare_and_set(engine, SESSION, after, Event(1, "open", number, NOW))

    with ThreadPoolExecutor(8) as pool:
        done = list(pool.map(command, range(8)))
    assert sum(done) == 1
    found = live.by_code(engine, "ABC234")
    assert found is not None
    assert (found.version, found.state) == (1, {"by": done.index(True)})
    assert [event.target for event in live.events_of(engine, "s")] == [done.index(True)]


def test_what_was_stored_before_the_door_closed_stays_acknowledged(engine: Engine) -> None:
    """Sent again after the close it is on disk; a new one is not."""
    fill(engine)
    assert live.put_answers(engine, "s", [given(0, 1)], lambda _: lambda _: True) == [True]
    assert live.put_answers(engine, "s", [given(0, 1), given(1, 1)], lambda _: lambda _: False) == [True, False]


def test_an_answer_that_a_newer_one_has_overtaken_is_not_acknowledged(engine: Engine) -> None:
    """Neither after the newer one, nor beside it in one group, nor under the same number; the newer one stays stored,
    and is the one that is found in place of the other."""
    fill(engine)

    def put(*some: LiveAnswer) -> list[bool]:
        return live.put_answers(engine, "s", some, lambda _: lambda _: True)

    same_number = replace(given(0, 5), answer_id="from another tab", response={"sent": "elsewhere"})
    assert put(given(0, 5)) == [True]
    assert put(given(0, 3), same_number, given(0, 5)) == [False, False, True]
    assert put(given(1, 2), given(1, 1), given(2, 1), given(2, 2)) == [True, False, False, True]
    assert {one.participant_id: one.sequence for one in live.answers_of(engine, "s")} == {"p0": 5, "p1": 2, "p2": 2}
    for one in (given(0, 3), same_number):
        newer = live.answer_in_place_of(engine, one)
        assert newer is not None
        assert newer.response == {"sent": 5}
    assert live.answer_in_place_of(engine, given(0, 6)) is None
    assert live.answer_in_place_of(engine, given(3, 1)) is None


def test_a_deleted_session_leaves_no_row_that_names_it(engine: Engine) -> None:
    """In every table that refers to sessions, to participants or to what hangs on them."""
    fill(engine)
    assert live.put_answers(engine, "s", [given(number, 1) for number in range(PEOPLE)], lambda _: lambda _: True)
    assert forget.forget_session(engine, "ABC234")["live_answers"] == PEOPLE
    hanging = [table for table in metadata.sorted_tables if "session_id" in table.c or "participant_id" in table.c]
    assert live_answer in hanging
    with engine.connect() as connection:
        assert {table.name: connection.scalar(select(func.count()).select_from(table)) for table in hanging} == {
            table.name: 0 for table in hanging
        }
