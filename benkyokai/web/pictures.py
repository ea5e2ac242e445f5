"""The pictures of the texts, at addresses that nobody guesses and that never mean another picture."""

from __future__ import annotations

import asyncio

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import BaseRoute, Mount, Route, Router

from benkyokai.markdown.pictures import TYPES, bytes_of
from benkyokai.services.running.instance import current_instance

HEADERS = {
    "cache-control": "public, max-age=31536000, immutable",
    "x-content-type-options": "nosniff",
    # A drawing may hold scripts and styles of its own. As a page of its own it runs none of them.
    "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox",
}

NONE = PlainTextResponse("", 404, {"cache-control": "no-store"})
"""What any address gives that is no picture's."""


async def picture(request: Request) -> Response:
    """A picture that some text shows, as it was when the files were read; nothing else."""
    found = current_instance().library.pictures.get(request.path_params["name"])
    content = await asyncio.to_thread(bytes_of, found) if found else None
    if found is None or content is None:
        return NONE
    return Response(content, headers=HEADERS, media_type=TYPES[found.name.rpartition(".")[2]])


def routes() -> list[BaseRoute]:
    """The address of every picture; below it there is nothing else, and no page of the app."""
    below = Router([Route("/{name}", picture)], default=NONE)
    return [Route("/pictures", NONE), Mount("/pictures", below)]
