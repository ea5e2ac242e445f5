"""What the parser gave up on: where it is mended, and the sentence for it."""

from __future__ import annotations

import re

import yaml

from benkyokai.authoring import messages
from benkyokai.authoring.full_width import sign_between_fields, wide_sign
from benkyokai.authoring.messages import Message

Mistake = tuple[int, int, Message]
"""Line and column, both from 0, and what is wrong there."""

_OPENERS = tuple(
    f"while {doing}"
    for doing in (
        "scanning a quoted scalar",
        "parsing a flow sequence",
        "parsing a flow mapping",
        "scanning an alias",
        "scanning an anchor",
        "scanning a tag",
        "parsing a tag",
        "scanning a block scalar",
    )
)
_FLOWS = ("while parsing a flow mapping", "while parsing a flow sequence")
_VALUE = re.compile(r"(?:^|[:,\[{-] |[\[{])\s*(?=[\"'\[{])")
_QUOTED = re.compile(r""""(?:[^"\\]|\\.)*"|'(?:[^']|'')*'""")
_SIGN = re.compile(r"[?:-]|[]},].")
_NO_BLANK = re.compile(r"\s*(?:- +)*[A-Za-z_][\w.-]*\s*(:)(?=[^\s/])")
_COMMENT_LINE = re.compile(r"\s*(#)")
_COMMENT = re.compile(r"\s(#\S)")


def explain(text: str, broken: yaml.MarkedYAMLError) -> Mistake:
    """What an author has to know of this mistake in `text`."""
    lines = text.splitlines()
    stopped = broken.problem_mark or broken.context_mark
    if stopped is None:
        return 0, 0, messages.invalid_yaml("", "")
    found = _by_looking(lines, broken, stopped)
    if found is not None:
        return found
    mark = _place_of(broken) or stopped
    rest = _rest(lines, mark)
    if "expected node content" in (broken.problem or "") and _SIGN.match(rest) and _begun(lines, mark):
        return mark.line, mark.column, messages.BAD_START(character=rest[0])
    return mark.line, mark.column, messages.invalid_yaml(broken.problem or "", rest)


def _by_looking(lines: list[str], broken: yaml.MarkedYAMLError, stopped: yaml.Mark) -> Mistake | None:
    """What the author probably meant, where the lines show it and the parser's words do not."""
    begun = broken.context_mark
    first = begun.line if begun is not None and "simple key" in (broken.context or "") else max(0, stopped.line - 1)
    for number in range(first, min(stopped.line + 1, len(lines))):
        wide = wide_sign(lines[number])
        if wide is not None:
            return number, *wide
        joined = _NO_BLANK.match(lines[number]) if "simple key" in (broken.context or "") else None
        if joined:
            return number, joined.start(1), messages.NO_BLANK_BEHIND_COLON()
    above = "".join(lines[stopped.line - 1 : stopped.line]) if stopped.line else ""
    if "expected key" in (broken.problem or "") and (comment := _COMMENT_LINE.match(above)):
        return stopped.line - 1, comment.start(1), messages.TEXT_CUT_OFF()
    if begun is not None and broken.context in _FLOWS:
        return _inside_brackets(lines, begun, stopped) or _text_that_goes_on(lines, stopped)
    return _text_that_goes_on(lines, stopped)


def _inside_brackets(lines: list[str], begun: yaml.Mark, stopped: yaml.Mark) -> Mistake | None:
    """A comment that took the closing bracket with it, a sign of full width between two fields, or a second `: `."""
    for number in range(begun.line, min(stopped.line + 1, len(lines))):
        comment = _COMMENT.search(_without_quoted(lines[number]), begun.column if number == begun.line else 0)
        if comment:
            return number, comment.start(1), messages.TEXT_CUT_OFF()
    rest = _rest(lines, stopped)
    if stopped.line != begun.line or not rest.startswith(":"):
        return None
    wide = sign_between_fields(lines[stopped.line], stopped.column)
    return (stopped.line, *wide) if wide else (stopped.line, stopped.column, messages.SECOND_COLON())


def _text_that_goes_on(lines: list[str], stopped: yaml.Mark) -> Mistake | None:
    """A value that begins with a quote or a bracket, closes it, and goes on: `[EC2] とは`, `"EC2" とは`."""
    line = lines[stopped.line] if stopped.line < len(lines) else ""
    for value in _VALUE.finditer(line, 0, stopped.column):
        end = _closed(line, value.end())
        sign, held = line[value.end()], line[value.end() : end]
        if (
            held
            and end <= stopped.column
            and not line[end : stopped.column].strip()
            and not (sign == "{" and ": " in held)
        ):
            said = messages.GOES_ON_AFTER_QUOTE(quote=sign) if sign in "\"'" else messages.BAD_START(character=sign)
            return stopped.line, value.end(), said
    return None


def _closed(line: str, begin: int) -> int:
    """The place after the quote or bracket that closes the one at `begin`; -1 where none does."""
    quoted = _QUOTED.match(line, begin)
    if quoted:
        return quoted.end()
    depth = 0
    for place, sign in enumerate(_without_quoted(line[begin:])):
        depth += (sign in "[{") - (sign in "]}")
        if depth == 0:
            return begin + place + 1 if place else -1
    return -1


def _without_quoted(line: str) -> str:
    """As many characters, with blanks in place of what is quoted."""
    return _QUOTED.sub(lambda quoted: "_" * len(quoted[0]), line)


def _place_of(broken: yaml.MarkedYAMLError) -> yaml.Mark | None:
    """Where it is mended: where the quote, bracket or sign stands that the parser took for an opening one."""
    reported = broken.problem or ""
    inside = "escape" in reported or "tab" in reported
    begins = broken.context in _OPENERS or "could not find expected ':'" in reported
    opener = broken.context_mark if begins and not inside else None
    return opener or broken.problem_mark or broken.context_mark


def _begun(lines: list[str], mark: yaml.Mark) -> bool:
    """True where something stands before the mark on its line."""
    return bool(lines[mark.line][: mark.column].strip())


def _rest(lines: list[str], mark: yaml.Mark) -> str:
    """What stands at the place of a mistake, up to the end of its line."""
    return lines[mark.line][mark.column :] if mark.line < len(lines) else ""
