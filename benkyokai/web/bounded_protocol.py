"""HTTP as uvicorn speaks it, for requests that come to an end: who begins one has seconds and bytes to finish it."""

from __future__ import annotations

import asyncio
from typing import Literal

from uvicorn.protocols.http.httptools_impl import STATUS_LINE, HttpToolsProtocol

from benkyokai.web.head_guard import LONGEST_HEAD, TOO_LONG, is_too_long

Part = Literal["head", "body", ""]
"""What of a request we wait for; nothing while it is answered, and between two of them."""


class BoundedProtocol(HttpToolsProtocol):
    """Closes a connection whose request does not go on. A head has `seconds` for the whole of it, a body for each
    piece; a head that has no end is refused after `most_bytes`."""

    seconds = 10.0
    most_bytes = 2 * LONGEST_HEAD

    _awaited: Part = ""
    _timer: asyncio.TimerHandle | None = None
    _unfinished = 0
    _counts = True

    def _expect(self, part: Part) -> None:
        """This has its seconds from now on."""
        if self._timer is not None:
            self._timer.cancel()
        self._awaited = part
        self._timer = self.loop.call_later(self.seconds, self._give_up) if part else None

    def _give_up(self) -> None:
        if self._awaited == "body" and self.flow.read_paused:  # it is we who are slow
            self._expect("body")
        else:
            self.transport.close()

    @property
    def _idle(self) -> bool:
        return self.cycle is None or self.cycle.response_complete

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Who connects has something to ask."""
        super().connection_made(transport)
        self._expect("head")

    def connection_lost(self, exc: Exception | None) -> None:
        """Nothing is awaited any more."""
        self._expect("")
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        """Counts what belongs to a head without an end."""
        if not self._awaited and self._idle:
            self._expect("head")
        self._counts = self._awaited == "head"
        super().data_received(data)
        if self._awaited == "head" and self._counts:
            self._unfinished += len(data)
            if self._unfinished > self.most_bytes:
                self._refuse()

    def _refuse(self) -> None:
        """431 in the middle of nothing, silence in the middle of an answer."""
        self._expect("")
        if self._idle and not self.transport.is_closing():
            said = TOO_LONG.encode()
            about = "content-type: text/plain; charset=utf-8\r\nconnection: close\r\n"
            self.transport.write(STATUS_LINE[431] + f"{about}content-length: {len(said)}\r\n\r\n".encode() + said)
        self.transport.close()

    def on_message_begin(self) -> None:
        """A head begins, perhaps behind another request."""
        super().on_message_begin()
        if self._awaited != "head":
            self._expect("head")

    def on_headers_complete(self) -> None:
        """The head is whole."""
        self._unfinished, self._counts = 0, False
        self._expect("body")
        super().on_headers_complete()

    def on_body(self, body: bytes) -> None:
        """The body goes on."""
        self._expect("body")
        super().on_body(body)

    def on_message_complete(self) -> None:
        """The request is whole."""
        self._expect("")
        super().on_message_complete()

    def handle_websocket_upgrade(self) -> None:
        """A handshake, whose reader would break off at a long line, is measured here."""
        self._expect("")
        if is_too_long(self.url, self.headers):
            self._refuse()
        else:
            super().handle_websocket_upgrade()
