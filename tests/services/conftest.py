"""An instance with a library of two small quizzes and a course, a real SQLite file and a clock that stands still."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import cast

import pytest

from benkyokai.authoring.library import LoadedLibrary
from benkyokai.core.course import Course, Lesson, LessonPage, Prose
from benkyokai.core.library import Library
from benkyokai.core.option import Item, Option
from benkyokai.core.question_kinds.open import Open
from benkyokai.core.question_kinds.single import Single
from benkyokai.core.quiz import Quiz
from benkyokai.core.text import NO_TEXT, same
from benkyokai.services.running.content_store import ContentStore
from benkyokai.services.running.instance import Instance
from tests.conftest import SQLITE, NewAddress, opened
from tests.core.cases import flow, scenario

NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


@dataclass
class FixedContentStore:
    """A content store whose files never change."""

    loaded: LoadedLibrary


def library() -> Library:
    """A scenario with its diagram, a single and an open question, and a course of two lessons."""
    options = (Option("a", same("A"), correct=True, credit=1), Option("b", same("B")))
    questions = (
        Single(id="one", prompt=same("One?"), options=options, content_hash="h1"),
        Open(id="why", prompt=same("Why?"), model_answer=same("So"), rubric=(Item("r", same("R")),)),
    )
    lessons = tuple(
        Lesson(i, {"ja": LessonPage(i, 3, (Prose("text"),)), "en": LessonPage(i, 3, (Prose("text"),))})
        for i in ("first", "second")
    )
    course = Course("c", same("C"), NO_TEXT, lessons, ("cases", "small"), "", ())
    quizzes = (
        Quiz(id="cases", title=same("Cases"), questions=(scenario(),)),
        Quiz(id="small", title=same("Small"), questions=questions, shuffle=True),
    )
    return Library({"c": course}, {quiz.id: quiz for quiz in quizzes}, {}, {"factory": flow()})


@pytest.fixture
def instance(tmp_path: Path, new_address: NewAddress) -> Iterator[Instance]:
    """The instance."""
    engine = opened(new_address(SQLITE, tmp_path))
    numbers = itertools.count(1)
    content_store = cast("ContentStore", FixedContentStore(LoadedLibrary(library(), ())))
    yield Instance(engine, content_store, "secret", now=lambda: NOW, new_id=lambda: f"id-{next(numbers)}")
    engine.dispose()
