"""Display names: which ones a session does not take from a participant, and how two that look alike are told apart."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path

from benkyokai.core.refusal import Refusal, Why
from benkyokai.core.text import UNSEEN
from benkyokai.services.live.look_alikes import look_of
from benkyokai.services.running.join_device import LONGEST_NAME

UNWELCOME = Path(__file__).parent / "unwelcome_names.txt"
SECTIONS = {"impersonates": Why.NAME_MISLEADS, "hurts": Why.NAME_HURTS}

LIKE_LETTERS = str.maketrans("0134578@$!|l", "oieastbasiii")
"""Digits and signs in the place of letters; l joins i, because 1 stands for both."""

JOINERS = "\u200c\u200d"
"""Invisible, and part of some scripts' words and of some emoji."""

TO_HIRAGANA = {code: code - 0x60 for code in range(ord("ァ"), ord("ヶ") + 1)}
ADDRESS = re.compile(r"://|\bwww\.|\S@\S+\.\S|[\w-]{2,}\.(com|net|org|info|biz|xyz|app|dev|jp|ru|cn|uk)\b")


def clean_name(name: str) -> str:
    """The name without what does not show; empty where nothing is left or it is too long."""
    shown = " ".join("".join(c if c.isprintable() or c in JOINERS else " " for c in name).split())
    return shown if len(shown) <= LONGEST_NAME else ""


def refuse_name(name: str) -> Refusal | None:
    """Why a session does not take this name from a participant, or None."""
    why = next((why for forbidden, why in CHECKS if forbidden(name.strip())), None) or _unwelcome(name)
    return Refusal(why) if why else None


def _empty(name: str) -> bool:
    return not clean_name(name)


def _hides(name: str) -> bool:
    """Control characters, those that turn the direction of what follows, and fillers."""
    if UNSEEN.search(name):
        return True
    return any(unicodedata.category(c) in ("Cc", "Cf", "Co", "Cs") and c not in JOINERS for c in name)


def _without_letters(name: str) -> bool:
    return not any(c.isalpha() for c in name)


def _address(name: str) -> bool:
    return ADDRESS.search(unicodedata.normalize("NFKC", name).casefold()) is not None


CHECKS = (
    (_empty, Why.NO_NAME),
    (_hides, Why.NAME_HIDES),
    (_without_letters, Why.NAME_WITHOUT_LETTERS),
    (_address, Why.NAME_IS_ADDRESS),
)


def hurts(text: str) -> bool:
    """True for a text with an insult in it."""
    return Why.NAME_HURTS in _against(text)


def _unwelcome(name: str) -> Why | None:
    return next(_against(name), None)


def _against(name: str) -> Iterator[Why]:
    words = words_of(name)
    joined = folded("".join(c for c in look_of(name) if c.isalnum() or c in "@$!|"))
    for word, anywhere, why in unwelcome_words():
        if word in words or (anywhere and word in joined):
            yield why


def words_of(name: str) -> frozenset[str]:
    """The words of a name, folded; each with its digits as letters, and without digits at its ends. Letters that stand
    apart one by one are a word as well."""
    parts = re.split(r"[^\w@$!|]+|_", unicodedata.normalize("NFKC", name))
    apart = ["".join(parts)] if all(len(one) <= 1 for one in parts) else []
    written = [one for part in [*parts, *apart] for one in (part, part.strip("0123456789!|@$"))]
    return frozenset(folded(one) for one in written if one)


def folded(word: str) -> str:
    """A word as it is compared: one letter for all that look like it, one case, hiragana, letters for digits."""
    return look_of(word).casefold().translate(TO_HIRAGANA).translate(LIKE_LETTERS)


@lru_cache(maxsize=1)
def unwelcome_words() -> tuple[tuple[str, bool, Why], ...]:
    """The words of the list, folded: whether each counts anywhere in a name, and why it is not taken."""
    found, why = [], Why.NAME_HURTS
    for line in UNWELCOME.read_text(encoding="utf-8").splitlines():
        written = line.strip()
        if written.startswith("["):
            why = SECTIONS[written.strip("[]")]
        elif written and not written.startswith("#"):
            found.append((folded(written.rstrip("*")), written.endswith("*"), why))
    return tuple(found)


def distinct_name(name: str, taken: Iterable[str]) -> str:
    """The name itself, or, where somebody has it or one that looks like it, the name with the next number: 田中 2."""
    known = {key for one in taken for key in _compared(one)}
    shown, number = name, 1
    while not known.isdisjoint(_compared(shown)):
        number += 1
        suffix = f" {number}"
        shown = name[: LONGEST_NAME - len(suffix)].rstrip() + suffix
    return shown


@lru_cache(maxsize=4096)
def _compared(name: str) -> frozenset[str]:
    """A small letter may look like another one than its capital: н is no h, Н is an H."""
    return frozenset((unicodedata.normalize("NFKC", name).casefold(), look_of(name).casefold()))
