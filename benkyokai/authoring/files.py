"""Every file that was read, before they are held against one another."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from benkyokai.authoring.course_file import CourseFile
from benkyokai.authoring.diagnostics import Diagnostics
from benkyokai.authoring.diagram_file import DiagramFile
from benkyokai.authoring.lesson_file import LessonFile
from benkyokai.authoring.quiz_file import QuizFile
from benkyokai.authoring.services_file import ServicesFile


@dataclass
class Files:
    """In the order of their paths. `lessons`: those that were read alone; `unrecognised`: what is no file of ours."""

    services: ServicesFile
    quizzes: list[QuizFile] = field(default_factory=list)
    courses: list[CourseFile] = field(default_factory=list)
    diagrams: list[DiagramFile] = field(default_factory=list)
    lessons: list[LessonFile] = field(default_factory=list)
    unrecognised: list[Diagnostics] = field(default_factory=list)

    def all_diagnostics(self) -> Iterator[Diagnostics]:
        """One of every file."""
        yield self.services.diagnostics
        yield from (quiz.diagnostics for quiz in self.quizzes)
        yield from (course.diagnostics for course in self.courses)
        yield from (lesson.diagnostics for course in self.courses for lesson in course.lessons)
        yield from (diagram.diagnostics for diagram in self.diagrams)
        yield from (lesson.diagnostics for lesson in self.lessons)
        yield from self.unrecognised

    def with_external(self, external: Files) -> Files:
        """These files and the external ones; an external one stands in for the file that has its id."""
        quizzes, courses, diagrams = (
            {file.id for file in files} for files in (external.quizzes, external.courses, external.diagrams)
        )
        return Files(
            services=external.services if external.services.diagnostics.external else self.services,
            quizzes=[*(file for file in self.quizzes if file.id not in quizzes), *external.quizzes],
            courses=[*(file for file in self.courses if file.id not in courses), *external.courses],
            diagrams=[*(file for file in self.diagrams if file.id not in diagrams), *external.diagrams],
            lessons=[*self.lessons, *external.lessons],
            unrecognised=[*self.unrecognised, *external.unrecognised],
        )
