"""The facilitator's key: it opens once, and then a cookie does."""

from __future__ import annotations

from datetime import timedelta

import pytest
from starlette.requests import cookie_parser

from benkyokai.services.running.guess_limit import SPARE
from benkyokai.services.running.identify_facilitator import COOKIE, MOST_WRONG_KEYS, FacilitatorAccess
from benkyokai.web.facilitator_login import FacilitatorLogin
from tests.services.conftest import NOW
from tests.web.asgi import answering, get


def access(key: str = "right", times: list[timedelta] | None = None) -> FacilitatorAccess:
    """An access with a clock that a test can move."""
    passed = times or [timedelta()]
    return FacilitatorAccess(key, "secret", lambda: NOW + passed[0])


def login(opened: FacilitatorAccess) -> FacilitatorLogin:
    """The middleware around a page."""
    return FacilitatorLogin(answering(200, "text/html", b"page"), lambda: opened)


def test_the_right_key_becomes_a_cookie_and_leaves_the_address() -> None:
    """A redirect to the first page, HttpOnly, stored nowhere on the way."""
    opened = access()
    answer = get(login(opened), path="/host", query="key=right")
    assert answer.status == 303
    assert answer.headers["location"] == "./"
    assert "HttpOnly" in answer.headers["set-cookie"]
    assert answer.headers["cache-control"] == "no-store"
    assert opened.knows(cookie_parser(answer.headers["set-cookie"])[COOKIE])


def test_a_browser_gives_the_cookie_up() -> None:
    """On the way home the cookie is over; a link on somebody else's page changes nothing."""
    for site in ({}, {"sec_fetch_site": "same-origin"}):
        answer = get(login(access()), path="/host", query="leave=1", **site)
        assert (answer.status, answer.headers["location"]) == (303, "./")
        assert f"{COOKIE}=" in answer.headers["set-cookie"]
        assert "Max-Age=0" in answer.headers["set-cookie"]
    for elsewhere in ("cross-site", "same-site"):
        answer = get(login(access()), path="/host", query="leave=1", sec_fetch_site=elsewhere)
        assert (answer.status, "set-cookie" in answer.headers) == (303, False)


@pytest.mark.parametrize("query", ["", "key=", "key=wrong", "other=right"])
def test_a_wrong_key_opens_nothing(query: str) -> None:
    """No cookie, and a sentence in both languages."""
    answer = get(login(access()), path="/host", query=query)
    assert answer.status == 403
    assert "set-cookie" not in answer.headers


def test_the_right_key_opens_after_ten_wrong_ones() -> None:
    """Those who come with wrong keys hear that they are many, and the right one from the same address opens."""
    opened = access()
    for number in range(MOST_WRONG_KEYS):
        assert opened.open(f"wrong {number}", "address") is None
    assert opened.closed_for("address")
    assert not opened.closed_for("elsewhere")
    assert opened.open("right", "address") is not None
    for query in [f"key=wrong {number}" for number in range(MOST_WRONG_KEYS)]:
        answer = get(login(opened), path="/host", query=query)
    assert (answer.status, "retry-after" in answer.headers) == (429, False)
    assert get(login(opened), path="/host", query="key=right").status == 303


def test_keys_cannot_be_tried_out() -> None:
    """Beyond what is at hand none is looked at, not even the right one, until it is told to come again."""
    times = [timedelta()]
    opened, tried = access(times=times), 0
    while not opened.wait("address"):
        assert opened.open(f"wrong {tried}", "address") is None
        tried += 1
    assert tried == MOST_WRONG_KEYS + SPARE
    assert opened.open("right", "address") is None
    assert opened.open("right", "elsewhere") is not None
    times[0] += timedelta(seconds=opened.wait("address"))
    assert opened.open("right", "address") is not None
    times[0] += timedelta(minutes=11)
    assert not opened.closed_for("address")


def test_who_tries_keys_is_told_when_to_come_again() -> None:
    """The answer says so to a browser and to a person."""
    opened = access()
    for number in range(MOST_WRONG_KEYS + SPARE + 1):
        answer = get(login(opened), path="/host", query=f"key=wrong {number}")
    assert (answer.status, answer.headers["retry-after"]) == (429, "60")
    assert "60" in answer.body.decode()


def test_a_cookie_belongs_to_its_key() -> None:
    """A new key makes the old cookies worthless; so does anything typed by hand."""
    cookie = access("old").open("old", "")
    assert access("old").knows(cookie)
    assert not access("new").knows(cookie)
    for forged in (None, "", "facilitator", "facilitator.xyz"):
        assert not access().knows(forged)


def test_everything_else_goes_through() -> None:
    """The middleware answers one address."""
    assert get(login(access())).body == b"page"
