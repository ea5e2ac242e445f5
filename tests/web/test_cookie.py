"""Cookies are read in a time that grows with their length alone, by us and by Streamlit."""

from __future__ import annotations

import pytest
from starlette.requests import cookie_parser

from benkyokai.services.running.identify import COOKIE, device_in, sign_device
from benkyokai.web.head_guard import cheap_cookies

QUOTES = 'a="' + '\\"' * 2000 + '"'


@pytest.mark.parametrize("before", ["", "other=1; ", f"{QUOTES};", "=;;", "x"])
def test_our_cookie_is_found_among_others(before: str) -> None:
    """Whatever stands beside it."""
    header = f"{before}{';' if before == 'x' else ''}{COOKIE}={sign_device('secret', 'me')}; z=9"
    assert device_in("secret", cookie_parser(cheap_cookies([header.encode()]).decode())[COOKIE]) == "me"


def test_the_first_of_a_name_counts_for_everybody() -> None:
    """The one of the longest path: ours under /study, not that of another app at the front page."""
    header = f"{COOKIE}=ours; a=b; {COOKIE}=theirs"
    assert cookie_parser(cheap_cookies([header.encode()]).decode()) == {COOKIE: "ours", "a": "b"}


def test_nothing_that_is_escaped_goes_on() -> None:
    """What is left is read by Streamlit as it was sent, in one header however many there were."""
    kept = cheap_cookies([f"a=1; {QUOTES}; b=2|x|y".encode(), b'_streamlit_xsrf="2|c|d|1"', b"\\=3"])
    assert kept == b'a=1; b=2|x|y; _streamlit_xsrf="2|c|d|1"'
    assert cheap_cookies([]) == cheap_cookies([QUOTES.encode()]) == b""
