"""Lessons on the light page: what it shows of one, and what a reader does there."""

from __future__ import annotations

from benkyokai.core.refusal import Refusal, Why
from benkyokai.services.studying import read_lesson
from benkyokai.views.lesson_view import Reader, lesson_view
from benkyokai.views.question_view import View
from benkyokai.web.live.guard import Body


def lesson_named(reader: Reader, named: str) -> View | None:
    """The lesson that an address names; None where there is none."""
    found = read_lesson.find_lesson(reader.instance, named)
    return lesson_view(reader, *found) if found else None


def note_reading(reader: Reader, body: Body) -> Refusal | None:
    """Which lesson is in front of the reader; with `finished`, that it was read to its end, or was not after all."""
    found, finished = read_lesson.find_lesson(reader.instance, str(body.get("lesson"))), body.get("finished")
    if found is None or not isinstance(finished, bool | None):
        return Refusal(Why.NOT_UNDERSTOOD)
    read_lesson.open_lesson(reader.instance, reader.visitor, *found)
    if finished is not None:
        read_lesson.finish_lesson(reader.instance, reader.visitor, *found, finished)
    return None
