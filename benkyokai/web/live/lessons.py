"""The light page itself, and lessons on it: what it shows of one, and what a reader does there."""

from __future__ import annotations

import asyncio
from dataclasses import replace

from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Scope

from benkyokai.core.refusal import Refusal, Why
from benkyokai.services.running.identify import Visitor
from benkyokai.services.studying import read_lesson
from benkyokai.views.lesson_view import Reader, lesson_view
from benkyokai.views.question_view import View
from benkyokai.web.live.guard import Body, device_of, wording_for
from benkyokai.web.live.hub import current_hub
from benkyokai.web.live.page import page_response
from benkyokai.words.wording import Wording


async def page(request: Request) -> Response:
    """`/light`, `/light?quiz=<quiz>&question=<question>`: the page; what it shows comes afterwards. What it shows of a
    lesson, `/light?lesson=<course>/<lesson>`, comes with it, so that a slow line is asked once."""
    named, device = request.query_params.get("lesson"), device_of(request)
    if not named:
        return page_response("light", request.scope)
    # Only read, nothing stored: the browser may not keep the cookie that it gets with this page.
    reader = Reader(current_hub().instance, Visitor(device or ""), wording_here(request.scope), guest=device is None)
    return await asyncio.to_thread(lambda: page_response("light", request.scope, lesson_named(reader, named)))


def wording_here(scope: Scope) -> Wording:
    """The reader's language. Links are seen from /light, and lead to lessons there."""
    return replace(wording_for(scope), base="./", lessons="light")


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
