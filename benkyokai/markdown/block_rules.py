"""What the dialect has beside CommonMark's blocks: formulas, call-outs, task lists, footnotes at the end, Japanese
lines."""

from __future__ import annotations

import re
from collections.abc import Iterator

from markdown_it.rules_block import StateBlock
from markdown_it.rules_core import StateCore
from markdown_it.token import Token

from benkyokai.markdown.inline_rules import JAPANESE

CALLOUTS = ("note", "tip", "warning")
ALERT = re.compile(r"\[!([A-Za-z]+)\] *$")
TASK = re.compile(r"\[([ xX])\](?:\s+|$)")
JAPANESE_SIGN = re.compile(rf"[{JAPANESE}\U00020000-\U0003ffff]")
OF_EITHER = "…‥—―“”‘’"
"""Punctuation of both scripts: what stands beside it says of which it is."""


def formula_block(state: StateBlock, first: int, last: int, silent: bool) -> bool:
    """Lines from one that begins with `$$` to one that ends with `$$`."""
    if state.is_code_block(first) or not _line(state, first).startswith("$$"):
        return False
    lines = [_line(state, first)[2:]]
    end = first
    while not (lines[-1].rstrip().endswith("$$") and not lines[-1].rstrip().endswith("\\$$")):
        end += 1
        if end >= last or state.isEmpty(end) or state.sCount[end] < state.blkIndent:
            return False
        lines.append(_line(state, end))
    written = "\n".join(lines).rstrip()[:-2].strip()
    if not written or "$$" in written:
        return False
    if not silent:
        token = state.push("formula", "math", 0)
        token.content, token.markup, token.map, token.block = written, "$$", [first, end + 1], True
        token.meta = {"at": 0}
    state.line = end + 1
    return True


def _line(state: StateBlock, number: int) -> str:
    return state.src[state.bMarks[number] + state.tShift[number] : state.eMarks[number]]


def callouts(state: StateCore) -> None:
    """A quote that begins with `[!NOTE]`, `[!TIP]` or `[!WARNING]` becomes a call-out."""
    for at, token in enumerate(state.tokens):
        inside = state.tokens[at + 2 : at + 3]
        if token.type != "blockquote_open" or not inside or state.tokens[at + 1].type != "paragraph_open":
            continue
        alert = ALERT.match(inside[0].content.split("\n")[0])
        if alert is None:
            continue
        name = alert[1].lower()
        token.meta = {"alert": alert[1]}
        if name in CALLOUTS:
            close = next(
                one for one in state.tokens[at:] if one.type == "blockquote_close" and one.level == token.level
            )
            token.tag = close.tag = "div"
            token.attrs = {"class": f"callout {name}", "role": "note"}
            _drop_first_line(state.tokens, at + 1)


def _drop_first_line(tokens: list[Token], paragraph: int) -> None:
    children = tokens[paragraph + 1].children or []
    rest = next((at + 1 for at, one in enumerate(children) if one.type.endswith("break")), len(children))
    tokens[paragraph + 1].children = children[rest:]
    if not children[rest:]:
        for token in (tokens[paragraph], tokens[paragraph + 2]):
            token.hidden = True


def tasks(state: StateCore) -> None:
    """A list item that begins with `[ ]` or `[x]` gets a box that its words name."""
    for at, token in enumerate(state.tokens[2:], start=2):
        item = state.tokens[at - 2]
        if token.type != "inline" or item.type != "list_item_open" or not token.children:
            continue
        first = token.children[0]
        box = TASK.match(first.content) if first.type == "text" else None
        if box:
            first.content = first.content[box.end() :]
            begin, end = Token("task_open", "", 0), Token("task_close", "", 0)
            begin.meta = {"done": box[1] != " "}
            token.children = [begin, *token.children, end]
            item.attrSet("class", "task")


def japanese_lines(state: StateCore) -> None:
    """A line that ends between two Japanese characters ends without a blank."""
    for token in state.tokens:
        children = token.children or []
        if any(one.type == "softbreak" for one in children):
            token.children = [one for at, one in enumerate(children) if not _within_japanese(children, at)]


def _within_japanese(children: list[Token], at: int) -> bool:
    if children[at].type != "softbreak":
        return False
    before, after = _visible(children[at - 1 :: -1] if at else []), _visible(children[at + 1 :])
    signs = next(before, "").rstrip(OF_EITHER)[-1:], next(after, "").lstrip(OF_EITHER)[:1]
    return all(JAPANESE_SIGN.match(sign) for sign in signs)


def _visible(tokens: list[Token]) -> Iterator[str]:
    """The words next to a place; a picture and a hard break are none, and end the search."""
    for token in tokens:
        if token.content or token.type in ("image", "hardbreak", "softbreak"):
            yield "" if token.type in ("image", "formula") else token.content


def footnotes(state: StateCore) -> None:
    """Footnotes move to the end of the text, in the order of their numbers; those that nobody refers to are left out.

    `env["labels"]`: of a text that is a part of one, the labels of the whole; then all that are in it stay.
    """
    found, rest = _taken_out(state.tokens)
    labels: tuple[str, ...] = state.env.get("labels", ())
    referred = [data["label"] for data in state.env.get("footnotes", {}).get("list", {}).values()]
    numbers = labels or tuple(referred)
    state.env["numbers"] = {label: number for number, label in enumerate(numbers, start=1)}
    shown = [label for label in numbers if label in found]
    if shown:
        rest.append(Token("footnote_block_open", "section", 1))
        for label in shown:
            rest += _note(label, found[label])
        rest.append(Token("footnote_block_close", "section", -1))
    state.tokens = rest


def _taken_out(tokens: list[Token]) -> tuple[dict[str, list[Token]], list[Token]]:
    """The footnotes by label, and the text without them."""
    found: dict[str, list[Token]] = {}
    rest: list[Token] = []
    into = rest
    for token in tokens:
        if token.type == "footnote_reference_open":
            into = found.setdefault(token.meta["label"], [])
        elif token.type == "footnote_reference_close":
            into = rest
        else:
            into.append(token)
    return found, rest


def _note(label: str, inside: list[Token]) -> list[Token]:
    begin, back, end = Token("footnote_open", "", 1), Token("footnote_back", "", 0), Token("footnote_close", "", -1)
    begin.meta = back.meta = {"label": label}
    if inside and inside[-1].type == "paragraph_close":
        return [begin, *inside[:-1], back, inside[-1], end]
    return [begin, *inside, back, end]
