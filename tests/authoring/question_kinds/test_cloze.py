"""Reading `cloze`."""

from __future__ import annotations

from pathlib import Path

import pytest

from benkyokai.core.question_kinds.cloze import Cloze
from benkyokai.core.text import Text
from tests.authoring.written import problems_of_quiz, question_of

GAPS = "{id: where, answers: [{text: S3}]}, {id: when, options: [{id: stops, text: stops, correct: true, feedback: F}]}"
TEXT = "{ja: '結果は{{where}}に置かれ、{{ when }}。', en: 'It {{when}}; the result is in {{where}}.'}"


def cloze(text: str = TEXT, gaps: str = GAPS, more: str = "") -> str:
    """A cloze with this text and these gaps."""
    return (
        f"- id: q\n  kind: cloze\n  prompt: {{ja: 空所, en: Gaps}}\n  explanation: E\n"
        f"  text: {text}\n  gaps: [{gaps}]\n{more}"
    )


def test_gaps(tmp_path: Path) -> None:
    """Typed or chosen, in the order of the file; each in either order in the text, with blanks in the braces or not."""
    question = question_of(tmp_path, cloze())
    assert isinstance(question, Cloze)
    assert [(gap.id, len(gap.answers), len(gap.options)) for gap in question.gaps] == [("where", 1, 0), ("when", 0, 1)]
    assert question.mark({"where": "s3", "when": "stops"}).fraction == 1


def test_the_text_is_the_end_of_the_prompt_with_its_gaps_numbered(tmp_path: Path) -> None:
    """The numbers are those of the gaps in the file, whichever comes first in a language."""
    question = question_of(tmp_path, cloze())
    assert question.prompt == Text("空所\n\n結果は［1］に置かれ、［2］。", "Gaps\n\nIt (2); the result is in (1).")


def test_a_gap_is_named_by_what_stands_around_it(tmp_path: Path) -> None:
    """Its number and twelve characters on each side, without what fills the others."""
    question = question_of(tmp_path, cloze())
    assert isinstance(question, Cloze)
    assert [gap.title.en for gap in question.gaps] == ["(1) …esult is in ＿＿.", "(2) It ＿＿; the result…"]


@pytest.mark.parametrize(
    ("text", "gaps", "problem"),
    [
        ("{ja: '{{where}}{{when}}', en: '{{where}}'}", GAPS, "the gap “when” is not in the text (en)"),
        ("{ja: '{{when}}', en: '{{where}}{{when}}'}", GAPS, "the gap “where” is not in the text (ja)"),
        ("'{{where}}{{when}}{{where}}'", GAPS, "the gap “where” is twice in the text (ja)"),
        ("'{{where}}{{when}}{{who}}'", GAPS, "the text (ja) has a gap “who”"),
        ("'{{a}}'", "{id: a}", "has to have either “answers” or “options”"),
        (
            "'{{a}}'",
            "{id: a, answers: [{text: x}], options: [{id: b, text: B, correct: true, feedback: F}]}",
            "has to have either “answers” or “options”",
        ),
        ("'{{a}}'", "{id: a, answers: [{text: x, credit: 0.5}]}", "no answer is worth 1"),
        ("'{{a}}'", "{id: a, answers: [{text: x}, {text: X}]}", "compared as equal to “x”"),
        ("'{{a}}'", "{id: a, options: [{id: b, text: B, feedback: F}]}", "no option is worth 1"),
    ],
)
def test_mistakes(tmp_path: Path, text: str, gaps: str, problem: str) -> None:
    """Each of these is one error."""
    (line,) = problems_of_quiz(tmp_path, cloze(text, gaps))
    assert "error" in line
    assert problem in line


def test_exact_is_for_every_typed_gap(tmp_path: Path) -> None:
    """Two answers that differ in case are two then."""
    gaps = "{id: a, answers: [{text: x}, {text: X, credit: 0.5}]}"
    question = question_of(tmp_path, cloze("'{{a}}'", gaps, "  exact: true\n"))
    assert question.mark({"a": "X"}).fraction == 0.5
