"""Every byte that a browser is sent: what it asked for, and what came over its sockets."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from playwright.sync_api import BrowserContext, Error, Page, Request, WebSocket

WITHOUT_BODY = (204, 303, 304, 307)
STATIC = "/static/"
"""Streamlit's own scripts and fonts: megabytes that no session changes."""


@dataclass
class Ear:
    """What one browser profile received. `missed` is what could not be kept: a check of what was not heard needs it to
    be empty."""

    heard: bytearray = field(default_factory=bytearray)
    missed: list[str] = field(default_factory=list)

    def listen(self, context: BrowserContext) -> None:
        """Hears every page of the profile from now on."""
        context.on("page", self._page)
        context.on("requestfinished", self._response)
        for page in context.pages:
            self._page(page)

    def _page(self, page: Page) -> None:
        page.on("websocket", self._socket)

    def _socket(self, socket: WebSocket) -> None:
        def keep(payload: str | bytes) -> None:
            self.heard += payload.encode() if isinstance(payload, str) else payload

        socket.on("framereceived", keep)

    def _response(self, request: Request) -> None:
        try:
            response = request.response()
            if response is not None and response.status not in WITHOUT_BODY and STATIC not in request.url:
                self.heard += response.body()
        except Error as error:
            self.missed.append(f"{request.url}: {error}")

    def has(self, sentence: str) -> bool:
        """Whether a sentence was among it."""
        return sentence.encode() in self.heard


def plain_run(text: str) -> str:
    """The longest part of an author's text that no Markdown, HTML or JSON writes otherwise."""
    return max(re.split(r"""[*\[\]()`_\n"'<>&\\]""", text), key=len).strip()
