"""What somebody is told who joins while a scenario is under way: what the room asked and got, and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from benkyokai.core.live.live_session import Participant
from benkyokai.core.live.session import Command
from benkyokai.core.question_kinds.scenario import Scenario
from benkyokai.services.live.form_groups import SETTING
from benkyokai.views.discussion_view import group_views
from benkyokai.views.phone_view import own_view
from benkyokai.views.question_view import View
from benkyokai.words.wording import Wording
from tests.views.conftest import NOW, Stage
from tests.views.test_host_view import step_of


def told(stage: Stage, who: str) -> View:
    """What one participant is told."""
    return own_view(stage.room, Wording(stage.room.library, "en"), stage.room.participants[who])


def test_who_asked_nothing_gets_the_replies_of_the_room(stage_of: Callable[..., Stage]) -> None:
    """In the second stage and not before; without how often each was asked; who asked has the own ones."""
    stage = stage_of(3)
    step = step_of(stage, Scenario)
    stage.lead((Command.GO, step), Command.OPEN)
    stage.give(step, "ask", 1, {"p0": ["size"], "p1": ["logo"]})
    late = Participant("late", stage.room.session.id, "d", "person", "遅刻", "room", NOW + timedelta(minutes=9))
    stage.room.add(late)
    assert "replies" not in told(stage, "late")
    stage.lead(Command.CLOSE)
    assert "replies" not in told(stage, "late")
    stage.lead(Command.NEXT_STAGE)
    (reply,) = told(stage, "late")["replies"]
    assert set(reply) == {"t", "reply"}
    assert (told(stage, "late")["of_room"], "of_room" in told(stage, "p0")) == (True, False)
    assert told(stage, "p1")["replies"] != told(stage, "p0")["replies"]


def test_who_came_late_is_told_so_until_the_next_step(stage_of: Callable[..., Stage]) -> None:
    """They have not read the case: it is not folded for them."""
    stage = stage_of(1)
    stage.lead((Command.GO, 0), Command.OPEN)
    first = stage.room.participants["p0"]
    stage.room.add(replace(first, id="late", device_id="d9", joined_at=NOW + timedelta(minutes=2)))
    assert (told(stage, "p0")["late"], told(stage, "late")["late"]) == (False, True)
    stage.lead(Command.CLOSE, Command.FORWARD)
    assert told(stage, "late")["late"] is False


def test_a_group_is_named_until_the_release(stage_of: Callable[..., Stage]) -> None:
    """Afterwards there is nothing to talk about in it any more."""
    stage = stage_of(1)
    stage.lead((Command.GO, 0), Command.OPEN, Command.CLOSE, Command.TALLY)
    groups = {"step": 0, "size": 3, "groups": [["p0"]]}
    stage.room.move(replace(stage.room.session, settings={**stage.room.session.settings, SETTING: groups}))
    assert group_views(stage.room) == {"p0": {"group": {"n": 1, "with": []}}}
    stage.lead(Command.REASONING)
    assert group_views(stage.room) == {}
