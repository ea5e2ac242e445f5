"""What a reader sees of a Markdown text: its words, without the signs that make them bold or a link."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_cjk_friendly import cjk_friendly

_markdown = MarkdownIt("commonmark", {"html": False}).use(cjk_friendly).enable(["table", "strikethrough"])


def visible_text(written: str) -> str:
    """The words of a text; of a picture its address and what it shows, for two pictures differ."""
    return "".join(_pieces(_markdown.parse(written))).strip()


def _pieces(tokens: Iterable[Token]) -> Iterator[str]:
    for token in tokens:
        if token.type == "inline":
            yield from _pieces(token.children or ())
        elif token.type == "image":
            yield f"{token.content} {token.attrs.get('src', '')}"
        elif token.type in ("softbreak", "hardbreak") or token.type.endswith("_close"):
            yield " " if token.block or token.type.endswith("break") else ""
        else:
            yield token.content
