"""At the end of a session the answers go into everybody's review: once, and nothing that cannot be marked."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, timedelta

import pytest
from sqlalchemy import event

from benkyokai.core.live.live_session import LiveSession, Participant
from benkyokai.core.live.session import Command
from benkyokai.core.practice import Schedule
from benkyokai.core.question_ref import QuestionRef
from benkyokai.services.live import remember_answers as remember_answers_module
from benkyokai.services.live.keep_door import remove
from benkyokai.services.live.remember_answers import in_review, remember_answers
from benkyokai.services.live.start_session import SessionOptions
from benkyokai.services.running.background_jobs import BackgroundJobs
from benkyokai.services.running.identify import Visitor
from benkyokai.services.running.instance import Instance
from benkyokai.services.studying.practise import due_today, missed
from benkyokai.store import cards
from benkyokai.store.cards import Card
from tests.services.conftest import NOW
from tests.services.live.evening import Evening

ONE = QuestionRef("study", "one")


def cards_of(evening: Evening, one: Participant) -> dict[str, Schedule]:
    """One's schedules by question."""
    found = cards.schedules_of(evening.instance.engine, [one.person_id], ["study"])
    return {ref.question: schedule for (_, ref), schedule in found.items()}


@contextmanager
def statements(instance: Instance) -> Iterator[list[str]]:
    """Every statement that reaches the database meanwhile; a batch counts once."""
    seen: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_: object) -> None:
        seen.append(statement)

    event.listen(instance.engine, "before_cursor_execute", note)
    try:
        yield seen
    finally:
        event.remove(instance.engine, "before_cursor_execute", note)


def test_what_was_missed_comes_back_and_what_cannot_be_marked_does_not(instance: Instance) -> None:
    """Wrong is due today, right later; opinions and open texts have no card; before the end nobody has one."""
    evening = Evening.begin(instance)
    evening.play("one", "a", "b")
    evening.play("text", "words", "more words")
    evening.play("view", "good", "bad", reasoning=False)
    wrong, right = evening.people
    assert cards_of(evening, wrong) == {}
    evening.do(Command.END)
    assert {name: card.fraction for name, card in cards_of(evening, wrong).items()} == {"one": 0.0}
    assert {name: card.fraction for name, card in cards_of(evening, right).items()} == {"one": 1.0}
    assert cards_of(evening, wrong)["one"].due_at <= NOW + timedelta(minutes=10)
    assert cards_of(evening, wrong)["one"].due_at < cards_of(evening, right)["one"].due_at
    assert [str(one.ref) for one in missed(instance, Visitor(wrong.device_id))] == ["study#one"]
    assert [str(one.ref) for one in due_today(instance, Visitor(wrong.device_id), UTC)] == ["study#one"]
    assert in_review(instance, wrong.person_id, [ONE, QuestionRef("study", "many")]) == {ONE}


def test_the_second_vote_is_the_one_that_counts(instance: Instance) -> None:
    """Who moved from wrong to right is reviewed as right, with what they asked in the first stage."""
    evening = Evening.begin(instance)
    evening.play_case(("servers", "jobs"), ("jobs", "servers"))
    evening.do(Command.END)
    to_right, to_wrong = (cards_of(evening, one)["case@small"].fraction for one in evening.people)
    assert (to_right, to_wrong) == (1.0, 0.5)


def test_remembering_twice_is_remembering_once(instance: Instance) -> None:
    """The cards are the same after a second time, and a review since then stays as it is."""
    evening = Evening.begin(instance)
    evening.play("one", "a", "b")
    evening.do(Command.END)
    before = [cards_of(evening, one) for one in evening.people]
    assert remember_answers(instance, evening.session) == 0
    assert [cards_of(evening, one) for one in evening.people] == before


def test_a_rehearsal_leaves_nothing(instance: Instance) -> None:
    """No card, whoever took part in it; and a session that goes on leaves nothing yet."""
    evening = Evening.begin(instance, session_options=SessionOptions(rehearsal=True))
    evening.play("one", "a", "b")
    assert remember_answers(instance, evening.session) == 0
    evening.do(Command.END)
    assert [cards_of(evening, one) for one in evening.people] == [{}, {}]


def test_who_was_removed_is_not_reminded(instance: Instance) -> None:
    """Their answers count nowhere, so not here either."""
    evening = Evening.begin(instance)
    evening.play("one", "a", "a")
    remove(evening.room, evening.people[0], for_good=False)
    evening.do(Command.END)
    assert [len(cards_of(evening, one)) for one in evening.people] == [0, 1]


def test_a_big_room_needs_no_more_statements_than_a_small_one(instance: Instance) -> None:
    """The number of statements at the end does not grow with the people."""
    needed = []
    for people in (2, 40):
        evening = Evening.begin(instance, people)
        evening.play("one", *["a"] * people)
        evening.play("many", *[["a"]] * people)
        with statements(instance) as seen:
            evening.do(Command.END)
        needed.append(len(seen))
        assert all(len(cards_of(evening, one)) == 2 for one in evening.people)
    assert needed[0] == needed[1] < 10


def test_what_a_server_that_died_left_undone_is_done_once(
    instance: Instance, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """The end is on disk and the cards are not: the background jobs' next round makes them, and no round after it."""
    evening = Evening.begin(instance)
    evening.play("one", "a", "b")

    def dies(*_: object) -> int:
        raise SystemExit

    with monkeypatch.context() as patch:
        patch.setattr(remember_answers_module, "remember_answers", dies)
        with pytest.raises(SystemExit):
            evening.do(Command.END)
    assert [cards_of(evening, one) for one in evening.people] == [{}, {}]
    BackgroundJobs(instance).run_once()
    wrong, right = (cards_of(evening, one)["one"] for one in evening.people)
    assert (wrong.fraction, right.fraction) == (0.0, 1.0)
    with statements(instance) as seen:
        BackgroundJobs(instance).run_once()
    assert not any("card" in one for one in seen)
    assert not caplog.records


def test_one_session_that_cannot_be_remembered_keeps_no_other_waiting(
    instance: Instance, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """It is logged once by each process; its end stands, and the next session's cards are made."""
    whole = remember_answers_module.remember_answers
    broken, sound = Evening.begin(instance), Evening.begin(instance)
    sound.play("one", "a", "b")

    def breaks(instance: Instance, session: LiveSession) -> int:
        if session.id == broken.session.id:
            raise RuntimeError
        return whole(instance, session)

    monkeypatch.setattr(remember_answers_module, "remember_answers", breaks)
    broken.do(Command.END)
    sound.do(Command.END)
    assert broken.session.ended_at is not None
    assert set(cards_of(sound, sound.people[0])) == {"one"}
    background_jobs, before = BackgroundJobs(instance), len(caplog.records)
    background_jobs.run_once()
    background_jobs.run_once()
    assert [one.args for one in caplog.records[before:]] == [(broken.session.id,)]


def test_a_review_since_the_answer_stays(instance: Instance) -> None:
    """A card that somebody practised while the session was being remembered is as they left it."""
    evening = Evening.begin(instance, 1)
    evening.play("one", "a")
    evening.do(Command.END)
    (one,) = evening.people
    card = cards_of(evening, one)["one"]
    practised = replace(card, fraction=1.0, reviewed_at=card.reviewed_at + timedelta(minutes=1))
    cards.put_all(instance.engine, [Card(one.person_id, ONE, practised)])
    cards.put_newer(instance.engine, [Card(one.person_id, ONE, replace(card, fraction=0.5))])
    assert cards_of(evening, one)["one"] == practised
