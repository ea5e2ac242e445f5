"""What is forgotten is gone from every table; what belongs to others stays."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, select, update

from benkyokai.core.refusal import Refusal, Why
from benkyokai.services.export.table_formats import json_of
from benkyokai.services.running import join_device
from benkyokai.services.running.forget import forget_device, forget_me, forget_older_than, forget_person, forget_session
from benkyokai.services.running.identify import Visitor, person_of
from benkyokai.services.running.instance import Instance
from benkyokai.services.studying.my_data import my_data
from benkyokai.store import personal
from benkyokai.store.tables import answer, attempt, device, live_answer, live_session, metadata, participant, person
from tests.a_history import ME, history


@pytest.fixture
def instance(tmp_path: Path) -> Iterator[Instance]:
    """A small history."""
    with history(tmp_path) as found:
        yield found


def size_of_everything(instance: Instance) -> dict[str, int]:
    """Rows by table."""
    with instance.engine.connect() as connection:
        return {
            table.name: connection.scalar(select(func.count()).select_from(table)) or 0
            for table in metadata.sorted_tables
        }


def everything_stored(instance: Instance) -> str:
    """The whole database as text."""
    with instance.engine.connect() as connection:
        return "\n".join(str(row) for table in metadata.sorted_tables for row in connection.execute(select(table)))


def participants_of(instance: Instance, person_id: str) -> list[str]:
    """As whom a person took part."""
    with instance.engine.connect() as connection:
        return list(connection.scalars(select(participant.c.id).where(participant.c.person_id == person_id)))


def everybody_in_one_group(instance: Instance) -> None:
    """The facilitator formed a group in each session."""
    with instance.engine.begin() as connection:
        for session_id in connection.scalars(select(live_session.c.id)).all():
            here = participant.c.session_id == session_id
            ids = list(connection.scalars(select(participant.c.id).where(here)))
            settings = {"groups": {"step": 0, "size": 4, "groups": [ids], "away": ids}}
            connection.execute(update(live_session).where(live_session.c.id == session_id).values(settings=settings))


def test_a_person_is_forgotten_with_everything(instance: Instance) -> None:
    """The counts say what went; neither the id nor the display name is left anywhere; the others lose nothing."""
    everybody_in_one_group(instance)
    before = size_of_everything(instance)
    mine = participants_of(instance, "person-00003")
    gone = forget_me(instance, Visitor(ME))
    assert not isinstance(gone, Refusal)
    after = size_of_everything(instance)
    assert gone["answers"] == before["answer"] - after["answer"] > 0
    assert gone["live_answers"] == before["live_answer"] - after["live_answer"] > 0
    assert gone["marks"] == before["mark"] - after["mark"] > 0
    assert (gone["person"], gone["sessions"], before["person"] - after["person"]) == (1, 1, 1)
    left = everything_stored(instance)
    assert "person-00003" not in left
    assert mine
    assert not [one for one in mine if one in left]
    assert "参加者3'" not in left
    assert ME not in left
    assert forget_me(instance, Visitor(ME)) == {}


def test_a_device_that_others_study_on_stays_theirs(instance: Instance) -> None:
    """Only the person goes; the other one is who studies now."""
    assert join_device.add_person(instance, Visitor(ME), "鈴木") is None
    other = person_of(instance, Visitor(ME))
    join_device.switch_person(instance, Visitor(ME), "person-00003")
    assert forget_me(instance, Visitor(ME))
    assert person_of(instance, Visitor(ME)) == other


def test_a_device_is_forgotten_with_who_studies_on_it_alone(instance: Instance) -> None:
    """Somebody who has another device stays, with what they answered elsewhere."""
    with instance.engine.begin() as connection:
        second = {"id": "second", "person_id": "person-00004", "created_at": instance.now()}
        connection.execute(device.insert().values(**second))
    assert forget_device(instance, ME)
    assert forget_device(instance, "device-00004")
    with instance.engine.connect() as connection:
        people = set(connection.scalars(select(person.c.id)))
        took_part = set(connection.scalars(select(participant.c.device_id)))
    assert "person-00003" not in people
    assert "person-00004" in people
    assert not {ME, "device-00004"} & took_part
    assert forget_device(instance, ME) == {}


def test_a_session_is_forgotten_with_what_happened_in_it(instance: Instance) -> None:
    """Whatever the code's letters; what was answered alone stays."""
    before = size_of_everything(instance)
    gone = forget_session(instance, "s00000")
    after = size_of_everything(instance)
    assert not isinstance(gone, Refusal)
    assert gone["live_answers"] == before["live_answer"] > 0
    assert (after["live_session"], after["participant"], after["live_answer"], after["live_event"]) == (0, 0, 0, 0)
    assert after["answer"] == before["answer"]
    assert forget_session(instance, "S00000") == {}


def test_nobody_is_forgotten_out_of_a_session_that_goes_on(instance: Instance) -> None:
    """Person, device and session are refused by its code; one that nobody ended for a day holds nobody back."""
    with instance.engine.begin() as connection:
        connection.execute(update(live_session).values(ended_at=None, changed_at=instance.now()))
    refused = Refusal(Why.IN_SESSION, "S00000")
    assert forget_person(instance, "person-00003") == refused
    assert forget_device(instance, ME) == refused
    assert forget_session(instance, "S00000") == refused
    later = replace(instance, now=lambda: instance.now() + timedelta(days=1))
    assert forget_person(later, "person-00003")


def test_what_is_old_is_forgotten(instance: Instance) -> None:
    """Attempts that nobody has touched for so many days, and sessions that ended before; nothing younger."""
    with instance.engine.begin() as connection:
        newest = connection.scalar(select(func.max(attempt.c.changed_at)))
    assert newest is not None
    later, kept = replace(instance, now=lambda: newest + timedelta(days=10)), newest - timedelta(days=1)
    with instance.engine.connect() as connection:
        young = connection.scalar(select(func.count()).select_from(attempt).where(attempt.c.changed_at >= kept))
    gone = forget_older_than(later, 11)
    with instance.engine.connect() as connection:
        assert connection.scalar(select(func.count()).select_from(attempt)) == young
    assert gone["attempts"] > 1
    assert gone["sessions"] == 1
    assert forget_older_than(later, 11) == {"attempts": 0}


def test_my_data_is_everything_that_is_counted(instance: Instance) -> None:
    """Every row that deleting would count is in what one takes away, an answer for all its stages."""
    tables = {name: len(rows) for name, rows in json.loads(b"".join(json_of(my_data(instance, Visitor(ME))))).items()}
    with instance.engine.connect() as connection:
        counts = {name: n for name, n in personal.count_all(connection, "person-00003").items() if n}
        finals = select(func.count()).select_from(answer.join(attempt)).where(answer.c.stage == "answer")
        answered = connection.scalar(finals.where(attempt.c.person_id == "person-00003"))
    assert tables == {**counts, "answers": answered}
    assert my_data(instance, Visitor("nobody")) == []


def test_two_devices_that_are_joined_keep_both_sessions(instance: Instance) -> None:
    """What was answered live from one device goes into the history that it joins."""
    code = join_device.make_code(instance, Visitor("device-00001")).code
    with instance.engine.connect() as connection:
        before = connection.scalar(select(func.count()).select_from(live_answer))
    assert join_device.join(instance, Visitor(ME), code) is None
    with instance.engine.connect() as connection:
        assert connection.scalar(select(func.count()).select_from(live_answer)) == before
        owners = select(participant.c.person_id).where(participant.c.device_id == ME)
        assert set(connection.scalars(owners)) == {"person-00001"}
