"""The cookies of a request, read without unquoting: what we sign needs none, and until 3.11.10 Python's own way of
unquoting took a stranger's quotes a time that grew with the square of their number."""

from __future__ import annotations

from collections.abc import Iterable

from starlette.requests import HTTPConnection


def cookie_of(connection: HTTPConnection, name: str) -> str | None:
    """The value of one cookie of a request; None without it."""
    return cookie_in("; ".join(connection.headers.getlist("cookie")), name)


def cookie_in(header: str, name: str) -> str | None:
    """The value of one cookie in a Cookie header; None where it lacks it. The first of a name counts: a browser sends
    the one of the longest path first."""
    for pair in header.split(";"):
        found, _, value = pair.partition("=")
        if found.strip() == name:
            return value.strip()
    return None


def cheap_cookies(headers: Iterable[bytes]) -> bytes:
    """The Cookie headers of a request as one, for readers that unquote: without what is escaped, which no cookie of
    ours or of Streamlit's is, and with the first of each name alone."""
    kept: dict[bytes, bytes] = {}
    for pair in b";".join(headers).split(b";"):
        if b"\\" not in pair:
            kept.setdefault(pair.partition(b"=")[0].strip(), pair.strip())
    return b"; ".join(kept.values())
