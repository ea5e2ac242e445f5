"""Signs of a Japanese keyboard that look like those of YAML and are none: `：`, a wide blank, `，`, digits."""

from __future__ import annotations

import re
import unicodedata

from benkyokai.authoring import messages
from benkyokai.authoring.messages import Message
from benkyokai.core.number import SIGNS

_NAME = r"[A-Za-z_][\w.-]*"
_BLANKS = "\u3000\u00a0"
_INDENTATION = re.compile(rf"[ \-－ー・]*([{_BLANKS}])")
_COLON = re.compile(rf"\s*(?:- +)*[{{]?{_NAME}\s*(：|:(?=[{_BLANKS}]))")
_BEFORE_COLON = re.compile(rf"\s*(?:- +)*{_NAME}([{_BLANKS}])[{_BLANKS}]*(?::|$)")
_BETWEEN = re.compile(rf"([，、])\s*{_NAME}$")
_OPENINGS = {"［": "[", "｛": "{", "－": "- ", "ー": "- ", "・": "- "}


def wide_sign(line: str) -> tuple[int, Message] | None:
    """The column (from 0) and the sentence of a sign that keeps a line from being `name: value`, or None."""
    blank = _INDENTATION.match(line) or _BEFORE_COLON.match(line)
    if blank:
        return blank.start(1), messages.WIDE_BLANK(code=_code(blank[1]))
    colon = _COLON.match(line)
    if colon is None:
        return None
    if colon[1] == "：":
        return colon.start(1), messages.WIDE_SIGN(sign="：", code=_code("："), plain=":")
    return colon.start(1) + 1, messages.WIDE_BLANK(code=_code(line[colon.start(1) + 1]))


def sign_between_fields(line: str, colon: int) -> tuple[int, Message] | None:
    """The same for a comma of full width before the field whose colon stands there."""
    comma = _BETWEEN.search(line[:colon])
    return (comma.start(1), messages.WIDE_SIGN(sign=comma[1], code=_code(comma[1]), plain=",")) if comma else None


def wide_opening(opening: str) -> Message | None:
    """The sentence for a list or mapping that begins with a bracket or dash of full width, or None."""
    plain = _OPENINGS.get(opening[:1])
    return messages.WIDE_SIGN(sign=opening[0], code=_code(opening[0]), plain=plain) if plain else None


def narrowed(written: str) -> str:
    """The same with digits, signs and letters of half width."""
    return unicodedata.normalize("NFKC", written.translate(SIGNS)).strip()


def _code(sign: str) -> str:
    return f"U+{ord(sign):04X}"
