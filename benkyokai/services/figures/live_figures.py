"""What was answered to a quiz in live sessions: each session is counted once, and the counts are added up."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from datetime import timedelta
from typing import Any

from benkyokai.core import item_health
from benkyokai.core.course import StepKind
from benkyokai.core.item_counts import Crowd, LiveCounts, Moved, Vote, add_up, crowd, moves
from benkyokai.core.question import Question
from benkyokai.core.quiz import Quiz
from benkyokai.services.figures.figure_cache import figures_of, fingerprint, fingerprint_of_rules
from benkyokai.services.figures.mark_cache import MarkCache, MarkedAnswer
from benkyokai.services.figures.self_study_figures import rows_of, taken_of
from benkyokai.services.running.instance import Instance
from benkyokai.store import figure_cache, history
from benkyokai.store.history import Ballot, Step, VoteCount

FINAL = timedelta(minutes=1)
"""So long after its end a session may still get an answer that was under way."""

FIRST, SECOND = 1, 2


LIVE = "live"


def live_counts(instance: Instance, quiz: Quiz) -> dict[str, LiveCounts]:
    """For each question of a quiz, its answers in all live sessions but rehearsals, as they are now.

    The sum of all sessions is kept, and each session by itself, so that a new answer in one counts that one anew.
    """
    rules = fingerprint_of_rules(quiz)
    traces = figure_cache.session_traces(instance.engine, instance.now() - FINAL)
    sessions = {figure_cache.part_of(one.session_id): one.session_id for one in traces}
    prints = dict(zip(sessions, (fingerprint(rules, *one) for one in traces), strict=True))

    def add(_: list[str]) -> Mapping[str, object]:
        return {LIVE: _add_up(quiz, figures_of(instance.engine, quiz, prints, count).values())}

    def count(missing: list[str]) -> Mapping[str, object]:
        return _count(instance, quiz, {sessions[part]: part for part in missing})

    found = figures_of(instance.engine, quiz, {LIVE: fingerprint(rules, *prints.values())}, add)[LIVE]
    return {question.id: _from_json(found[question.id]) for question in quiz.questions}


def _add_up(quiz: Quiz, sessions: Iterable[dict[str, Any]]) -> dict[str, object]:
    parts: defaultdict[str, list[LiveCounts]] = defaultdict(list)
    for session in sessions:
        for question_id, found in session.items():
            parts[question_id].append(_from_json(found))
    return {question.id: _as_json(add_up(question, parts[question.id])) for question in quiz.questions}


def _count(instance: Instance, quiz: Quiz, parts: Mapping[str, str]) -> dict[str, object]:
    """By part, by question, what was answered in it; `parts` are named by their sessions."""
    steps = _steps(instance, quiz, list(parts))
    ballots: defaultdict[Step, list[Ballot]] = defaultdict(list)
    late: defaultdict[Step, list[VoteCount]] = defaultdict(list)
    for ballot in history.ballots(instance.engine, list(steps)):
        ballots[ballot.session_id, ballot.step].append(ballot)
    for votes in history.late_votes(instance.engine, list(steps)):
        late[votes.session_id, votes.step].append(votes)
    asked: defaultdict[tuple[str, str], list[LiveCounts]] = defaultdict(list)
    for step, question in steps.items():
        asked[step[0], question.id].append(_of_step(instance.mark_cache, quiz, question, ballots[step], late[step]))
    found: dict[str, Any] = {part: {} for part in parts.values()}
    for (session_id, question_id), some in asked.items():
        question = next(one for one in quiz.questions if one.id == question_id)
        found[parts[session_id]][question_id] = _as_json(add_up(question, some) if len(some) > 1 else some[0])
    return found


def _steps(instance: Instance, quiz: Quiz, session_ids: list[str]) -> dict[Step, Question]:
    """In which steps of these sessions which question of the quiz was asked."""
    questions = {str(quiz.ref(question.id)): question for question in quiz.questions}
    return {
        (session_id, number): questions[str(step["target"])]
        for session_id, plan in history.plans(instance.engine, session_ids)
        for number, step in enumerate(plan)
        if step["kind"] == StepKind.QUESTION and str(step["target"]) in questions
    }


def _of_step(
    mark_cache: MarkCache, quiz: Quiz, question: Question, ballots: Iterable[Ballot], late: Iterable[VoteCount]
) -> LiveCounts:
    votes: dict[int, dict[str, MarkedAnswer]] = {FIRST: {}, SECOND: {}}
    for one in ballots:
        if one.round in votes:
            votes[one.round][one.participant_id] = mark_cache.read_vote(quiz.id, question, one.asked, one.response)
    fitting = [{who: vote for who, read in votes[number].items() if (vote := _vote(read))} for number in votes]
    taken = item_health.counts(question, (response for response, _ in fitting[0].values()))
    caught_up = [(mark_cache.read_vote(quiz.id, question, one.asked, one.response).fraction, one.n) for one in late]
    return LiveCounts(
        crowd(question, (read.fraction for read in votes[FIRST].values())),
        len(fitting[0]),
        taken,
        *moves(question, *fitting),
        crowd(question, (fraction for fraction, n in caught_up for _ in range(n))),
    )


def _vote(read: MarkedAnswer) -> Vote | None:
    return None if read.mark is None else (read.response, read.fraction)


def _as_json(one: LiveCounts) -> dict[str, object]:
    crowds = {name: [found.n, found.worth] for name in CROWDS if (found := getattr(one, name)).n}
    moved = [[about, *pair, n] for about, pairs in one.moved.items() for pair, n in pairs.items()]
    return {**crowds, "fitting": one.fitting, "taken": rows_of(one.taken), "moved": moved}


CROWDS = ("live", "before", "after", "late")


def _from_json(found: dict[str, Any]) -> LiveCounts:
    moved = Moved()
    for about, old, new, n in found["moved"]:
        moved.setdefault(about, Counter())[old, new] = n
    crowds = {name: Crowd(*found[name]) for name in CROWDS if name in found}
    return LiveCounts(fitting=found["fitting"], taken=taken_of(found["taken"]), moved=moved, **crowds)
