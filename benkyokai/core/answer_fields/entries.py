"""Write a few words, each counted by itself."""

from __future__ import annotations

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from benkyokai.core.answer_fields.field import Chance, Field
from benkyokai.core.refusal import Refusal, Why
from benkyokai.core.text import UNSEEN, fold

LONGEST_ENTRY = 40
MOST_ENTRIES = 3


@dataclass(frozen=True, kw_only=True)
class Entries(Field):
    """The value is a list of texts: at most `limit` of `longest` characters. Those are equal that are equal after
    folding; each is called as most people wrote it."""

    type: ClassVar[str] = "entries"
    public: ClassVar[bool] = False
    gathered: ClassVar[bool] = True
    limit: int = MOST_ENTRIES
    longest: int = LONGEST_ENTRY

    def refuse(self, value: object) -> Refusal | None:
        texts = value if isinstance(value, list | tuple) and len(value) <= self.limit else ()
        if not texts or not all(isinstance(one, str) for one in texts):
            return Refusal(Why.NOTHING_CHOSEN)
        longest = max(len(shown) for one in texts for shown in (one, spelt(one)))
        return Refusal(Why.TEXT_TOO_LONG, str(self.longest)) if longest > self.longest else None

    def is_blank(self, value: object) -> bool:
        return not isinstance(value, list | tuple) or not any(spelt(str(one)) for one in value)

    def key(self, value: object) -> str:
        return " / ".join(spelt(one) for one in value) if isinstance(value, list | tuple) else ""

    def counted(self, value: object) -> Iterable[str]:
        """Each entry once, however often one person wrote it."""
        return tuple(dict.fromkeys(filter(None, map(_grouped, value)))) if isinstance(value, list | tuple) else ()

    def rows(self, values: Iterable[object], most: int | None) -> tuple[tuple[str, int], ...]:
        spellings: defaultdict[str, Counter[str]] = defaultdict(Counter)
        people: Counter[str] = Counter()
        for value in values:
            people.update(self.counted(value))
            for one in value if isinstance(value, list | tuple) else ():
                spellings[_grouped(one)][spelt(one)] += 1
        return tuple((spellings[key].most_common(1)[0][0], n) for key, n in people.most_common(most))

    def made_up(self, chance: Chance, sentences: Sequence[str] = ("…",)) -> object:
        n = chance.randint(1, min(self.limit, len(sentences)))
        return [one[: self.longest] for one in chance.sample(sentences, n)]


def spelt(text: str) -> str:
    """A text as it is shown: one width, nothing invisible, blanks joined; upper and lower case as they were written."""
    text = UNSEEN.sub("", text)
    seen = (" " if unicodedata.category(sign) == "Cc" else sign for sign in text if unicodedata.category(sign) != "Cf")
    return " ".join(unicodedata.normalize("NFKC", "".join(seen)).split())


def _grouped(text: str) -> str:
    return fold(spelt(text))
