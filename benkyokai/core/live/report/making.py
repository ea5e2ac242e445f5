"""From what people did to the report."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from benkyokai.core.live.report.distributions import distributions
from benkyokai.core.live.report.figures import (
    AnswerLine,
    Attendance,
    HeatMap,
    Pace,
    ParticipantQuestionLine,
    PersonLine,
    QuestionReport,
    Report,
    SurveyQuestion,
)
from benkyokai.core.live.report.material import AskedQuestion, Attendee, SessionData
from benkyokai.core.live.report.of_question import fraction_of, question_report, votes_of
from benkyokai.core.live.report.openings import find_openings
from benkyokai.core.live.session import seconds_spent
from benkyokai.core.text import NO_TEXT


def make_report(session_data: SessionData) -> Report:
    """The facilitator's report of a session. `shared` makes everybody's of it."""
    shapes = [one.shape for one in session_data.plan]
    openings = find_openings(shapes, session_data.first_order, session_data.happenings)
    people = {one.id: one for one in session_data.people}
    quoted = people if session_data.named_for_all else {}
    voted = [one for one in session_data.asked if not one.survey]
    questions = tuple(question_report(one, openings, quoted) for one in voted if _answered(one))
    named = people if session_data.named else {}
    return Report(
        code=session_data.code,
        title=session_data.title,
        began_at=min((one.at for one in session_data.happenings), default=None),
        attendance=_attendance(session_data),
        pace=_pace(session_data),
        questions=questions,
        heat=_heat(session_data, voted, questions),
        participant_questions=tuple(
            ParticipantQuestionLine(one.text, one.votes, one.state, named[one.asker].name if one.asker in named else "")
            for one in session_data.participant_questions
        ),
        survey=tuple(_survey(one) for one in session_data.asked if one.survey and _answered(one)),
        people=_people(session_data),
        answers=tuple(_answers(session_data)),
    )


def _answered(asked: AskedQuestion) -> bool:
    return any(asked.replies.values()) or asked.late > 0


def _attendance(session_data: SessionData) -> Attendance:
    places = [one.place for one in session_data.people]
    answered = {who for one in session_data.asked for replies in one.replies.values() for who in replies}
    return Attendance(len(places), places.count("room"), places.count("remote"), len(answered), session_data.late)


def _pace(session_data: SessionData) -> tuple[Pace, ...]:
    """The steps in the order in which they came, then those that were left out."""
    order = session_data.state.order
    places = {step: place for place, step in enumerate(order, start=1)}
    left_out = [step for step in range(len(session_data.plan)) if step not in places]
    return tuple(
        Pace(
            step,
            places.get(step, 0),
            session_data.plan[step].step.kind.value,
            session_data.titles.get(step, NO_TEXT),
            session_data.plan[step].step.minutes,
            seconds_spent(session_data.state, step, session_data.moment) / 60,
        )
        for step in (*order, *left_out)
    )


def _survey(asked: AskedQuestion) -> SurveyQuestion:
    (replies,) = votes_of(asked)[:1]
    texts = (one.response.get("text", "") for one in replies.values() if isinstance(one.response, dict))
    written = tuple(sorted(str(one) for one in texts if one))
    found = distributions(asked, [replies])
    return SurveyQuestion(asked.reference, asked.question.prompt, len(replies), found, written)


def _in_order(session_data: SessionData) -> Sequence[Attendee]:
    """By name; where nobody is named, by their numbers."""
    return sorted(session_data.people, key=lambda one: (one.name if session_data.named else "", one.number))


def _heat(
    session_data: SessionData, voted: Sequence[AskedQuestion], questions: Sequence[QuestionReport]
) -> HeatMap | None:
    """Each participant's last vote; None where no question is marked."""
    known = {one.step for one in questions}
    marked = [one for one in voted if one.step in known and one.question.counts]
    if not marked or not session_data.people:
        return None
    people = _in_order(session_data)
    rows = tuple(tuple(_last_fraction(asked, one.id) for asked in marked) for one in people)
    numbers = tuple(one.number for one in people)
    names = tuple(one.name if session_data.named else "" for one in people)
    return HeatMap(
        numbers, names, tuple(one.reference for one in marked), tuple(one.question.prompt for one in marked), rows
    )


def _last_fraction(asked: AskedQuestion, who: str) -> float | None:
    replies = [votes[who] for votes in votes_of(asked) if who in votes]
    return fraction_of(asked.question, replies[-1].whole) if replies else None


def _people(session_data: SessionData) -> tuple[PersonLine, ...]:
    given: dict[str, int] = {}
    for asked in session_data.asked:
        for replies in () if asked.survey else asked.replies.values():
            for who in replies:
                given[who] = given.get(who, 0) + 1
    return tuple(
        PersonLine(one.number, one.name if session_data.named else "", one.place, one.joined_at, given.get(one.id, 0))
        for one in _in_order(session_data)
    )


def _answers(session_data: SessionData) -> list[AnswerLine]:
    """Single answers with whose they are; a survey is anonymous, so none of its answers is among them."""
    numbers = {one.id: one.number for one in session_data.people}
    found = [line for asked in session_data.asked if not asked.survey for line in _answers_to(asked, numbers)]
    return sorted(found, key=lambda one: (one.step, one.reference, one.at, one.number))


def _answers_to(asked: AskedQuestion, numbers: Mapping[str, int]) -> list[AnswerLine]:
    return [
        AnswerLine(
            numbers[who],
            asked.step,
            asked.reference,
            slot.stage,
            slot.round,
            json.dumps(one.response, ensure_ascii=False),
            one.factor or "",
            one.reason or "",
            one.certainty,
            fraction_of(asked.question, one.whole),
            one.at,
        )
        for slot, replies in asked.replies.items()
        for who, one in replies.items()
    ]
