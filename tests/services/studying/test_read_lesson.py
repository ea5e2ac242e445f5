"""Reading: where one left, what one has finished."""

from __future__ import annotations

from benkyokai.services.running.identify import Visitor
from benkyokai.services.running.instance import Instance
from benkyokai.services.studying.read_lesson import find_lesson, finish_lesson, neighbours, open_lesson, progress

ME = Visitor("my-device")


def test_progress_follows_the_reader(instance: Instance) -> None:
    """Opened, finished, taken back, and the place where one left."""
    course = instance.library.courses["c"]
    first, second = course.lessons
    assert progress(instance, ME, course).latest is None
    open_lesson(instance, ME, course, first)
    finish_lesson(instance, ME, course, first, finished=True)
    done = progress(instance, ME, course)
    assert (done.opened, done.finished, done.latest) == ({"first"}, {"first"}, "first")
    finish_lesson(instance, ME, course, first, finished=False)
    assert progress(instance, ME, course).finished == frozenset()
    assert second.id not in progress(instance, ME, course).opened


def test_lessons_know_their_neighbours(instance: Instance) -> None:
    """The first has none before it, the last none after it."""
    found = find_lesson(instance, "first")
    assert found is not None
    course, first = found
    assert neighbours(course, first).before is None
    assert neighbours(course, first).after is course.lessons[1]
    assert neighbours(course, course.lessons[1]).after is None
    assert find_lesson(instance, "nowhere") is None
