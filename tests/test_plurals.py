"""A count of one has the singular behind it: in every sentence of the code, whoever says it, Python or a page's script.

The rule is one for both (core.text.filled, `say` in base.js): `{n|question|questions}` is the first where n reads 1.
"""

from __future__ import annotations

import ast
import json
import re
import subprocess
from collections.abc import Iterator
from itertools import combinations, product
from pathlib import Path

import pytest

from benkyokai.authoring import messages
from benkyokai.core.text import FORMS, filled
from benkyokai.words import say

ROOT = Path(__file__).parent.parent
EXAMPLES = json.loads((ROOT / "tests" / "counted_sentences.json").read_text(encoding="utf-8"))
NUMBERS = tuple(product((0, 1, 2), repeat=2))

GAP = re.compile(r"(?<!\{)\{([a-z]\w*)(?=[|}]|:[.,\w]+\})")
NOT_BETWEEN = r"(?!(?:of|in|to|at|by|for|with|and|or|on|so|who|that|than|took|voted|would|found|is|was|has|counts)\b)"
PLURAL = r"(?:[a-z]{2,}s|people|children)"
NO_PLURAL = {
    "is",
    "was",
    "has",
    "does",
    "as",
    "this",
    "less",
    "matches",
    "counts",
    "stands",
    "answers",
    "needs",
    "takes",
}
ONE_OF_MANY = re.compile(rf"(?<![\w.,=/+])1 ((?:{NOT_BETWEEN}[a-z-]+ ){{0,2}}{NOT_BETWEEN}({PLURAL}))\b")
ONE_ARE = re.compile(r"(?:^|[.;:,(=] |\band |\bother |\bwhere )1 (?:[^.;:,()]*? )?(?:are|were|have|do|stand|match)\b")


def literals(source: str) -> Iterator[str]:
    """The strings of a module that have gaps, docstrings left out; what an f-string puts in is a gap as well."""
    tree = ast.parse(source)
    inside = {id(part) for one in ast.walk(tree) if isinstance(one, ast.JoinedStr) for part in ast.walk(one)}
    said = {id(one.value) for one in ast.walk(tree) if isinstance(one, ast.Expr)}
    for one in ast.walk(tree):
        if isinstance(one, ast.JoinedStr):
            parts = (part.value if isinstance(part, ast.Constant) else f"{{v{n}}}" for n, part in enumerate(one.values))
            yield "".join(map(str, parts))
        elif isinstance(one, ast.Constant) and isinstance(one.value, str) and not {id(one)} & (inside | said):
            yield one.value


def sentences() -> list[str]:
    """Every string with a gap in it, of every module."""
    paths = sorted((ROOT / "benkyokai").rglob("*.py"))
    found = (text for path in paths for text in literals(path.read_text(encoding="utf-8")))
    return sorted({text for text in found if GAP.search(text) and not re.search(r"[\\<]", text) and fills(text)})


def fills(text: str) -> bool:
    """True where every brace belongs to a gap: no pattern, no style, no hint at what to write."""
    return not set("{}") & set(re.sub(r"\{\w+(:[.,\w]+)?\}|\{\{|\}\}", "", FORMS.sub("", text)))


def mistakes(sentence: str) -> list[str]:
    """What is wrong in it when its gaps are none, one and several, in every way."""
    names = sorted(set(GAP.findall(sentence)))
    ones = {one for _, one, many in FORMS.findall(sentence) if one and re.fullmatch(PLURAL, many)}
    some = re.compile(rf"\b[02] (?:{NOT_BETWEEN}[a-z-]+ )?(?:{'|'.join(map(re.escape, ones))})\b") if ones else None
    wrong = set()
    pairs = combinations(names, min(2, len(names)))
    cases = [dict.fromkeys(names, 2) | dict(zip(pair, values, strict=False)) for pair in pairs for values in NUMBERS]
    for values in cases:
        said = filled(sentence, values)
        wrong |= {found[0] for found in ONE_OF_MANY.finditer(said) if found[2] not in NO_PLURAL}
        wrong |= {found[0] for found in ONE_ARE.finditer(said)}
        wrong |= {found[0] for found in some.finditer(said)} if some else set()
    return sorted(wrong)


@pytest.mark.parametrize(("sentence", "values", "said"), EXAMPLES)
def test_the_rule(sentence: str, values: dict[str, object], said: str) -> None:
    """The form is that of the number as it reads; what is filled in is not read again."""
    assert filled(sentence, values) == said


def test_the_same_rule_in_a_page() -> None:
    """The scripts' own `say` says the same examples in the same words."""
    script = (ROOT / "benkyokai" / "web" / "live" / "assets" / "words.js").as_uri()
    program = (
        f"import {{ say, useWords }} from {json.dumps(script)}; const EXAMPLES = {json.dumps(EXAMPLES)};"
        "useWords('en', Object.fromEntries(EXAMPLES.map(([sentence], n) => [n, sentence])));"
        "console.log(JSON.stringify(EXAMPLES.map(([, values], n) => say(n, values))))"
    )
    ran = subprocess.run(
        ["node", "--input-type=module", "-e", program], check=True, capture_output=True, text=True, timeout=60
    )
    assert json.loads(ran.stdout) == [said for _, _, said in EXAMPLES]


def test_every_sentence_with_a_count() -> None:
    """None says "1 questions", or "2 question"."""
    found = {sentence: wrong for sentence in sentences() if (wrong := mistakes(sentence))}
    assert not found, "\n".join(f"{sentence}: {wrong}" for sentence, wrong in found.items())


@pytest.mark.parametrize(
    "sentence",
    [
        "{n} questions",
        "Choose up to {n} questions",
        "{n} of {all} questions",
        "{n} left-over questions of yours",
        "{n} people came.",
        "{n} of the options are right.",
        "the other {n} are in the record",
        "{all} {n|question|questions}",
        "{n} {n|questions|question}",
    ],
)
def test_a_sentence_without_forms_is_found(sentence: str) -> None:
    """A new one with a count and no plural rule does not pass."""
    assert mistakes(sentence)


def test_the_search_sees_the_tables() -> None:
    """Sentences of the screens, of mistakes in files and of the command line are among those looked at."""
    found = sentences()
    for part in ("Choose up to {n}", "of nesting", "（{since}から）", "{n} simulated"):
        assert any(part in sentence for sentence in found), part


def test_said_in_both_languages() -> None:
    """A Japanese sentence has one form; what has no number keeps its words."""
    assert [say("en", "n_questions", n=n) for n in (0, 1, 2)] == ["0 questions", "1 question", "2 questions"]
    assert [say("ja", "n_questions", n=n) for n in (0, 1, 2)] == ["0問", "1問", "2問"]
    drawn = messages.DRAWS_TOO_MANY_TAGGED(n=1, tag="cost", there=0).wrong
    assert drawn.en == "1 question with the tag “cost” is to be drawn, and 0 have it"
