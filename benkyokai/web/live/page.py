"""The pages of a live session: one HTML file each, everything in it, compressed once for each language."""

from __future__ import annotations

import base64
import gzip
import hashlib
import json
import re
from functools import lru_cache
from html import escape
from pathlib import Path
from typing import Any, Literal

from starlette.datastructures import Headers
from starlette.responses import Response
from starlette.types import Scope

from benkyokai.core.drawing.svg import svg_css
from benkyokai.core.text import LANGUAGES, Language
from benkyokai.markdown.style import TEXT_CSS
from benkyokai.views.question_view import View
from benkyokai.web.first_page import language_for
from benkyokai.words import WORDS, say
from benkyokai.words.after import AFTERWARDS
from benkyokai.words.common import COMMON
from benkyokai.words.console import CONSOLE
from benkyokai.words.live import LIVE
from benkyokai.words.phone import PHONE
from benkyokai.words.questions import QUESTIONS

BEFORE_SCRIPT = b"<script>"
"""Where on a page its script begins, and what that shows first has to stand."""

NO_FRAME = "'none'"

Page = Literal["phone", "console", "remote", "screen", "light", "card"]
"""What has a script of its own; `card` is the question card as Streamlit's pages mount it."""

ASSETS = Path(__file__).parent / "assets"
BUNDLES = Path(__file__).parents[1] / "bundles"
"""The scripts, a file for each page: `make bundle` makes them of the modules in `assets`."""

STYLES: dict[Page, tuple[str, ...]] = {
    "phone": ("base.css", "content.css", "gathered.css", "phone.css"),
    "light": ("base.css", "content.css", "phone.css", "lesson.css"),
    "card": ("base.css", "content.css", "phone.css", "lesson.css", "card.css"),
    "console": ("base.css", "content.css", "gathered.css", "console.css", "discussion.css"),
    "remote": ("base.css", "console.css", "remote.css"),
    "screen": ("base.css", "content.css", "gathered.css", "screen.css"),
}
SCREENS = COMMON | QUESTIONS | LIVE | PHONE | CONSOLE | AFTERWARDS
KEY = re.compile(r'"([\w.]+)"|`(\w+\.[\w.]*)\$\{')
"""A sentence as a script names it, or the beginning of one that it puts together."""

UNNAMED = ("note", "tip", "warning", "no_certainty", "already_answered")
"""What a script says by what it was told, and refusals that it says by itself."""

TITLES: dict[Page, str] = {
    "phone": "live.study_session",
    "light": "light.title",
    "console": "console.title",
    "remote": "console.remote_title",
    "screen": "live.study_session",
}


def page_response(page: Page, scope: Scope, first: View | None = None, frames: str = NO_FRAME) -> Response:
    """The page as it goes over the wire, in the reader's language; what it shows comes afterwards, or with it: `first`
    is what its script would ask for first. `frames`: which pages may show it in a frame."""
    language = language_for(scope)
    plain, packed, policy = _page(page, language)
    headers = {
        "content-security-policy": f"{policy}; frame-ancestors {frames}",
        "cache-control": "no-cache",
        "content-language": language,
        "referrer-policy": "same-origin",
        "x-content-type-options": "nosniff",
        "vary": "accept-encoding, accept-language",
    }
    if first is not None:
        headers["cache-control"] = "no-store"
        state = f'<script id="first" type="application/json">{_for_script(first)}</script>'
        plain = plain.replace(BEFORE_SCRIPT, state.encode() + BEFORE_SCRIPT, 1)
        packed = gzip.compress(plain, 6, mtime=0)
    return _packed(plain, packed, headers, "text/html", scope)


def card_response(scope: Scope) -> Response:
    """The question card as a module that Streamlit's pages import, with its style and its sentences."""
    plain, packed, tag = _card(language_for(scope))
    headers = {"cache-control": "no-cache", "etag": tag, "vary": "accept-encoding, accept-language"}
    if Headers(scope=scope).get("if-none-match") == tag:
        return Response(status_code=304, headers=headers)
    return _packed(plain, packed, headers, "text/javascript", scope)


def _packed(plain: bytes, packed: bytes, headers: dict[str, str], media_type: str, scope: Scope) -> Response:
    """What was compressed beforehand, where the browser can unpack it."""
    packs = "gzip" in Headers(scope=scope).get("accept-encoding", "")
    headers |= {"content-encoding": "gzip"} if packs else {}
    return Response(packed if packs else plain, headers=headers, media_type=media_type)


@lru_cache(maxsize=8)
def _page(page: Page, language: Language) -> tuple[bytes, bytes, str]:
    by_language = {one: said_on(page, one) for one in LANGUAGES} if page == "screen" else {}
    script, style = _script(page, language, wordsByLanguage=by_language), _style(page)
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    policy = (
        f"default-src 'none'; script-src 'sha256-{digest}'; style-src 'unsafe-inline'; connect-src 'self'; "
        "img-src 'self' data:; base-uri 'none'; form-action 'self'"
    )
    title = escape(say(language, TITLES[page]))
    html = (
        f'<!doctype html><html lang="{language}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width,initial-scale=1">'
        f"<title>{title} · Benkyokai</title>"
        '<meta name="color-scheme" content="light dark"><link rel="icon" href="data:,">'
        f"<style>{style}</style></head><body class={page}>"
        f"<noscript><main><h1>{title}</h1><p>{escape(say(language, 'live.javascript'))}</p></main></noscript>"
        f"<script>{script}</script></body></html>"
    ).encode()
    return html, gzip.compress(html, 9, mtime=0), policy


@lru_cache(maxsize=2)
def _card(language: Language) -> tuple[bytes, bytes, str]:
    script = _script("card", language, wordsByLanguage={}, css=_style("card"))
    whole = f"{script};export const mount=globalThis.BENKYOKAI.mount;".encode()
    return whole, gzip.compress(whole, 9, mtime=0), f'"{hashlib.sha256(whole).hexdigest()[:16]}"'


def _script(page: Page, language: Language, **more: Any) -> str:
    """The page's bundle, and before it what it is given."""
    given = {"page": page, "lang": language, "words": said_on(page, language), **more}
    return f"globalThis.BENKYOKAI={_for_script(given)};{_bundle(page)}"


def _bundle(page: Page) -> str:
    return (BUNDLES / f"{page}.js").read_text(encoding="utf-8")


def _style(page: Page) -> str:
    return "".join([*((ASSETS / name).read_text() for name in STYLES[page]), svg_css(), TEXT_CSS])


def said_on(page: Page, language: Language) -> dict[str, str]:
    """The sentences that a page says, in one language: those that its script names."""
    found = KEY.findall(_bundle(page))
    named, begun = {*UNNAMED, *(key for key, _ in found)}, tuple(begin for _, begin in found if begin)
    sentences = SCREENS | {key: WORDS[key] for key in UNNAMED}
    return {key: text.into(language) for key, text in sentences.items() if key in named or key.startswith(begun)}


def _for_script(value: object) -> str:
    """JSON that cannot end the script it stands in."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
