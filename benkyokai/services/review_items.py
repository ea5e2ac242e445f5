"""Review the questions of a quiz: how hard each was, whom it told apart, what its author should look at."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from benkyokai.core import item_health
from benkyokai.core.course import StepKind
from benkyokai.core.item_health import Draws, Shift
from benkyokai.core.live.tally import shift
from benkyokai.core.question import Question
from benkyokai.core.quiz import Quiz
from benkyokai.core.statistics import ItemStatistics, QuizStatistics
from benkyokai.services.first_attempts import FirstAttempts
from benkyokai.services.instance import Instance
from benkyokai.services.marking_desk import MarkingDesk, Read
from benkyokai.store import history
from benkyokai.store.history import Ballot, Recorded, Step, Votes


@dataclass(frozen=True, slots=True)
class Crowd:
    """How many answered a question, and their facility in per cent."""

    n: int
    facility: float | None


@dataclass(frozen=True, slots=True)
class Item:
    """One question in the list. `figures` None for one that has no mark. `unused`: options (about, choice) that nobody
    took, neither alone nor live; `outdated`: ids of services whose status changed after the key was checked."""

    question: Question
    n: int
    figures: ItemStatistics | None
    live: Crowd
    unused: tuple[tuple[str, str], ...]
    outdated: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class QuizHealth:
    """All questions of a quiz, from the first attempts and from the `steps` of live sessions in which they were
    asked."""

    first: FirstAttempts
    steps: Mapping[Step, str]
    items: tuple[Item, ...]

    @property
    def quiz(self) -> Quiz:
        """The quiz."""
        return self.first.quiz

    @property
    def figures(self) -> QuizStatistics:
        """The figures of the quiz as a whole."""
        return self.first.statistics.quiz

    @property
    def unfinished(self) -> int:
        """First attempts that still go on and count nowhere."""
        return self.first.unfinished


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
class ItemDetail:
    """Everything about one question. `moved`: for each thing chosen, how many went from what to what between the live
    votes."""

    item: Item
    draws: Draws
    shift: Shift
    moved: Mapping[str, Counter[tuple[str, str]]]
    late: Crowd
    versions: tuple[Version, ...]


def review_quiz(instance: Instance, quiz: Quiz) -> QuizHealth:
    """Every question of a quiz, in the order of the file."""
    first = instance.first_attempts.of(instance.engine, quiz)
    asked = asked_in(instance, quiz)
    votes = _by_question(asked, history.first_votes(instance.engine, list(asked)))
    figures = dict(zip(first.table.questions, first.statistics.items, strict=True))
    items = tuple(
        _item(instance, first, question, figures.get(question.id), votes.get(question.id, []))
        for question in quiz.questions
    )
    return QuizHealth(first, asked, items)


def _item(
    instance: Instance,
    first: FirstAttempts,
    question: Question,
    figures: ItemStatistics | None,
    votes: Sequence[Votes],
) -> Item:
    alone = first.given[question.id]
    live = [(instance.desk.read_vote(first.quiz.id, question, one.asked, one.response), one.n) for one in votes]
    responses = [one.response for one in alone.values()]
    responses += [one.response for one, n in live if one.mark is not None for _ in range(n)]
    n = len(first.table.learners) if question.counts else len(alone)
    enough = item_health.enough(len(responses))
    return Item(
        question,
        n,
        figures,
        crowd(live) if question.counts else Crowd(sum(n for _, n in live), None),
        item_health.nobody_takes(question, item_health.counts(question, responses)) if enough else (),
        item_health.outdated(question, instance.library.services),
    )


def crowd(marked: Iterable[tuple[Read, int]]) -> Crowd:
    """How many there are, and their facility; `marked` holds an answer and how often it was given."""
    some = [(one.fraction or 0.0, n) for one, n in marked]
    whole = sum(n for _, n in some)
    return Crowd(whole, 100 * sum(fraction * n for fraction, n in some) / whole if whole else None)


def asked_in(instance: Instance, quiz: Quiz) -> dict[Step, str]:
    """In which steps of live sessions, rehearsals left out, the questions of a quiz were asked."""
    found = {}
    for session_id, plan in history.plans(instance.engine):
        for number, step in enumerate(plan):
            quiz_id, _, question_id = str(step["target"]).partition("#")
            if step["kind"] == StepKind.QUESTION and quiz_id == quiz.id:
                found[session_id, number] = question_id
    return found


def _by_question(steps: Mapping[Step, str], votes: Iterable[Votes]) -> dict[str, list[Votes]]:
    found: defaultdict[str, list[Votes]] = defaultdict(list)
    for one in votes:
        question_id = steps.get((one.session_id, one.step))
        if question_id is not None:
            found[question_id].append(one)
    return found


def review_item(instance: Instance, health: QuizHealth, item: Item) -> ItemDetail:
    """One question of the list, with everything that there is to see."""
    steps = {step: question_id for step, question_id in health.steps.items() if question_id == item.question.id}
    return next(iter(_details(instance, health.first, [item], steps)))


def review_every_item(instance: Instance, quiz: Quiz) -> tuple[QuizHealth, list[ItemDetail]]:
    """The same of every question, for the export."""
    health = review_quiz(instance, quiz)
    return health, list(_details(instance, health.first, health.items, health.steps))


def _details(
    instance: Instance, first: FirstAttempts, items: Iterable[Item], steps: Mapping[Step, str]
) -> Iterator[ItemDetail]:
    quiz, engine = first.quiz, instance.engine
    ballots, late = defaultdict(list), defaultdict(list)
    for ballot in history.ballots(engine, list(steps)):
        ballots[steps[ballot.session_id, ballot.step]].append(ballot)
    for one in history.late_votes(engine, list(steps)):
        late[steps[one.session_id, one.step]].append(one)
    records = history.records(engine, quiz.id)
    for item in items:
        question = item.question
        before, after = _votes(instance.desk, quiz, question, ballots[question.id])
        read_late = [(instance.desk.read_vote(quiz.id, question, v.asked, v.response), v.n) for v in late[question.id]]
        responses = {learner: one.response for learner, one in first.given[question.id].items()}
        yield ItemDetail(
            item,
            item_health.draws(question, responses, len(first.table.learners), first.thirds),
            _shift(before, after),
            shift(question, _responses(before), _responses(after)),
            crowd(read_late),
            tuple(_versions(question, records)),
        )


def _votes(
    desk: MarkingDesk, quiz: Quiz, question: Question, ballots: Sequence[Ballot]
) -> tuple[dict[str, Read], dict[str, Read]]:
    """The first and the second votes, by step and participant, of those who gave both."""
    votes: tuple[dict[str, Read], dict[str, Read]] = ({}, {})
    for one in ballots:
        found = desk.read_vote(quiz.id, question, one.asked, one.response)
        if found.mark is not None and one.round in (1, 2):
            votes[one.round - 1][f"{one.session_id} {one.step} {one.participant_id}"] = found
    both = votes[0].keys() & votes[1].keys()
    return tuple({key: value for key, value in vote.items() if key in both} for vote in votes)  # type: ignore[return-value]  # two of them


def _responses(votes: Mapping[str, Read]) -> dict[str, Any]:
    return {key: one.response for key, one in votes.items()}


def _shift(before: Mapping[str, Read], after: Mapping[str, Read]) -> Shift:
    first, second = ([one.fraction for one in votes.values()] for votes in (before, after))
    return Shift(len(first), item_health.facility(first), item_health.facility(second))


def _versions(question: Question, records: Iterable[Recorded]) -> list[Version]:
    """The present version first, then the one answered last."""
    found = [
        Version(
            one.content_hash,
            one.content_hash == question.content_hash,
            one.n,
            100 * one.fractions / one.n if question.counts else None,
            one.first,
            one.last,
        )
        for one in records
        if one.question_id == question.id
    ]
    return sorted(found, key=lambda one: (one.current, one.last), reverse=True)
