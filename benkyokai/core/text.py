"""A text in both languages, and every text that a value holds."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, fields, is_dataclass
from typing import Literal

Language = Literal["ja", "en"]
LANGUAGES: tuple[Language, ...] = ("ja", "en")


@dataclass(frozen=True, slots=True)
class Text:
    """What an author wrote, in each language. A language that was not written is an empty string."""

    ja: str
    en: str

    def into(self, language: Language) -> str:
        """The text in `language`, or in the other one where it is missing."""
        wanted, other = (self.ja, self.en) if language == "ja" else (self.en, self.ja)
        return wanted or other

    def __bool__(self) -> bool:
        return bool(self.ja or self.en)


@dataclass(frozen=True, slots=True)
class PlainText(Text):
    """What a person typed, not an author: it is shown as it is, and never read as Markdown."""


LATIN_END = re.compile(r"[!-~\u00c0-\u024f]+$")
LOOSE_END = " \u3000、,;:：(（「“"


def shortened(text: str, most: int) -> str:
    """At most so many characters; where something is cut off, between words, an ellipsis says so."""
    if len(text) <= most:
        return text
    kept = text[: most - 1]
    if LATIN_END.search(text[most - 1]) and (whole := LATIN_END.sub("", kept).rstrip(LOOSE_END)):
        kept = whole
    return f"{kept.rstrip(LOOSE_END)}…"


NO_TEXT = Text("", "")


def same(text: str) -> Text:
    """A text that serves both languages."""
    return Text(text, text)


FORMS = re.compile(r"\{(\w+)\|([^|{}]*)\|([^|{}]*)\}")
"""`{n|question|questions}`: the first where n reads 1, else the second."""


def filled(sentence: str, values: Mapping[str, object]) -> str:
    """A sentence with its gaps filled in and its words in the form of their number; `say` in words.js does the same. A
    missing value is our mistake: KeyError."""
    return FORMS.sub(lambda form: form[2] if str(values[form[1]]) == "1" else form[3], sentence).format(**values)


def counting_teams(sentence: str) -> str:
    """A sentence, not filled yet, in which what is counted is teams; `{size}` alone counts people. `say` in words.js
    does the same."""
    return ONE_OR_MORE.sub(r"{\1|team|teams}", PERSONS.sub(r"\1組", sentence))


PERSONS = re.compile(r"(\{(?!size\})\w+\})人")
ONE_OR_MORE = re.compile(r"\{(?!size\|)(\w+)\|person\|people\}")


def bilingual(told: Callable[[Callable[[Text], str]], str]) -> Text:
    """What is put together from texts, in both languages. `told`: puts it together, given how a text is written. It is
    plain where no text of an author's is in it."""
    used: list[Text] = []

    def into(language: Language) -> str:
        def written(text: Text) -> str:
            used.append(text)
            return text.into(language)

        return told(written)

    ja, en = into("ja"), into("en")
    return PlainText(ja, en) if all(isinstance(one, PlainText) for one in used) else Text(ja, en)


UNSEEN = re.compile("[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\u3164\uffa0]")
"""Fillers that take a place or none, and never show."""


def fold(text: str) -> str:
    """A text without what makes no difference to a reader (formats §8): after NFKC and case folding, without invisible
    characters and blanks around, several blanks as one."""
    seen = "".join(sign for sign in text if unicodedata.category(sign) != "Cf")
    narrow = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", seen).casefold())
    return " ".join(narrow.split())


def repeated(texts: Iterable[str]) -> str | None:
    """The first text that reads like one before it; None where all differ."""
    seen: set[str] = set()
    for text in texts:
        if fold(text) in seen:
            return text
        seen.add(fold(text))
    return None


def natural_order(name: str) -> list[tuple[int, str]]:
    """A key to sort names by: a number in one counts as a number, so that the ninth comes before the tenth."""
    return [(int(part), "") if part.isdecimal() else (0, part) for part in re.split(r"(\d+)", name) if part]


def parts_in(value: object) -> Iterator[object]:
    """The value, and what its fields hold, its keys and its items; a text whole. Some perhaps twice."""
    yield value
    if isinstance(value, Mapping):
        inside: list[object] = [*value.keys(), *value.values()]
    elif isinstance(value, tuple | list | AbstractSet):
        inside = list(value)
    elif is_dataclass(value) and not isinstance(value, Text):
        inside = [getattr(value, one.name) for one in fields(value)]
    else:
        return
    for one in inside:
        yield from parts_in(one)


def texts_in(value: object) -> Iterator[Text]:
    """The texts among them; empty ones left out."""
    return (one for one in parts_in(value) if isinstance(one, Text) and one)
