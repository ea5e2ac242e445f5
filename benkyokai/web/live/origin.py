"""Does a request come from our own page? Streamlit checks nothing for routes that are not its own."""

from __future__ import annotations

from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.types import Scope

from benkyokai.services.find_address import public_url


def is_ours(scope: Scope) -> bool:
    """True without an Origin header (no browser, so no cookie rides along unasked), for the host that was asked, and
    for the public address."""
    headers = Headers(scope=scope)
    origin = headers.get("origin")
    if origin is None:
        return True
    named = urlsplit(origin)
    public = urlsplit(public_url() or "")
    return bool(named.netloc) and named.netloc in (headers.get("host"), public.netloc)
