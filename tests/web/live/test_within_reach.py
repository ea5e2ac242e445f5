"""What is shown of the way in where no phone reaches the server."""

from __future__ import annotations

from typing import Any

import pytest

from benkyokai.services.live.room import Room
from benkyokai.views.handout_view import invitation
from benkyokai.web.live.joining import Addresses, joining_view
from benkyokai.web.live.read_model import Threads
from benkyokai.words.wording import Wording

FIRST, SECOND = "http://192.0.2.7:8501", "http://10.0.0.5:8501"


def addresses_with(**reachable: bool) -> Addresses:
    """A machine with two addresses; which of them answered."""
    found = Addresses(Threads(1))
    found.urls = [FIRST, SECOND]
    found.reachable = {FIRST: reachable["first"], SECOND: reachable["second"]}
    return found


def test_an_address_that_no_phone_reaches_is_shown_nowhere(room_of_every_kind: Any) -> None:
    """No QR code, no address on the projector, none in the invitation; the console is told why."""
    room: Room = room_of_every_kind[0]
    view = joining_view(room, addresses_with(first=False, second=False))
    assert view["only_here"]
    assert not view.keys() & {"qr", "url", "short", "address"}
    assert view["addresses"] == []
    assert FIRST not in invitation(room, Wording(room.library, "en"), view)


@pytest.mark.parametrize(("first", "second"), [(True, False), (False, True), (True, True)])
def test_the_address_that_answers_is_shown(room_of_every_kind: Any, first: bool, second: bool) -> None:
    """A server that listens at one of several addresses is reached at that one."""
    shown = FIRST if first else SECOND
    view = joining_view(room_of_every_kind[0], addresses_with(first=first, second=second))
    assert (view["only_here"], view["address"]) == (False, shown)
    assert "<svg" in view["qr"]
    assert view["addresses"] == [url for url, there in ((FIRST, first), (SECOND, second)) if there]


def test_without_any_network_the_console_says_that_instead(room_of_every_kind: Any) -> None:
    """A machine without an address is another case than a server that listens on it alone."""
    assert joining_view(room_of_every_kind[0], Addresses(Threads(1)))["only_here"] is False
