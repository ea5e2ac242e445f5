"""From what people did to the report."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping, Sequence

from benkyokai.core.live.live_session import Participant
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
from benkyokai.core.live.report.material import AskedQuestion, SessionData
from benkyokai.core.live.report.of_question import fraction_of, question_report, votes_of
from benkyokai.core.live.report.openings import find_openings
from benkyokai.core.live.session import Slot
from benkyokai.core.live.timing import seconds_spent
from benkyokai.core.stage import TWIN
from benkyokai.core.text import NO_TEXT


def make_report(data: SessionData) -> Report:
    """The facilitator's report of a session. `shared` makes everybody's of it."""
    shapes = [one.shape for one in data.plan]
    openings = find_openings(shapes, data.first_order, data.happenings)
    people = {one.id: one for one in data.people}
    quoted = people if data.named_for_all else {}
    voted = [one for one in data.asked if not one.survey]
    questions = tuple(question_report(one, openings, quoted) for one in voted if _answered(one))
    names = {one.id: one.name for one in data.people if data.named}
    return Report(
        code=data.code,
        title=data.title,
        began_at=min((one.at for one in data.happenings), default=None),
        attendance=_attendance(data),
        pace=_pace(data),
        questions=questions,
        heat=_heat(data, voted, questions),
        participant_questions=tuple(
            ParticipantQuestionLine(
                one.text, votes, one.state, "" if one.anonymous else names.get(one.participant_id, "")
            )
            for one, votes in data.participant_questions
        ),
        survey=tuple(_survey(one) for one in data.asked if one.survey and _answered(one)),
        people=_people(data),
        answers=tuple(_answers(data)),
    )


def _answered(asked: AskedQuestion) -> bool:
    return any(asked.replies.values()) or asked.late > 0


def _attendance(data: SessionData) -> Attendance:
    places = [one.place for one in data.people]
    answered = {who for one in data.asked for replies in one.replies.values() for who in replies}
    size = sum(one.size for one in data.people) if data.teams else None
    return Attendance(len(places), places.count("room"), places.count("remote"), len(answered), data.late, size)


def _pace(data: SessionData) -> tuple[Pace, ...]:
    """The steps in the order in which they came, then those that were left out."""
    order = data.state.order
    places = {step: place for place, step in enumerate(order, start=1)}
    left_out = [step for step in range(len(data.plan)) if step not in places]
    return tuple(
        Pace(
            step,
            places.get(step, 0),
            data.plan[step].step.kind.value,
            data.titles.get(step, NO_TEXT),
            data.plan[step].step.minutes,
            seconds_spent(data.state, step, data.moment) / 60,
        )
        for step in (*order, *left_out)
    )


def _survey(asked: AskedQuestion) -> SurveyQuestion:
    (replies,) = votes_of(asked)[:1]
    texts = (one.response.get("text", "") for one in replies.values() if isinstance(one.response, dict))
    written = tuple(sorted(str(one) for one in texts if one))
    found = distributions(asked, [replies])
    return SurveyQuestion(asked.reference, asked.question.prompt, len(replies), found, written)


def _in_order(data: SessionData) -> Sequence[Participant]:
    """By name; where nobody is named, by their numbers."""
    return sorted(data.people, key=lambda one: (one.name if data.named else "", one.number))


def _heat(data: SessionData, voted: Sequence[AskedQuestion], questions: Sequence[QuestionReport]) -> HeatMap | None:
    """Each participant's last vote; None where no question is marked."""
    known = {one.step for one in questions}
    marked = [one for one in voted if one.step in known and one.question.counts]
    if not marked or not data.people:
        return None
    people = _in_order(data)
    rows = tuple(tuple(_last_fraction(asked, one.id) for asked in marked) for one in people)
    numbers = tuple(one.number for one in people)
    names = tuple(one.name if data.named else "" for one in people)
    sizes = tuple(one.size for one in people) if data.teams else ()
    references, prompts = (one.reference for one in marked), (one.question.prompt for one in marked)
    return HeatMap(numbers, names, tuple(references), tuple(prompts), rows, sizes)


def _last_fraction(asked: AskedQuestion, who: str) -> float | None:
    replies = [votes[who] for votes in votes_of(asked) if who in votes]
    return fraction_of(asked.question, replies[-1].whole) if replies else None


def _people(data: SessionData) -> tuple[PersonLine, ...]:
    voted = (asked for asked in data.asked if not asked.survey)
    given = Counter(who for asked in voted for replies in asked.replies.values() for who in replies)
    return tuple(
        PersonLine(
            one.number, one.name if data.named else "", one.place, one.joined_at.timestamp(), given[one.id], one.size
        )
        for one in _in_order(data)
    )


def _answers(data: SessionData) -> list[AnswerLine]:
    """Single answers with whose they are; a survey is anonymous, so none of its answers is among them."""
    numbers = {one.id: one.number for one in data.people}
    found = [line for asked in data.asked if not asked.survey for line in _answers_to(asked, numbers)]
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
            fraction_of(question, one.whole),
            one.at,
        )
        for slot, question, replies in (
            *((slot, asked.question, replies) for slot, replies in asked.replies.items()),
            (Slot(asked.step, TWIN, 2), asked.twin or asked.question, asked.to_twin),
        )
        for who, one in replies.items()
    ]
