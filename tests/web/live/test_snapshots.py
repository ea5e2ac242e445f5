"""What every phone shares is worked out once, however many phones there are."""

from __future__ import annotations

import asyncio
import json
from dataclasses import replace
from typing import Any, cast

import pytest

from benkyokai.core.answer import Answer
from benkyokai.core.live.live_session import Moderation
from benkyokai.core.live.session import Command
from benkyokai.services.live import shared_reasons
from benkyokai.services.live.lead_session import lead
from benkyokai.services.live.room import Room
from benkyokai.services.live.shared_reasons import SharedReasons, reasons_at
from benkyokai.views import shared_reasons_view
from benkyokai.web.live.live_room import LiveRoom
from benkyokai.web.live.presence import Client
from benkyokai.web.live.read_model import Threads
from benkyokai.words.wording import Wording
from tests.services.live.test_twin import CASE, OVER, SECOND, TWIN, until_the_twin

PEOPLE = 20


def crowded(room: Room, one: Any, check: Any, given: Any) -> Room:
    """The room with people who have all answered its first question and said why; the door has closed."""
    session = room.session
    for command in (Command.FORWARD, Command.OPEN):
        session = cast(Any, lead(room.instance, session, session.version, command))
    full = Room(room.instance, session)
    for number in range(PEOPLE):
        full.add(replace(one, id=f"p{number}", device_id=f"d{number}", number=number + 1))
    question = full.question(full.plan[0], "answer")
    assert question is not None
    choice = full.masks(question).hide(question.answer_stage.root.parts[0].id)
    sent = replace(given(0, "answer", None), answer=Answer(choice, reason="because"))
    for who in full.people:
        full.put([replace(check(full, who, sent), answer_id=who.id)])
    full.move(cast(Any, lead(room.instance, session, session.version, Command.CLOSE)))
    return full


def test_an_answer_to_the_twin_is_news_for_its_givers_other_pages(room_of_every_kind: Any) -> None:
    """Each sending moves the tag of the person's own pages, and tells them its number."""
    evening = until_the_twin(room_of_every_kind[0].instance)
    evening.do(Command.TWIN)
    one = evening.people[0]

    async def play() -> tuple[str, str, dict[str, Any]]:
        live_room = LiveRoom(Threads(1, "test"), evening.room)
        phone = Client("phone", Wording(evening.room.library, "en"), cast(Any, None), one.id)
        before = live_room.snapshots.tag_of(phone)
        evening.give(one, TWIN, {"axes": {"training": "servers"}})
        live_room.room.put(evening.room.given(TWIN).values())
        after = live_room.snapshots.tag_of(phone)
        return before, after, json.loads(live_room.snapshots.of(phone, after))

    before, after, state = asyncio.run(play())
    assert before != after
    assert state["own"]["n"] == state["own"]["mine"]["twin"]["n"] == evening.sent


def test_nobody_reads_reasons_while_the_twin_is_answered(room_of_every_kind: Any) -> None:
    """It is answered alone: phones and projector have those that were shown again once it is closed."""
    evening = until_the_twin(room_of_every_kind[0].instance)
    evening.do(Command.OPEN)
    evening.give(evening.people[0], SECOND, {"assumption": "small", "axes": {"training": "jobs"}}, "cost", "because")
    evening.do(Command.CLOSE)
    room = evening.room
    known = SharedReasons(1, {one: Moderation(shown=True) for one in reasons_at(room, CASE)})

    def read() -> int:
        wording = Wording(evening.room.library, "en")
        return len(shared_reasons_view.shared_reasons_view(evening.room, known, wording).get("said", ()))

    assert read() == 1
    evening.do(Command.TWIN)
    assert read() == 0
    evening.do(Command.CLOSE)
    assert read() == 0
    evening.do(*OVER)
    assert read() == 1


def test_the_reasons_are_read_once_for_all_phones(room_of_every_kind: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Once for what all of them show, once for whose is whose; each phone still hears which one is its own."""
    room = crowded(*room_of_every_kind)
    read: list[int] = []

    def counting(*about: Any) -> Any:
        read.append(1)
        return reasons_at(*about)

    async def play() -> list[str]:
        live_room = LiveRoom(Threads(1, "test"), room)
        reasons = reasons_at(room, 0)
        live_room.model.shared_reasons = SharedReasons(1, {one: Moderation(shown=True) for one in reasons})
        for module in (shared_reasons, shared_reasons_view):
            monkeypatch.setattr(module, "reasons_at", counting)
        wording = Wording(room.library, "en")
        phones = [Client("phone", wording, cast(Any, None), one) for one in room.participants]
        return [live_room.snapshots.of(one, live_room.snapshots.tag_of(one)) for one in phones]

    states = asyncio.run(play())
    assert len(read) <= 3
    assert len({state.partition('"wrote":')[2].partition("]")[0] for state in states}) == PEOPLE
