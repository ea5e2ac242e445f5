"""Letters that look alike, whatever their script: Cyrillic а beside Latin a, 力 beside カ."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from pathlib import Path

LIST = Path(__file__).parent / "look_alikes.txt"

VARIATIONS = re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef]")
"""They choose a letter's shape (葛 has two) or an emoji's colour."""

AS_A_LONG_VOWEL = re.compile("(?<=[ぁ-ヺ])[-‐-―−]")
"""A dash behind kana."""


def look_of(text: str) -> str:
    """The text with one letter in place of all that look like it; still with its capitals."""
    shown = VARIATIONS.sub("", "".join(c for c in text if unicodedata.category(c) != "Cf"))
    return AS_A_LONG_VOWEL.sub("ー", unicodedata.normalize("NFKC", shown)).translate(_look_alikes())


@lru_cache(maxsize=1)
def _look_alikes() -> dict[int, str]:
    lines = (line.split() for line in LIST.read_text(encoding="utf-8").splitlines() if not line.startswith("#"))
    return {ord(one): letter for letter, others in lines for one in others}
