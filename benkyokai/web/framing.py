"""Which pages may show ours in a frame: our own at most; the embedded projector, those of the hosts in the settings."""

from __future__ import annotations

import re

from itsdangerous import Signer
from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from benkyokai.services.running.settings import FRAME_HOSTS, value_of

POLICY = "content-security-policy"
HOST = re.compile(r"(?i)(https?://)?(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)*(:\d+)?")


def frame_hosts() -> tuple[str, ...]:
    """The hosts that the setting names; what is no host is left out."""
    named = (value_of(FRAME_HOSTS) or "").replace(",", " ").split()
    return tuple(filter(HOST.fullmatch, (one.removesuffix("/") for one in named)))


def embed_token(secret: str, session_id: str) -> str:
    """What opens a session's embedded projector, and nothing else of it."""
    return Signer(secret, salt="benkyokai.embed").get_signature(session_id).decode()


class Framing:
    """Every page that says nothing of frames, such as Streamlit's, is for our own alone."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def send_guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                if headers.get("content-type", "").startswith("text/html") and POLICY not in headers:
                    headers[POLICY] = "frame-ancestors 'self'"
            await send(message)

        await self._app(scope, receive, send_guarded if scope["type"] == "http" else send)
