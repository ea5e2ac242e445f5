"""Everything that the files hold: courses, quizzes, the catalogue and the diagrams, by id."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from benkyokai.core.course import Course, Lesson, QuestionEmbed
from benkyokai.core.diagram import Diagram
from benkyokai.core.picture import Picture
from benkyokai.core.question import Question
from benkyokai.core.question_ref import QuestionRef
from benkyokai.core.quiz import Quiz, alone
from benkyokai.core.service import Service


@dataclass(frozen=True)
class Library:
    """Only what has no error; each mapping in the order of the files. `pictures`: those that texts show, by name."""

    courses: Mapping[str, Course] = field(default_factory=dict)
    quizzes: Mapping[str, Quiz] = field(default_factory=dict)
    services: Mapping[str, Service] = field(default_factory=dict)
    diagrams: Mapping[str, Diagram] = field(default_factory=dict)
    pictures: Mapping[str, Picture] = field(default_factory=dict)

    @cached_property
    def questions(self) -> dict[QuestionRef, Question]:
        """Every question of every quiz."""
        return {quiz.ref(one.id): one for quiz in self.quizzes.values() for one in quiz.questions}

    @cached_property
    def lessons_of_questions(self) -> dict[QuestionRef, Lesson]:
        """Which lesson has which question in it."""
        return {
            block.question: lesson
            for course in self.courses.values()
            for lesson in course.lessons
            for page in lesson.pages.values()
            for block in page.blocks
            if isinstance(block, QuestionEmbed)
        }

    def lesson(self, lesson_id: str) -> Lesson | None:
        """The lesson of that id, whichever course has it."""
        found = (course.lesson(lesson_id) for course in self.courses.values())
        return next((lesson for lesson in found if lesson is not None), None)

    def is_survey(self, quiz_id: str) -> bool:
        """True for the quiz that a course ends with."""
        return any(course.survey == quiz_id for course in self.courses.values())

    @property
    def sets(self) -> list[Quiz]:
        """The quizzes to study with: all but the surveys."""
        return [quiz for quiz in self.quizzes.values() if not self.is_survey(quiz.id)]

    def question(self, named: QuestionRef | str | None) -> tuple[Quiz, Question] | None:
        """The question that a reference names, as a value or as it is written, with its quiz; under the assumption that
        it gives, where it gives one."""
        return self._as_written.get(str(named))

    @cached_property
    def _as_written(self) -> dict[str, tuple[Quiz, Question]]:
        return {str(ref): (self.quizzes[ref.quiz], one) for ref, one in self.every_version.items()}

    @cached_property
    def every_version(self) -> dict[QuestionRef, Question]:
        """Every question, and each case also under every assumption under which it is practised."""
        under = {
            ref.under(one): question.under(one)
            for ref, question in self.questions.items()
            for one in question.practised_under
        }
        return {**self.questions, **under}

    def twin_of(self, question: Question) -> Question | None:
        """What is asked of a question's twin, alone and in a minute: its last stage, without a deciding factor; None
        where it has no twin, or the files have it no more."""
        key = question.twin, question.twin_under, question.id, question.content_hash
        if key not in self._twins:
            found = self.question(question.twin)
            other = replace(found[1], factors=(), content_hash=f"{found[1].content_hash}~") if found else None
            self._twins[key] = question.under(question.twin_under) if question.twin_under else other
        return self._twins[key]

    @cached_property
    def _twins(self) -> dict[tuple[str, ...], Question | None]:
        """Those that were asked for before: a question works out much of itself once."""
        return {}

    def quiz_of(self, quiz_id: str) -> Quiz | None:
        """The quiz that an attempt is at; one of practice, `quiz#question`, has that question alone."""
        found = self.question(quiz_id)
        return alone(*found) if found else self.quizzes.get(quiz_id)
