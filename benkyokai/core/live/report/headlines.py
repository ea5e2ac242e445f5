"""What a reader in a hurry has to know: the sentences' names and the numbers in them, all taken from the report."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from benkyokai.core.answer_fields.field import ASSUMPTION, CHOSEN
from benkyokai.core.live.report.figures import Distribution, QuestionReport, Report, VoteShift
from benkyokai.core.statistics import FEWEST
from benkyokai.core.text import Text

OVER = 2.0
"""Minutes by which a step has to take longer than planned to be named."""

Value = int | str | Text


@dataclass(frozen=True)
class Headline:
    """`name` is the sentence's in words/. `question`: the number of the question that it is about; 0: about none."""

    name: str
    values: Mapping[str, Value] = field(default_factory=dict)
    question: int = 0


def headlines(report: Report) -> tuple[Headline, ...]:
    """Who came, how long it took, what each discussion changed, what was hard, what was asked. What rests on fewer
    than five people is not said."""
    return (
        *_attendance(report),
        *_pace(report),
        *(one for number, question in enumerate(report.questions, 1) for one in _question(question, number)),
        *_hardest(report),
        *_participant_questions(report),
    )


def _attendance(report: Report) -> Iterator[Headline]:
    came = report.attendance
    values = {"joined": came.joined, "room": came.room, "remote": came.remote, "answered": came.answered}
    if came.size is None:
        yield Headline("headline.came", values)
    else:
        yield Headline("headline.came_teams", {**values, "people": came.size})
    if came.caught_up:
        yield Headline("headline.caught_up", {"n": came.caught_up})


def _pace(report: Report) -> Iterator[Headline]:
    spent = sum(one.spent for one in report.pace)
    planned = sum(one.planned for one in report.pace if one.place)
    if not planned or not spent:
        return
    yield Headline("headline.took", {"spent": round(spent), "planned": round(planned)})
    longest = max(report.pace, key=lambda one: one.spent - one.planned)
    if longest.planned and longest.spent - longest.planned >= OVER:
        yield Headline("headline.over", {"title": longest.title, "minutes": round(longest.spent - longest.planned)})


def _question(question: QuestionReport, number: int) -> Iterator[Headline]:
    shift = _told(question.shifts)
    if shift is not None:
        yield _moved(shift, number)
        return
    chosen = next((one for one in question.distributions if one.about == CHOSEN and not one.hidden), None)
    if chosen is not None and chosen.of[-1] >= FEWEST and question.one_choice:
        yield _chose(chosen, number)


def _told(shifts: tuple[VoteShift, ...]) -> VoteShift | None:
    """The shift that is worth a sentence: of the choices the one that moved the most, else the assumption."""
    known = [one for one in shifts if not one.hidden and one.of >= FEWEST]
    return max(known, key=lambda one: (one.movers.n if one.movers else 0, one.about != ASSUMPTION), default=None)


def _moved(shift: VoteShift, number: int) -> Headline:
    movers = shift.movers
    if movers is None:
        return Headline("headline.stayed", {"of": shift.of}, number)
    values: dict[str, Value] = {"n": movers.n, "of": shift.of, "to": movers.to}
    if shift.about == ASSUMPTION:
        return Headline("headline.moved_assumption", values, number)
    if not movers.named or movers.n < FEWEST:
        return Headline("headline.moved", values, number)
    return Headline("headline.moved_named", {**values, "named": movers.named, "factor": movers.factor}, number)


def _chose(chosen: Distribution, number: int) -> Headline:
    most = max(chosen.bars, key=lambda one: one.counts[-1])
    return Headline("headline.chose", {"n": most.counts[-1], "of": chosen.of[-1], "option": most.text}, number)


def _hardest(report: Report) -> Iterator[Headline]:
    """Of several marked questions the one with the lowest facility in its last vote."""
    known = [
        (vote.facility, number, vote.n)
        for number, question in enumerate(report.questions, 1)
        if (vote := question.votes[-1]).facility is not None and vote.n >= FEWEST
    ]
    if len(known) > 1:
        facility, number, n = min(known)
        yield Headline("headline.hardest", {"facility": round(facility), "n": n}, number)


def _participant_questions(report: Report) -> Iterator[Headline]:
    if report.participant_questions:
        most = max(report.participant_questions, key=lambda one: one.votes)
        wanted: dict[str, Value] = {"n": len(report.participant_questions), "text": most.text, "votes": most.votes}
        yield Headline("headline.floor" if most.votes else "headline.floor_unvoted", wanted)
