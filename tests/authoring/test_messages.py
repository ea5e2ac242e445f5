"""The sentences about mistakes: both languages, one line, the words of the glossary."""

from __future__ import annotations

import re
import string
from pathlib import Path

import pytest

from benkyokai.authoring import messages, sentence
from benkyokai.authoring.sentence import MessageTemplate
from benkyokai.core.text import Text

SENTENCES = {name: found for name, found in vars(messages).items() if isinstance(found, MessageTemplate)} | {
    f"YAML {words}": found for words, found in vars(messages)["_YAML"].items()
}
FOLDER = Path(messages.__file__).parent


def gaps(text: str) -> set[str]:
    """The names of the gaps of a sentence."""
    return {name.split("|")[0] for _, name, _, _ in string.Formatter().parse(text) if name}


@pytest.mark.parametrize("name", SENTENCES)
def test_both_languages(name: str) -> None:
    """Both languages have the same gaps, and Japanese is Japanese."""
    said = SENTENCES[name]
    assert gaps(said.wrong.ja) | gaps(said.mend.ja) == gaps(said.wrong.en) | gaps(said.mend.en)
    assert re.search("[ぁ-ん]", said.wrong.ja + said.mend.ja)
    assert not re.search("[ぁ-んァ-ン一-龥]", said.wrong.en + said.mend.en)


@pytest.mark.parametrize("name", SENTENCES)
def test_tone(name: str) -> None:
    """No full stops, no exclamation marks, no space between Japanese and Latin letters, no word of the wrong column."""
    said = SENTENCES[name]
    every = said.wrong.ja + said.mend.ja + said.wrong.en + said.mend.en
    assert "!" not in every.replace("[!", "")
    assert not every.endswith((".", "。"))
    assert not re.search("[ぁ-んァ-ン一-龥] [A-Za-z]|[A-Za-z] [ぁ-んァ-ン一-龥]", said.wrong.ja + said.mend.ja)
    assert not re.search("あなた|仮定|解答|選択枝|問い", said.wrong.ja + said.mend.ja)


def test_every_sentence_is_said() -> None:
    """No sentence is left over from a rule that has gone."""
    code = "".join(path.read_text(encoding="utf-8") for path in FOLDER.rglob("*.py"))
    names = [name for name in SENTENCES if not name.startswith("YAML")]
    assert [name for name in names if len(re.findall(rf"\b{name}\b", code)) < 2] == []


def test_the_authors_words_stay_on_one_line() -> None:
    """Line breaks and control characters are taken out of what is quoted, and long words are cut."""
    assert sentence.quoted("a\nb\x00c") == "a b�c"
    assert len(sentence.quoted("long " * 100)) == sentence.LONGEST_QUOTE


def test_braces_of_the_author() -> None:
    """Braces in the author's words are no gaps."""
    assert messages.UNKNOWN_ALIAS(name="{name}").wrong.en == "“*{name}” repeats “&{name}”, which does not exist"


def test_suggestion() -> None:
    """A near name is suggested, whatever its letters' case; else the known ones are listed, twelve at most."""
    assert messages.suggestion("Promt", ["prompt", "id"]) == Text(
        "「prompt」ではありませんか", "did you mean “prompt”?"
    )
    assert messages.suggestion("quiz#fctory", ["quiz#factory", "quiz#nobody"]).en == "did you mean “quiz#factory”?"
    assert messages.suggestion("axis.fog", ["axis.edge"]).en == "known here: axis.edge"
    assert messages.suggestion("QUIZ", ["quiz"]).en == "did you mean “quiz”?"
    assert messages.suggestion("xyz", ["a", "b"]) == Text("使えるのはa、bです", "known here: a, b")
    assert messages.suggestion("xyz", [str(i) for i in range(20)]).en.endswith("11 and 8 more")
