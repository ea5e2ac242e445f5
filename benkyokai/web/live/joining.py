"""How to join a session: addresses, code, QR."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

import segno

from benkyokai.services.find_address import public_url
from benkyokai.services.live.retention import keep_days
from benkyokai.services.live.room import Room
from benkyokai.store.live import LiveSession
from benkyokai.web.live.views.wording import Wording


def about_joining(room: Room, wording: Wording) -> dict[str, Any]:
    """What somebody is told before they join."""
    return {"title": wording.plain(room.title), "ended": room.state.ended, **rules_of(room, wording)}


def rules_of(room: Room, wording: Wording) -> dict[str, Any]:
    """Who sees names, and how long everything is kept."""
    return {"names": room.names, "keeps": keeping(wording, room.session)}


def keeping(wording: Wording, session: LiveSession) -> str:
    """How long the session is kept, in a sentence."""
    days = keep_days(session)
    return wording.say("handout.kept") if days is None else wording.say("handout.kept_days", n=days)


def joining_view(room: Room, addresses: Sequence[str], reachable: Mapping[str, bool]) -> dict[str, Any]:
    """The addresses to choose from, the chosen one, and what it takes to join there. Never a loopback address."""
    chosen = room.session.address if room.session.address in addresses else next(iter(addresses), None)
    view: dict[str, Any] = {"code": room.session.code, "addresses": list(addresses), "arrived": room.arrived}
    if chosen is None:
        return view
    url = f"{chosen}/live/{room.session.code}"
    view |= {"address": chosen, "short": f"{chosen.removeprefix('http://').removeprefix('https://')}/live"}
    view |= {"url": url, "qr": qr_svg(url), "public": public_url() is not None}
    return view | {"only_here": reachable.get(chosen) is False}


@lru_cache(maxsize=64)
def qr_svg(url: str) -> str:
    """A QR code as SVG, dark on light whatever the screen's theme: cameras want it so."""
    code = segno.make(url, error="m", micro=False)
    return str(code.svg_inline(border=3, dark="#111", light="#fff", omitsize=True))
