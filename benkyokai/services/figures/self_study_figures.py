"""What was answered alone to a quiz: the figures of all first attempts, and of each question in detail."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from benkyokai.core import item_health
from benkyokai.core.item_counts import Taken
from benkyokai.core.item_health import Drawn, Draws
from benkyokai.core.question import Question
from benkyokai.core.quiz import Quiz
from benkyokai.core.statistics import ItemStatistics, QuizStatistics
from benkyokai.services.figures.figure_cache import figures_of, fingerprint, fingerprint_of_rules
from benkyokai.services.figures.first_attempts import FirstAttempts
from benkyokai.services.running.instance import Instance
from benkyokai.store import figure_cache, history
from benkyokai.store.history import Recorded

ALONE = "alone"


@dataclass(frozen=True, slots=True)
class SelfStudyFigures:
    """The first attempts at a quiz: its figures, those of the questions that have a mark, and for each question how
    many were asked it, how many answered it and what they chose. `unfinished` are still on the way; `print` is the
    fingerprint."""

    quiz: QuizStatistics
    unfinished: int
    items: Mapping[str, ItemStatistics]
    asked: Mapping[str, int]
    given: Mapping[str, int]
    taken: Mapping[str, Taken]
    print: str


@dataclass(frozen=True, slots=True)
class Version:
    """Every first answer to one version of a question, and their facility by that version, as it is on record."""

    content_hash: str
    current: bool
    n: int
    facility: float | None
    first: datetime
    last: datetime


@dataclass(frozen=True, slots=True)
class SelfStudyDetail:
    """One question: what each option drew, and its versions."""

    draws: Draws
    versions: tuple[Version, ...]


def self_study(instance: Instance, quiz: Quiz) -> SelfStudyFigures:
    """The figures of everybody's first attempts, as they are now."""
    mark = fingerprint(fingerprint_of_rules(quiz), figure_cache.attempts_traces(instance.engine, quiz.id))

    def count(_: list[str]) -> Mapping[str, object]:
        return {ALONE: _count(instance.first_attempts.of(instance.engine, quiz))}

    found = figures_of(instance.engine, quiz, {ALONE: mark}, count)[ALONE]
    return SelfStudyFigures(
        QuizStatistics(**found["quiz"]),
        found["unfinished"],
        {one: ItemStatistics(**figures) for one, figures in found["items"].items()},
        found["asked"],
        found["given"],
        {one: taken_of(rows) for one, rows in found["taken"].items()},
        mark,
    )


def _count(first: FirstAttempts) -> dict[str, object]:
    items = zip(first.table.questions, first.statistics.items, strict=True)
    taken = {
        question.id: item_health.counts(question, (one.response for one in first.given[question.id].values()))
        for question in first.quiz.questions
    }
    return {
        "quiz": asdict(first.statistics.quiz),
        "unfinished": first.unfinished,
        "items": {question_id: asdict(figures) for question_id, figures in items},
        "asked": {question.id: first.asked_of(question.id) for question in first.quiz.questions},
        "given": {question_id: len(given) for question_id, given in first.given.items()},
        "taken": {question_id: rows_of(one) for question_id, one in taken.items()},
    }


def rows_of(taken: Taken) -> list[list[object]]:
    """As JSON can hold it."""
    return [[*key, n] for key, n in taken.items()]


def taken_of(rows: Iterable[list[Any]]) -> Taken:
    """Back from there."""
    return {(about, choice): n for about, choice, n in rows}


def self_study_in_detail(
    instance: Instance, quiz: Quiz, known: SelfStudyFigures, questions: Iterable[Question]
) -> list[SelfStudyDetail]:
    """These questions, in detail."""
    parts = {f"question {question.id}": question for question in questions}

    def count(missing: list[str]) -> Mapping[str, object]:
        first = instance.first_attempts.of(instance.engine, quiz)
        records = history.records(instance.engine, quiz.id, (parts[part].id for part in missing))
        return {part: _count_in_detail(first, parts[part], records) for part in missing}

    found = figures_of(instance.engine, quiz, dict.fromkeys(parts, known.print), count)
    return [_in_detail(question, found[part]) for part, question in parts.items()]


def _count_in_detail(first: FirstAttempts, question: Question, records: Iterable[Recorded]) -> dict[str, object]:
    responses = {learner: one.response for learner, one in first.given[question.id].items()}
    draws = item_health.draws(question, responses, first.asked_of(question.id), first.thirds)
    versions = [
        [one.content_hash, one.n, one.fractions, one.first.isoformat(), one.last.isoformat()]
        for one in records
        if one.question_id == question.id
    ]
    return {
        "draws": [[*asdict(row).values()] for row in draws.rows],
        "of": [draws.n, draws.third],
        "versions": versions,
    }


def _in_detail(question: Question, found: dict[str, Any]) -> SelfStudyDetail:
    versions = [
        Version(
            content_hash,
            content_hash == question.content_hash,
            n,
            100 * fractions / n if question.counts else None,
            datetime.fromisoformat(first),
            datetime.fromisoformat(last),
        )
        for content_hash, n, fractions, first, last in found["versions"]
    ]
    draws = Draws(tuple(Drawn(*row) for row in found["draws"]), *found["of"])
    return SelfStudyDetail(draws, tuple(sorted(versions, key=lambda one: (one.current, one.last), reverse=True)))
