"""Breaks a label into lines as a Japanese or English typesetter would."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from itertools import accumulate

from benkyokai.core.text import shortened

NARROW_LETTERS = frozenset(" .,:;'il|!()")
WIDE_LETTERS = frozenset("MWmwQ@")
NOT_AT_START = frozenset("、。，．,.：；:;！？!?）」』】〉》)]}・ー～〜…ぁぃぅぇぉっゃゅょァィゥェォッャュョ々%％」")
NOT_AT_END = frozenset("（「『【〈《([{¥$")
GOOD_AFTER = frozenset("、。・：；！？）」』,;:)/／")
PARTICLES = frozenset("はがをにでとのへもや")
HINT = "|"
"""Where the author wants a line to end."""
HINT_IN_SENTENCE = re.compile(r"(?<=[ぁ-ゖ、。])\||\|(?=[（(「])")
HINT_BETWEEN_WORDS = re.compile(r"(?<=[!-{}~])\|(?=[!-{}~])")


def text_width(text: str) -> float:
    """The width in em, never less than a browser's."""
    return sum(_char_width(char) for char in text)


def fitted(text: str, ems: float) -> str:
    """The text, shortened where it is wider than so many em."""
    if text_width(text) <= ems:
        return text
    fits = sum(width <= ems - 1 for width in accumulate(map(_char_width, text)))
    return shortened(text, fits + 1)


@lru_cache(maxsize=4096)
def _char_width(char: str) -> float:
    if unicodedata.east_asian_width(char) in "WFA":
        return 1.0
    if char in NARROW_LETTERS:
        return 0.32
    return 0.72 if char in WIDE_LETTERS else 0.56


def _script(char: str) -> str:
    if char == "ー" or "ァ" <= char <= "ヺ":
        return "katakana"
    if "ぁ" <= char <= "ゖ":
        return "hiragana"
    if unicodedata.east_asian_width(char) in "WF":
        return "kanji" if char.isalpha() else "sign"
    return "latin"


def _units(text: str) -> list[str]:
    """What is never broken unless it is wider than a line: words, katakana runs, single characters."""
    units: list[str] = []
    for char in text:
        script = _script(char)
        last = units[-1] if units else ""
        joined = bool(last) and (
            char in NOT_AT_START
            or last[-1] in NOT_AT_END
            or (
                script in ("latin", "katakana")
                and char not in " |"
                and last[-1] not in " |"
                and _script(last[-1]) == script
            )
        )
        if joined and char != " ":
            units[-1] += char
        else:
            units.append(char)
    return units


def _cost(before: str, after: str) -> float:
    """How bad a break between two units is; 0 is good."""
    end, start = before[-1], after[0]
    if end == " " or start == " " or end in GOOD_AFTER or start in NOT_AT_END:
        return 0.0
    if end in PARTICLES and _script(start) != "hiragana":
        return 0.3
    pair = (_script(end), _script(start))
    if pair[0] == pair[1] and pair[0] in ("kanji", "hiragana"):
        return 3.0
    return {("kanji", "hiragana"): 4.0, ("katakana", "hiragana"): 3.0, ("latin", "hiragana"): 3.0}.get(pair, 1.0)


def widest_word(text: str) -> float:
    """The width in em of the widest piece that is never broken where a line can hold it; 0 without text."""
    return max((text_width(unit) for unit in _units(text)), default=0.0)


@lru_cache(maxsize=8192)
def wrap(text: str, widest: float) -> tuple[str, ...]:
    """Lines of at most `widest` em: as few as possible, and among those the best balanced and broken.

    A line ends at every `|`, which never shows, and at every line break. A unit wider than a line is broken anywhere.
    """
    return tuple(line for part in text.replace("\n", HINT).split(HINT) for line in _wrap_part(part, widest))


def _wrap_part(text: str, widest: float) -> list[str]:
    units = [piece for unit in _units(text.strip()) for piece in _pieces(unit, widest)]
    best: list[tuple[int, float, int] | None] = [(0, 0.0, 0)]
    for end in range(1, len(units) + 1):
        best.append(_best_line_to(units, end, widest, best))
    lines: list[str] = []
    end = len(units)
    while end:
        found = best[end]
        assert found is not None  # a piece alone always fits
        lines.append(_line(units[found[2] : end]))
        end = found[2]
    return [line for line in reversed(lines) if line]


def _pieces(unit: str, widest: float) -> list[str]:
    if text_width(unit) <= widest:
        return [unit]
    pieces = [""]
    for char in unit:
        if pieces[-1] and text_width(pieces[-1] + char) > widest:
            pieces.append("")
        pieces[-1] += char
    return pieces


def _line(units: list[str]) -> str:
    return "".join(units).strip()


def without_hints(text: str) -> str:
    """The text without its break hints; between two Latin words a space stands in for one."""
    return HINT_BETWEEN_WORDS.sub(" ", text).replace(HINT, "")


def on_one_line(text: str) -> str:
    """The text without its break hints; what is no sentence that goes on is told apart by a space."""
    return HINT_IN_SENTENCE.sub("", text).replace(HINT, " ")


def _best_line_to(
    units: list[str], end: int, widest: float, best: list[tuple[int, float, int] | None]
) -> tuple[int, float, int] | None:
    """Fewest lines first, then the sum of the squared free ends and of the breaks' costs."""
    found: tuple[int, float, int] | None = None
    for begin in range(end - 1, -1, -1):
        width = text_width(_line(units[begin:end]))
        if width > widest and end - begin > 1:
            break
        before = best[begin]
        if before is None:
            continue
        free = (widest - width) / max(widest, 1)
        cost = before[1] + free * free * 8 + (_cost(units[begin - 1], units[begin]) if begin else 0.0)
        candidate = (before[0] + 1, cost, begin)
        if found is None or candidate < found:
            found = candidate
    return found
