"""Every public function that takes a question is called with every kind, in both languages.

Functions are found by inspection. What they take beside the question is made by the name of the parameter; a new
function is walked by itself where its parameters have known names, and fails here until they have.
"""

from __future__ import annotations

import importlib
import inspect
import itertools
import pkgutil
import typing
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from types import SimpleNamespace
from typing import Any, cast

import orjson
import pytest

from benkyokai.authoring.library import LoadedLibrary, read_library
from benkyokai.core.answer import Answer
from benkyokai.core.item_counts import LiveCounts
from benkyokai.core.library import Library
from benkyokai.core.live.masks import Masks
from benkyokai.core.live.record import Voted
from benkyokai.core.live.tally import fields_of
from benkyokai.core.marking import mark_question
from benkyokai.core.question import Question
from benkyokai.core.question_kinds import KINDS
from benkyokai.core.quiz import Quiz
from benkyokai.core.refusal import Refusal, Why
from benkyokai.core.stage import ANSWER, whole_response
from benkyokai.core.text import LANGUAGES, Language, Text
from benkyokai.services.figures.mark_cache import MarkCache
from benkyokai.services.live.room import Room
from benkyokai.services.running.content_store import ContentStore
from benkyokai.services.running.identify import Visitor
from benkyokai.services.running.instance import Instance
from benkyokai.services.studying.answer_quiz import look_at_quiz
from benkyokai.services.studying.attempt_state import AttemptState
from benkyokai.services.studying.practise import start
from benkyokai.views.card_view import CardStudy
from benkyokai.words import say
from benkyokai.words.wording import Wording
from tests.conftest import opened
from tests.every_kind import write_every_kind

PLACES = ("core", "services", "views", "ui")
DRAWING = ("benkyokai.ui.screens", "benkyokai.ui.main", "benkyokai.ui.figures")
"""What draws with Streamlit or Plotly: tests/journeys and tests/ui walk those."""

NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


@dataclass(frozen=True)
class Function:
    """A function or a method; `name` has its module and class."""

    name: str
    call: Callable[..., Any]
    takes: dict[str, Any]

    @property
    def owner(self) -> str:
        """The class of a method; empty for a function, and for what makes an object."""
        of = self.name.split(".")[-2]
        return of if of[0].isupper() else ""


def functions() -> Iterator[Function]:
    """Every public function, method and initialiser with a parameter that is annotated as a question."""
    for place in PLACES:
        base = importlib.import_module(f"benkyokai.{place}")
        for found in pkgutil.walk_packages(base.__path__, f"{base.__name__}."):
            if not found.name.startswith(DRAWING):
                yield from _in_module(importlib.import_module(found.name))


def _in_module(module: Any) -> Iterator[Function]:
    for name, value in vars(module).items():
        if name.startswith("_") or getattr(value, "__module__", None) != module.__name__:
            continue
        for path, call, seen in _callables(name, value):
            takes = {key: hint for key, hint in typing.get_type_hints(seen).items() if key != "return"}
            if any(hint in (Question, Question | None) for hint in takes.values()):
                yield Function(f"{module.__name__.removeprefix('benkyokai.')}.{path}", call, takes)


def _callables(name: str, value: Any) -> Iterator[tuple[str, Callable[..., Any], Any]]:
    """The name, what is called, and what has the annotations."""
    if inspect.isfunction(value):
        yield name, value, value
    if inspect.isclass(value):
        if "__init__" in vars(value) and not hasattr(value, "__dataclass_fields__"):
            yield name, value, vars(value)["__init__"]
        for key, method in vars(value).items():
            if inspect.isfunction(method) and not key.startswith("_"):
                yield f"{name}.{key}", method, method


FUNCTIONS = {found.name: found for found in functions()}


@cache
def kinds() -> Library:
    """A question of every kind, read once."""
    with TemporaryDirectory() as folder:
        return read_library(write_every_kind(Path(folder))).library


def question_of(kind: str) -> Question:
    """The question of a kind."""
    (question,) = (one for one in kinds().quizzes["study"].questions if one.kind == kind)
    return question


@dataclass(frozen=True)
class Case:
    """A question, what somebody answered, in which language; `responses` are those of a room."""

    question: Question
    language: Language
    response: Any
    responses: tuple[Any, ...]
    instance: Instance

    @property
    def quiz(self) -> Quiz:
        """The quiz of every kind."""
        return kinds().quizzes["study"]

    @property
    def by_person(self) -> dict[str, Any]:
        """The responses of a room by participant."""
        return {str(number): one for number, one in enumerate(self.responses)}

    def plain(self, text: Text) -> str:
        """A text as it is."""
        return text.into(self.language)

    @property
    def attempt_state(self) -> AttemptState:
        """One has answered the question."""
        attempt = look_at_quiz(self.instance, Visitor("me"), self.quiz).attempt
        return AttemptState(self.quiz, attempt, {self.question.id: {ANSWER: Answer(self.response)}})

    @property
    def wording(self) -> Wording:
        """Texts in the language."""
        return Wording(kinds(), self.language)

    @property
    def card_study(self) -> CardStudy:
        """Where one studies alone."""
        return CardStudy(self.instance, Visitor("me"), self.wording, self.attempt_state, drawn=True)

    @property
    def masks(self) -> Masks:
        """The masks of the question."""
        return Masks("secret", "session", self.question)

    @property
    def visit(self) -> Any:
        """As much of a visit as words need."""
        return SimpleNamespace(words=self.plain, say=lambda key, **values: say(self.language, key, **values))

    @property
    def choices(self) -> list[tuple[str, str]]:
        """Everything that was or could be chosen, by what it was chosen from, and what is not there at all."""
        fields = [field for stage in self.question.stages for field in fields_of(self.question, stage.id)]
        listed = [(field.about, part) for field in fields for part in field.ids]
        return [*listed, *[(field.about, "") for field in fields], ("gone", "gone")]


def made_up(question: Question, seed: int) -> Any:
    """A whole answer that means nothing, and is not refused."""
    random = Random(seed)
    whole = whole_response({stage.id: stage.made_up(random) for stage in question.stages})
    if question.decides and question.factors:
        whole = {**whole, "factor": question.factors[0].id}
    assert question.whole.refuse(whole, whole=True) is None, whole
    return whole


def empty(question: Question) -> list[Any]:
    """What is empty and can be marked."""
    return [one for one in ("", [], {}) if question.refuse(one) is None]


ARGUMENTS: dict[str, Callable[[Case], Any]] = {
    "question": lambda case: case.question,
    "ref": lambda case: case.quiz.ref(case.question.id),
    "quiz": lambda case: case.quiz,
    "quiz_id": lambda case: case.quiz.id,
    "session_id": lambda _: "session",
    "secret": lambda _: "secret",
    "stage": lambda case: case.question.answer_stage.id,
    "stages": lambda case: {ANSWER: Answer(case.response)},
    "response": lambda case: case.response,
    "whole": lambda case: case.response,
    "sent": lambda case: case.masks.hide_response(ANSWER, case.response),
    "responses": lambda case: case.responses,
    "given": lambda case: case.by_person,
    "before": lambda case: case.by_person,
    "after": lambda case: dict(zip(case.by_person, reversed(case.responses), strict=True)),
    "answers": lambda case: [(one, 1 + place % 3) for place, one in enumerate(case.responses)],
    "fractions": lambda case: [mark_question(case.question, one).fraction or 0.0 for one in case.responses],
    "parts": lambda _: [LiveCounts(), LiveCounts()],
    "taken": lambda _: Counter[tuple[str, str]](),
    "n": lambda case: len(case.responses),
    "vote": lambda case: 1 + len(case.responses) % 2,
    "parted": lambda case: (frozenset(list(case.by_person)[:1]), frozenset(list(case.by_person)[-1:])),
    "most": lambda _: 3,
    "rounds": lambda _: 2,
    "library": lambda _: kinds(),
    "services": lambda _: kinds().services,
    "flow": lambda _: next(one for one in kinds().diagrams.values() if hasattr(one, "edges")),
    "written": lambda case: True,
    "factor": lambda case: next((one.id for one in case.question.factors), None),
    "reason": lambda _: "because",
    "voted": lambda case: Voted(case.response, None, "because", 2),
    "plain": lambda case: case.plain,
    "about": lambda case: case.question.answer_stage.fields[0].about,
    "choice": lambda case: case.question.answer_stage.fields[0].key(None),
    "key": lambda case: case.question.answer_stage.fields[0].key(None),
    "wording": lambda case: case.wording,
    "visit": lambda case: case.visit,
    "ems": lambda _: 20.0,
    "form": lambda _: "html",
    "random": lambda _: Random(1),
    "masks": lambda case: case.masks,
    "instance": lambda case: case.instance,
    "visitor": lambda _: Visitor("me"),
    "certainty": lambda _: 2,
    "text": lambda _: "There is a mistake",
    "draft": lambda case: Answer(case.response),
    "answer": lambda case: Answer.of_whole(case.question, case.response),
    "sure": lambda _: False,
    "rows": lambda case: [row for one in case.question.feedback(case.response).sections for row in one.rows],
    "field": lambda case: case.question.answer_stage.fields[0],
    "asked": lambda _: None,
    "study": lambda case: case.card_study,
    "assumption": lambda _: "",
    "drawn": lambda _: True,
    "refusal": lambda _: Refusal(Why.NOTHING_CHOSEN),
    "attempt_state": lambda case: case.attempt_state,
    "attempt": lambda case: start(case.instance, Visitor("me"), case.quiz, case.question).attempt,
}
"""What a parameter of that name is given."""

OTHERS: dict[tuple[str, str], Callable[[Case], Any]] = {
    ("core.answer.whole_answer", "answers"): lambda case: {ANSWER: Answer(case.response)},
    ("services.live.shared_reasons.text_of", "given"): lambda case: SimpleNamespace(response=case.response, reason=""),
    ("core.item_counts.moves", "before"): lambda case: {who: (one, 0.5) for who, one in case.by_person.items()},
    ("core.item_counts.moves", "after"): lambda case: {who: (one, 0.5) for who, one in case.by_person.items()},
    ("services.figures.mark_cache.MarkCache.read", "stages"): lambda case: ((ANSWER, raw(case.response)),),
    ("services.figures.mark_cache.MarkCache.read_vote", "response"): lambda case: raw(case.response),
    ("services.studying.answer_quiz.say_afterwards", "response"): lambda _: [],
}
"""What has the same name and is something else."""

OWNERS: dict[str, Callable[[Case], Any]] = {
    "Library": lambda _case: kinds(),
    "Answer": lambda case: Answer.of_whole(case.question, case.response),
    "AttemptState": lambda case: case.attempt_state,
    "CardStudy": lambda case: case.card_study,
    "MarkCache": lambda _: MarkCache(),
    "Room": lambda case: Room(case.instance, cast("Any", SimpleNamespace(id="session"))),
}
"""The object of a method."""

REASONING = frozenset({"core.live.tally.room_counts"})
"""What is asked of a question with a reasoning diagram alone: its caller looks first."""

CHOICES = ("about", "choice", "key")
"""Parameters that go together: each is called with everything that can be chosen."""


def raw(response: Any) -> str:
    """A response as it is stored."""
    return orjson.dumps(response).decode()


def call(function: Function, case: Case) -> None:
    """Calls it with everything that it can be given in this case."""
    own = [OWNERS[function.owner](case)] if function.owner else []
    given = {name: (OTHERS.get((function.name, name)) or ARGUMENTS[name])(case) for name in function.takes}
    for about, choice in case.choices if set(CHOICES) & set(given) else [("", "")]:
        more = {"about": about, "choice": choice, "key": choice}
        function.call(*own, **{name: more.get(name, value) for name, value in given.items()})


@pytest.fixture(scope="module")
def instance(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Instance]:
    """A real database with the library of every kind, and a clock that stands still."""
    engine = opened(f"sqlite:///{tmp_path_factory.mktemp('walk') / 'walk.sqlite3'}")
    numbers = itertools.count(1)
    content_store = cast("ContentStore", SimpleNamespace(loaded=LoadedLibrary(kinds(), ())))
    yield Instance(engine, content_store, "secret", now=lambda: NOW, new_id=lambda: f"id-{next(numbers)}")
    engine.dispose()


def test_the_walk_finds_what_there_is() -> None:
    """Core, services, the views of the live pages, and what the screens read."""
    assert {name.split(".")[0] for name in FUNCTIONS} == {"core", "services", "views", "ui"}
    assert len(FUNCTIONS) > 50


def test_every_parameter_can_be_given() -> None:
    """A new function whose parameters nobody here knows has to be entered."""
    unknown = {
        f"{found.name}({name})"
        for found in FUNCTIONS.values()
        for name in found.takes
        if name not in ARGUMENTS and (found.name, name) not in OTHERS
    }
    owners = {found.owner for found in FUNCTIONS.values() if found.owner} - set(OWNERS)
    assert (unknown, owners) == (set(), set()), "say in ARGUMENTS, OTHERS or OWNERS how to make these"


def test_the_tables_hold_nothing_that_is_gone() -> None:
    """Each exception is of a function that is there."""
    assert {name for name, _ in OTHERS} | REASONING <= set(FUNCTIONS)
    assert set(OWNERS) <= {found.owner for found in FUNCTIONS.values()}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", FUNCTIONS)
def test_every_function_knows_every_kind(instance: Instance, name: str, kind: str) -> None:
    """With made-up answers, with empty ones, and with nobody's, in both languages."""
    question = question_of(kind)
    if name in REASONING and question.reasoning is None:
        return
    room = tuple(made_up(question, seed) for seed in range(5))
    for language in LANGUAGES:
        for response in (*room[:2], *empty(question)):
            call(FUNCTIONS[name], Case(question, language, response, room, instance))
        call(FUNCTIONS[name], Case(question, language, room[0], (), instance))
