"""A sentence about a mistake in both languages: what is wrong, and how to mend it."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from benkyokai.core.text import Language, Text, filled

UNPRINTABLE = re.compile(r"[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What YAML allows in no file."""

LONGEST_QUOTE = 60
"""Characters of the author's words that a sentence repeats."""

MOST_LISTED = 12
"""Names that a sentence lists."""

Value = str | int | float | Text


@dataclass(frozen=True, slots=True)
class Message:
    """What is wrong and how to mend it; neither has a line break."""

    wrong: Text
    mend: Text


@dataclass(frozen=True, slots=True)
class MessageTemplate:
    """A message with gaps; calling it fills them in. A missing value is our mistake: KeyError."""

    wrong: Text
    mend: Text

    def __call__(self, **values: Value) -> Message:
        return Message(_filled(self.wrong, values), _filled(self.mend, values))


def sentence(ja: str, en: str) -> MessageTemplate:
    """Both languages, each as `what is wrong → how to mend it`."""
    (wrong_ja, mend_ja), (wrong_en, mend_en) = (said.split(" → ") for said in (ja, en))
    return MessageTemplate(Text(wrong_ja, wrong_en), Text(mend_ja, mend_en))


def _filled(text: Text, values: Mapping[str, Value]) -> Text:
    def into(language: Language) -> str:
        return filled(text.into(language), {name: _shown(value, language) for name, value in values.items()})

    return Text(into("ja"), into("en"))


def _shown(value: Value, language: Language) -> str:
    if isinstance(value, Text):
        return value.into(language)
    return f"{value:g}" if isinstance(value, float) else quoted(str(value))


def quoted(words: str) -> str:
    """The author's words on one line, cut where they are long."""
    line = " ".join(UNPRINTABLE.sub("�", words).split())
    return line if len(line) <= LONGEST_QUOTE else line[: LONGEST_QUOTE - 1] + "…"


def listed(names: Iterable[str]) -> Text:
    """Names one after the other; the first twelve where there are more."""
    every = [quoted(name) for name in names]
    shown, rest = every[:MOST_LISTED], len(every) - MOST_LISTED
    ja, en = "、".join(shown), ", ".join(shown)
    return Text(f"{ja}、ほか{rest}件", f"{en} and {rest} more") if rest > 0 else Text(ja, en)


def nearest(name: str, known: Iterable[str]) -> str | None:
    """The known name that was probably meant, if one is near.

    Of names such as `quiz#question` and `axis.option` only the last part is compared where the first is known: what
    two names have in common does not make them alike.
    """
    every = list(known)
    first = name[: max(name.rfind("#"), name.rfind(".")) + 1]
    cut = len(first) if any(one.startswith(first) for one in every) else 0
    ends = [one[cut:] for one in every if one.startswith(first[:cut])]
    same_letters = [end for end in ends if end.lower() == name[cut:].lower()]
    near = same_letters or difflib.get_close_matches(name[cut:], ends, n=1)
    return first[:cut] + near[0] if near else None


def suggestion(name: str, known: Iterable[str]) -> Text:
    """`did you mean “x”?`, or the names that are known where none is near."""
    every = list(known)
    near = nearest(name, every)
    if near:
        return Text(f"「{quoted(near)}」ではありませんか", f"did you mean “{quoted(near)}”?")
    if not every:
        return Text(
            "まだ1つもありません。先に作るか、ここから外してください", "there are none: write one, or take this out"
        )
    names = listed(every)
    return Text(f"使えるのは{names.ja}です", f"known here: {names.en}")
