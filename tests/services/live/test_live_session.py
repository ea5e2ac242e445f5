"""A session on a real database: no answer lost or doubled, refused commands change nothing, replay gives the state."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import timedelta

from hypothesis import HealthCheck, given
from hypothesis import strategies as st

from benkyokai.core.answer import Answer
from benkyokai.core.live.live_session import LiveAnswer, LiveSession, Participant
from benkyokai.core.live.plan import inserted_poll, read_state
from benkyokai.core.live.session import Command, Slot, State, beginning, decide
from benkyokai.core.live.timing import refuse_answer
from benkyokai.core.question_ref import QuestionRef
from benkyokai.core.refusal import Refusal, Why
from benkyokai.services.live.lead_session import lead
from benkyokai.services.live.room import Room
from benkyokai.services.live.start_session import SessionOptions, newest_sessions, start_from_course, start_from_quiz
from benkyokai.services.live.take_part import Sent, check_answer, join, store_answers
from benkyokai.services.live.withhold import FORGOTTEN, withheld
from benkyokai.services.running.identify import Visitor
from benkyokai.services.running.instance import Instance
from benkyokai.store import live
from tests.examples import examples
from tests.services.conftest import NOW
from tests.services.live.conftest import after_grace


def started(instance: Instance, people: int = 3) -> tuple[LiveSession, list[Participant]]:
    """A session on the quiz of every kind with people in it."""
    session = start_from_quiz(instance, "study")
    assert session is not None
    joined = [join(instance, session, f"{session.id}-device-{n}", f"P{n}", "room") for n in range(people)]
    assert not any(isinstance(one, Refusal) for one in joined)
    return session, [one for one in joined if isinstance(one, Participant)]


@dataclass
class Model:
    """What has to be in the database."""

    rows: dict[tuple[Slot, str], tuple[int, str]] = field(default_factory=dict)


COMMAND = st.tuples(st.just("do"), st.sampled_from(Command), st.integers(-1, 8), st.integers(0, 1))
ANSWER = st.tuples(st.just("give"), st.integers(0, 2), st.integers(0, 3), st.integers(0, 5))


@examples(20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(COMMAND | ANSWER, max_size=30))
def test_any_order_of_commands_and_answers(instance: Instance, steps: list[tuple[object, ...]]) -> None:
    """Against a model: what is acknowledged is stored once, newest sending last, and nothing else is."""
    session, people = started(instance)
    # Two steps that can be answered in a row keep the examples short: the first question and the scenario.
    model, room = Model(), Room.load(instance, session)
    for number, (what, one, two, three) in enumerate(steps):
        if what == "do":
            stale = bool(three)
            before = live.by_code(instance.engine, session.code)
            result = lead(instance, session, session.version - stale, one, int(str(two)))  # type: ignore[arg-type]
            if isinstance(result, Refusal):
                assert live.by_code(instance.engine, session.code) == before
                assert not stale or result.why is Why.MOVED_ON
            else:
                session = result
                room.move(session)
            continue
        state = room.state
        step = max(0, state.at)
        stage = room.shapes[step].stages[min(int(str(two)), len(room.shapes[step].stages) - 1)]
        slot = Slot(step, stage, 1 if not state.here else state.here.round)
        person, sequence = people[int(str(one))], int(str(three))
        row = LiveAnswer(
            ["x"],
            session_id=session.id,
            step=step,
            stage=stage,
            round=slot.round,
            participant_id=person.id,
            answer_id=f"a{number}",
            sequence=sequence,
            content_hash="h",
            answered_at=NOW,
        )
        (stored,) = store_answers(room, [row])
        known = model.rows.get((slot, person.id))
        newest = known is None or known[0] < sequence
        assert stored == (refuse_answer(room.shapes, state, slot) is None and newest)
        if stored:
            model.rows[slot, person.id] = (sequence, f"a{number}")
    found = {
        (Slot(one.step, one.stage, one.round), one.participant_id): (one.sequence, one.answer_id)
        for one in live.answers_of(instance.engine, session.id)
    }
    assert found == model.rows
    assert replayed(instance, room) == read_state(live.by_code(instance.engine, session.code).state)  # type: ignore[union-attr]


def replayed(instance: Instance, room: Room) -> State:
    """The state that the recorded commands lead to."""
    state = beginning(room.shapes)
    for event in live.events_of(instance.engine, room.session.id):
        target = tuple(event.detail) if event.detail else event.target
        after = decide(room.shapes, state, Command(event.command), target, event.happened_at.timestamp())
        assert isinstance(after, State)
        state = after
    return state


def test_of_two_facilitators_at_one_instant_one_leads(instance: Instance) -> None:
    """Both saw version 0; the second is told that somebody moved on."""
    session, _ = started(instance, 0)
    first = lead(instance, session, 0, Command.FORWARD)
    second = lead(instance, session, 0, Command.FORWARD)
    assert isinstance(first, LiveSession)
    assert second == Refusal(Why.MOVED_ON)
    assert [event.command for event in live.events_of(instance.engine, session.id)] == ["forward"]


def test_an_acknowledgement_that_was_lost_is_given_again(instance: Instance) -> None:
    """The same answer sent again after the close is on disk; another one is not taken."""
    session, (person, *_) = started(instance)
    for command in (Command.FORWARD, Command.OPEN):
        moved = lead(instance, session, session.version, command)
        assert isinstance(moved, LiveSession)
        session = moved
    room = Room.load(instance, session)
    mask = room.masks(room.question(room.plan[0], "answer")).hide("b")  # type: ignore[arg-type]
    row = check_answer(room, person, Sent("first", 1, Slot(0, "answer"), Answer(mask)))
    assert isinstance(row, LiveAnswer)
    assert row.response == "b"
    assert store_answers(room, [row]) == [True]
    closed = lead(instance, session, session.version, Command.CLOSE)
    assert isinstance(closed, LiveSession)
    late = replace(row, answer_id="second", sequence=2, answered_at=after_grace(instance).now())
    assert store_answers(room, [row, late]) == [True, False]
    assert [one.answer_id for one in live.answers_of(instance.engine, session.id)] == ["first"]


def test_a_question_in_a_running_session_is_withheld_from_who_takes_part(instance: Instance) -> None:
    """Until its reasoning is shown, the session ends, or nobody has touched it for half a day."""
    session, (person, *_) = started(instance)
    me, other = Visitor(person.device_id), Visitor("somebody else")
    assert QuestionRef("study", "one") in withheld(instance, me)
    assert QuestionRef("study", "view") not in withheld(instance, me), "an opinion has nothing to give away"
    assert withheld(instance, other) == frozenset()
    for command in (Command.FORWARD, Command.OPEN, Command.CLOSE, Command.REASONING):
        moved = lead(instance, session, session.version, command)
        assert isinstance(moved, LiveSession)
        session = moved
    assert QuestionRef("study", "one") not in withheld(instance, me)
    assert QuestionRef("study", "many") in withheld(instance, me)
    later = replace(instance, now=lambda: NOW + FORGOTTEN + timedelta(minutes=1))
    assert withheld(later, me) == frozenset()
    lead(instance, session, session.version, Command.END)
    assert withheld(instance, me) == frozenset()


def test_a_session_starts_from_a_run_sheet_or_a_quiz(instance: Instance) -> None:
    """Its steps are fixed at the start; a rehearsal is not in the list."""
    course = start_from_course(instance, "01-ml-services")
    assert course is not None
    assert [step["kind"] for step in course.plan][:3] == ["lesson", "lesson", "question"]
    assert start_from_course(instance, "no such course") is None
    assert start_from_quiz(instance, "no such quiz") is None
    rehearsal = start_from_quiz(instance, "study", SessionOptions(rehearsal=True))
    assert rehearsal is not None
    codes = [session.code for session in newest_sessions(instance)]
    assert course.code in codes
    assert rehearsal.code not in codes


def test_nobody_joins_what_has_ended(instance: Instance) -> None:
    """The sentence says so."""
    session, _ = started(instance, 0)
    ended = lead(instance, session, 0, Command.END)
    assert isinstance(ended, LiveSession)
    assert join(instance, ended, "late", "遅刻", "remote") == Refusal(Why.SESSION_ENDED)


def test_what_is_put_in_is_counted_whatever_else_was_sent(instance: Instance) -> None:
    """The record says how many steps came in: by that the report finds out with which ones the evening began."""
    session, _ = started(instance)
    polls = [inserted_poll(len(session.plan) + n, "?", [], 3, "words") for n in range(2)]
    after = lead(instance, session, session.version, Command.INSERT, 7, polls)
    assert isinstance(after, LiveSession)
    assert [one.target for one in live.events_of(instance.engine, session.id)] == [2]
