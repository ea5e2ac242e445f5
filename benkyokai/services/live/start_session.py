"""Start a session: from a course's run sheet or from a quiz."""

from __future__ import annotations

import secrets
from collections.abc import Sequence

from benkyokai.core.live.plan import PlannedStep, as_json, plan_of_course, plan_of_quiz
from benkyokai.core.live.session import beginning
from benkyokai.core.live.stored import write_state
from benkyokai.core.text import Text
from benkyokai.services.instance import Instance
from benkyokai.services.join_device import ALPHABET
from benkyokai.store import live
from benkyokai.store.live import LiveSession

CODE_LENGTH = 6


def start_from_course(instance: Instance, course_id: str, rehearsal: bool = False) -> LiveSession | None:
    """A session on a course's run sheet; None where there is no such course, or nothing in its run sheet."""
    course = instance.library.courses.get(course_id)
    plan = plan_of_course(course, instance.library) if course else ()
    return _start(instance, course.title, course.id, plan, rehearsal) if course and plan else None


def start_from_quiz(instance: Instance, quiz_id: str, rehearsal: bool = False) -> LiveSession | None:
    """A session on the questions of a quiz; None where there is no such quiz."""
    quiz = instance.library.quizzes.get(quiz_id)
    return _start(instance, quiz.title, quiz.id, plan_of_quiz(quiz), rehearsal) if quiz else None


def _start(instance: Instance, title: Text, source: str, plan: Sequence[PlannedStep], rehearsal: bool) -> LiveSession:
    while True:
        session = LiveSession(
            id=instance.new_id(),
            code=new_code(),
            title=[title.ja, title.en],
            source=source,
            plan=as_json(plan),
            state=write_state(beginning([one.shape for one in plan])),
            version=0,
            rehearsal=rehearsal,
            screen_token=secrets.token_urlsafe(24),
            created_at=instance.now(),
            changed_at=instance.now(),
        )
        if live.create(instance.engine, session):
            return session


def new_code() -> str:
    """Six letters and digits that nobody confuses: 31⁶, almost 900 million."""
    return "".join(secrets.choice(ALPHABET) for _ in range(CODE_LENGTH))


def newest_sessions(instance: Instance) -> list[LiveSession]:
    """The sessions so far, rehearsals left out, the newest first."""
    return [session for session in live.newest(instance.engine) if not session.rehearsal]
