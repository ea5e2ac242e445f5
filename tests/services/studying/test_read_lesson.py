"""Reading: where one left, what one has finished."""

from __future__ import annotations

from dataclasses import replace
from typing import cast

from benkyokai.authoring.library import LoadedLibrary
from benkyokai.services.running.content_store import ContentStore
from benkyokai.services.running.identify import Visitor
from benkyokai.services.running.instance import Instance
from benkyokai.services.studying.read_lesson import find_lesson, finish_lesson, open_lesson, progress
from tests.services.conftest import FixedContentStore

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


def test_a_lesson_is_found_with_its_course_or_alone(instance: Instance) -> None:
    """Alone only where one course has it."""
    course = instance.library.courses["c"]
    first = course.lessons[0]
    assert find_lesson(instance, "first") == find_lesson(instance, "c/first") == (course, first)
    assert find_lesson(instance, "other/first") is None
    assert find_lesson(instance, "nowhere") is None
    library = replace(instance.library, courses={"c": course, "d": replace(course, id="d")})
    shared = replace(instance, content_store=cast("ContentStore", FixedContentStore(LoadedLibrary(library, ()))))
    assert find_lesson(shared, "first") is None
    found = find_lesson(shared, "d/first")
    assert found is not None
    assert found[0].id == "d"
