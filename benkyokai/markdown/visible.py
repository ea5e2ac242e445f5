"""The words of a text as they are read, without what makes them bold, code or a link."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from markdown_it.token import Token

from benkyokai.markdown.dialect import parse
from benkyokai.markdown.formula import as_written, mathml

BETWEEN_CELLS = "  "
ENDS_OF_LINES = re.compile(r"[ \n]*\n")


@lru_cache(maxsize=8192)
def visible_text(written: str, labels: tuple[str, ...] = ()) -> str:
    """A line for each paragraph, item, row; a picture is its alternative text, a formula its source, a footnote's mark
    nothing."""
    return ENDS_OF_LINES.sub("\n", "".join(_words(parse(written, labels)[0]))).strip()


@lru_cache(maxsize=4096)
def told_apart(written: str) -> str:
    """The same on one line, with the address of each picture: two pictures differ whatever their texts say."""
    tokens = parse(written)[0]
    pictures = (str(one.attrs.get("src")) for token in tokens for one in token.children or () if one.type == "image")
    return " ".join([*"".join(_words(tokens)).split(), *pictures])


def _words(tokens: Iterable[Token]) -> Iterator[str]:
    for token in tokens:
        match token.type:
            case "inline" | "image":
                yield from _words(token.children or ())
            case "softbreak":
                yield " "
            case "hardbreak":
                yield "\n"
            case "task_open":
                yield "☑ " if token.meta["done"] else "☐ "
            case "list_item_open":
                yield f"{token.info}. " if token.info else "- "
            case "formula" if not mathml(token.content, token.markup == "$$"):
                yield as_written(token)
            case "td_close" | "th_close":
                yield BETWEEN_CELLS
            case "paragraph_close" if token.hidden:
                yield "\n"
            case _ if token.nesting:
                yield "\n" if token.block and token.nesting < 0 else ""
            case _:
                yield f"{token.content}\n" if token.block else token.content
