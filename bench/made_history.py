"""A history of many answers, made up from a seed: learners who know more or less, questions that are harder or easier.

Of the answers seven tenths are given alone (a first attempt at every quiz that is no survey, and a second one where
there is room), three tenths in live sessions.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any

from sqlalchemy import Engine, Table

from benkyokai.core.answer_fields.field import FACTOR
from benkyokai.core.course import StepKind
from benkyokai.core.live.plan import PlannedStep, as_json, plan_of_course, write_state
from benkyokai.core.live.session import beginning
from benkyokai.core.marking import mark_question
from benkyokai.core.question import REASON, Question
from benkyokai.core.quiz import Quiz
from benkyokai.core.stage import ANSWER, whole_response
from benkyokai.services.live.simulated_people import made_up_answer
from benkyokai.services.running.instance import Instance
from benkyokai.store import tables

BEGUN = datetime(2025, 1, 6, 9, 0, tzinfo=UTC)
OLD_HASH = "an older version of the question"
TRIES = 12
"""Made-up answers among which a learner who knows takes the best one."""


@dataclass(frozen=True, slots=True)
class Size:
    """How much history."""

    answers: int
    learners: int
    sessions: int


SIZES = (Size(1_000, 20, 1), Size(10_000, 200, 5), Size(100_000, 2_000, 50))


class Writer:
    """Gathers rows, and puts them into the database in portions; `random` is the only chance there is."""

    def __init__(self, engine: Engine, random: Random) -> None:
        self.random = random
        self._engine, self._rows = engine, dict[Table, list[dict[str, Any]]]()

    def put(self, table: Table, **row: Any) -> None:
        """One more row."""
        self._rows.setdefault(table, []).append(row)

    def flush(self) -> None:
        """Everything gathered goes to the disk, owners first."""
        with self._engine.begin() as connection:
            for table in tables.metadata.sorted_tables:
                if rows := self._rows.pop(table, []):
                    connection.execute(table.insert(), rows)


def make_history(instance: Instance, size: Size, seed: int = 1) -> str:
    """Fills an empty database; returns the person of the learner with the longest history."""
    random = Random(seed)
    writer = Writer(instance.engine, random)
    people = [f"person-{number:05}" for number in range(size.learners)]
    for number, person in enumerate(people):
        writer.put(tables.person, id=person, created_at=BEGUN, name=f"学習者{number}")
        writer.put(tables.device, id=f"device-{number:05}", person_id=person, created_at=BEGUN)
    skill = {person: random.gauss(0, 1) for person in people}
    live = _hold_sessions(instance, writer, size, people, skill)
    _study(instance, writer, people, skill, size.answers - live)
    writer.flush()
    return people[0]


def one_more_attempt(instance: Instance, quiz: Quiz, name: str) -> None:
    """Somebody new finishes a first attempt at a quiz."""
    writer = Writer(instance.engine, Random(name))
    writer.put(tables.person, id=name, created_at=BEGUN, name=name)
    _attempt(writer, name, quiz, 1, BEGUN + timedelta(days=601), 0.0, 10**6)
    writer.flush()


def _study(instance: Instance, writer: Writer, people: list[str], skill: dict[str, float], wanted: int) -> None:
    """Goes at the quizzes, one learner after the other, until there are so many answers."""
    surveys = {course.survey for course in instance.library.courses.values()}
    quizzes = [quiz for quiz in instance.library.quizzes.values() if quiz.id not in surveys]
    written, number = 0, 0
    while written < wanted:
        number += 1
        for person in people:
            for quiz in quizzes:
                at = BEGUN + timedelta(days=writer.random.randint(1, 600), minutes=writer.random.randint(0, 600))
                left = wanted - written
                written += _attempt(writer, person, quiz, number, at, skill[person], left)
                if written >= wanted:
                    return
        writer.flush()


def _attempt(writer: Writer, person: str, quiz: Quiz, number: int, at: datetime, skill: float, most: int) -> int:
    """One attempt, handed in; how many rows of answers it has."""
    attempt = f"{person}-{quiz.id}-{number}"
    rows = 0
    end = at + timedelta(minutes=30)
    times = {"started_at": at, "changed_at": end, "submitted_at": end}
    writer.put(tables.attempt, id=attempt, person_id=person, quiz_id=quiz.id, number=number, seed=attempt, **times)
    for place, question in enumerate(quiz.questions):
        stages = answer_of(question, writer.random, skill - place % 5 * 0.4 + 0.8)
        if rows + len(stages) > most:
            break
        content_hash = question.content_hash if writer.random.random() < 0.8 else OLD_HASH
        fraction = mark_question(question, whole_response(stages)).fraction
        sure = writer.random.choice((None, 1, 2, 3))
        for stage, response in stages.items():
            rows += 1
            given = {"attempt_id": attempt, "question_id": question.id, "stage": stage, "response": response}
            answered = at + timedelta(minutes=place)
            certainty = sure if stage == ANSWER else None
            writer.put(tables.answer, **given, content_hash=content_hash, answered_at=answered, certainty=certainty)
        record = {"attempt_id": attempt, "question_id": question.id, "content_hash": content_hash}
        writer.put(tables.mark, **record, fraction=fraction, marked_at=at)
    return rows


def answer_of(question: Question, random: Random, skill: float) -> dict[str, Any]:
    """The stages of an answer: the best of many by a learner who knows it, any by one who does not."""
    knows = random.random() < 1 / (1 + 2.718 ** (-1.7 * skill))
    tries = [_made_up(question, random) for _ in range(TRIES if knows and question.counts else 1)]
    return max(tries, key=lambda stages: mark_question(question, whole_response(stages)).fraction or 0)


def _made_up(question: Question, random: Random) -> dict[str, Any]:
    stages = {stage: made_up_answer(question, stage, random) for stage in question.stage_ids}
    found = {stage: answer.response for stage, answer in stages.items()}
    if question.decides:
        reason = f"理由 {random.randint(1, 10**9)}" if random.random() < 0.3 else ""
        found[ANSWER] = {**found[ANSWER], FACTOR: stages[ANSWER].factor, REASON: reason}
    return found


def _hold_sessions(instance: Instance, writer: Writer, size: Size, people: list[str], skill: dict[str, float]) -> int:
    """The live sessions; how many answers were given in them."""
    course = next(iter(instance.library.courses.values()))
    plan = plan_of_course(course, instance.library)
    each = min(len(people), 3 * size.answers // 10 // size.sessions // 13)
    held = {
        "title": [course.title.ja, course.title.en],
        "source": course.id,
        "plan": as_json(plan),
        "state": write_state(beginning([one.shape for one in plan], tuple(range(len(plan))))),
        "settings": {"names": "host"},
        **{"version": 0, "rehearsal": False},
    }
    written = 0
    for number in range(size.sessions):
        session, at = f"session-{number:03}", BEGUN + timedelta(days=7 * number)
        names = {"id": session, "code": f"S{number:05}", "screen_token": session}
        times = {"created_at": at} | dict.fromkeys(("changed_at", "ended_at", "remembered_at"), at + timedelta(hours=1))
        writer.put(tables.live_session, **names, **times, **held)
        for place in range(each):
            who = (number * each + place) % len(people)
            me = {"id": f"{session}-{people[who]}", "session_id": session, "device_id": f"device-{who:05}"}
            me |= {"person_id": people[who], "name": f"参加者{who}", "number": place + 1, "agreed": who % 3 > 0}
            writer.put(tables.participant, **me, place="room", status="in", joined_at=at)
            written += _vote(instance, writer, me, plan, skill[people[who]], at)
    return written


def _vote(
    instance: Instance, writer: Writer, me: dict[str, Any], plan: tuple[PlannedStep, ...], skill: float, at: datetime
) -> int:
    """One participant's answers to every question of the run sheet, both votes."""
    written = 0
    for step, planned in enumerate(plan):
        found = instance.library.question(planned.step.target) if planned.step.kind is StepKind.QUESTION else None
        for vote in range(1, planned.shape.rounds + 1) if found else ():
            assert found is not None
            for stage, response in answer_of(found[1], writer.random, skill + vote / 2).items():
                if stage != ANSWER and vote > 1:
                    continue
                written += 1
                said = dict(response) if found[1].decides and stage == ANSWER else {}
                slot = {"session_id": me["session_id"], "step": step, "stage": stage, "round": vote}
                given = {"participant_id": me["id"], "answer_id": f"{me['id']}-{step}-{stage}-{vote}", "sequence": vote}
                given |= {"factor": said.pop(FACTOR, None), "reason": said.pop(REASON, "") or None}
                given["response"] = said or response
                when = at + timedelta(minutes=step, seconds=writer.random.randint(5, 55))
                content_hash = found[1].content_hash
                writer.put(tables.live_answer, **slot, **given, content_hash=content_hash, answered_at=when)
    return written
