"""Follow a group over its sessions: by tag, by lesson, by person. Only those who agreed to be named count here."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from benkyokai.core.course import StepKind
from benkyokai.core.library import Library
from benkyokai.core.question import Question
from benkyokai.core.quiz import Quiz
from benkyokai.services.running.instance import Instance
from benkyokai.store import attendance
from benkyokai.store.attendance import HeldSession, NamedAnswer

WINDOW = 8
"""Sessions on the page at once."""

TAG, LESSON, PERSON, ALL = "tag", "lesson", "person", "all"


@dataclass(frozen=True, slots=True)
class CountedAnswer:
    """One answer: whose, in which session, in it or `late`, and what it counts for. `lesson` is empty where no lesson
    has the question; `fraction` is of the first vote."""

    session_id: str
    person_id: str
    late: bool
    question: Question
    lesson: str
    fraction: float


@dataclass(frozen=True, slots=True)
class Mean:
    """The mean fraction of a group in per cent, of how many people and answers."""

    people: int
    answers: int
    percent: float


Column = tuple[str, bool]
"""A session's id, and whether what came after it is meant."""


@dataclass(frozen=True)
class OverSessions:
    """`sessions` the oldest first. `names` by person, the latest name. `earlier`: there are sessions before these."""

    sessions: tuple[HeldSession, ...]
    names: Mapping[str, str]
    given: tuple[CountedAnswer, ...]
    earlier: bool

    def means(self, by: str, person: str | None = None) -> dict[str, dict[Column, Mean]]:
        """The means by TAG, LESSON, PERSON or ALL, then by session; of one person alone where one is named."""
        found: defaultdict[str, defaultdict[Column, list[CountedAnswer]]] = defaultdict(lambda: defaultdict(list))
        for one in self.given:
            if person in (None, one.person_id):
                for key in _keys(one, by):
                    found[key][one.session_id, one.late].append(one)
        return {key: {column: _mean(some) for column, some in columns.items()} for key, columns in found.items()}


def _keys(one: CountedAnswer, by: str) -> tuple[str, ...]:
    if by == TAG:
        return one.question.tags
    return ({LESSON: one.lesson, PERSON: one.person_id}.get(by, ALL),)


def _mean(some: Iterable[CountedAnswer]) -> Mean:
    fractions = [one.fraction for one in some]
    return Mean(len({one.person_id for one in some}), len(fractions), 100 * math.fsum(fractions) / len(fractions))


def over_sessions(instance: Instance, skip: int = 0) -> OverSessions:
    """So many of the newest sessions, `skip` of them left out, with what those who agreed answered."""
    found = attendance.held(instance.engine, WINDOW + 1, skip)
    sessions = {one.id: one for one in reversed(found[:WINDOW])}
    ids = list(sessions)
    names = {one.person_id: one.name for one in attendance.named(instance.engine, ids)}
    live = attendance.first_votes_of_named(instance.engine, ids)
    late = attendance.late_answers_of_named(instance.engine, ids)
    steps = _steps(instance.library, sessions)
    given = [*_read(instance, steps, live, late=False), *_read(instance, steps, late, late=True)]
    return OverSessions(tuple(sessions.values()), names, tuple(given), len(found) > WINDOW)


def _steps(library: Library, sessions: Mapping[str, HeldSession]) -> dict[tuple[str, int], tuple[Quiz, Question, str]]:
    """By session and step, the question that is asked in it, its quiz and its lesson: questions that have a mark and
    are still there."""
    lessons, found = library.lessons_of_questions, {}
    for session in sessions.values():
        for number, step in enumerate(session.plan):
            asked = library.question(str(step.get("target", ""))) if step.get("kind") == StepKind.QUESTION else None
            if asked is not None and asked[1].counts:
                quiz, question = asked
                lesson = lessons.get(quiz.ref(question.id))
                found[session.id, number] = quiz, question, lesson.id if lesson else ""
    return found


def _read(
    instance: Instance,
    steps: Mapping[tuple[str, int], tuple[Quiz, Question, str]],
    rows: Iterable[NamedAnswer],
    late: bool,
) -> Iterator[CountedAnswer]:
    for row in rows:
        if (row.session_id, row.step) in steps:
            quiz, question, lesson = steps[row.session_id, row.step]
            read = instance.mark_cache.read_vote(quiz.id, question, row.asked, row.response)
            yield CountedAnswer(row.session_id, row.person_id, late, question, lesson, read.fraction or 0.0)
