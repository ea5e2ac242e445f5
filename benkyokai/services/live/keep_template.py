"""Keep a run sheet as a template, and make sessions from it, or from an earlier session."""

from __future__ import annotations

from benkyokai.core.live.fit import renewed
from benkyokai.core.live.live_session import LiveSession
from benkyokai.core.live.plan import from_json, read_state
from benkyokai.core.refusal import Refusal, Why
from benkyokai.core.text import Text, fold
from benkyokai.services.live.start_session import (
    AS_IT_IS,
    SessionOptions,
    options_of,
    start_from_course,
    start_from_plan,
    start_from_quiz,
)
from benkyokai.services.running.instance import Instance
from benkyokai.store import templates
from benkyokai.store.templates import Template

LONGEST_NAME = 60


def keep_template(instance: Instance, session: LiveSession, name: str) -> Refusal | None:
    """Keeps the session's run sheet as it is now: order, left-out steps, what was put in. No answer is in it."""
    called = " ".join(name.split())
    if not fold(called):
        return Refusal(Why.TEMPLATE_UNNAMED)
    if len(called) > LONGEST_NAME:
        return Refusal(Why.TEXT_TOO_LONG, str(LONGEST_NAME))
    order = list(read_state(session.state).order)
    kept = Template(called, session.title, session.source, session.plan, order, instance.now())
    return None if templates.keep(instance.engine, kept) else Refusal(Why.TEMPLATE_NAMED_SO, called)


def all_templates(instance: Instance) -> list[Template]:
    """Every template, by name."""
    return templates.templates(instance.engine)


def delete_template(instance: Instance, name: str) -> None:
    """Sessions that were made from it stay."""
    templates.forget(instance.engine, name)


def start_from_template(instance: Instance, name: str, options: SessionOptions = AS_IT_IS) -> LiveSession | None:
    """A session on a kept run sheet; None where there is none of that name, or nothing in it any more."""
    kept = next((one for one in all_templates(instance) if one.name == name), None)
    plan = renewed(from_json(kept.plan), kept.step_order, instance.library) if kept else None
    if kept is None or plan is None or not plan.order:
        return None
    return start_from_plan(instance, Text(*kept.title), kept.source, plan, options)


STARTS = {"quiz": start_from_quiz, "template": start_from_template, "course": start_from_course}
"""What a session is made from."""


def duplicate(instance: Instance, session: LiveSession) -> LiveSession | None:
    """A session on the same run sheet, as its facilitator left it, with the same settings and a code of its own, but
    without people and answers; None where nothing of the run sheet is left in the files."""
    plan = renewed(from_json(session.plan), read_state(session.state).order, instance.library)
    if not plan.order:
        return None
    return start_from_plan(instance, Text(*session.title), session.source, plan, options_of(session))
