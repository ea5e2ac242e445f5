"""What one learns from an answer: how it did, every part with its reason. Texts and numbers; screens find the words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from benkyokai.core.text import NO_TEXT, Text


@dataclass(frozen=True, slots=True)
class Percent:
    """A fraction in [0, 1] that is told in per cent."""

    fraction: float


@dataclass(frozen=True, slots=True)
class Measured:
    """A number with its unit."""

    number: float
    unit: Text


Value = int | float | Text | Percent | Measured
"""In a sentence: a count, a mark, an author's text."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the app by its name in words/, and what stands in it."""

    name: str
    values: Mapping[str, Value] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One part of a question. `good`: it is right; `mine`: it was chosen; `to`: what belongs to it; `own`: what was
    chosen instead, `typed`: what was written instead; `placed`: the place it was given, from 1; `word`: the name of a
    sentence about it; `pin`: it is shown last."""

    id: str
    text: Text
    service: str = ""
    good: bool = False
    mine: bool = False
    because: Text = NO_TEXT
    credit: float | None = None
    word: str = ""
    reply: Text = NO_TEXT
    to: Text = NO_TEXT
    own: Text = NO_TEXT
    typed: str = ""
    placed: int | None = None
    pin: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """Rows that belong together. `about`: what was chosen from them, `name`: the name of its heading in words/, where
    it has no title of the author's; `part`: its fraction; `numbered`: the rows stand in the right order, `fixed`: in
    one that is always the same; else they may be shown in the order in which they were asked."""

    rows: tuple[Row, ...]
    about: str = ""
    title: Text = NO_TEXT
    name: str = ""
    part: float | None = None
    numbered: bool = False
    fixed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Feedback:
    """`verdict`: None where the answer is simply right, or nothing is; `rule`: how the mark came about; `notes`: more
    about the key; `given`: one's own answer in words, where no row shows it; `model`: an answer to compare with."""

    sections: tuple[Section, ...] = ()
    verdict: Sentence | None = None
    rule: Sentence | None = None
    notes: tuple[Sentence, ...] = ()
    notices: tuple[Sentence, ...] = ()
    given: str | Text | Measured = ""
    model: Text = NO_TEXT
