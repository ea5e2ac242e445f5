"""A group over its sessions: who agreed, by tag, lesson and person, late apart."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import update

from benkyokai.services.figures.follow_sessions import ALL, LESSON, PERSON, TAG, over_sessions
from benkyokai.services.running.instance import Instance
from benkyokai.store.tables import late_answer, live_session, participant
from tests.a_history import LARGER, history


@pytest.fixture
def instance(tmp_path: Path) -> Iterator[Instance]:
    """Five sessions."""
    with history(tmp_path, LARGER) as found:
        yield found


def test_only_who_agreed_is_counted_and_named(instance: Instance) -> None:
    """Everybody who took part is counted as such; answers are those of the others alone."""
    found = over_sessions(instance)
    assert [one.code for one in found.sessions] == ["S00000", "S00001", "S00002", "S00003", "S00004"]
    assert all(0 < one.agreed < one.took_part for one in found.sessions)
    assert {one.person_id for one in found.given} == set(found.names)
    with instance.engine.begin() as connection:
        connection.execute(update(participant).values(agreed=False))
    assert over_sessions(instance).given == ()


def test_the_means_are_those_of_the_answers(instance: Instance) -> None:
    """By tag, lesson and person, each answer in its group; a person alone gives that person's."""
    found = over_sessions(instance)
    column = (found.sessions[0].id, False)
    here = [one for one in found.given if one.session_id == column[0]]
    whole = found.means(ALL)[ALL][column]
    assert whole.answers == len(here)
    assert whole.percent == pytest.approx(100 * sum(one.fraction for one in here) / len(here))
    billing = [one.fraction for one in here if "billing" in one.question.tags]
    assert found.means(TAG)["billing"][column].percent == pytest.approx(100 * sum(billing) / len(billing))
    assert "cost" in found.means(LESSON)
    person = here[0].person_id
    mine = [one.fraction for one in here if one.person_id == person]
    assert found.means(PERSON)[person][column].answers == len(mine)
    assert found.means(ALL, person)[ALL][column].people == 1


def test_who_catches_up_is_counted_apart(instance: Instance) -> None:
    """Their answers change nothing of what was answered in the session."""
    found = over_sessions(instance)
    before = found.means(ALL)[ALL]
    answered = next(one for one in found.given if one.question.id == "keeps-billing")
    step = next(
        number
        for number, step in enumerate(found.sessions[0].plan)
        if step["target"] == f"knowledge#{answered.question.id}"
    )
    row = {"session_id": found.sessions[0].id, "person_id": answered.person_id, "step": step, "stage": "answer"}
    more = {"response": [], "content_hash": "h", "answered_at": instance.now()}
    with instance.engine.begin() as connection:
        connection.execute(late_answer.insert().values(**row, **more))
    after = over_sessions(instance).means(ALL)[ALL]
    late = after.pop((found.sessions[0].id, True))
    assert (late.people, late.answers) == (1, 1)
    assert after == before


def test_rehearsals_are_no_sessions(instance: Instance) -> None:
    """They are in no list and no figure."""
    with instance.engine.begin() as connection:
        connection.execute(update(live_session).where(live_session.c.code == "S00002").values(rehearsal=True))
    assert "S00002" not in {one.code for one in over_sessions(instance).sessions}


def test_earlier_sessions_are_a_page_away(instance: Instance) -> None:
    """The newest come first; leaving some out shows those before."""
    found = over_sessions(instance, skip=3)
    assert [one.code for one in found.sessions] == ["S00000", "S00001"]
    assert not found.earlier
