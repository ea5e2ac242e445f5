"""What stands in a text, and where: for who reads the files."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from markdown_it.token import Token

from benkyokai.markdown.block_rules import CALLOUTS
from benkyokai.markdown.dialect import parse, parser
from benkyokai.markdown.formula import as_written, mathml
from benkyokai.markdown.targets import NOT_LINKED

NO_LINK = re.compile(rf"(!?)\[[^\]]*\](?:\(|:)\s*<?((?:{'|'.join(NOT_LINKED)}):[^\s)>]*)", re.I)
"""What was to be a picture or a link, and stayed text because of its address."""
NO_NOTE = re.compile(r"(?<!\\)\[\^([^\]\s]+)\]")


class MarkKind(StrEnum):
    """What a mark may be."""

    PICTURE = "picture"
    LINK = "link"
    FORMULA = "formula"
    HEADING = "heading"
    FENCE = "fence"
    FOOTNOTE = "footnote"
    NO_FOOTNOTE = "no footnote"
    LONELY_FOOTNOTE = "lonely footnote"
    CALLOUT = "callout"


@dataclass(frozen=True, slots=True)
class Mark:
    """Something that can be wrong, in line `line` (from 0). `written`: the address of a picture or link, a formula with
    its signs that nobody can read, the info string of a fence, a footnote's label (NO_FOOTNOTE: of a mark without its
    footnote, LONELY_FOOTNOTE: of one without its mark), the name of an unknown call-out. `words`: the alternative text
    of a picture. `nested`: it stands in a list, a quote, a call-out, a footnote."""

    kind: MarkKind
    written: str
    line: int
    words: str = ""
    nested: bool = False


@lru_cache(maxsize=4096)  # files are read again whenever one of them changes
def marks_in(written: str) -> tuple[Mark, ...]:
    """All of them, in order."""
    tokens, numbers = parse(written)
    return (*_marks(tokens), *_lonely(written, numbers))


def _lonely(written: str, numbers: Container[str]) -> Iterator[Mark]:
    """Footnotes that nobody refers to: they are not shown."""
    for token in blocks_of(written) if "[^" in written else ():
        if token.type == "footnote_reference_open" and token.meta["label"] not in numbers:
            yield Mark(MarkKind.LONELY_FOOTNOTE, token.meta["label"], (token.map or [0])[0])


def _marks(tokens: list[Token]) -> Iterator[Mark]:
    line = 0
    for token in tokens:
        line = token.map[0] if token.map else line
        if token.type == "inline":
            yield from (mark for one in token.children or () for mark in _inside(one, token.content, line))
        elif token.type == "heading_open":
            yield Mark(MarkKind.HEADING, token.markup, line)
        elif token.type == "fence":
            yield Mark(MarkKind.FENCE, token.info.strip(), line, nested=token.level > 0)
        elif token.type == "blockquote_open" and token.meta.get("alert", CALLOUTS[0]).lower() not in CALLOUTS:
            yield Mark(MarkKind.CALLOUT, token.meta["alert"], line, nested=token.level > 0)
        elif token.type == "formula":
            yield from _inside(token, "", line)


def _inside(token: Token, content: str, line: int) -> Iterator[Mark]:
    line += content.count("\n", 0, token.meta.get("at", 0))
    if token.type == "image":
        words = "".join(one.content for one in token.children or ())
        yield Mark(MarkKind.PICTURE, str(token.attrs["src"]), line, words)
    elif token.type == "link_open":
        yield Mark(MarkKind.LINK, str(token.attrs["href"]), line)
    elif token.type == "footnote_ref":
        yield Mark(MarkKind.FOOTNOTE, token.meta["label"], line)
    elif token.type == "text":
        yield from _left_as_text(token.content, content, line)
    elif token.type == "formula" and not mathml(token.content, token.markup == "$$"):
        yield Mark(MarkKind.FORMULA, as_written(token), line)


def _left_as_text(words: str, content: str, line: int) -> Iterator[Mark]:
    """What its author meant to be more. `content`: the paragraph, from which its line is found."""
    for sign, address in NO_LINK.findall(words):
        at = line + content.count("\n", 0, max(content.find(address), 0))
        yield Mark(MarkKind.PICTURE if sign else MarkKind.LINK, address, at)
    for note in NO_NOTE.finditer(content) if "[^" in words else ():
        if note[0] in words:
            yield Mark(MarkKind.NO_FOOTNOTE, note[1], line + content.count("\n", 0, note.start()))


def definitions_in(written: str) -> dict[str, str]:
    """The definitions of links and pictures, `[label]: address`, by label."""
    env: dict[str, dict[str, dict[str, str]]] = {}
    parser.block.parse(written, parser, env, [])
    quoted = (
        (label, one["href"], one["title"].replace('"', '\\"')) for label, one in env.get("references", {}).items()
    )
    return {label: f"[{label}]: <{href}>" + (f' "{title}"' if title else "") for label, href, title in quoted}


def labels_in(written: str) -> tuple[str, ...]:
    """The labels of the footnotes that are referred to, in the order of their numbers."""
    return tuple(parse(written)[1]) if "[^" in written else ()


def blocks_of(written: str) -> list[Token]:
    """The blocks of a text whose lines end with `\\n`; what stands inside a paragraph is not looked at."""
    tokens: list[Token] = []
    parser.block.parse(written, parser, {}, tokens)
    return tokens
