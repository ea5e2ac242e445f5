"""The addresses under /report: a session's tables as files, and its report to print."""

from __future__ import annotations

import asyncio
from base64 import b64encode
from collections.abc import Awaitable, Callable, Iterable, Iterator
from hashlib import sha256
from html import escape

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, Response, StreamingResponse
from starlette.routing import BaseRoute, Route

from benkyokai.core.live.report.figures import Report
from benkyokai.core.refusal import Refusal
from benkyokai.core.table import Table
from benkyokai.core.text import Language
from benkyokai.report.page import report_page
from benkyokai.services.export.table_formats import csv_of, json_of, xlsx_of, zip_of
from benkyokai.services.figures.report_session import report_to_read, tables_to_read
from benkyokai.services.running.identify import COOKIE, device_in
from benkyokai.services.running.identify_facilitator import COOKIE as HOST_COOKIE
from benkyokai.services.running.instance import current_instance
from benkyokai.services.studying.practise import zone_named
from benkyokai.web.first_page import language_for
from benkyokai.words import say

POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; base-uri 'none'; frame-ancestors 'none'"
HEADERS = {"cache-control": "no-store", "x-content-type-options": "nosniff", "referrer-policy": "same-origin"}
WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

BODY = '<body class="report"><main>'
DIALOG = "document.querySelector('.dialog button').onclick = () => print(); addEventListener('load', () => print());"

AT_ONCE = 2
"""So many reports are made at a time."""

Endpoint = Callable[[Request], Awaitable[Response]]
Write = Callable[[Iterable[Table]], Iterator[bytes]]
FORMATS: dict[str, tuple[Write, str]] = {
    "xlsx": (xlsx_of, WORKBOOK),
    "zip": (zip_of, "application/zip"),
    "json": (json_of, "application/json"),
}


def _readable(request: Request) -> Report:
    """The report as whoever asks may read it; else the request ends with the sentence that says why not."""
    instance = current_instance()
    device = device_in(instance.secret, request.cookies.get(COOKIE))
    facilitates = instance.facilitator_access.knows(request.cookies.get(HOST_COOKIE))
    report = report_to_read(instance, request.path_params["code"], device, facilitates)
    if isinstance(report, Refusal):
        raise HTTPException(403, say(language_for(request.scope), report.why), HEADERS)
    return report


def _file(pieces: Iterator[bytes], name: str, media_type: str) -> Response:
    headers = {**HEADERS, "content-disposition": f'attachment; filename="{name}"'}
    return StreamingResponse(pieces, media_type=media_type, headers=headers)


def whole(request: Request) -> Response:
    """`/report/<code>.xlsx`, `.zip` (a CSV file for each table), `.json`."""
    kind = request.path_params["format"]
    if kind not in FORMATS:
        return PlainTextResponse("", 404)
    report = _readable(request)
    write, media_type = FORMATS[kind]
    return _file(write(tables_to_read(report)), f"report-{report.code}.{kind}", media_type)


def table(request: Request) -> Response:
    """`/report/<code>/<table>.csv`: one table."""
    report = _readable(request)
    found = next((one for one in tables_to_read(report) if one.name == request.path_params["table"]), None)
    if found is None:
        return PlainTextResponse("", 404)
    return _file(csv_of(found), f"{found.name}-{report.code}.csv", "text/csv")


def printed(request: Request) -> Response:
    """`/report/<code>/print`: one page that needs nothing else; `?zone=` names the time zone of its times, with
    `?dialog=1` it opens the browser's print dialog."""
    report = _readable(request)
    zone = zone_named(request.query_params.get("zone"))
    language = language_for(request.scope)
    page, policy = report_page(report, current_instance().library, language, zone), POLICY
    if request.query_params.get("dialog"):
        page = page.replace(BODY, f"{BODY}{_dialog(language)}", 1)
        policy = f"{POLICY}; script-src 'sha256-{b64encode(sha256(DIALOG.encode()).digest()).decode()}'"
    return HTMLResponse(page, headers={**HEADERS, "content-security-policy": policy})


def _dialog(language: Language) -> str:
    """What opens the dialog, at once and again, and how to go on there; it is not printed."""
    hint, button = (escape(say(language, name)) for name in ("report.dialog_hint", "report.dialog"))
    return f'<p class="dialog note">{hint} <button type="button">{button}</button></p><script>{DIALOG}</script>'


def _in_turn(endpoint: Callable[[Request], Response], turns: asyncio.Semaphore) -> Endpoint:
    async def run(request: Request) -> Response:
        async with turns:
            return await run_in_threadpool(endpoint, request)

    return run


def routes() -> list[BaseRoute]:
    """The page itself, `/report`, is Streamlit's. However many ask, a live session goes on beside them."""
    turns = asyncio.Semaphore(AT_ONCE)
    return [
        Route("/report/{code}/print", _in_turn(printed, turns)),
        Route("/report/{code}/{table}.csv", _in_turn(table, turns)),
        Route("/report/{code}.{format}", _in_turn(whole, turns)),
    ]
