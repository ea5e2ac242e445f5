"""How to join a session: addresses, code, QR."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import segno
from starlette.types import Scope

from benkyokai.services.live.room import MOST_IN_TEAM, Room
from benkyokai.services.running.find_address import answers_at, join_addresses, public_url
from benkyokai.views.handout_view import keeping
from benkyokai.web.live.read_model import Threads
from benkyokai.words.wording import Wording


class Addresses:
    """Under which addresses others reach the server: `urls`; which of them answered when we tried: `reachable`."""

    def __init__(self, threads: Threads) -> None:
        self.urls: list[str] = []
        self.reachable: dict[str, bool] = {}
        self._threads = threads
        self._port, self._base = 0, ""

    @property
    def within_reach(self) -> list[str]:
        """Those at which nothing keeps other devices out, as far as it can be seen from here."""
        return [url for url in self.urls if self.reachable.get(url) is not False]

    async def learn(self, scope: Scope) -> None:
        """The first request says at which port we listen, and under which path a proxy serves us."""
        if not self._port:
            server = scope.get("server") or ("", 0)
            self._port, self._base = int(server[1] or 0), str(scope.get("app_root_path", ""))
            await self.look_around()

    async def look_around(self) -> None:
        """What holds now: networks come and go."""
        self.urls = await self._threads.run(join_addresses, self._port, self._base)
        for url in self.urls if not public_url() else ():
            self.reachable[url] = await self._threads.run(answers_at, url)


def about_joining(room: Room, wording: Wording) -> dict[str, Any]:
    """What somebody is told before they join; `closed`: why they cannot, where they are new."""
    refusal = room.door.refuse(len(room.participants))
    refused = wording.say(refusal.why, detail=refusal.detail) if refusal else ""
    about = {"title": wording.plain(room.title), "ended": room.state.ended, "closed": refused}
    return {**about, **rules_of(room, wording)}


def rules_of(room: Room, wording: Wording) -> dict[str, Any]:
    """Who sees names, how long everything is kept, and, where teams answer, how many there may be in one."""
    teams = {"teams": MOST_IN_TEAM} if room.teams else {}
    return {"names": room.names, "keeps": keeping(wording, room.session), **teams}


def joining_view(room: Room, addresses: Addresses) -> dict[str, Any]:
    """The addresses to choose from, the chosen one, and what it takes to join there: never a loopback address, and none
    that no phone reaches, because the server listens on this machine alone (`only_here`)."""
    urls = addresses.within_reach
    chosen = room.session.address if room.session.address in urls else next(iter(urls), None)
    view: dict[str, Any] = {"code": room.session.code, "addresses": urls, "arrived": room.arrived}
    view["only_here"] = bool(addresses.urls) and not urls
    if chosen is None:
        return view
    url = f"{chosen}/live/{room.session.code}"
    view |= {"address": chosen, "short": f"{chosen.removeprefix('http://').removeprefix('https://')}/live"}
    return view | {"url": url, "qr": qr_svg(url), "public": public_url() is not None}


@lru_cache(maxsize=64)
def qr_svg(url: str) -> str:
    """A QR code as SVG, dark on light whatever the screen's theme: cameras want it so."""
    code = segno.make(url, error="m", micro=False)
    return str(code.svg_inline(border=3, dark="#111", light="#fff", omitsize=True))
