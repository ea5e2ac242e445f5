"""Where the fences and alerts of a CommonMark text stand: those at its top level, not inside lists or quotes.

A whole parser would do, at many times the time for a library of thirty courses. The tests compare the two.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_FENCE = re.compile(r" {0,3}(?:(`{3,})([^`]*)|(~{3,})(.*))$")
_ITEM = re.compile(r" {0,3}(?:[-+*]|([0-9]{1,9})[.)])(?=( +)(\S?)|$)")
_RULE = re.compile(r" {0,3}(?:(?:\* *){3,}|(?:- *){3,}|(?:_ *){3,})$")
_QUOTE = re.compile(r" {0,3}> ?")
_ALERT = re.compile(r"\[!([A-Za-z]+)\] *$")
_HEADING = re.compile(r" {0,3}#{1,6}(?: |$)")
_BLOCK_TAGS = (
    "address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt"
    "|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu"
    "|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr"
    "|track|ul"
)
_HTML = (  # how HTML begins, how it ends
    (re.compile(r" {0,3}<!--"), re.compile(r"-->")),
    (
        re.compile(r" {0,3}<(?:script|pre|style|textarea)(?:[\s>]|$)", re.I),
        re.compile(r"</(?:script|pre|style|textarea)>", re.I),
    ),
    (re.compile(rf" {{0,3}}</?(?:{_BLOCK_TAGS})(?:\s|/?>|$)", re.I), re.compile(r"^\s*$")),
)
_LONE_TAG = re.compile(r" {0,3}</?[A-Za-z][A-Za-z0-9-]*(?:\s[^<>]*)?/?>\s*$")
_UNDERLINE = re.compile(r" {0,3}=+ *$")
_STARTERS = frozenset("`~>-+*_<#=0123456789")


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
    """What stands at the top level, in order, and the lines of code and HTML wherever they stand."""

    found: tuple[Fence | Alert, ...]
    literal: frozenset[int]


def find_blocks(lines: list[str]) -> Blocks:
    """Finds the fences and alerts in the lines of a text, which hold no line breaks."""
    scanner = _Scanner([line.expandtabs(4) for line in lines])
    while scanner.here < len(lines):
        scanner.step()
    return Blocks(tuple(scanner.found), frozenset(scanner.literal))


def unquoted(line: str) -> str:
    """A line of a quote without its `>`."""
    return _QUOTE.sub("", line, count=1)


class _Scanner:
    """`item`: how far the content of the open list item is indented; `paragraph`: the line before is text."""

    def __init__(self, lines: list[str]) -> None:
        self.lines, self.here = lines, 0
        self.found: list[Fence | Alert] = []
        self.literal: set[int] = set()
        self.item: int | None = None
        self.paragraph = False

    def step(self) -> None:
        """Reads the block that begins at the line `here`, or that one line."""
        line = self.lines[self.here]
        start = line.lstrip(" ")
        if not start:
            self.paragraph = False
        elif self.item is not None and len(line) - len(start) >= self.item:
            self._inside_item(start)
            return
        elif start[0] not in _STARTERS:
            self._text(line)
        elif self._block(line):
            return
        self.here += 1

    def _text(self, line: str) -> None:
        if not self.paragraph:  # else it continues the paragraph, that of a list item too
            self.item = None
            self.paragraph = not line.startswith("    ")  # that is indented code

    def _block(self, line: str) -> bool:
        """True where it went past the block; False where the line counts as one of text or stands alone."""
        if fence := _FENCE.match(line):
            self.found.append(self._top_fence(fence))
        elif _QUOTE.match(line):
            self._quote()
        elif end := self._html(line):
            self._skip_html(end)
        elif _RULE.match(line) or _HEADING.match(line) or self._underlines(line):
            self._close()
            return False
        elif self._begins_item(line):
            self._begin_item(line)
        else:
            self._text(line)
            return False
        return True

    def _underlines(self, line: str) -> bool:
        """True where the line makes a heading of the paragraph above it."""
        return self.paragraph and self.item is None and _UNDERLINE.match(line) is not None

    def _close(self) -> None:
        self.item, self.paragraph = None, False

    def _top_fence(self, fence: re.Match[str]) -> Fence:
        self._close()
        first = self.here
        self._skip_fence(fence, 0)
        info = fence[2] if fence[1] else fence[4]
        return Fence(first, self.here, info.strip(), fence.start(1 if fence[1] else 3))

    def _skip_fence(self, fence: re.Match[str], container: int) -> None:
        """Goes past a fence, whose container ends where a line is indented less."""
        mark = fence[1] or fence[3]
        indent = " *" if container else " {0,3}"
        closing = re.compile(f"{indent}{mark[0]}{{{len(mark)},}} *$")
        self.literal.add(self.here)
        self.here += 1
        while self.here < len(self.lines):
            line = self.lines[self.here]
            if container and line.strip() and len(line) - len(line.lstrip(" ")) < container:
                return
            self.literal.add(self.here)
            self.here += 1
            if closing.match(line):
                return

    def _inside_item(self, start: str) -> None:
        assert self.item is not None  # step() saw to it
        while marker := _ITEM.match(start):
            if _RULE.match(start) or not marker[2]:
                break
            start = start[marker.end() :].lstrip(" ")
        fence = _FENCE.match(start)
        self.paragraph = not fence
        if fence:
            self._skip_fence(fence, self.item)
        else:
            self.here += 1

    def _begins_item(self, line: str) -> bool:
        marker = _ITEM.match(line)
        if marker is None:
            return False
        interrupts = bool(marker[3]) and marker[1] in (None, "1")
        return interrupts or not self.paragraph or self.item is not None

    def _begin_item(self, line: str) -> None:
        marker = _ITEM.match(line)
        assert marker is not None  # _begins_item() saw to it
        spaces = len(marker[2] or "")
        self.item = marker.end() + (spaces if marker[3] and spaces <= 4 else 1)
        self._inside_item(line[self.item :].lstrip(" "))
        self.paragraph = self.paragraph and bool(marker[3])

    def _html(self, line: str) -> re.Pattern[str] | None:
        for begin, end in _HTML:
            if begin.match(line):
                return end
        return _HTML[-1][1] if not self.paragraph and _LONE_TAG.match(line) else None

    def _skip_html(self, end: re.Pattern[str]) -> None:
        self._close()
        while self.here < len(self.lines):
            self.literal.add(self.here)
            self.here += 1
            if end.search(self.lines[self.here - 1]):
                return

    def _quote(self) -> None:
        self._close()
        first, lazy, fence = self.here, False, ""
        while self.here < len(self.lines):
            line = self.lines[self.here]
            if _QUOTE.match(line):
                lazy, fence = self._quoted(unquoted(line), fence)
            elif not (lazy and self._continues(line)):
                break
            self.here += 1
        if alert := _ALERT.match(unquoted(self.lines[first])):
            self.found.append(Alert(first, self.here, alert[1]))

    @staticmethod
    def _quoted(content: str, fence: str) -> tuple[bool, str]:
        """Whether a line without `>` may continue the text after this one, and the fence that is open in the quote."""
        opened = _FENCE.match(content)
        mark = (opened[1] or opened[3]) if opened else ""
        if fence:
            return False, "" if mark.startswith(fence) else fence
        text = bool(content.strip()) and not (mark or _HEADING.match(content) or _RULE.match(content))
        return text, mark

    def _continues(self, line: str) -> bool:
        if not line.strip() or _FENCE.match(line) or _RULE.match(line) or _HEADING.match(line):
            return False
        marker = _ITEM.match(line)
        begins_item = marker is not None and bool(marker[3]) and marker[1] in (None, "1")
        return not begins_item and not any(begin.match(line) for begin, _ in _HTML)
