"""Where the fences and alerts of a CommonMark text stand: those at its top level, not inside lists or quotes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from markdown_it import MarkdownIt

_QUOTE = re.compile(r" {0,3}> ?")
_ALERT = re.compile(r"\[!([A-Za-z]+)\] *$")

_parser = MarkdownIt("commonmark").enable("table")
_parser.core.ruler.enableOnly(["normalize", "block"])  # what stands inside a paragraph is not looked at


@dataclass(frozen=True, slots=True)
class Fence:
    """Lines `first` to before `last` (from 0), the two fences included; `info` is its info string."""

    first: int
    last: int
    info: str
    indent: int


@dataclass(frozen=True, slots=True)
class Alert:
    """Lines `first` to before `last` (from 0) of a quote that begins with `[!name]`."""

    first: int
    last: int
    name: str


@dataclass(frozen=True, slots=True)
class Blocks:
    """What stands at the top level, in order, and the lines of fences and HTML wherever they stand."""

    found: tuple[Fence | Alert, ...]
    literal: frozenset[int]


@lru_cache(maxsize=4096)  # files are read again whenever one of them changes
def find_blocks(text: str) -> Blocks:
    """Finds the fences and alerts of a text whose lines end with `\\n`."""
    lines = text.split("\n")
    found: list[Fence | Alert] = []
    literal: set[int] = set()
    for token in _parser.parse(text):
        first, last = token.map or (0, 0)
        if token.type in ("fence", "html_block"):  # what is indented may belong to a footnote
            literal.update(range(first, last))
        if token.type == "fence" and not token.level:
            indent = len(lines[first]) - len(lines[first].lstrip(" "))
            found.append(Fence(first, last, token.info.strip(), indent))
        elif token.type == "blockquote_open" and not token.level and (alert := _ALERT.match(unquoted(lines[first]))):
            written = (end for end in range(last, first, -1) if lines[end - 1].strip())
            found.append(Alert(first, next(written), alert[1]))
    return Blocks(tuple(found), frozenset(literal))


def unquoted(line: str) -> str:
    """A line of a quote without its `>`."""
    return _QUOTE.sub("", line, count=1)
