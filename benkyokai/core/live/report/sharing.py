"""What participants may see of a report: no figure of fewer than five people, nobody's own words, no name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from benkyokai.core.live.report.figures import (
    Distribution,
    Gain,
    QuestionReport,
    Report,
    RoomPath,
    SurveyQuestion,
    Transfer,
    UnderAssumption,
    Vote,
    VoteShift,
)
from benkyokai.core.statistics import FEWEST

READ_BY_ALL = ("open", "answered")
"""The states of a participant's question that everybody could read."""


def shared(report: Report, named: bool) -> Report:
    """The report for everybody. `named`: everybody saw names in the session, and may see them here, beside reasons and
    questions: who scored what is for the facilitator, as everybody was told."""
    read = [one for one in report.participant_questions if one.state in READ_BY_ALL]
    return replace(
        report,
        questions=tuple(_question(one) for one in report.questions),
        heat=None,
        participant_questions=tuple(read if named else (replace(one, by="") for one in read)),
        survey=tuple(_survey(one) for one in report.survey),
        people=(),
        answers=(),
        shared=True,
    )


def few(n: int) -> bool:
    """True for a group that a figure would say too much about. Nobody is no group."""
    return 0 < n < FEWEST


def _question(question: QuestionReport) -> QuestionReport:
    twice = question.shifts[0].of if question.shifts else 0
    return replace(
        question,
        votes=tuple(_vote(one) for one in question.votes),
        asked=_distribution(question.asked) if question.asked else None,
        distributions=tuple(_distribution(one) for one in question.distributions if not one.written),
        assumptions=_assumptions(question.assumptions),
        quotes=tuple(replace(one, moved=None) if few(twice) else one for one in question.quotes),
        shifts=tuple(_shift(one) for one in question.shifts),
        gain=_gain(question.gain) if question.gain else None,
        room=_room(question.room) if question.room else None,
        transfer=_transfer(question.transfer) if question.transfer else None,
        surely_wrong=(),
        advised=(),
    )


def _vote(vote: Vote) -> Vote:
    return replace(vote, facility=None, seconds=None, hidden=True) if few(vote.n) else vote


def _distribution(one: Distribution, hide: bool = False) -> Distribution:
    if hide or any(few(n) for n in one.of):
        return replace(one, bars=(), means=(), hidden=True)
    seen = [not few(sum(counts)) for counts in zip(*(bar.hands for bar in one.bars), strict=True)]
    return replace(one, bars=tuple(replace(bar, hands=_seen(bar.hands, seen)) for bar in one.bars))


def _seen(hands: Sequence[int | None], seen: Sequence[bool]) -> tuple[int | None, ...]:
    return tuple(n if shown else None for n, shown in zip(hands, seen, strict=True))


def _shift(one: VoteShift) -> VoteShift:
    return replace(one, pairs=(), moved=None, movers=None, hidden=True) if few(one.of) else one


def _gain(one: Gain) -> Gain:
    return replace(one, before=None, after=None, hidden=True) if few(one.n) else one


def _transfer(one: Transfer) -> Transfer:
    """Hidden where fewer than five moved, answered, or answered without having moved."""
    if not any(map(few, (one.moved, one.n, one.answered or 0, one.n - (one.answered or 0)))):
        return one
    return replace(one, answered=None, got=None, strong=None, hidden=True)


def _room(one: RoomPath) -> RoomPath:
    return replace(one, counts={}, hidden=True) if few(one.n) else one


def _survey(one: SurveyQuestion) -> SurveyQuestion:
    return replace(
        one, distributions=tuple(_distribution(part) for part in one.distributions if not part.written), texts=()
    )


def _assumptions(groups: Sequence[UnderAssumption]) -> tuple[UnderAssumption, ...]:
    """Small groups are hidden, and so many others that the whole less what is shown tells of no fewer than five."""
    hidden = {one.assumption for one in groups if any(few(n) for n in one.of)}
    while True:
        of = [sum(ns) for ns in zip(*(one.of for one in groups if one.assumption in hidden), strict=True)]
        shown = [one for one in groups if one.assumption not in hidden]
        if not shown or not any(few(n) for n in of):
            break
        hidden.add(min(shown, key=lambda one: (sum(one.of), one.assumption)).assumption)
    return tuple(
        replace(one, hidden=True, distributions=tuple(_distribution(part, hide=True) for part in one.distributions))
        if one.assumption in hidden
        else one
        for one in groups
    )
