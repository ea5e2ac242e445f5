"""What the quiz engine costs the server: a long queue, many marks, many files."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median
from typing import Any, cast

from bench.every_kind import answers_to, write_many
from benkyokai.authoring.library import Reading, read_library
from benkyokai.core.answer import Answer
from benkyokai.core.library import Library
from benkyokai.core.marking import mark_question
from benkyokai.core.practice import Review, review
from benkyokai.core.question_ref import QuestionRef
from benkyokai.core.quiz import Quiz
from benkyokai.services.answer_quiz import give_answer, look_at_quiz
from benkyokai.services.identify import Visitor, welcome
from benkyokai.services.instance import Instance
from benkyokai.services.practise import due_today
from benkyokai.store import cards
from benkyokai.store.cards import Card
from benkyokai.store.database import open_database
from benkyokai.store.migrations import migrate

CARDS = 5_000
MARKS = 10_000
COURSES = 30
QUESTIONS_EACH = 100
ROUNDS = 5


def milliseconds(work: Any) -> float:
    """The median time of a few rounds, in ms."""
    times = []
    for _ in range(ROUNDS):
        begun = time.perf_counter()
        work()
        times.append((time.perf_counter() - begun) * 1000)
    return median(times)


def due(folder: Path) -> tuple[float, int]:
    """ms for "due today" of a learner with many cards, all of them due; and how many came."""
    write_many(folder / "files", COURSES, QUESTIONS_EACH * 2)
    library = read_library(folder / "files").library
    engine = open_database(f"sqlite:///{folder / 'due.db'}")
    migrate(engine)
    now = datetime(2026, 11, 23, tzinfo=UTC)
    shelf = cast("Any", type("Shelf", (), {"reading": Reading(library, ())})())
    instance = Instance(engine, shelf, "secret", now=lambda: now)
    me = Visitor("learner")
    person = welcome(instance, me)
    asked = [quiz.ref(question.id) for quiz in library.quizzes.values() for question in quiz.questions][:CARDS]
    schedule = review(QuestionRef("a", "b"), None, Review(0, None, now - timedelta(days=1)))
    cards.put_all(engine, [Card(person, ref, schedule) for ref in asked])
    spent = milliseconds(lambda: due_today(instance, me, UTC))
    return spent, len(due_today(instance, me, UTC))


def answering(folder: Path) -> tuple[float, float]:
    """ms to look at a quiz and store an answer, with one course's worth of files and with thirty."""
    spent = []
    for number, courses in enumerate((1, COURSES)):
        root = folder / f"answering-{number}"
        write_many(root, courses, QUESTIONS_EACH)
        engine = open_database(f"sqlite:///{folder / f'answering-{number}.db'}")
        migrate(engine)
        shelf = cast("Any", type("Shelf", (), {"reading": read_library(root)})())
        instance, me = Instance(engine, shelf, "secret"), Visitor("learner")
        quiz = instance.library.quizzes["quiz-0"]
        times = []
        for question in [one for one in quiz.questions if one.kind != "scenario"]:
            begun = time.perf_counter()
            look_at_quiz(instance, me, quiz)
            refused = give_answer(instance, me, quiz, question, Answer.of_whole(question, answers_to(question)))
            times.append((time.perf_counter() - begun) * 1000)
            assert refused is None
        spent.append(median(times))
    return spent[0], spent[1]


def marks(folder: Path) -> float:
    """ms to mark many answers, in turns of every kind."""
    write_many(folder / "marks", 1, 8)
    library: Library = read_library(folder / "marks").library
    quiz: Quiz = next(iter(library.quizzes.values()))
    given = [(question, answers_to(question)) for question in quiz.questions]
    return milliseconds(lambda: [mark_question(*given[number % len(given)]) for number in range(MARKS)])


def start(folder: Path) -> tuple[float, float]:
    """Seconds until the library of many files is read in a fresh process: the first time, and again."""
    root = folder / "many"
    write_many(root, COURSES, QUESTIONS_EACH)
    code = "import sys, time; from pathlib import Path; from benkyokai.services.shelf import Shelf;" \
        "begun = time.perf_counter(); shelf = Shelf(Path(sys.argv[1]));" \
        "assert len(shelf.reading.library.quizzes) == 30, shelf.reading.problems[:3];" \
        "print(time.perf_counter() - begun)"  # fmt: skip

    def once() -> float:
        done = subprocess.run(
            [sys.executable, "-c", code, str(root)], capture_output=True, text=True, check=True, env={**os.environ}
        )
        return float(done.stdout)

    shutil.rmtree(root / "data", ignore_errors=True)
    return once(), median(once() for _ in range(3))
