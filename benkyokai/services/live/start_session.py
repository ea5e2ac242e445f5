"""Start a session: from a course's run sheet or from a quiz."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import dataclass

from benkyokai.core.live.fit import Fitted, fit, questions_first
from benkyokai.core.live.live_session import LiveSession
from benkyokai.core.live.plan import PlannedStep, as_json, plan_of_course, plan_of_quiz, write_state
from benkyokai.core.live.session import beginning
from benkyokai.core.text import Text
from benkyokai.core.typed_code import ALPHABET
from benkyokai.services.live.retention import KEEP
from benkyokai.services.live.room import NAMES_FOR_HOST, TEAMS
from benkyokai.services.running.instance import Instance
from benkyokai.store import live

CODE_LENGTH = 6

LENGTHS = (30, 45, 60)
"""Minutes that a run sheet can be fitted to."""

MOST_SIMULATED = 30


@dataclass(frozen=True, slots=True)
class SessionOptions:
    """How a session shall be. `minutes`: fit the run sheet to so many; None takes it whole. A `rehearsal` is kept out
    of every list and figure; `simulated` people take part in it. `names`: one of NAMES; `keep_days`: one of KEEPS.
    `questions_first`: lessons come behind the questions. `teams`: every participant is a team on one phone."""

    minutes: int | None = None
    rehearsal: bool = False
    simulated: int = 0
    names: str = NAMES_FOR_HOST
    keep_days: int | None = KEEP
    questions_first: bool = False
    teams: bool = False


AS_IT_IS = SessionOptions()


def options_of(session: LiveSession) -> SessionOptions:
    """How a session was made, for another one like it; its run sheet was fitted then."""
    kept = ("names", "keep_days", "simulated", TEAMS)
    known = {name: session.settings[name] for name in kept if name in session.settings}
    return SessionOptions(rehearsal=session.rehearsal, **known)


def start_from_course(instance: Instance, course_id: str, options: SessionOptions = AS_IT_IS) -> LiveSession | None:
    """A session on a course's run sheet; None where there is no such course, or nothing in its run sheet."""
    course = instance.library.courses.get(course_id)
    plan = plan_of_course(course, instance.library) if course else ()
    if course is None or not plan:
        return None
    return start_from_plan(instance, course.title, course.id, _fitted(plan, options), options)


def start_from_quiz(instance: Instance, quiz_id: str, options: SessionOptions = AS_IT_IS) -> LiveSession | None:
    """A session on the questions of a quiz; None where there is no such quiz."""
    quiz = instance.library.quizzes.get(quiz_id)
    if quiz is None:
        return None
    return start_from_plan(
        instance, quiz.title, quiz.id, _fitted(plan_of_quiz(quiz, instance.library), options), options
    )


def _fitted(plan: Sequence[PlannedStep], options: SessionOptions) -> Fitted:
    whole = Fitted(tuple(plan), tuple(range(len(plan))))
    fitted = fit(plan, options.minutes) if options.minutes else whole
    return questions_first(fitted) if options.questions_first else fitted


def start_from_plan(
    instance: Instance, title: Text, source: str, fitted: Fitted, options: SessionOptions = AS_IT_IS
) -> LiveSession:
    """A session on a plan, its steps in that order."""
    shapes = [one.shape for one in fitted.plan]
    simulated = min(options.simulated, MOST_SIMULATED) if options.rehearsal else 0
    chosen = {"simulated": simulated, "names": options.names, "keep_days": options.keep_days, TEAMS: options.teams}
    while True:
        session = LiveSession(
            id=instance.new_id(),
            code=new_code(),
            title=[title.ja, title.en],
            source=source,
            plan=as_json(fitted.plan),
            state=write_state(beginning(shapes, fitted.order)),
            version=0,
            rehearsal=options.rehearsal,
            screen_token=secrets.token_urlsafe(24),
            created_at=instance.now(),
            changed_at=instance.now(),
            settings={**chosen, "order": list(fitted.order)},
        )
        if live.create(instance.engine, session):
            return session


def new_code() -> str:
    """Six letters and digits that nobody confuses: 31⁶, almost 900 million."""
    return "".join(secrets.choice(ALPHABET) for _ in range(CODE_LENGTH))


def newest_sessions(instance: Instance) -> list[LiveSession]:
    """The sessions so far, rehearsals left out, the newest first."""
    return [session for session in live.newest(instance.engine) if not session.rehearsal]
