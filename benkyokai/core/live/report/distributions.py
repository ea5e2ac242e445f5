"""What was chosen in each vote, thing by thing, and by what people assumed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from benkyokai.core.live.report.figures import Distribution, DistributionBar, UnderAssumption
from benkyokai.core.live.report.material import AskedQuestion, ParticipantAnswer
from benkyokai.core.live.session import Slot
from benkyokai.core.live.tally import (
    TallyGroup,
    by_assumption,
    field_about,
    is_right,
    tally,
    text_of,
    title_of,
    with_factor,
)
from benkyokai.core.stage import ANSWER

Replies = Mapping[str, ParticipantAnswer]


def counted(asked: AskedQuestion, replies: Replies) -> list[object]:
    """The answers of the last stage in the shape that a tally counts."""
    return [with_factor(asked.question, ANSWER, one.response, one.factor) for one in replies.values()]


def distribution_of_asking(asked: AskedQuestion) -> Distribution | None:
    """What was asked the client; None where the question has no such stage."""
    stage = next((one for one in asked.question.stages if one.asks), None)
    replies = asked.replies.get(Slot(asked.step, stage.id)) if stage else None
    if stage is None or replies is None:
        return None
    fitting = [one.response for one in replies.values() if stage.refuse(one.response) is None]
    (group,) = tally(asked.question, stage.id, fitting)
    return _merged(asked, group.about, [group], stage=stage.id)


def distributions(asked: AskedQuestion, votes: Sequence[Replies]) -> tuple[Distribution, ...]:
    """A distribution for each thing that was chosen, the votes side by side."""
    by_vote = [tally(asked.question, ANSWER, counted(asked, one)) for one in votes]
    return tuple(_merged(asked, groups[0].about, groups) for groups in zip(*by_vote, strict=True))


def under_assumptions(asked: AskedQuestion, votes: Sequence[Replies]) -> tuple[UnderAssumption, ...]:
    """For each assumption that somebody stated, what they chose on each axis."""
    reasoning = asked.question.reasoning
    if reasoning is None:
        return ()
    by_vote = [by_assumption(asked.question, [one.response for one in replies.values()]) for replies in votes]
    found = []
    for assumption in reasoning.premise.parts:
        if any(assumption.id in one for one in by_vote):
            parts = tuple(
                _merged(asked, axis, [_group(one.get(assumption.id, ()), axis) for one in by_vote], hands=False)
                for axis in (choice.about for choice in reasoning.choices)
            )
            found.append(UnderAssumption(assumption.id, assumption.text, parts[0].of, parts))
    return tuple(found)


def _group(groups: Sequence[TallyGroup], about: str) -> TallyGroup:
    return next((one for one in groups if one.about == about), TallyGroup(about, (), 0))


def _merged(
    asked: AskedQuestion, about: str, groups: Sequence[TallyGroup], hands: bool = True, stage: str = ""
) -> Distribution:
    """One thing's groups of both votes as one."""
    counts = [dict(group.rows) for group in groups]
    ids = dict.fromkeys(one for row in counts for one in row)
    bars = tuple(
        DistributionBar(
            one,
            text_of(asked.question, about, one),
            tuple(row.get(one, 0) for row in counts),
            tuple(
                asked.hands.get((Slot(asked.step, stage or asked.stage, vote), about, one), 0) if hands else 0
                for vote in range(1, len(groups) + 1)
            ),
            is_right(asked.question, about, one),
        )
        for one in ids
    )
    field = field_about(asked.question, about)
    written = field is not None and not field.public
    of = tuple(group.of for group in groups)
    means = [field.mean(group.rows) for group in groups] if field else []
    mean = tuple(one for one in means if one is not None)
    return Distribution(about, title_of(asked.question, about), of, bars, written=written, means=mean)
