"""What the dialect has inside a paragraph beside CommonMark: formulas and bare addresses; and where things stand."""

from __future__ import annotations

import re
from collections.abc import Callable

from markdown_it.rules_inline import StateInline

JAPANESE = "\u3000-\u30ff\u3190-\u319f\u31f0-\u31ff\u3220-\u4dbf\u4e00-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef"
"""Kana, kanji, and punctuation and letters of full width, as a range of characters of a pattern."""

FORBIDDEN = re.compile(rf"[`{JAPANESE}\U00020000-\U0003ffff]")
CLOSING = re.compile(r"\\.|\$", re.S)
SCHEME = re.compile(r"(?:^|[^A-Za-z0-9.+-])(https?)$", re.I)
ADDRESS = re.compile(r"://[A-Za-z0-9\[](?:(?!\*\*|~~)[!-~])*")
ENDS = re.compile(r"[<>\"`\\]")
CLOSING_PUNCTUATION = "?!.,:;*_~'\""

Rule = Callable[[StateInline, bool], bool]


def formula(state: StateInline, silent: bool) -> bool:
    """`$…$`, or `$$…$$` inside a paragraph: no blanks inside the signs, no digit behind the last, no Japanese."""
    start, source = state.pos, state.src
    if source[start] != "$":
        return False
    signs = "$$" if source.startswith("$$", start) else "$"
    first = start + len(signs)
    last = next((one.start() for one in CLOSING.finditer(source, first) if one[0] == "$"), -1)
    written, end = source[first:last], last + len(signs)
    if last < 0 or not written or not source.startswith(signs, last) or end > state.posMax:
        return False
    if written != written.strip() or source[end : end + 1].isdigit() or FORBIDDEN.search(written):
        return False
    if not silent:
        token = state.push("formula", "math", 0)
        token.content, token.markup, token.meta = written, signs, {"at": start}
    state.pos = end
    return True


def bare_address(state: StateInline, silent: bool) -> bool:
    """`https://…` up to the first character that is not ASCII, without the punctuation that closes a sentence."""
    found = ADDRESS.match(state.src, state.pos) if state.src[state.pos] == ":" else None
    scheme = SCHEME.search(state.pending) if found and not state.linkLevel and not silent else None
    if found is None or scheme is None:
        return False
    rest = _without_end(ENDS.split(found[0], maxsplit=1)[0])
    address = state.md.normalizeLink(scheme[1] + rest)
    if len(rest) <= len("://") or not state.md.validateLink(address):
        return False
    state.pending = state.pending[: -len(scheme[1])]
    state.push("link_open", "a", 1).attrs = {"href": address}
    state.push("text", "", 0).content = scheme[1] + rest
    state.push("link_close", "a", -1)
    state.pos += len(rest)
    return True


def _without_end(address: str) -> str:
    """A bracket belongs to the address where it was opened in it."""
    while address:
        last = address[-1]
        opening = {")": "(", "]": "[", "}": "{"}.get(last)
        lonely = opening is not None and address.count(last) > address.count(opening)
        if not lonely and last not in CLOSING_PUNCTUATION:
            break
        address = address[:-1]
    return address


def placed(rule: Rule) -> Rule:
    """The rule for links or pictures, which notes where in the paragraph what it finds begins."""

    def run(state: StateInline, silent: bool) -> bool:
        start, before = state.pos, len(state.tokens)
        found = rule(state, silent)
        if found and not silent:
            for token in state.tokens[before:]:
                if token.type in ("image", "link_open"):
                    token.meta = {"at": start}
                    break
        return found

    return run
