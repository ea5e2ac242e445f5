"""A text as HTML for every screen. Where it leads inside the app is left open, for the address depends on the page."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from html import escape, unescape
from typing import Any

from markdown_it.renderer import RendererHTML
from markdown_it.token import Token

from benkyokai.markdown.dialect import parse, parser
from benkyokai.markdown.formula import as_written, mathml
from benkyokai.markdown.highlight import highlighted
from benkyokai.markdown.targets import LESSON, PICTURE, SERVICE, lesson_named

OPEN = re.compile(rf'(href|src)="({SERVICE}|{LESSON}|{PICTURE}):([^"]*)"')
OPEN_LINK = re.compile(rf'<a href="({SERVICE}|{LESSON}):([^"]*)">(.*?)</a>', re.S)
BESIDE = {"target": "_blank", "rel": "noopener"}
"""Links open beside what one is doing, not in its place."""


@lru_cache(maxsize=8192)
def html(written: str, labels: tuple[str, ...] = ()) -> str:
    """A text as blocks; `labels` as in parse."""
    tokens, numbers = parse(written, labels)
    mark = hashlib.sha256("\n".join(labels or (written,)).encode()).hexdigest()[:8]
    return str(parser.renderer.render(tokens, parser.options, {"numbers": numbers, "mark": mark})).strip()


@lru_cache(maxsize=8192)
def line(written: str) -> str:
    """A text of one paragraph without a paragraph around it; any other as blocks."""
    tokens, _ = parse(written)
    if [token.type for token in tokens] != ["paragraph_open", "inline", "paragraph_close"]:
        return html(written)
    return str(parser.renderer.render(tokens[1].children or [], parser.options, {}))


def addressed(made: str, picture: str, link: Callable[[str, str, str], str]) -> str:
    """The HTML with what was left open. `picture`: where pictures are; `link(kind, id, words)`: a link inside the app,
    its words being HTML."""
    if "=" not in made or not OPEN.search(made):
        return made
    made = OPEN_LINK.sub(lambda found: link(found[1], unescape(found[2]), found[3]), made)
    return OPEN.sub(lambda found: f'{found[1]}="{picture}{found[3]}"', made)


def _attributes(**values: object) -> str:
    return "".join(f' {name}="{escape(str(value))}"' for name, value in values.items() if value not in (None, ""))


def _fence(_: RendererHTML, tokens: Sequence[Token], at: int, *__: Any) -> str:
    return highlighted(tokens[at].content, tokens[at].info)


def _formula(_: RendererHTML, tokens: Sequence[Token], at: int, *__: Any) -> str:
    token = tokens[at]
    made = mathml(token.content, token.markup == "$$")
    return made or f'<code class="unread">{escape(as_written(token))}</code>'


def _picture(renderer: RendererHTML, tokens: Sequence[Token], at: int, options: Any, env: Any) -> str:
    """The picture, and round it the way to a larger view; inside a link it leads where the link does. One that was not
    found, or is not ours, is its words: nobody's browser fetches it."""
    address, _mark, size = str(tokens[at].attrs["src"]).partition("#")
    alt = escape(renderer.renderInlineAsText(tokens[at].children, options, env))
    if not address.startswith(f"{PICTURE}:"):
        return alt
    width, _by, height = size.partition("x")
    more = _attributes(width=width, height=height, title=tokens[at].attrs.get("title"), loading="lazy")
    shown = f'<img src="{escape(address)}" alt="{alt}"{more}>'
    inside = sum(one.nesting for one in tokens[:at] if one.type in ("link_open", "link_close"))
    return shown if inside else f'<a class="picture" href="{escape(address)}"{_attributes(**BESIDE)}>{shown}</a>'


def _link(renderer: RendererHTML, tokens: Sequence[Token], at: int, options: Any, env: Any) -> str:
    address = str(tokens[at].attrs["href"])
    lesson = lesson_named(address)
    if lesson:
        return f'<a href="{LESSON}:{escape(lesson)}">'
    more = {} if address.startswith(("#", f"{SERVICE}:")) else BESIDE
    return f"<a{_attributes(href=address, title=tokens[at].attrs.get('title'), **more)}>"


def _task(_: RendererHTML, tokens: Sequence[Token], at: int, *__: Any) -> str:
    checked = " checked" if tokens[at].meta["done"] else ""
    return f'<label><input type="checkbox" disabled{checked}> '


def _reference(_: RendererHTML, tokens: Sequence[Token], at: int, __: Any, env: Any) -> str:
    meta = tokens[at].meta
    number, again = env.get("numbers", {}).get(meta["label"], 0), meta["subId"]
    own = f"{env.get('mark', '')}-{number}"
    name = f"ref-{own}" if not again else f"ref-{own}-{again}"
    return f'<sup class="footnote"><a id="{name}" href="#note-{own}">{number}</a></sup>'


def _note(_: RendererHTML, tokens: Sequence[Token], at: int, __: Any, env: Any) -> str:
    number = env["numbers"][tokens[at].meta["label"]]
    return f'<li id="note-{env["mark"]}-{number}" value="{number}">'


def _back(_: RendererHTML, tokens: Sequence[Token], at: int, __: Any, env: Any) -> str:
    number = env["numbers"][tokens[at].meta["label"]]
    return f' <a class="back" href="#ref-{env["mark"]}-{number}" aria-label="{number}">↩</a>'


def _always(written: str) -> Callable[..., str]:
    return lambda *_: written


RULES: dict[str, Callable[..., str]] = {
    "fence": _fence,
    "code_block": _fence,
    "formula": _formula,
    "image": _picture,
    "link_open": _link,
    "softbreak": _always("\n"),  # what the dialect leaves of them
    "task_open": _task,
    "task_close": _always("</label>"),
    "footnote_ref": _reference,
    "footnote_block_open": _always('<section class="footnotes"><ol>\n'),
    "footnote_block_close": _always("</ol></section>\n"),
    "footnote_open": _note,
    "footnote_close": _always("</li>\n"),
    "footnote_back": _back,
    "table_open": _always('<div class="table"><table>\n'),
    "table_close": _always("</table></div>\n"),
}
for name, rule in RULES.items():
    parser.add_render_rule(name, rule)
