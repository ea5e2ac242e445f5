"""Read a lesson: open it, finish it, see how far one has come."""

from __future__ import annotations

from dataclasses import dataclass

from benkyokai.core.course import Course, Lesson
from benkyokai.services.running.identify import Visitor, person_of, welcome
from benkyokai.services.running.instance import Instance
from benkyokai.store import lesson_visits


@dataclass(frozen=True, slots=True)
class CourseProgress:
    """`finished` and `opened` are lesson ids of the course; `latest` is where one left, if anywhere."""

    opened: frozenset[str]
    finished: frozenset[str]
    latest: str | None


def find_lesson(instance: Instance, named: str) -> tuple[Course, Lesson] | None:
    """A lesson and its course, named `<course>/<lesson>`, or by its id alone where one course has it."""
    course_id, _, lesson_id = named.rpartition("/")
    courses = [one for one in instance.library.courses.values() if course_id in ("", one.id)]
    found = [(course, lesson) for course in courses if (lesson := course.lesson(lesson_id))]
    return found[0] if len(found) == 1 else None


def open_lesson(instance: Instance, visitor: Visitor, course: Course, lesson: Lesson) -> None:
    """Notes that the visitor is reading this lesson now."""
    lesson_visits.open_lesson(instance.engine, welcome(instance, visitor), course.id, lesson.id, instance.now())


def finish_lesson(instance: Instance, visitor: Visitor, course: Course, lesson: Lesson, finished: bool) -> None:
    """Notes that the visitor has read the lesson to its end, or takes that back."""
    when = instance.now() if finished else None
    lesson_visits.finish_lesson(instance.engine, welcome(instance, visitor), course.id, lesson.id, when)


def progress(instance: Instance, visitor: Visitor, course: Course) -> CourseProgress:
    """How far the visitor has come in a course."""
    person = person_of(instance, visitor)
    known = {lesson.id for lesson in course.lessons}
    rows = lesson_visits.lesson_visits_of(instance.engine, person) if person else []
    mine = [row for row in rows if row.course_id == course.id and row.lesson_id in known]
    finished = frozenset(row.lesson_id for row in mine if row.finished_at is not None)
    return CourseProgress(frozenset(row.lesson_id for row in mine), finished, mine[0].lesson_id if mine else None)
