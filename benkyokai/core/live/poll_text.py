"""Several polls as one text: a line for the question, below it `- option` in each line, `? words` or `1-5 low / high`;
an empty line between two polls."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from benkyokai.core.live.polls import LONGEST_TEXT, MOST_OPTIONS, OPTIONS, RATING, WORDS, WantedPoll
from benkyokai.core.text import fold, repeated

MOST_POLLS = 30
MOST_TOLD = 5
"""Mistakes that are told at once; somebody may have pasted another text altogether."""

OPTION = re.compile(r"[-*•‐-―−・]\s*(?P<text>.+)")
FEW_WORDS = re.compile(r"\?\s*(words|ことば|言葉)?$", re.IGNORECASE)
SCALE = re.compile(r"1\s*[-‐-―−~〜]\s*5(?:(?:\s+|\s*:\s*)(?P<low>[^/\s][^/]*?)\s*/\s*(?P<high>.+))?$")


class Wrong(StrEnum):
    """What a text of polls can have wrong; each has its sentence, with the remedy."""

    NOTHING = "polls.nothing"
    NO_QUESTION = "polls.no_question"
    TWO_LINES = "polls.two_lines"
    TWO_FORMS = "polls.two_forms"
    NO_FORM = "polls.no_form"
    OPTIONS = "polls.options"
    REPEATS = "polls.repeats"
    TOO_LONG = "polls.too_long"
    TOO_MANY = "polls.too_many"


@dataclass(frozen=True, slots=True)
class PollMistake:
    """What is wrong, and in which line, from 1; `n`: how many were found or are too many."""

    line: int
    wrong: Wrong
    n: int = 0


Line = tuple[int, str]


def read_polls(text: str) -> tuple[list[WantedPoll], list[PollMistake]]:
    """The polls of a text, and what is wrong with it, MOST_TOLD mistakes at the most."""
    polls: list[WantedPoll] = []
    mistakes: list[PollMistake] = []
    for block in _blocks(text):
        found = _poll(block)
        mistakes += [found] if isinstance(found, PollMistake) else []
        polls += [found] if isinstance(found, WantedPoll) else []
    if not polls and not mistakes:
        mistakes.append(PollMistake(1, Wrong.NOTHING))
    if len(polls) > MOST_POLLS:
        mistakes.append(PollMistake(1, Wrong.TOO_MANY, MOST_POLLS))
    return polls, mistakes[:MOST_TOLD]


def _blocks(text: str) -> Iterator[list[Line]]:
    block: list[Line] = []
    for number, line in enumerate(text.splitlines(), start=1):
        if fold(line):
            block.append((number, line.strip()))
        elif block:
            yield block
            block = []
    if block:
        yield block


def _poll(block: Sequence[Line]) -> WantedPoll | PollMistake:
    (first, prompt), below = block[0], block[1:]
    too_long = next((number for number, line in block if len(line) > LONGEST_TEXT), 0)
    if too_long:
        return PollMistake(too_long, Wrong.TOO_LONG, LONGEST_TEXT)
    if _form(prompt) or not below:
        return PollMistake(first, Wrong.NO_FORM if not below and not _form(prompt) else Wrong.NO_QUESTION)
    form, options, mistake = "", list[str](), None
    for number, line in below:
        found = _form(line)
        if found is None or (form and (form, found[0]) != (OPTIONS, OPTIONS)):
            mistake = mistake or PollMistake(number, Wrong.TWO_FORMS if found else Wrong.TWO_LINES)
            continue
        form, options = found[0], [*options, *found[1]]
    if not mistake and form == OPTIONS and not 2 <= len(options) <= MOST_OPTIONS:
        mistake = PollMistake(first, Wrong.OPTIONS, len(options))
    if not mistake and repeated(options) is not None:
        mistake = PollMistake(first, Wrong.REPEATS)
    return mistake or WantedPoll(prompt, form, tuple(options))


def _form(line: str) -> tuple[str, tuple[str, ...]] | None:
    """What a line below a question says: the form of the poll, and what it adds to the options."""
    seen = unicodedata.normalize("NFKC", line)
    if FEW_WORDS.match(seen):
        return WORDS, ()
    scale = SCALE.match(seen)
    if scale:
        return RATING, tuple(one for one in scale.groups() if one)
    option = OPTION.match(line) or OPTION.match(seen)
    return (OPTIONS, (option["text"].strip(),)) if option else None
