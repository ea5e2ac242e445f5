"""What is kept of an evening, against what everybody did there: the rows, the facilitator's record, the report, each
one's own page."""

from __future__ import annotations

import csv
import io
import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from benkyokai.core.live.session import Slot
from benkyokai.core.question import Question
from benkyokai.store import hands, live, shared_reasons
from benkyokai.store.late_answers import late_answers_in
from benkyokai.store.participant_questions import questions_of, wanted_of
from tests.browser.answer_log import AnswerLog, LoggedAnswer
from tests.browser.evening import (
    ABSENT,
    HANDS,
    LATE,
    NAMES,
    ORDINARY,
    PARTICIPANT_QUESTIONS,
    REMOTE,
    TWO_DEVICES,
    Evening,
    Person,
    engine_of,
    session_of,
)
from tests.browser.evening_answers import own_result


def hands_now(evening: Evening) -> dict[tuple[str, str], int]:
    """The hands that were counted so far."""
    counted = hands.hands_of(engine_of(evening.server), session_of(evening.server, evening.host.code).id)
    return {key: n for slot in counted.values() for key, n in slot.items()}


def ordered(given: LoggedAnswer) -> LoggedAnswer:
    """Several choices have no order."""
    return LoggedAnswer(*(sorted(one) if isinstance(one, list) else one for one in vars(given).values()))


def in_the_room(evening: Evening) -> AnswerLog:
    """What those who were there gave."""
    return {key: ordered(given) for key, given in evening.answer_log.items() if key[0] != ABSENT}


def check_rows(evening: Evening) -> None:
    """Every answer is in the database as it was given last, and there is nothing else."""
    engine, session = engine_of(evening.server), session_of(evening.server, evening.host.code)
    people = live.participants_of(engine, session.id)
    assert [one.name for one in people] == [NAMES[n] for n in (ORDINARY, REMOTE, TWO_DEVICES, LATE)]
    assert [one.place for one in people] == ["room", "remote", "room", "room"]
    number = {one.id: NAMES.index(one.name) for one in people}
    stored = {}
    for row in live.answers_of(engine, session.id):
        moved = number[row.moved_by] if row.moved_by else None
        given = LoggedAnswer(row.response, row.factor, row.reason or "", row.certainty, moved)
        stored[number[row.participant_id], Slot(row.step, row.stage, row.round)] = ordered(given)
    assert stored == in_the_room(evening)
    late = {
        (ABSENT, Slot(row.step, row.stage)): ordered(
            LoggedAnswer(row.response, row.factor, row.reason or "", row.certainty)
        )
        for row in late_answers_in(engine, session.id)
    }
    assert late == {key: ordered(given) for key, given in evening.answer_log.items() if key[0] == ABSENT}
    shown = {
        (number[one.author_id], one.step, one.round)
        for one, sign in shared_reasons.moderations_of(engine, session.id).items()
    }
    twice = {step for step, planned in enumerate(evening.plan) if planned.shape.rounds > 1}
    assert shown == {(ORDINARY, step, 1) for step in twice}
    votes = shared_reasons.votes_of(engine, session.id)
    convinced = {(one.step, number[who]) for one, voters in votes.items() for who in voters}
    assert convinced == {(step, REMOTE) for step in twice}
    asked = {one.text: (one.state, one.anonymous) for one in questions_of(engine, session.id).values()}
    assert asked == {one.text: (one.state, one.anonymous) for one in PARTICIPANT_QUESTIONS}
    assert [{number[who] for who in wanted} for wanted in wanted_of(engine, session.id).values()] == [{ORDINARY}]
    assert list(hands_now(evening).values()) == [HANDS]


def questions_in_order(evening: Evening) -> Iterator[tuple[int, int, Question]]:
    """The place from 1, the step and the question of everything that was voted on."""
    order = evening.host.page.evaluate("BENKYOKAI.latest.steps.map((step) => step.n)")
    for place, step in enumerate(order, 1):
        if evening.shapes(step) and not evening.plan[step].shape.survey:
            yield place, step, evening.question(Slot(step, evening.shapes(step)[-1]))


def check_record(evening: Evening) -> None:
    """The facilitator's: option, assumption, reason and certainty before and after, a line a person and question."""
    host = evening.host
    host.page.locator("details.record summary").click()
    href = host.page.locator("details.record a").get_attribute("href")
    written = host.context.request.get(f"{host.url}{href}").text().removeprefix("\ufeff")
    found = list(csv.reader(io.StringIO(written)))[1:]
    expected = []
    for place, step, question in questions_in_order(evening):
        title = evening.words.plain(question.prompt).strip().split("\n")[0][:80]
        for one in evening.people:
            votes = [
                evening.answer_log.get((one.number, Slot(step, evening.shapes(step)[-1], vote))) for vote in (1, 2)
            ]
            if any(votes):
                cells = [cell for vote in votes for cell in evening.words.cells(question, vote)]
                expected.append([str(place), title, NAMES[one.number], *cells, "", "", ""])  # nobody was asked a twin
    assert [_unordered(row) for row in found] == [_unordered(row) for row in expected]


def _unordered(row: list[str]) -> list[object]:
    return [sorted(re.split(r" [/+] ", cell)) for cell in row]


def check_report(evening: Evening) -> None:
    """The session's report to take away: who came, every answer but the survey's, and those of the absent apart."""
    host = evening.host
    report = json.loads(host.context.request.get(f"{host.url}/report/{host.code}.json").text())
    name_of = {row["participant"]: row["name"] for row in report["participants"]}
    assert set(name_of.values()) == set(NAMES)
    given = {}
    for row in report["answers"]:
        slot = Slot(row["step"], row["stage"], row["vote"])
        answer = LoggedAnswer(json.loads(row["response"]), row["factor"] or None, row["reason"], row["certainty"])
        assert not text_in(answer) or answer.reason == text_in(answer)
        given[NAMES.index(name_of[row["participant"]]), slot] = ordered(
            replace(answer, reason="" if text_in(answer) else answer.reason)
        )
    without_movers = {
        key: replace(one, moved_by=None)
        for key, one in in_the_room(evening).items()
        if not evening.plan[key[1].step].shape.survey
    }
    assert given == without_movers
    (session,) = report["session"]
    assert (session["joined"], session["joined_remote"], session["answered"], session["caught_up"]) == (4, 1, 4, 1)
    for row in report["questions"]:
        first = [one for (one, slot) in without_movers if _same_question(evening, slot, row) and slot.round == 1]
        assert row["n_first"] == len(first), "the absent are not among those of the evening"
        assert row["caught_up"] == 1
    check_survey(evening, report)


def check_survey(evening: Evening, report: dict[str, list[dict[str, Any]]]) -> None:
    """What was chosen and written, without whose it is."""
    of_survey = {key: one for key, one in in_the_room(evening).items() if evening.plan[key[1].step].shape.survey}
    chosen = Counter((slot.stage, str(one.response)) for (_, slot), one in of_survey.items() if not text_in(one))
    assert {(row["question"], row["option"]): row["n"] for row in report["survey"] if row["n"]} == chosen
    assert sum(chosen.values()) > 0
    written = sorted(row["text"] for row in report["survey_texts"])
    assert written == sorted(text for one in of_survey.values() if (text := text_in(one)))


def text_in(given: LoggedAnswer) -> str:
    """What was written to an open question."""
    return str(given.response.get("text", "")) if isinstance(given.response, dict) else ""


def _same_question(evening: Evening, slot: Slot, row: dict[str, object]) -> bool:
    planned = evening.plan[slot.step]
    return planned.step.target == row["question"] and slot.stage == planned.shape.stages[-1]


def check_own_pages(evening: Evening) -> None:
    """After the end each phone shows its person's own answers, both devices of one person the same."""
    for one in evening.people:
        asked = questions_in_order(evening)
        expected = [votes for _, step, question in asked if (votes := list(_own(evening, one, step, question)))]
        for page in one.pages:
            assert [[sorted(vote) for vote in votes] for votes in own_result(page)] == expected, one.number


def _own(evening: Evening, one: Person, step: int, question: Question) -> Iterator[list[str]]:
    for stage in evening.shapes(step):
        for vote in (1, 2):
            given = evening.answer_log.get((one.number, Slot(step, stage, vote)))
            if given is not None:
                why = [evening.say("after.your_reason", reason=given.reason)] if given.reason else []
                yield sorted([*evening.words.said(question, given), *why])
