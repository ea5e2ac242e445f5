"""Export what was answered alone: every answer, and how each question did. docs/statistics.md names the columns."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import asdict, fields

from benkyokai.core.marking import certainty_mark
from benkyokai.core.question import Question
from benkyokai.core.question_ref import QuestionRef
from benkyokai.core.statistics import ItemStatistics, QuizStatistics
from benkyokai.core.table import Cell, Column, Table, columns_of
from benkyokai.services.figures.mark_cache import UNREADABLE
from benkyokai.services.figures.review_items import ItemDetail, QuizHealth, review_every_item
from benkyokai.services.running.instance import Instance
from benkyokai.store import history
from benkyokai.store.history import Stored

ITEM_FIGURES = tuple(field.name for field in fields(ItemStatistics))
QUIZ_FIGURES = tuple(field.name for field in fields(QuizStatistics) if field.name != "n")

ANSWERS = """person attempt quiz number:i practice:b handed_in:b question kind response certainty:i fraction:n
mark:n max:n certainty_mark:n parts current_version:b content_hash answered_at:m"""
ITEMS = f"""quiz question kind n:i {":n ".join(ITEM_FIGURES)}:n live_n:i live_facility:n both_votes_n:i
first_vote_facility:n second_vote_facility:n normalised_gain:n late_n:i late_facility:n unused outdated unused_n:i"""
OPTIONS = "quiz question about choice n:i of:i upper:i lower:i third:i"
VERSIONS = "quiz question content_hash current_version:b n:i facility:n first_at:m last_at:m"
QUIZZES = f"quiz n:i unfinished:i {':n '.join(QUIZ_FIGURES)}:n"


def export_answers(instance: Instance) -> list[Table]:
    """The tables `answers`, which streams, `items`, `options`, `versions`, `quizzes`, and for each quiz `marks_<quiz>`
    as `stats` reads it. Surveys, quizzes without a first attempt and those with `draw` have no marks."""
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
    questions = instance.library.every_version
    for one in history.every_answer(instance.engine, person_id):
        ref = QuestionRef.within(one.quiz_id, one.question_id)
        yield _answer(instance, questions.get(ref), one, ref.quiz)


def _answer(instance: Instance, question: Question | None, final: Stored, quiz_id: str) -> tuple[Cell, ...]:
    practice = quiz_id != final.quiz_id
    read = instance.mark_cache.read_vote(quiz_id, question, final.asked, final.response) if question else UNREADABLE
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
    """Learners × questions of a quiz, with the maxima in the first row; None where there is nobody or nothing, and
    where people were asked different questions: `stats` counts an empty cell 0."""
    quiz = instance.library.quizzes[quiz_id]
    first = instance.first_attempts.of(instance.engine, quiz)
    table = first.table
    if not first.alike or not table.rows or not table.questions:
        return None
    columns = (Column("learner", "text"), *(Column(name, "number") for name in table.questions))
    rows: list[tuple[Cell, ...]] = [("max", *table.maxima)]
    rows += [(who, *row) for who, row in zip(table.learners, table.rows, strict=True)]
    return Table(f"marks_{quiz_id}", columns, rows)
