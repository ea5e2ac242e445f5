"""Run sheets that are kept under a name, and sessions that are made from them or from earlier ones."""

from __future__ import annotations

from dataclasses import replace

from benkyokai.core.live.live_session import LiveSession, Participant
from benkyokai.core.live.plan import PlannedStep, as_json, from_json, inserted_poll, read_state
from benkyokai.core.live.session import Command, Target
from benkyokai.core.refusal import Refusal, Why
from benkyokai.services.live.keep_template import (
    all_templates,
    delete_template,
    duplicate,
    keep_template,
    start_from_template,
)
from benkyokai.services.live.lead_session import lead
from benkyokai.services.live.room import Room
from benkyokai.services.live.start_session import SessionOptions, start_from_quiz
from benkyokai.services.live.take_part import join
from benkyokai.services.running.instance import Instance
from benkyokai.store import live


def changed(instance: Instance, session: LiveSession, command: Command, target: Target = None) -> LiveSession:
    """The session after a command; INSERT puts in a poll."""
    number = len(session.plan)
    steps: list[PlannedStep] = [inserted_poll(number, "A word?", [], 3, "words")] if command is Command.INSERT else []
    after = lead(instance, session, session.version, command, target, steps)
    assert isinstance(after, LiveSession)
    return after


def played(instance: Instance) -> LiveSession:
    """A session with a poll put in, its second step left out, its first two others exchanged, led one step on."""
    session = start_from_quiz(instance, "study", SessionOptions(names="all", keep_days=30))
    assert session is not None
    assert isinstance(join(instance, session, "device", "田中", "room"), Participant)
    session = changed(instance, session, Command.INSERT)
    rest = [n for n in range(len(session.plan)) if n not in (0, 1, 2)]
    session = changed(instance, session, Command.ARRANGE, (2, 0, *rest))
    return changed(instance, changed(instance, session, Command.FORWARD), Command.OPEN)


def test_a_session_from_a_template_has_its_run_sheet_and_nothing_else(instance: Instance) -> None:
    """Order, left-out steps and polls; nobody takes part, nothing has begun, the options are those of now."""
    session = played(instance)
    assert keep_template(instance, session, "  my   evening ") is None
    made = start_from_template(instance, "my evening", SessionOptions(names="none", keep_days=7))
    assert made is not None
    room = Room.load(instance, made)
    assert as_json(room.plan) == session.plan
    assert room.state.order == read_state(session.state).order
    assert 1 not in room.state.order
    assert room.plan[-1].poll is not None
    assert (room.state.at, room.participants, made.version) == (-1, {}, 0)
    assert (room.names, made.settings["keep_days"]) == ("none", 7)
    assert made.code != session.code


def test_a_session_is_duplicated_with_its_settings(instance: Instance) -> None:
    """Also one that has ended; its people and answers stay where they are."""
    session = changed(instance, played(instance), Command.END)
    made = duplicate(instance, session)
    assert made is not None
    room = Room.load(instance, made)
    assert (made.title, as_json(room.plan), room.names) == (session.title, session.plan, "all")
    assert room.state.order == read_state(session.state).order
    assert made.settings["keep_days"] == 30
    assert (made.ended_at, room.participants, room.state.at) == (None, {}, -1)
    assert len(live.participants_of(instance.engine, session.id)) == 1


def test_steps_that_the_files_have_no_more_are_left_out(instance: Instance) -> None:
    """The others keep their order."""
    session = played(instance)
    plan = [{**one, "target": "gone#gone"} if n == 2 else one for n, one in enumerate(session.plan)]
    made = duplicate(instance, replace(session, plan=plan))
    assert made is not None
    assert len(made.plan) == len(session.plan) - 1
    targets = [from_json(made.plan)[n].step.target for n in read_state(made.state).order]
    assert targets == [session.plan[n]["target"] for n in read_state(session.state).order if n != 2]


def test_a_name_is_taken_once(instance: Instance) -> None:
    """An empty or a long one is refused; a deleted one is free again."""
    session = played(instance)
    assert keep_template(instance, session, "twice") is None
    assert keep_template(instance, session, " twice") == Refusal(Why.TEMPLATE_NAMED_SO, "twice")
    assert keep_template(instance, session, " \u200b") == Refusal(Why.TEMPLATE_UNNAMED)
    assert keep_template(instance, session, "x" * 61) == Refusal(Why.TEXT_TOO_LONG, "60")
    assert "twice" in [one.name for one in all_templates(instance)]
    delete_template(instance, "twice")
    assert start_from_template(instance, "twice") is None
    assert keep_template(instance, session, "twice") is None
