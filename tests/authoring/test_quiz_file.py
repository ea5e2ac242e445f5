"""A quiz: its own fields, and what every question has."""

from __future__ import annotations

from pathlib import Path

import pytest

from benkyokai.authoring.question_kinds import READERS
from benkyokai.core.option import Factor
from benkyokai.core.question_kinds import KINDS
from benkyokai.core.question_kinds.opinion import Opinion
from benkyokai.core.quiz import Draw, Mode
from benkyokai.core.text import Text, same
from tests.authoring.written import REPOSITORY, changed, problems_of_quiz, question_of, quiz_of, read, said

OPINION = "- {id: q1, kind: opinion, prompt: Which?, options: [{id: a, text: A}]}"


def test_defaults(tmp_path: Path) -> None:
    """Study mode, no certainty, no shuffle, one point, no time."""
    minimal = "id: q\ntitle: T\nquestions: [{id: a, kind: opinion, prompt: P, options: [{id: x, text: X}]}]\n"
    quiz = read(tmp_path, {"quizzes/quiz.yaml": minimal}).library.quizzes["q"]
    assert (quiz.mode, quiz.certainty, quiz.shuffle, quiz.minutes, quiz.course) == (Mode.STUDY, False, False, None, "")
    assert quiz.questions[0].points == 1


def test_everything_common(tmp_path: Path) -> None:
    """What every question may have arrives in core."""
    question = read(tmp_path, REPOSITORY).library.quizzes["quiz"].questions[0]
    assert question.prompt == Text("どこで？", "Where?")
    assert (question.tags, question.points, question.as_of) == (("choosing",), 2, "2026-11-23")
    assert (question.hints, question.explanation) == ((same("Ask first."),), same("Because."))
    assert question.factors == (Factor("cost", same("Cost")),)
    assert len(question.content_hash) == 16


def test_exam(tmp_path: Path) -> None:
    """An exam may have minutes; study may not."""
    assert problems_of_quiz(tmp_path, OPINION, "mode: exam\nminutes: 30\n") == []
    assert problems_of_quiz(tmp_path, OPINION, "minutes: 30\n") == [
        "3:1: error: minutes belong to exam mode: write “mode: exam”, or delete them"
    ]
    assert problems_of_quiz(tmp_path, OPINION, "mode: exam\nminutes: 0\n") == [
        "4:10: error: “minutes” is 0, which is out of range: write a number above 0"
    ]


@pytest.mark.parametrize(
    ("written", "draw"),
    [("1", (Draw(1),)), ("[{tag: cost, n: 1}]", (Draw(1, "cost"),)), ("[{n: 1, tag: no}]", (Draw(1, "no"),))],
)
def test_draw(tmp_path: Path, written: str, draw: tuple[Draw, ...]) -> None:
    """So many of all, or of each tag; a tag may look like a boolean."""
    asked = OPINION.replace("prompt: Which?", "prompt: Which?, tags: [cost, no]")
    files = {"quizzes/quiz.yaml": quiz_of(asked, f"draw: {written}\n")}
    assert read(tmp_path, files).library.quizzes["quiz"].draw == draw


@pytest.mark.parametrize("kind", ["essay", "hotspot"])
def test_unknown_kind(tmp_path: Path, kind: str) -> None:
    """A kind that does not exist is named together with those that do."""
    (line,) = problems_of_quiz(tmp_path, f"- {{id: q1, kind: {kind}, prompt: Which?, items: []}}")
    assert line == f"4:20: error: unknown kind “{kind}”: known here: {', '.join(READERS)}"


def test_every_kind_can_be_read() -> None:
    """Every kind of core has a reader of the same name, and nothing else has."""
    assert set(READERS) == set(KINDS)


def test_an_id_may_look_like_a_number_or_a_boolean(tmp_path: Path) -> None:
    """`no`, `1` and `true` are ids as they are written."""
    options = "[{id: 1, text: 1}, {id: true, text: on}, {id: 1.0, text: 1:30}]"
    question = question_of(tmp_path, f"- {{id: no, kind: opinion, prompt: 7, options: {options}}}")
    assert isinstance(question, Opinion)
    assert question.id == "no"
    assert question.prompt == same("7")
    assert [(option.id, option.text.en) for option in question.options] == [("1", "1"), ("true", "on"), ("1.0", "1:30")]


def test_nothing_is_absent(tmp_path: Path) -> None:
    """An optional field without a value counts as left out, a required one is there, and empty."""
    assert problems_of_quiz(tmp_path, OPINION.replace("prompt: Which?", "prompt: Which?, tags: ~, hints: null")) == []
    assert problems_of_quiz(tmp_path, OPINION.replace("prompt: Which?", "prompt: ~")) == [
        "4:37: error: “prompt” is there, but empty: “~” stands for nothing: "
        "write its value, or put it in quotes if it is a text"
    ]


def test_quiz_of_no_course(tmp_path: Path) -> None:
    """A quiz that names a course that does not exist has an error."""
    lines = said(read(tmp_path, changed("quizzes/quiz.yaml", "course: course", "course: cours")).problems)
    assert lines == ["quizzes/quiz.yaml:3:9: error: there is no course “cours”: did you mean “course”?"]


def test_hash_is_that_of_the_question(tmp_path: Path) -> None:
    """Moving a question, or changing another, leaves its hash; changing it does not."""
    before = read(tmp_path, REPOSITORY).library.quizzes["quiz"].questions
    reading = read(tmp_path, changed("quizzes/quiz.yaml", "text: B, credit: 0.5", "text: B, credit: 0.25"))
    after = reading.library.quizzes["quiz"].questions
    same_hash = [one.content_hash == other.content_hash for one, other in zip(before, after, strict=True)]
    assert same_hash == [True, False, True]


MARKED = """
- {id: many, kind: multiple, prompt: P, explanation: E, options: [{id: a, text: A, correct: true, feedback: F}]}
- id: own
  kind: multiple
  marking: each-answer
  prompt: P
  explanation: E
  options: [{id: a, text: A, correct: true, feedback: F}]
- {id: order, kind: ordering, prompt: P, explanation: E, items: [{id: a, text: A}, {id: b, text: B}]}
- id: after
  kind: ordering
  prompt: P
  explanation: E
  items: [{id: a, text: A}, {id: b, text: B}]
  after: {b: [a]}
"""


def test_a_quizs_marking_is_that_of_questions_that_name_none(tmp_path: Path) -> None:
    """A question's own rule goes before it; `after` needs none, and is no mistake beside it."""
    head = "marking: {multiple: coverage, ordering: pairs}\n"
    reading = read(tmp_path, {"quizzes/quiz.yaml": quiz_of(MARKED, head)})
    assert reading.problems == ()
    rules = {one.id: str(getattr(one, "marking", "")) for one in reading.library.quizzes["quiz"].questions}
    assert rules == {"many": "coverage", "own": "each-answer", "order": "pairs", "after": "pairs"}


def test_another_marking_of_the_quiz_is_another_content_of_its_questions(tmp_path: Path) -> None:
    """Stored answers are marked anew; a question with a rule of its own, or of a kind without rules, is the same."""
    hashes = []
    for number, head in enumerate(("", "marking: {multiple: coverage}\n")):
        folder = tmp_path / str(number)
        quiz = read(folder, {"quizzes/quiz.yaml": quiz_of(MARKED + OPINION, head)}).library.quizzes["quiz"]
        hashes.append({one.id: one.content_hash for one in quiz.questions})
    assert {one for one in hashes[0] if hashes[0][one] != hashes[1][one]} == {"many"}
