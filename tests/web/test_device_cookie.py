"""The cookie by which a device is known again."""

from __future__ import annotations

import pytest
from starlette.requests import cookie_parser

from benkyokai.services.running.identify import COOKIE, device_in, sign_device
from benkyokai.web.device_cookie import DeviceCookie
from tests.web.asgi import answering, get

PAGE = answering(200, "text/html", b"<html></html>")


def app(status: int = 200) -> DeviceCookie:
    """The middleware around a page."""
    return DeviceCookie(answering(status, "text/html", b""), secret=lambda: "secret")


@pytest.mark.parametrize("status", [200, 304, 404])
def test_a_first_visit_gets_a_signed_cookie(status: int) -> None:
    """Every answer to a navigation without a cookie sets one, a 304 included."""
    cookie = get(app(status)).headers["set-cookie"]
    assert device_in("secret", cookie_parser(cookie)[COOKIE]) is not None
    assert "HttpOnly" in cookie
    assert "SameSite=Lax" in cookie
    assert "Secure" not in cookie


def test_over_tls_the_cookie_is_secure() -> None:
    """A study room's Wi-Fi has no TLS, a server has."""
    assert get(app(), scheme="https").headers["set-cookie"].endswith("Secure")


def test_two_first_visits_are_two_devices() -> None:
    """No two browsers get the same cookie."""
    assert get(app()).headers["set-cookie"] != get(app()).headers["set-cookie"]


def test_a_known_device_keeps_its_cookie() -> None:
    """Who has our cookie gets none."""
    known = f"a=b; {COOKIE}={sign_device('secret', 'me')}; c=d"
    assert "set-cookie" not in get(app(), cookie=known).headers


@pytest.mark.parametrize("forged", ["me", "me.signature", sign_device("other", "me"), "", "é;=;;"])
def test_a_forged_cookie_names_nobody(forged: str) -> None:
    """What another secret signed, or nobody, is replaced."""
    assert device_in("secret", forged) is None
    assert "set-cookie" in get(app(), cookie=f"{COOKIE}={forged}".encode("ascii", "ignore").decode()).headers


def test_scripts_and_pictures_get_no_cookie() -> None:
    """Only a navigation sets the cookie: a cached picture must not."""
    assert "set-cookie" not in get(app(), sec_fetch_dest="image").headers
    assert "set-cookie" not in get(app(), accept="*/*").headers
