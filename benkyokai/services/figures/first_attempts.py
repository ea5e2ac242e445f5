"""What everybody answered in their first attempt at a quiz: what was handed in is read and marked once.

An attempt that was handed in never changes, so its marks are kept, by its id and the time of its last change, for as
long as the quiz is the same. Which attempts there are is asked of the database every time: what was deleted is gone at
once.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from threading import Lock

from sqlalchemy import Engine

from benkyokai.core.item_health import MarkTable, Thirds, thirds
from benkyokai.core.quiz import Quiz, asked_of
from benkyokai.core.statistics import Statistics, compute_statistics, drawn_statistics
from benkyokai.services.figures.mark_cache import MarkCache, MarkedAnswer, RawStages
from benkyokai.store import history
from benkyokai.store.history import AttemptHead, Stage

FEW = 500
"""So many attempts are read by their ids; of more, all of the quiz are."""

Reads = Mapping[str, MarkedAnswer]
"""The answers of one attempt that still fit, by question."""

AttemptReads = tuple[Reads, frozenset[str]]
"""Those, and the ids of all questions of which anything was answered in it."""

NOTHING: AttemptReads = ({}, frozenset())


@dataclass(frozen=True)
class FirstAttempts:
    """The first attempts at a quiz that are finished: handed in, or answered to the last question that counts.

    `table`: the marks of the questions that count, a row an attempt. `reads`: what each of its learners answered.
    `unfinished`: first attempts with answers that are still going on; they are in neither. `asked`: of each learner who
    was not asked every question (`draw`), those that they were.
    """

    quiz: Quiz
    table: MarkTable
    reads: Mapping[str, Reads]
    unfinished: int
    asked: Mapping[str, frozenset[str]] = field(default_factory=dict)

    def asked_of(self, question_id: str) -> int:
        """How many learners were asked a question."""
        return len(self.table.learners) - sum(question_id not in asked for asked in self.asked.values())

    @cached_property
    def alike(self) -> bool:
        """True where everybody was asked every question that counts, so that totals compare."""
        return all(asked.issuperset(self.table.questions) for asked in self.asked.values())

    @cached_property
    def statistics(self) -> Statistics:
        """The figures of formats §6; where totals do not compare, those that are defined then."""
        table = self.table
        if self.alike:
            return compute_statistics(table.maxima, table.rows)
        asked = [self.asked.get(learner, table.questions) for learner in table.learners]
        return drawn_statistics(
            table.maxima, table.rows, [[name in some for name in table.questions] for some in asked]
        )

    @cached_property
    def thirds(self) -> Thirds:
        """The upper and the lower third by total mark; nobody where totals do not compare."""
        return thirds(self.table) if self.alike else (frozenset(), frozenset())

    @cached_property
    def given(self) -> Mapping[str, Mapping[str, MarkedAnswer]]:
        """By question, by learner, the answer."""
        found: dict[str, dict[str, MarkedAnswer]] = {question.id: {} for question in self.quiz.questions}
        for learner, reads in self.reads.items():
            for question_id, one in reads.items():
                found[question_id][learner] = one
        return found


@dataclass
class _Cached:
    quiz: Quiz
    attempts: dict[tuple[str, object], AttemptReads] = field(default_factory=dict)
    heads: Sequence[AttemptHead] = ()
    whole: FirstAttempts | None = None


class FirstAttemptCache:
    """One for a running app; threads take turns."""

    def __init__(self, mark_cache: MarkCache) -> None:
        self._mark_cache, self._lock, self._kept = mark_cache, Lock(), dict[str, _Cached]()

    def of(self, engine: Engine, quiz: Quiz) -> FirstAttempts:
        """The first attempts at a quiz as the database has them now."""
        with self._lock:
            kept = self._kept.get(quiz.id)
            if kept is None or kept.quiz is not quiz:
                kept = self._kept[quiz.id] = _Cached(quiz)
            heads = history.first_attempts(engine, quiz.id)
            if kept.whole is None or heads != kept.heads:
                _read_what_is_new(engine, kept, heads, self._mark_cache)
                kept.heads, kept.whole = heads, _gather(quiz, heads, kept.attempts)
            return kept.whole


def _read_what_is_new(engine: Engine, kept: _Cached, heads: Sequence[AttemptHead], mark_cache: MarkCache) -> None:
    """Afterwards `kept.attempts` holds these attempts and no other."""
    wanted = {head.id: (head.id, head.changed_at) for head in heads}
    missing = [attempt for attempt, key in wanted.items() if key not in kept.attempts]
    found = history.first_answers(engine, kept.quiz.id, missing if len(missing) <= FEW else None) if missing else ()
    new = {attempt: _read(kept.quiz, mark_cache, stages) for attempt, stages in found}
    old = kept.attempts
    kept.attempts = {key: old[key] if key in old else new.get(attempt, NOTHING) for attempt, key in wanted.items()}


def _read(quiz: Quiz, mark_cache: MarkCache, stages: Iterable[Stage]) -> AttemptReads:
    by_question: defaultdict[str, RawStages] = defaultdict(tuple)
    for question_id, stage, response in stages:
        by_question[question_id] += ((stage, response),)
    reads = {
        question.id: one
        for question in quiz.questions
        if question.id in by_question
        and (one := mark_cache.read(quiz.id, question, tuple(sorted(by_question[question.id])))).mark is not None
    }
    return reads, frozenset(by_question)


def _gather(
    quiz: Quiz, heads: Sequence[AttemptHead], attempts: Mapping[tuple[str, object], AttemptReads]
) -> FirstAttempts:
    counting = [question for question in quiz.questions if question.counts]
    finished: dict[str, Reads] = {}
    everything, asked = frozenset(question.id for question in quiz.questions), dict[str, frozenset[str]]()
    unfinished = 0
    for head in heads:
        reads, given = attempts[head.id, head.changed_at]
        if not reads:
            continue
        some = everything if head.asked is None else frozenset(one.id for one in asked_of(quiz, head.asked, given))
        if not head.handed_in and any(one.id in some and one.id not in reads for one in counting):
            unfinished += 1
            continue
        finished[head.id] = reads
        if not some >= everything:
            asked[head.id] = some
    names, maxima = (tuple(one.id for one in counting), tuple(one.points for one in counting))
    rows = tuple(tuple(_points(reads.get(name)) for name in names) for reads in finished.values())
    return FirstAttempts(quiz, MarkTable(names, maxima, tuple(finished), rows), finished, unfinished, asked)


def _points(one: MarkedAnswer | None) -> float | None:
    return None if one is None else one.points
