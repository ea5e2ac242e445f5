"""Everything that the files hold: courses, quizzes, the catalogue and the diagrams, by id."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from benkyokai.core.course import Course, Lesson
from benkyokai.core.diagram import Diagram
from benkyokai.core.question import Question
from benkyokai.core.quiz import Quiz, alone
from benkyokai.core.service import Service


@dataclass(frozen=True)
class Library:
    """Only what has no error; each mapping in the order of the files."""

    courses: Mapping[str, Course] = field(default_factory=dict)
    quizzes: Mapping[str, Quiz] = field(default_factory=dict)
    services: Mapping[str, Service] = field(default_factory=dict)
    diagrams: Mapping[str, Diagram] = field(default_factory=dict)

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

    def question(self, reference: str) -> tuple[Quiz, Question] | None:
        """The question that `quiz#question` names, with its quiz."""
        quiz_id, _, question_id = reference.partition("#")
        quiz = self.quizzes.get(quiz_id)
        question = quiz.question(question_id) if quiz else None
        return (quiz, question) if quiz and question else None

    def quiz_of(self, quiz_id: str) -> Quiz | None:
        """The quiz that an attempt is at; one of practice, `quiz#question`, has that question alone."""
        if "#" not in quiz_id:
            return self.quizzes.get(quiz_id)
        found = self.question(quiz_id)
        return alone(*found) if found else None
