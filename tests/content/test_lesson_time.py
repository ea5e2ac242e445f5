"""The time of a lesson is measured, not guessed, and much the same in both languages."""

from __future__ import annotations

import re
from pathlib import Path

from benkyokai.authoring.lesson_time import MINUTES_A_CASE, minutes_needed
from benkyokai.core.course import LessonPage, Prose, QuestionEmbed
from benkyokai.core.question_ref import QuestionRef
from benkyokai.core.text import LANGUAGES
from tests.content.test_course import COURSE, LIBRARY, SCENARIOS

CASE = QuestionRef("choosing-a-service", "factory-inspection")


def test_no_lesson_says_its_minutes_itself() -> None:
    """All of them are measured."""
    for path in Path("content").rglob("*.md"):
        assert not re.search(r"^minutes:", path.read_text(encoding="utf-8"), re.M), path


def test_characters_and_questions_make_the_minutes() -> None:
    """Ten minutes to read in either language; links, marks and addresses are not read; a case takes longer."""
    read = LessonPage("T", 0, (Prose("あ" * 3570),))
    assert minutes_needed(read, "ja", {}) == 10
    assert minutes_needed(LessonPage("T", 0, (Prose("a" * 9870),)), "en", {}) == 10
    linked = LessonPage("T", 0, (Prose(f"[{'あ' * 3570}](https://example.com/{'x' * 900})"),))
    assert minutes_needed(linked, "ja", {}) == 10
    asked = LessonPage("T", 0, (*read.blocks, QuestionEmbed(QuestionRef("knowledge", "three-elements"))))
    assert minutes_needed(asked, "ja", LIBRARY.quizzes) == 11
    case = LessonPage("T", 0, (*read.blocks, QuestionEmbed(CASE)))
    assert minutes_needed(case, "ja", LIBRARY.quizzes) == 10 + MINUTES_A_CASE
    assert minutes_needed(LessonPage("T", 0, (Prose("短い"),)), "ja", {}) == 1


def test_both_languages_take_about_as_long() -> None:
    """The whole course within a sixth, a lesson within a third."""
    minutes = [[lesson.pages[language].minutes for lesson in COURSE.lessons] for language in LANGUAGES]
    assert abs(sum(minutes[0]) - sum(minutes[1])) <= sum(minutes[0]) / 6
    for lesson, ja, en in zip(COURSE.lessons, *minutes, strict=True):
        assert abs(ja - en) <= max(2, ja / 3), lesson.id


def test_a_lesson_with_a_case_has_the_time_for_it() -> None:
    """The case alone takes longer than any short lesson."""
    for lesson in COURSE.lessons:
        for language in LANGUAGES:
            if lesson.id.startswith("scenario-"):
                assert lesson.pages[language].minutes > MINUTES_A_CASE
    assert len(SCENARIOS) == sum(lesson.id.startswith("scenario-") for lesson in COURSE.lessons)


def test_the_goals_say_how_long_a_lesson_takes() -> None:
    """The shortest and the longest, as they are measured."""
    for language, said in (("ja", r"(\d+)〜(\d+)分"), ("en", r"(\d+) to (\d+) minutes")):
        minutes = [lesson.pages[language].minutes for lesson in COURSE.lessons]
        found = re.search(said, Path(f"content/01-ml-services/{language}/goals.md").read_text(encoding="utf-8"))
        assert found
        assert [int(one) for one in found.groups()] == [min(minutes), max(minutes)]
