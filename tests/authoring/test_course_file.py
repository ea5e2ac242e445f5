"""A course: lessons, quizzes, survey and run sheet."""

from __future__ import annotations

from pathlib import Path

import pytest

from benkyokai.core.course import Step, StepKind
from benkyokai.core.text import Text
from tests.authoring.written import REPOSITORY, changed, read, said

COURSE = "content/course/course.yaml"
LESSON = "---\ntitle: One\nminutes: 1\n---\n"


def test_everything(tmp_path: Path) -> None:
    """All of it arrives in core."""
    course = read(tmp_path, REPOSITORY).library.courses["course"]
    assert (course.title, course.line) == (Text("コース", "A course"), Text("説明", "What it is about"))
    assert (course.quizzes, course.survey) == (("quiz",), "survey")
    assert [(lesson.id, set(lesson.pages)) for lesson in course.lessons] == [("one", {"ja", "en"})]
    assert course.run_sheet == (
        Step(StepKind.LESSON, "one", minutes=3, notes=Text("メモ", "A note")),
        Step(StepKind.QUESTION, "quiz#factory", minutes=8.5, rounds=2),
        Step(StepKind.DISCUSSION, text=Text("話し合う", "Talk it over"), minutes=5),
        Step(StepKind.SURVEY, "survey", optional=True),
    )


def test_shortest_course(tmp_path: Path) -> None:
    """Id, title and a lesson are enough."""
    course = "id: c\ntitle: C\nlessons: [one]\n"
    files = {"content/c/course.yaml": course, "content/c/ja/one.md": LESSON, "content/c/en/one.md": LESSON}
    reading = read(tmp_path, files)
    assert reading.problems == ()
    assert reading.library.courses["c"].run_sheet == ()


def test_chapters_stand_in_place_of_lessons(tmp_path: Path) -> None:
    """Their lessons in order are those of the course; each chapter is known by its first."""
    files = {f"content/c/{language}/{one}.md": LESSON for language in ("ja", "en") for one in ("a", "b", "z")}
    chapters = "chapters: [{title: {ja: 前, en: Before}, lessons: [z, a]}, {title: After, lessons: [b]}]"
    reading = read(tmp_path, files | {"content/c/course.yaml": f"id: c\ntitle: C\n{chapters}\n"})
    assert reading.problems == ()
    course = reading.library.courses["c"]
    assert [lesson.id for lesson in course.lessons] == ["z", "a", "b"]
    assert course.chapters == {"z": Text("前", "Before"), "b": Text("After", "After")}


def test_lesson_in_one_language(tmp_path: Path) -> None:
    """A lesson that one language lacks is a warning, and is shown in the other."""
    files = {path: text for path, text in REPOSITORY.items() if path != "content/course/en/one.md"}
    reading = read(tmp_path, files)
    assert said(reading.problems) == [
        f"{COURSE}:5:11: warning: the lesson “one” is not written in English: write en/one.md"
    ]
    assert reading.library.courses["course"].lessons[0].into("en").title == "One"


@pytest.mark.parametrize(
    ("before", "after", "problem"),
    [
        ("lessons: [one]", "lessons: []", "“lessons” has no items"),
        ("lessons: [one]", "lessons: [one, one]", "the ID “one” is used twice"),
        ("lessons: [one]", "lessons: [one, two]", "the lesson “two” has no file"),
        ("lessons: [one]", "chapters: []", "“chapters” has no items"),
        ("lessons: [one]", "chapters: [{title: A, lessons: []}]", "“lessons” has no items"),
        ("lessons: [one]", "chapters: [{lessons: [one]}]", "“title” is missing"),
        (
            "lessons: [one]",
            "chapters: [{title: A, lessons: [one]}, {title: B, lessons: [one]}]",
            "the ID “one” is used twice",
        ),
        ("lessons: [one]", "lessons: [one]\nchapters: [{title: A, lessons: [one]}]", "unknown field “chapters”"),
        ("lessons: [one]", "lessons: [one, ../one]", "“../one” cannot be an ID"),
        ("quizzes: [quiz]", "quizzes: [quis]", "there is no quiz “quis”: did you mean “quiz”?"),
        ("survey: survey", "survey: quiz", "the quiz “quiz” is no survey"),
        ("{lesson: one, ", "{lesson: on, ", "there is no lesson “on”: did you mean “one”?"),
        ("quiz#factory", "quiz#fractory", "there is no question “quiz#fractory”: did you mean “quiz#factory”?"),
        ("quiz#factory", "quiz.factory", "“quiz.factory” does not name a question"),
        ("rounds: 2", "rounds: 3", "“rounds” is 3, which is out of range: write a number from 1 to 2"),
        ("minutes: 5}", "minutes: 5, rounds: 2}", "unknown field “rounds”"),
        ("minutes: 5}", "lesson: one}", "exactly one of lesson, question, discussion, survey"),
        ("{survey: survey, optional: true}", "{optional: true}", "exactly one of lesson, question"),
        ("minutes: 3,", "minutes: -1,", "“minutes” is -1"),
        ("optional: true", "optional: on", "neither true nor false"),
        ("line:", "lines:", "unknown field “lines”: did you mean"),
    ],
)
def test_mistakes(tmp_path: Path, before: str, after: str, problem: str) -> None:
    """Each of these is said, and the course is left out."""
    reading = read(tmp_path, changed(COURSE, before, after))
    assert any(problem in line for line in said(reading.problems)), said(reading.problems)
    assert reading.library.courses == {}
