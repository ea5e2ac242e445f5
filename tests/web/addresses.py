"""Every address that is ours, read from the route tables themselves: a new one is in the tests from its first day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from starlette.routing import BaseRoute, Mount, Route

from benkyokai.web.routes import routes

WORDS = {"table": "questions", "format": "json", "name": "0.png"}


def every_address(code: str) -> list[tuple[str, str]]:
    """Method and path of each, for the session of a code."""
    found = list(_addresses(routes(), "", {"code": code, **WORDS}))
    assert len(found) > 35
    return found


def _addresses(there: Iterable[BaseRoute], base: str, words: dict[str, str]) -> Iterator[tuple[str, str]]:
    for one in there:
        if isinstance(one, Mount):
            yield from _addresses(one.routes, base + one.path, words)
        elif isinstance(one, Route):
            for method in sorted((one.methods or set()) - {"HEAD"}):
                yield method, base + one.path.format(**words)
