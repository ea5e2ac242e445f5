"""Who catches up answers once, before anything is shown, and leaves the live figures as they were."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

from benkyokai.core.answer import Answer
from benkyokai.core.live.live_session import Participant
from benkyokai.core.live.session import Command, Slot
from benkyokai.core.question_ref import QuestionRef
from benkyokai.core.refusal import Refusal
from benkyokai.services.live.catch_up import CatchUp, answer_late, find_catch_up
from benkyokai.services.live.keep_door import remove
from benkyokai.services.live.remember_answers import reviews_in_sessions
from benkyokai.services.live.start_session import SessionOptions, start_from_quiz
from benkyokai.services.live.take_part import Sent, join
from benkyokai.services.running.identify import Visitor, person_of
from benkyokai.services.running.instance import Instance
from benkyokai.services.studying.practise import missed
from benkyokai.store import late_answers, live
from tests.services.conftest import NOW
from tests.services.live.evening import STEPS, Evening, refused

CHOICE = {"assumption": "small", "axes": {"training": "servers"}}


def way_of(evening: Evening, device: str = "absent", participant: Participant | None = None) -> CatchUp:
    """Somebody's way through the session."""
    catch_up = find_catch_up(evening.room, Visitor(device), participant)
    assert isinstance(catch_up, CatchUp), catch_up
    return catch_up


def say(
    evening: Evening, name: str, stage: str, response: Any, factor: str | None = None, device: str = "absent"
) -> Refusal | None:
    """Answers late, in the author's ids; the way is looked at anew each time, as each request does."""
    given = Sent(
        "x", 1, Slot(STEPS[name], stage), Answer(evening.masked(name, response), evening.masked(name, factor), "why")
    )
    return answer_late(way_of(evening, device), given)


def ended(instance: Instance) -> Evening:
    """A session of two people, over."""
    evening = Evening.begin(instance)
    evening.play("one", "a", "b")
    evening.play_case(("servers", "jobs"), ("jobs", "jobs"))
    evening.do(Command.END)
    return evening


def test_a_late_answer_is_written_once(instance: Instance) -> None:
    """Sent again it is on disk already; another one to the same stage is refused and changes nothing."""
    evening = ended(instance)
    assert say(evening, "one", "answer", "a") is None
    assert say(evening, "one", "answer", "a") is None
    assert refused(say(evening, "one", "answer", "b")) == "already_answered"
    person = person_of(instance, Visitor("absent")) or ""
    rows = late_answers.late_answers_of(instance.engine, evening.session.id, person)
    assert [(row.step, row.stage, row.response) for row in rows] == [(0, "answer", "a")]


def test_of_two_pages_at_one_instant_one_is_written(instance: Instance) -> None:
    """Both pages saw an open question; the second is told that it has its answer."""
    evening = ended(instance)
    first, second = way_of(evening, "twice"), way_of(evening, "twice")
    a, b = (Sent("x", 1, Slot(0, "answer"), Answer(evening.masked("one", one))) for one in "ab")
    assert answer_late(first, a) is None
    assert refused(answer_late(second, b)) == "already_answered"
    assert answer_late(second, a) is None


def test_the_client_is_asked_before_the_choice(instance: Instance) -> None:
    """A scenario goes ask, then choose; a choice without a deciding factor is refused as in the room."""
    evening = ended(instance)
    assert refused(say(evening, "case", "answer", CHOICE, "cost", "two-stages")) == "not_asked_yet"
    assert way_of(evening, "two-stages").open_stage(STEPS["case"]) == "ask"
    assert say(evening, "case", "ask", ["size"], None, "two-stages") is None
    assert way_of(evening, "two-stages").open_stage(STEPS["case"]) == "answer"
    assert refused(say(evening, "case", "answer", CHOICE, None, "two-stages")) == "no_factor"
    assert say(evening, "case", "answer", CHOICE, "cost", "two-stages") is None
    assert way_of(evening, "two-stages").open_stage(STEPS["case"]) is None


def test_the_live_figures_stay_as_they_were(instance: Instance) -> None:
    """Neither the answers nor the participants of the session know of it."""
    evening = ended(instance)
    before = live.answers_of(instance.engine, evening.session.id)
    version = live.versions_of(instance.engine, evening.session.id)
    assert say(evening, "one", "answer", "a") is None
    assert live.answers_of(instance.engine, evening.session.id) == before
    assert len(evening.room.given(Slot(0, "answer"))) == 2
    assert len(evening.room.participants) == 2
    assert live.versions_of(instance.engine, evening.session.id) == version


def test_a_late_answer_comes_back_in_the_review(instance: Instance) -> None:
    """What was missed late is missed."""
    evening = ended(instance)
    assert say(evening, "one", "answer", "a", device="reviewer") is None
    assert [str(one.ref) for one in missed(instance, Visitor("reviewer"))] == ["study#one"]
    ref = QuestionRef("study", "one")
    key = (person_of(instance, Visitor("reviewer")) or "", ref)
    assert [one.fraction for one in reviews_in_sessions(instance, [ref])[key]] == [0.0]


def test_a_participant_answers_only_what_they_missed(instance: Instance) -> None:
    """What they said in the room stands as their own answer; what never came up waits for one."""
    evening = ended(instance)
    me = evening.people[0]
    catch_up = way_of(evening, me.device_id, me)
    assert catch_up.open_stage(STEPS["one"]) is None
    assert catch_up.open_stage(STEPS["case"]) is None
    assert catch_up.open_stage(STEPS["many"]) == "answer"
    given = Sent("x", 1, Slot(STEPS["one"], "answer"), Answer(evening.masked("one", "b")))
    assert refused(answer_late(catch_up, given)) == "already_answered"


def test_only_a_session_that_is_over_can_be_caught_up(instance: Instance) -> None:
    """Not one that goes on, not a rehearsal, not for who was removed for good; a survey is no step of it."""
    running, rehearsal = (
        Evening.begin(instance),
        Evening.begin(instance, session_options=SessionOptions(rehearsal=True)),
    )
    rehearsal.do(Command.END)
    for evening in (running, rehearsal):
        assert refused(find_catch_up(evening.room, Visitor("absent"), None)) == "not_ended"
    remove(running.room, running.people[0], for_good=True)
    running.do(Command.END)
    assert refused(find_catch_up(running.room, Visitor(running.people[0].device_id), None)) == "not_welcome"
    assert way_of(running).steps == tuple(range(len(STEPS)))


def test_a_question_of_another_session_that_runs_now_waits(instance: Instance) -> None:
    """The key of a question that is still to come tonight is not to be had from last week's session."""
    evening = ended(instance)
    again = start_from_quiz(instance, "study")
    assert again is not None
    join(instance, again, "both", "B", "room")
    catch_up = way_of(evening, "both")
    assert catch_up.is_held(STEPS["one"])
    assert refused(say(evening, "one", "answer", "a", device="both")) == "not_open"
    later = replace(instance, now=lambda: NOW + timedelta(days=1))
    free = find_catch_up(replace(evening.room, instance=later), Visitor("both"), None)
    assert isinstance(free, CatchUp)
    assert not free.is_held(STEPS["one"])
