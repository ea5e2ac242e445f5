"""Somebody who sends what no page of ours does."""

from __future__ import annotations

import asyncio
import json
from dataclasses import dataclass, field
from typing import Any

from starlette.types import ASGIApp

from benkyokai.services.running.identify import COOKIE, sign_device
from benkyokai.services.running.identify_facilitator import COOKIE as HOST_COOKIE
from benkyokai.services.running.instance import Instance
from benkyokai.web.live.hub import Hub, current_hub
from tests.web.asgi import Got, ask, scope_of

DEEP = 2000
VALUES = (
    *("{}", "[]", "null", "0", "-1", "7", "1.5", "true", '""', '"x"', '[""]', "[[]]", "[{}]", '{"a":{}}', '{"":[]}'),
    *(
        "1e308",
        "-1e308",
        "1e999",
        "NaN",
        str(2**31),
        str(2**53 + 1),
        str(-(2**63)),
        str(2**63),
        str(2**64),
        str(10**400),
    ),
    *(
        '"\\u0000"',
        '"a\\u0000b"',
        '"\\ud800"',
        '["\\udfff"]',
        '{"\\u0000":1}',
        '{"\\ud800":1}',
        '"\u202e"',
        '"' + "長" * 9000 + '"',
    ),
    *(
        "[" * DEEP + "]" * DEEP,
        '{"a":' * DEEP + "1" + "}" * DEEP,
        "[" * 900 + "]" * 900,
        '{"a":' * 900 + "1" + "}" * 900,
    ),
    "[" + ",".join(str(n) for n in range(2000)) + "]",
)
"""Values that no page of ours sends, as JSON or as something like it."""


@dataclass
class Stranger:
    """Somebody who has every right, sends what they like, and notes what the server failed at."""

    instance: Instance
    app: ASGIApp
    sent: int = 0
    failed: dict[tuple[str, str], tuple[Any, ...]] = field(default_factory=dict)

    @property
    def hub(self) -> Hub:
        """As long as the loop runs."""
        return current_hub()

    async def send(
        self, method: str, path: str, body: bytes = b"", query: str = "", **headers: bytes | None
    ) -> dict[str, Any]:
        """What came back where it was JSON. A header that is None is not sent."""
        key = self.instance.facilitator_access.open("key", "test")
        known = f"{COOKIE}={sign_device('secret', 'me')}; {HOST_COOKIE}={key}".encode()
        named = {"host": b"study.example", "cookie": known, "content-type": b"application/json", **headers}
        raw = [(name.replace("_", "-").encode(), value) for name, value in named.items() if value is not None]
        self.sent += 1
        try:
            got = await asyncio.wait_for(ask(self.app, scope_of(method, path, raw, query=query), body), 30)
        except Exception as error:  # what reaches the server becomes a 500
            got = Got(500, raw, repr(error).encode())  # type: ignore[arg-type]
        if got.status >= 500:
            what = (method, path[:60], query[:60], headers, body[:90].decode(errors="replace"))
            self.failed.setdefault((path[:60], got.body[:200].decode()), what)
        try:
            return dict(json.loads(got.body))
        except ValueError:
            return {}

    async def post(self, path: str, body: dict[str, Any]) -> dict[str, Any]:
        """Something as a page of ours sends it."""
        return await self.send("POST", path, json.dumps(body).encode())

    async def vary(self, path: str, right: dict[str, Any]) -> None:
        """Each part of a body in turn is something else."""
        for name in right:
            rest = json.dumps({one: value for one, value in right.items() if one != name})[1:-1]
            for value in VALUES:
                text = f"{{{json.dumps(name)}:{value}{',' if rest else ''}{rest}}}"
                await self.send("POST", path, text.encode("utf-8", "surrogatepass"))

    async def session(self) -> str:
        """The code of a new session that this device has joined."""
        code = str((await self.post("/live/new", {"quiz": "study"}))["code"])
        await self.post(f"/live/{code}/join", {"name": "田中", "place": "room"})
        return code

    async def lead(self, code: str, command: str, target: int | None = None) -> None:
        """A command from the version that is there."""
        version = self.hub.rooms[code].room.session.version
        told = await self.post(f"/live/{code}/command", {"command": command, "version": version, "target": target})
        assert told.get("ok"), told
