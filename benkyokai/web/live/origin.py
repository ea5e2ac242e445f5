"""Does a request come from our own page? Streamlit checks nothing for routes that are not its own."""

from __future__ import annotations

from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.types import Scope

from benkyokai.services.running.find_address import public_url


def is_ours(scope: Scope) -> bool:
    """True without an Origin header (no browser, so no cookie rides along unasked), for the host that was asked, and
    for the public address."""
    headers = Headers(scope=scope)
    origin = headers.get("origin")
    if origin is None:
        return True
    named = host_in(origin)
    return bool(named) and named in (headers.get("host"), host_in(public_url() or ""))


def host_in(origin: str) -> str | None:
    """Host and port of an origin, as they stand there; None where they cannot be read, as in http://[::1"""
    try:
        return urlsplit(origin).netloc
    except ValueError:
        return None
