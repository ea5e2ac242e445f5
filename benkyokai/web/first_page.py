"""The page a browser gets before Streamlit's script runs: our name and the reader's language."""

from __future__ import annotations

import importlib.metadata
import re
from functools import cache
from pathlib import Path
from urllib.parse import parse_qs

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from benkyokai.core.text import Language
from benkyokai.services.running.choose_language import as_language, wanted_language
from benkyokai.web.device_cookie import is_navigation
from benkyokai.words import say

NAMES: dict[Language, str] = {"ja": "Benkyokai 勉強会", "en": "Benkyokai"}
FIRST_WORDS: dict[Language, str] = {
    "ja": "このページにはJavaScriptが必要です。",
    "en": "This page needs JavaScript.",
}

ASKING = ("/quiz", "/practice", "/learn")
"""Pages with question cards."""

CARD = '<link rel="modulepreload" href="light/card.js?lang={language}">'
SCRIPT = '<link rel="modulepreload" crossorigin href="./static/js/{name}">'

WAIT = (
    "<style>@keyframes late{{from{{visibility:hidden}}}}#root>p{{margin:2rem;font:1.1rem/1.6 system-ui;"
    'animation:late 1.5s step-end}}</style><p><a href="{href}">{words}</a></p>'
)
"""While a slow line carries the scripts: the way to the light page. Streamlit takes its place once it has come."""

LESSON = re.compile(r"[A-Za-z0-9_./-]+")
IMPORTED = re.compile(r'(?:from|import)"\./([^"]+\.js)"')

FONT = "/static/media/SourceSans"
"""Streamlit's own font, which it fetches before it knows that we have others."""


@cache
def component_scripts() -> list[str]:
    """Streamlit's script that mounts a component, and whatever it imports. Streamlit itself asks for it only once it
    has the component."""
    folder = Path(str(importlib.metadata.distribution("streamlit").locate_file("streamlit/static/static/js")))
    found, waiting = [], [path.name for path in folder.glob("BidiComponent.*.js")]
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.append(name)
            waiting += IMPORTED.findall((folder / name).read_text(encoding="utf-8"))
    return found


class FirstPage:
    """Sets title and language of Streamlit's HTML, so that a screen reader starts in the right voice."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and _path(scope).startswith(FONT):
            await Response(status_code=404)(scope, receive, send)
            return
        if not is_navigation(scope) or _is_live(scope):
            await self._app(scope, receive, send)
            return
        language, asks, light = language_for(scope), _path(scope) in ASKING, light_way(scope)
        start: Message | None = None
        body = b""

        async def send_changed(message: Message) -> None:  # an HTML answer, held back until it is whole
            nonlocal start, body
            if message["type"] == "http.response.start" and _is_html(message):
                start = message
            elif start is None:
                await send(message)
            else:
                body += message.get("body", b"")
                if not message.get("more_body"):
                    body = rewrite(body.decode(), language, asks, light).encode() if body else b""
                    _note_change(start, language, len(body))
                    await send(start)
                    await send({"type": "http.response.body", "body": body})

        await self._app(_always_whole(scope), receive, send_changed)


def _path(scope: Scope) -> str:
    return str(scope["path"]).removeprefix(scope.get("root_path", ""))


def light_way(scope: Scope) -> str:
    """Where on the light page a lesson of the full app is; empty for every other screen."""
    if _path(scope) != "/learn":
        return ""
    named = parse_qs(scope.get("query_string", b"").decode("latin-1")).get("lesson", [""])[0]
    lesson = f"lesson={named}&amp;" if LESSON.fullmatch(named) else ""
    return f"light?{lesson}lang={language_for(scope)}"


def _is_live(scope: Scope) -> bool:
    """True for the pages of a live session, the light page and a report's files: our own from the first byte."""
    path = _path(scope)
    return path in ("/live", "/light") or path.startswith(("/live/", "/light/", "/report/"))


def language_for(scope: Scope) -> Language:
    """The language that the address names (`?lang=ja`), else the one the browser asks for."""
    named = parse_qs(scope.get("query_string", b"").decode("latin-1")).get("lang", [""])[0]
    return as_language(named) or wanted_language(Headers(scope=scope).get("accept-language", ""))


def _always_whole(scope: Scope) -> Scope:
    """Without the headers that ask for a 304 or for a compressed answer: the page is two kilobytes."""
    dropped = (b"if-none-match", b"if-modified-since", b"accept-encoding", b"range")
    return {**scope, "headers": [pair for pair in scope["headers"] if pair[0] not in dropped]}


def _note_change(start: Message, language: Language, length: int) -> None:
    headers = MutableHeaders(scope=start)
    for name in ("etag", "last-modified"):
        del headers[name]
    if length:
        headers["content-length"] = str(length)
    headers["cache-control"] = "no-cache"
    headers["content-language"] = language
    headers["vary"] = "accept-language"


def _is_html(start: Message) -> bool:
    return Headers(raw=start["headers"]).get("content-type", "").startswith("text/html")


def rewrite(html: str, language: Language, asks: bool = False, light: str = "") -> str:
    """Streamlit's page with our title, the reader's language, and without the font that we do not use. Where it `asks`
    something, what it needs for that is fetched beside Streamlit's own scripts. `light`: the way to the light page."""
    html = html.replace('<html lang="en">', f'<html lang="{language}">', 1)
    html = html.replace("<title>Streamlit</title>", f"<title>{NAMES[language]}</title>", 1)
    before, found, rest = html.partition('<link\n      rel="preload"')
    if found:
        html = before + rest.partition("/>")[2]
    if asks:
        scripts = "".join(SCRIPT.format(name=name) for name in component_scripts() if name not in html)
        html = html.replace("</head>", f"{scripts}{CARD.format(language=language)}</head>", 1)
    if light:
        way = WAIT.format(href=light, words=say(language, "light_page"))
        html = html.replace('<div id="root"></div>', f'<div id="root">{way}</div>', 1)
    return html.replace(
        "<noscript>You need to enable JavaScript to run this app.</noscript>",
        f"<noscript>{FIRST_WORDS[language]}</noscript>",
        1,
    )
