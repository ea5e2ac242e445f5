"""The run sheet of a live session: one step after the other, each of exactly one kind."""

from __future__ import annotations

from benkyokai.authoring import messages
from benkyokai.authoring.diagnostics import Target
from benkyokai.authoring.fields import Fields, open_fields
from benkyokai.authoring.lanes import read_known
from benkyokai.core.course import Step, StepKind
from benkyokai.core.text import NO_TEXT

_KINDS = tuple(kind.value for kind in StepKind)
_COMMON = ("minutes", "optional", "notes")
MOST_ROUNDS = 2
"""A question can be voted on twice."""


def read_run_sheet(top: Fields, lessons: list[str]) -> tuple[Step, ...]:
    """The steps of a course; `lessons` are the ids of its lessons."""
    records = (open_fields(top.diagnostics, node) for node in top.items("run_sheet"))
    steps = (_read_step(fields, lessons) for fields in records if fields is not None)
    return tuple(step for step in steps if step is not None)


def _read_step(fields: Fields, lessons: list[str]) -> Step | None:
    kinds = [name for name in fields.names if name in _KINDS]
    extra = ("rounds",) if "question" in kinds else ()
    fields.expect((), (*_KINDS, *_COMMON, *extra))
    if len(kinds) != 1:
        fields.diagnostics.error(fields.node, messages.ONE_STEP_EACH(known=messages.listed(_KINDS)))
        return None
    kind = StepKind(kinds[0])
    return Step(
        kind=kind,
        target=_read_target(fields, kind, lessons),
        text=fields.text("discussion") if kind is StepKind.DISCUSSION else NO_TEXT,
        minutes=fields.number("minutes", least=0) or 0,
        rounds=fields.whole("rounds", most=MOST_ROUNDS) or 1,
        optional=fields.flag("optional"),
        notes=fields.text("notes"),
    )


def _read_target(fields: Fields, kind: StepKind, lessons: list[str]) -> str:
    if kind is StepKind.LESSON:
        return read_known(fields, "lesson", "lesson", lessons)
    if kind is StepKind.QUESTION:
        return fields.reference("question", Target.QUESTION)
    return fields.reference("survey", Target.SURVEY) if kind is StepKind.SURVEY else ""
