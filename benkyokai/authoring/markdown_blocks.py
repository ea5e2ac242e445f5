"""Where the fences, alerts, headings and footnotes of a lesson stand: those at its top level, not inside lists or
quotes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from benkyokai.markdown.block_rules import ALERT
from benkyokai.markdown.outline import blocks_of

_QUOTE = re.compile(r" {0,3}> ?")


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
class Note:
    """Lines `first` to before `last` (from 0) of the text of a footnote."""

    first: int
    last: int
    label: str


@dataclass(frozen=True, slots=True)
class Blocks:
    """What stands at the top level, and footnotes wherever they stand, in order; the lines with a heading of the second
    level there."""

    found: tuple[Fence | Alert | Note, ...]
    headings: frozenset[int]


@lru_cache(maxsize=4096)  # files are read again whenever one of them changes
def find_blocks(text: str) -> Blocks:
    """Finds the blocks of a text whose lines end with `\\n`."""
    lines = text.split("\n")
    found: list[Fence | Alert | Note] = []
    headings: set[int] = set()
    for token in blocks_of(text):
        first, last = token.map or (0, 0)
        written = next((end for end in range(last, first, -1) if lines[end - 1].strip()), last)
        if token.type == "footnote_reference_open":
            found.append(Note(first, written, token.meta["label"]))
        if token.level:
            continue
        if token.type == "fence":
            indent = len(lines[first]) - len(lines[first].lstrip(" "))
            found.append(Fence(first, last, token.info.strip(), indent))
        elif token.type == "blockquote_open" and (alert := ALERT.match(unquoted(lines[first]))):
            found.append(Alert(first, written, alert[1]))
        elif token.type == "heading_open" and token.tag == "h2":
            headings.add(first)
    return Blocks(tuple(found), frozenset(headings))


def unquoted(line: str) -> str:
    """A line of a quote without its `>`."""
    return _QUOTE.sub("", line, count=1)
