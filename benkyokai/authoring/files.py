"""Every file that was read, before they are held against one another."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from benkyokai.authoring.course_file import CourseFile
from benkyokai.authoring.diagram_file import DiagramFile
from benkyokai.authoring.lesson_file import LessonFile
from benkyokai.authoring.quiz_file import QuizFile
from benkyokai.authoring.services_file import ServicesFile
from benkyokai.authoring.sheet import Sheet


@dataclass
class Files:
    """In the order of their paths. `lessons`: those that were read alone; `strays`: what is no file of ours."""

    services: ServicesFile
    quizzes: list[QuizFile] = field(default_factory=list)
    courses: list[CourseFile] = field(default_factory=list)
    diagrams: list[DiagramFile] = field(default_factory=list)
    lessons: list[LessonFile] = field(default_factory=list)
    strays: list[Sheet] = field(default_factory=list)

    def sheets(self) -> Iterator[Sheet]:
        """One of every file."""
        yield self.services.sheet
        yield from (quiz.sheet for quiz in self.quizzes)
        yield from (course.sheet for course in self.courses)
        yield from (lesson.sheet for course in self.courses for lesson in course.lessons)
        yield from (diagram.sheet for diagram in self.diagrams)
        yield from (lesson.sheet for lesson in self.lessons)
        yield from self.strays

    def with_guests(self, guests: Files) -> Files:
        """These files and the guests; a guest stands in for the file that has its id."""
        quizzes, courses, diagrams = (
            {file.id for file in files} for files in (guests.quizzes, guests.courses, guests.diagrams)
        )
        return Files(
            services=guests.services if guests.services.sheet.guest else self.services,
            quizzes=[*(file for file in self.quizzes if file.id not in quizzes), *guests.quizzes],
            courses=[*(file for file in self.courses if file.id not in courses), *guests.courses],
            diagrams=[*(file for file in self.diagrams if file.id not in diagrams), *guests.diagrams],
            lessons=[*self.lessons, *guests.lessons],
            strays=[*self.strays, *guests.strays],
        )
