"""While the database fails, every address of ours says so in one sentence, and with a status that pages try again."""

from __future__ import annotations

from sqlalchemy.exc import SQLAlchemyError
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from benkyokai.core.refusal import Why
from benkyokai.services.running.database_errors import is_trouble, note_trouble
from benkyokai.web.device_cookie import is_navigation
from benkyokai.web.first_page import language_for
from benkyokai.words import say

UNAVAILABLE = 503


class DatabaseGuard:
    """Turns what the database raises into 503; what has begun to answer ends there."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        begun = False

        async def send_on(message: Message) -> None:
            nonlocal begun
            begun = True
            await send(message)

        try:
            await self._app(scope, receive, send_on)
        except SQLAlchemyError as error:
            if begun or not is_trouble(error):
                raise
            note_trouble(error)
            await unavailable(scope)(scope, receive, send)


def unavailable(scope: Scope) -> Response:
    """503 in the reader's language: a line for who opens an address, a named refusal for our pages."""
    sentence = say(language_for(scope), Why.NO_DATABASE)
    headers = {"cache-control": "no-store"}
    if is_navigation(scope):
        return PlainTextResponse(sentence, UNAVAILABLE, headers)
    return JSONResponse({"why": Why.NO_DATABASE.value, "refused": sentence}, UNAVAILABLE, headers)
