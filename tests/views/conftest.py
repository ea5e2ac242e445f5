"""A room without a server, which is led and answered in memory."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from benkyokai.core.live.live_session import LiveAnswer, Moderation, Participant, Reason
from benkyokai.core.live.plan import read_state, write_state
from benkyokai.core.live.session import Command, Target, decide
from benkyokai.core.refusal import Refusal
from benkyokai.core.text import Language
from benkyokai.services.live.participant_questions import ParticipantQuestions
from benkyokai.services.live.room import Room
from benkyokai.services.live.shared_reasons import SharedReasons
from benkyokai.services.live.start_session import SessionOptions, start_from_course, start_from_quiz
from benkyokai.services.running.content_store import ContentStore
from benkyokai.services.running.instance import Instance
from benkyokai.views.handout_view import handouts_view
from benkyokai.words.wording import Wording
from tests.conftest import opened
from tests.every_kind import write_every_kind

SESSION = "session-2"
"""In a session of this id the case of every kind has its options as the file has them."""

NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
JOINING = {"url": "http://192.0.2.7:8501/live/ABC234", "public": False}


@dataclass
class Stage:
    """A room with what is said in it."""

    room: Room
    shared_reasons: SharedReasons
    participant_questions: ParticipantQuestions
    minutes: int = 0

    def lead(self, *commands: Command | tuple[Command, Target]) -> None:
        """Carries commands out, one a minute."""
        for one in commands:
            command, target = one if isinstance(one, tuple) else (one, None)
            self.minutes += 1
            now = (NOW + timedelta(minutes=self.minutes)).timestamp()
            state = decide(self.room.shapes, read_state(self.room.session.state), command, target, now)
            assert not isinstance(state, Refusal), (command, state)
            self.room.move(replace(self.room.session, state=write_state(state)))
        self.room.instance = replace(self.room.instance, now=lambda: NOW + timedelta(minutes=self.minutes + 1))

    def give(self, step: int, stage: str, round_: int, responses: dict[str, Any], reason: str = "") -> None:
        """Answers by the participants' ids."""
        for who, response in responses.items():
            factor = "cost" if isinstance(response, dict) and "axes" in response else None
            answer_id = f"{step}{stage}{round_}{who}"
            row = LiveAnswer(
                response,
                factor,
                reason,
                session_id=self.room.session.id,
                step=step,
                stage=stage,
                round=round_,
                participant_id=who,
                answer_id=answer_id,
                sequence=1,
                content_hash="h",
                answered_at=NOW,
            )
            self.room.put([row])

    def show(self, reason: Reason, pinned: bool = False) -> None:
        """The facilitator shows a reason."""
        self.shared_reasons.moderations[reason] = Moderation(True, pinned)

    def texts(self, language: Language, joining: dict[str, Any] | None = None) -> dict[str, str]:
        """The three texts."""
        wording = Wording(self.room.library, language)
        return handouts_view(
            self.room, self.shared_reasons, self.participant_questions, wording, JOINING if joining is None else joining
        )


@pytest.fixture(scope="module")
def instance(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Instance]:
    """The shipped files and the quiz of every kind."""
    folder: Path = tmp_path_factory.mktemp("files")
    write_every_kind(folder)
    engine = opened(f"sqlite:///{folder / 'test.db'}")
    numbers = itertools.count(1)
    yield Instance(engine, ContentStore(folder), "secret", now=lambda: NOW, new_id=lambda: f"id-{next(numbers)}")
    engine.dispose()


@pytest.fixture(scope="module")
def stage_of(instance: Instance) -> Callable[..., Stage]:
    """Makes a room on the quiz of every kind, another quiz or a course, with so many people: p0, p1, …"""

    def make(
        people: int, session_options: SessionOptions | None = None, quiz: str = "study", course: str = ""
    ) -> Stage:
        start, name = (start_from_course, course) if course else (start_from_quiz, quiz)
        session = start(instance, name, session_options or SessionOptions())
        assert session is not None
        room = Room(instance, replace(session, id=SESSION, code="ABC234"))
        for n in range(people):
            room.add(Participant(f"p{n}", session.id, f"d{n}", "person", f"名前{n}", "room", NOW))
        return Stage(room, SharedReasons(), ParticipantQuestions())

    return make
