"""How long a lesson takes, from its length: what is read, and the questions that stand in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from benkyokai.core.course import Callout, Course, LessonPage, Prose, QuestionEmbed
from benkyokai.core.quiz import Quiz
from benkyokai.core.text import Language
from benkyokai.markdown.visible import visible_text

CHARACTERS_A_MINUTE: dict[Language, int] = {"ja": 357, "en": 987}
"""Means of adult readers, with texts of the same content in each language: Trauzettel-Klosinski and Dietz,
“Standardized Assessment of Reading Performance: The New International Reading Speed Texts IReST”, Investigative
Ophthalmology & Visual Science 53 (2012) 5452–5461. They read aloud, which leaves time for figures and tables."""
MINUTES_A_QUESTION, MINUTES_A_CASE = 1, 8
"""To answer and to read the feedback; a case as the run sheet of the course plans it, 6 to 11 minutes."""


def timed(course: Course, quizzes: Mapping[str, Quiz]) -> Course:
    """The course with the minutes of the lessons that do not say their own."""

    def with_minutes(language: Language, page: LessonPage) -> LessonPage:
        return page if page.minutes else replace(page, minutes=minutes_needed(page, language, quizzes))

    lessons = [
        replace(one, pages={k: with_minutes(k, page) for k, page in one.pages.items()}) for one in course.lessons
    ]
    return replace(course, lessons=tuple(lessons))


def minutes_needed(page: LessonPage, language: Language, quizzes: Mapping[str, Quiz]) -> int:
    """Whole minutes, at least one."""
    texts = [visible_text(block.markdown, block.labels) for block in page.blocks if isinstance(block, Prose | Callout)]
    characters = len("".join("".join(texts).split())) if language == "ja" else len(" ".join(texts))
    asked = [block.question for block in page.blocks if isinstance(block, QuestionEmbed)]
    found = [quizzes[one.quiz].question(one.question) for one in asked if one.quiz in quizzes]
    answering = sum(MINUTES_A_CASE if one.reasoning else MINUTES_A_QUESTION for one in found if one)
    return max(1, round(characters / CHARACTERS_A_MINUTE[language] + answering))
