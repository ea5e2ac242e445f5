"""A view as JSON for a slow line: packed where the browser can unpack it."""

from __future__ import annotations

import gzip
import json

from starlette.datastructures import Headers
from starlette.responses import Response
from starlette.types import Scope

from benkyokai.web.live.views.question_view import View

SMALL = 1000
"""Bytes below which packing saves nothing."""


def packed_json(view: View, scope: Scope) -> Response:
    """The view; a diagram in it shrinks to a fifth."""
    body = json.dumps(view, ensure_ascii=False, separators=(",", ":")).encode()
    headers = {"cache-control": "no-store", "vary": "accept-encoding"}
    if len(body) > SMALL and "gzip" in Headers(scope=scope).get("accept-encoding", ""):
        body, headers["content-encoding"] = gzip.compress(body, 6, mtime=0), "gzip"
    return Response(body, headers=headers, media_type="application/json")
