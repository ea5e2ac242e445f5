"""An instance whose library a test can replace and whose clock it can move."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, cast

from benkyokai.authoring.library import LoadedLibrary
from benkyokai.core.library import Library
from benkyokai.core.option import Item, Option
from benkyokai.core.question import Question
from benkyokai.core.question_kinds.multiple import Multiple
from benkyokai.core.question_kinds.numeric import Numeric
from benkyokai.core.question_kinds.ordering import Ordering
from benkyokai.core.question_kinds.single import Single
from benkyokai.core.quiz import Mode, Quiz
from benkyokai.core.text import same
from benkyokai.services.running.identify import Visitor
from benkyokai.services.running.instance import Instance
from benkyokai.services.studying.attempt_state import AttemptState
from benkyokai.views.card_view import CardStudy
from benkyokai.words.wording import Wording
from tests.conftest import opened
from tests.services.conftest import NOW


@dataclass
class MovingContentStore:
    """A content store into which a test may put another library."""

    loaded: LoadedLibrary


@dataclass
class Room:
    """The instance, its clock and its quizzes."""

    instance: Instance
    content_store: MovingContentStore
    times: list[datetime] = field(default_factory=lambda: [NOW])

    def wait(self, **span: float) -> None:
        """Lets time pass."""
        self.times[0] += timedelta(**span)

    def put(self, *quizzes: Quiz) -> None:
        """Replaces the quizzes, as saving the files does."""
        self.content_store.loaded = LoadedLibrary(Library({}, {quiz.id: quiz for quiz in quizzes}, {}, {}), ())


@contextmanager
def room(folder: Path, *quizzes: Quiz) -> Iterator[Room]:
    """A room with these quizzes and a database of its own."""
    engine = opened(f"sqlite:///{folder / 'room.db'}")
    numbers, content_store, times = (
        itertools.count(1),
        MovingContentStore(LoadedLibrary(Library({}, {}, {}, {}), ())),
        [NOW],
    )
    instance = Instance(
        engine, cast("Any", content_store), "secret", now=lambda: times[0], new_id=lambda: f"id-{next(numbers)}"
    )
    made = Room(instance, content_store, times)
    made.put(*quizzes)
    yield made
    engine.dispose()


def single(question_id: str = "one", right: str = "a", **more: Any) -> Single:
    """A question with two options."""
    options = tuple(Option(i, same(i.upper()), i == right, float(i == right)) for i in ("a", "b"))
    return Single(id=question_id, prompt=same("?"), options=options, content_hash=f"right is {right}", **more)


def questions() -> tuple[Question, ...]:
    """One question of four kinds."""
    options = tuple(Option(i, same(i), i in "ab", 0) for i in "abcd")
    return (
        single(tags=("first", "both")),
        Multiple(id="many", prompt=same("?"), options=options, tags=("both",), content_hash="m"),
        Ordering(id="order", prompt=same("?"), items=tuple(Item(i, same(i)) for i in "abc"), content_hash="o"),
        Numeric(id="number", prompt=same("?"), answer=7, content_hash="n"),
    )


def exam(minutes: float | None = 30, **more: Any) -> Quiz:
    """An exam of these questions."""
    quiz = Quiz(id="exam", title=same("Exam"), questions=questions(), mode=Mode.EXAM, minutes=minutes, shuffle=True)
    return replace(quiz, **more)


def study(*asked: Question, **more: Any) -> Quiz:
    """A quiz to study with."""
    return replace(Quiz(id="study", title=same("Study"), questions=asked or questions()), **more)


def options_of(instance: Instance, attempt_state: AttemptState, question: Question) -> tuple[str, ...]:
    """What a question's card lists first, in the order of the attempt, by its ids."""
    study = CardStudy(instance, Visitor("me"), Wording(instance.library, "ja"), attempt_state)
    return tuple(part.id for part in study.asked(question).ordered(question.answer_stage.fields[0].parts))
