"""What the quiz engine costs the server: a long queue, many marks, many files."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from random import Random
from statistics import median
from typing import Any

import yaml

from bench.history import open_instance
from benkyokai.core.answer import Answer
from benkyokai.core.marking import mark_question
from benkyokai.core.practice import Review, review
from benkyokai.core.question import Question
from benkyokai.core.question_ref import QuestionRef
from benkyokai.core.stage import ANSWER, whole_response
from benkyokai.services.live.simulated_people import made_up_answer
from benkyokai.services.running.content_store import ContentStore
from benkyokai.services.running.identify import Visitor, welcome
from benkyokai.services.running.instance import Instance
from benkyokai.services.studying.answer_quiz import give_answer, look_at_quiz
from benkyokai.services.studying.practise import due_today
from benkyokai.store import cards
from benkyokai.store.cards import Card
from tests.every_kind import QUESTIONS

CARDS = 5_000
MARKS = 10_000
COURSES = 30
QUESTIONS_EACH = 100
ROUNDS = 5
NOW = datetime(2026, 11, 23, tzinfo=UTC)
ME = Visitor("learner")

STARTED = """import sys, time; from pathlib import Path; from benkyokai.authoring.library import read_library
begun = time.perf_counter(); loaded = read_library(Path(sys.argv[1]))
assert not loaded.problems, loaded.problems[:3]
print((time.perf_counter() - begun) * 1000)"""
"""What a fresh process does with a folder of files."""


def instance_of(folder: Path, quizzes: int, questions: int) -> Instance:
    """An app whose folder has so many quizzes of so many questions, the kinds in turns."""
    kinds: list[dict[str, Any]] = yaml.load("questions:" + QUESTIONS, yaml.CSafeLoader)["questions"]
    (folder / "quizzes").mkdir(parents=True)
    asked = [{**kinds[number % len(kinds)], "id": f"q{number}"} for number in range(questions)]
    for number in range(quizzes):
        quiz = {"id": f"quiz-{number}", "title": {"ja": "多い", "en": "Many"}, "questions": asked}
        path = folder / "quizzes" / f"quiz-{number}.yaml"
        path.write_text(yaml.safe_dump(json.loads(json.dumps(quiz)), allow_unicode=True), encoding="utf-8")
    return replace(open_instance(folder / "test.db", ContentStore(folder)), now=lambda: NOW)


def milliseconds(work: Callable[[], object]) -> float:
    """How long something takes."""
    begun = time.perf_counter()
    work()
    return (time.perf_counter() - begun) * 1000


def due(folder: Path) -> float:
    """ms for "due today" of a learner with many cards, all of them due."""
    instance = instance_of(folder, COURSES, QUESTIONS_EACH * 2)
    person = welcome(instance, ME)
    asked = [quiz.ref(one.id) for quiz in instance.library.quizzes.values() for one in quiz.questions][:CARDS]
    schedule = review(QuestionRef("a", "b"), None, Review(0, None, NOW - timedelta(days=1)))
    cards.put_all(instance.engine, [Card(person, one, schedule) for one in asked])
    assert len(due_today(instance, ME, UTC)) == CARDS
    return median(milliseconds(lambda: due_today(instance, ME, UTC)) for _ in range(ROUNDS))


def made_up(question: Question) -> Any:
    """A whole response to a question, the same every time."""
    random = Random(question.id)
    return whole_response({stage: made_up_answer(question, stage, random).response for stage in question.stage_ids})


def marks(instance: Instance) -> float:
    """ms to mark many answers, in turns of every kind."""
    given = [(question, made_up(question)) for question in instance.library.quizzes["quiz-0"].questions]
    turns = [given[number % len(given)] for number in range(MARKS)]
    return median(milliseconds(lambda: [mark_question(*one) for one in turns]) for _ in range(ROUNDS))


def answering(instance: Instance) -> float:
    """ms to look at a quiz and store an answer."""
    quiz = instance.library.quizzes["quiz-0"]

    def answer(question: Question) -> None:
        look_at_quiz(instance, ME, quiz)
        assert give_answer(instance, ME, quiz, question, Answer.of_whole(question, made_up(question))) is None

    return median(milliseconds(partial(answer, one)) for one in quiz.questions if one.stage_ids == (ANSWER,))


def start(folder: Path) -> float:
    """ms until the library is read in a fresh process."""
    command = [sys.executable, "-c", STARTED, str(folder)]
    return median(float(subprocess.run(command, capture_output=True, check=True).stdout) for _ in range(ROUNDS))


def section(folder: Path) -> str:
    """What stands in docs/benchmarks.md."""
    few, many = (instance_of(folder / str(courses), courses, QUESTIONS_EACH) for courses in (1, COURSES))
    return f"""
Server time, median of {ROUNDS} rounds, on SQLite.

| what | ms |
|---|---|
| “due today” of a learner with {CARDS:,} cards, all of them due | {due(folder / "due"):.0f} |
| marking {MARKS:,} answers, every kind in turns | {marks(few):.0f} |
| reading {COURSES} quizzes of {QUESTIONS_EACH} questions at the start | {start(folder / str(COURSES)):.0f} |
| looking at a quiz and storing an answer, {QUESTIONS_EACH} questions in the files | {answering(few):.1f} |
| the same, {COURSES * QUESTIONS_EACH:,} questions in the files | {answering(many):.1f} |
"""
