"""Export what was answered alone: every answer, and how each question did. docs/statistics.md names the columns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, fields

from benkyokai.core.marking import certainty_mark
from benkyokai.core.question import Question
from benkyokai.core.question_ref import QuestionRef
from benkyokai.core.statistics import ItemStatistics, QuizStatistics
from benkyokai.core.table import Cell, Column, Kind, Table
from benkyokai.services.instance import Instance
from benkyokai.services.marking_desk import UNREADABLE
from benkyokai.services.review_items import ItemDetail, QuizHealth, review_every_item
from benkyokai.store import history
from benkyokai.store.history import Stored

ANSWERS: tuple[tuple[str, Kind], ...] = (
    ("person", "text"),
    ("attempt", "text"),
    ("quiz", "text"),
    ("number", "integer"),
    ("practice", "boolean"),
    ("handed_in", "boolean"),
    ("question", "text"),
    ("kind", "text"),
    ("response", "text"),
    ("certainty", "integer"),
    ("fraction", "number"),
    ("mark", "number"),
    ("max", "number"),
    ("certainty_mark", "number"),
    ("parts", "text"),
    ("current_version", "boolean"),
    ("content_hash", "text"),
    ("answered_at", "moment"),
)
ITEM_FIGURES = tuple(field.name for field in fields(ItemStatistics))
QUIZ_FIGURES = tuple(field.name for field in fields(QuizStatistics) if field.name != "n")
ITEMS: tuple[tuple[str, Kind], ...] = (
    ("quiz", "text"),
    ("question", "text"),
    ("kind", "text"),
    ("n", "integer"),
    *((name, "number") for name in ITEM_FIGURES),
    ("live_n", "integer"),
    ("live_facility", "number"),
    ("both_votes_n", "integer"),
    ("first_vote_facility", "number"),
    ("second_vote_facility", "number"),
    ("normalised_gain", "number"),
    ("late_n", "integer"),
    ("late_facility", "number"),
    ("unused", "text"),
    ("outdated", "text"),
    ("unused_n", "integer"),
)
OPTIONS: tuple[tuple[str, Kind], ...] = (
    ("quiz", "text"),
    ("question", "text"),
    ("about", "text"),
    ("choice", "text"),
    ("n", "integer"),
    ("of", "integer"),
    ("upper", "integer"),
    ("lower", "integer"),
    ("third", "integer"),
)
VERSIONS: tuple[tuple[str, Kind], ...] = (
    ("quiz", "text"),
    ("question", "text"),
    ("content_hash", "text"),
    ("current_version", "boolean"),
    ("n", "integer"),
    ("facility", "number"),
    ("first_at", "moment"),
    ("last_at", "moment"),
)
QUIZZES: tuple[tuple[str, Kind], ...] = (
    ("quiz", "text"),
    ("n", "integer"),
    ("unfinished", "integer"),
    *((name, "number") for name in QUIZ_FIGURES),
)


def columns_of(named: Iterable[tuple[str, Kind]]) -> tuple[Column, ...]:
    """Columns from names and kinds."""
    return tuple(Column(name, kind) for name, kind in named)


def export_answers(instance: Instance) -> list[Table]:
    """The tables `answers`, which streams, `items`, `options`, `versions`, `quizzes`, and for each quiz `marks_<quiz>`
    as `stats` reads it. Surveys and quizzes without a first attempt have no marks."""
    details = {quiz_id: review_every_item(instance, quiz) for quiz_id, quiz in instance.library.quizzes.items()}
    every = [(quiz_id, one) for quiz_id, (_, some) in details.items() for one in some]
    return [
        Table("answers", columns_of(ANSWERS), answer_rows(instance)),
        Table("items", columns_of(ITEMS), [_item(quiz_id, one) for quiz_id, one in every]),
        Table("options", columns_of(OPTIONS), [row for quiz_id, one in every for row in _options(quiz_id, one)]),
        Table("versions", columns_of(VERSIONS), [row for quiz_id, one in every for row in _versions(quiz_id, one)]),
        Table("quizzes", columns_of(QUIZZES), [_quiz(health) for health, _ in details.values()]),
        *(table for quiz_id in details if (table := marks_table(instance, quiz_id)) is not None),
    ]


def answer_rows(instance: Instance, person_id: str | None = None) -> Iterator[tuple[Cell, ...]]:
    """A row for each answer of everybody, or of one person, marked by the question as it is now."""
    questions = instance.library.questions
    for one in history.every_answer(instance.engine, person_id):
        ref = QuestionRef.within(one.quiz_id, one.question_id)
        yield _answer(instance, questions.get(ref), one, ref.quiz)


def _answer(instance: Instance, question: Question | None, final: Stored, quiz_id: str) -> tuple[Cell, ...]:
    practice = quiz_id != final.quiz_id
    read = instance.desk.read_vote(quiz_id, question, final.asked, final.response) if question else UNREADABLE
    points = question.points if question is not None and question.counts else None
    fraction = read.fraction if question is not None else None
    sure = certainty_mark(fraction, points, final.certainty) if points is not None else None
    whole = final.response if read.response is None else read.written
    current = question is not None and question.content_hash == final.content_hash
    identity = (final.person_id, final.attempt_id, quiz_id, final.number, practice, bool(final.handed_in))
    asked = (final.question_id, question.kind if question else None, whole, final.certainty)
    worth = (fraction, None if points is None else read.points, points, sure, read.parts)
    return (*identity, *asked, *worth, current, final.content_hash, final.answered_at)


def _item(quiz_id: str, one: ItemDetail) -> tuple[Cell, ...]:
    item, shift = one.item, one.shift
    figures: Mapping[str, float | None] = asdict(item.figures) if item.figures else dict.fromkeys(ITEM_FIGURES)
    live = (item.live.n, item.live.facility, shift.n, shift.before, shift.after, shift.gain)
    unused = item.unused.options if item.unused and item.unused.enough else ()
    behind = item.unused.n if item.unused else None
    notes = (" ".join(":".join(key) for key in unused) or None, " ".join(item.outdated) or None, behind)
    late = (one.late.n, one.late.facility)
    return (quiz_id, item.question.id, item.question.kind, item.n, *figures.values(), *live, *late, *notes)


def _options(quiz_id: str, one: ItemDetail) -> Iterator[tuple[Cell, ...]]:
    for row in one.draws.rows:
        counts = (row.n, one.draws.n, row.upper, row.lower, one.draws.third)
        yield (quiz_id, one.item.question.id, row.about, row.choice, *counts)


def _versions(quiz_id: str, one: ItemDetail) -> Iterator[tuple[Cell, ...]]:
    for version in one.versions:
        found = (version.content_hash, version.current, version.n, version.facility, version.first, version.last)
        yield (quiz_id, one.item.question.id, *found)


def _quiz(health: QuizHealth) -> tuple[Cell, ...]:
    figures = asdict(health.figures)
    return (health.quiz.id, health.figures.n, health.unfinished, *(figures[name] for name in QUIZ_FIGURES))


def marks_table(instance: Instance, quiz_id: str) -> Table | None:
    """Learners × questions of a quiz, with the maxima in the first row; None where there is nobody or nothing."""
    quiz = instance.library.quizzes[quiz_id]
    table = instance.first_attempts.of(instance.engine, quiz).table
    if not table.rows or not table.questions:
        return None
    columns = columns_of((("learner", "text"), *((name, "number") for name in table.questions)))
    rows: list[tuple[Cell, ...]] = [("max", *table.maxima)]
    rows += [(who, *row) for who, row in zip(table.learners, table.rows, strict=True)]
    return Table(f"marks_{quiz_id}", columns, rows)
