"""One question of the evening: every figure about it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from benkyokai.core.answer_fields.choice import Choice
from benkyokai.core.answer_fields.field import FACTOR
from benkyokai.core.item_health import facility
from benkyokai.core.live.live_session import Participant
from benkyokai.core.live.report.distributions import Replies, distribution_of_asking, distributions, under_assumptions
from benkyokai.core.live.report.figures import Gain, Movers, Pair, QuestionReport, Quote, RoomPath, Vote, VoteShift
from benkyokai.core.live.report.learning import advised, openers, transfer
from benkyokai.core.live.report.material import AskedQuestion
from benkyokai.core.live.report.openings import Openings
from benkyokai.core.live.session import Slot
from benkyokai.core.live.tally import chosen, room_counts, shift, text_of, title_of
from benkyokai.core.marking import mark_question
from benkyokai.core.question import Question
from benkyokai.core.text import Text


def votes_of(asked: AskedQuestion) -> list[Replies]:
    """The answers of the first vote, and of the second where there was one; without those that were given to an older
    question and do not fit it any more."""
    first, second = (_fitting(asked.replies.get(Slot(asked.step, asked.stage, vote), {})) for vote in (1, 2))
    return [first, second] if second else [first]


def _fitting(replies: Replies) -> Replies:
    return {who: one for who, one in replies.items() if one.whole is not None}


def question_report(asked: AskedQuestion, openings: Openings, people: Mapping[str, Participant]) -> QuestionReport:
    """The report of a question. `people`: those who may be named."""
    votes = votes_of(asked)
    written = {who for replies in votes for who, one in replies.items() if one.reason}
    return QuestionReport(
        step=asked.step,
        reference=asked.reference,
        kind=asked.question.kind,
        prompt=asked.question.prompt,
        votes=tuple(_vote(asked, replies, openings, number) for number, replies in enumerate(votes, start=1)),
        asked=distribution_of_asking(asked),
        distributions=distributions(asked, votes),
        assumptions=under_assumptions(asked, votes),
        reasons=len(written),
        quotes=_quotes(asked, votes, people),
        shifts=shifts(asked, *votes) if len(votes) > 1 else (),
        gain=_gain(asked.question, *votes) if len(votes) > 1 and asked.question.counts else None,
        room=_room(asked, votes[-1]),
        caught_up=asked.late,
        one_choice=isinstance(asked.question.answer_stage.root, Choice),
        transfer=transfer(asked, *votes) if len(votes) > 1 else None,
        surely_wrong=openers(asked, votes[-1]),
        advised=advised(asked, votes, openings),
    )


def fraction_of(question: Question, whole: object) -> float | None:
    """What an answer is worth, in [0, 1]; None where there is nothing to mark, or it fits the question no more."""
    return mark_question(question, whole).fraction if whole is not None and question.counts else None


def _facility(question: Question, fractions: Iterable[float]) -> float | None:
    """The facility of a question (formats §6), in per cent; one of no points has none."""
    return facility(fractions) if question.points else None


def _vote(asked: AskedQuestion, replies: Replies, openings: Openings, number: int) -> Vote:
    fractions = _fractions(asked.question, replies)
    moments = [one.at for one in replies.values()]
    seconds = openings.median_to(Slot(asked.step, asked.stage, number), moments)
    return Vote(len(replies), _facility(asked.question, fractions.values()), seconds)


def _fractions(question: Question, replies: Replies) -> dict[str, float]:
    found = {who: fraction_of(question, one.whole) for who, one in replies.items()}
    return {who: one for who, one in found.items() if one is not None}


def _gain(question: Question, first: Replies, second: Replies) -> Gain:
    before, after = _fractions(question, first), _fractions(question, second)
    both = [who for who in before if who in after]
    pre, post = (_facility(question, (votes[who] for who in both)) for votes in (before, after))
    return Gain(len(both), pre, post)


def _quotes(asked: AskedQuestion, votes: Sequence[Replies], people: Mapping[str, Participant]) -> tuple[Quote, ...]:
    """Those that the facilitator showed, the most convincing first."""
    found = []
    moved = Counter(one.moved_by for one in votes[1].values()) if len(votes) > 1 else None
    for said in asked.said:
        reply = votes[said.vote - 1].get(said.author) if said.vote <= len(votes) else None
        if reply is None or not reply.reason:
            continue
        person = people.get(said.author)
        moved_by_it = moved[said.author] if moved is not None and said.vote == 1 else None
        found.append(
            Quote(
                reply.reason,
                said.vote,
                _spoke_for(asked.question, reply.response, reply.factor),
                said.votes,
                moved_by_it,
                person.name if person else "",
            )
        )
    return tuple(sorted(found, key=lambda one: (-one.votes, one.text)))


def _spoke_for(question: Question, response: object, factor: str | None) -> tuple[Text, ...]:
    """The assumption, the choices and the factor that a reason was given with."""
    pairs = [
        (field.about, one)
        for field, value in question.answer_stage.values(response)
        if field.listed
        for one in field.counted(value)
    ]
    pairs += [(FACTOR, factor)] if factor else []
    return tuple(text_of(question, about, one) for about, one in pairs)


def _room(asked: AskedQuestion, replies: Replies) -> RoomPath | None:
    """The room on the reasoning diagram, under the assumption that the most stated."""
    question, flow = asked.question, asked.flow
    wholes = [one.whole for one in replies.values() if isinstance(one.whole, dict)]
    reasoning = question.reasoning
    if reasoning is None or flow is None or not wholes:
        return None
    assumption = Counter(reasoning.path_of(one)[0] for one in wholes).most_common(1)[0][0]
    counts, named = room_counts(question, flow, wholes), text_of(question, reasoning.premise.about, assumption)
    return RoomPath(reasoning.diagram, assumption, named, counts, len(wholes))


def shifts(asked: AskedQuestion, first: Replies, second: Replies) -> tuple[VoteShift, ...]:
    """A shift for each thing that was chosen, counted over those who voted twice."""
    before = {who: one.response for who, one in first.items()}
    after = {who: one.response for who, one in second.items()}
    both = [who for who in before if who in after]
    went = {who: (chosen(asked.question, before[who]), chosen(asked.question, after[who])) for who in both}
    counted = shift(asked.question, before, after)
    return tuple(_shift(asked, about, pairs, went, second) for about, pairs in counted.items())


Went = Mapping[str, tuple[Mapping[str, str], Mapping[str, str]]]
"""What each participant chose in the first vote, and in the second."""


def _shift(
    asked: AskedQuestion, about: str, pairs: Mapping[tuple[str, str], int], went: Went, second: Replies
) -> VoteShift:
    def called(choice: str) -> Text:
        return text_of(asked.question, about, choice)

    lines = tuple(Pair(old, new, called(old), called(new), n) for (old, new), n in sorted(pairs.items()))
    moved = sum(one.n for one in lines if one.before != one.after)
    of = sum(one.n for one in lines)
    return VoteShift(about, title_of(asked.question, about), lines, of, moved, _movers(asked, about, went, second))


def _movers(asked: AskedQuestion, about: str, went: Went, second: Replies) -> Movers | None:
    """Where the most who changed went; of two places the one that comes first by its id."""
    moved = {who: new[about] for who, (old, new) in went.items() if old[about] != new[about]}
    if not moved:
        return None
    to, n = min(Counter(moved.values()).items(), key=lambda one: (-one[1], one[0]))
    named = Counter(second[who].factor for who, place in moved.items() if place == to and second[who].factor)
    if not named:
        return Movers(text_of(asked.question, about, to), n)
    factor, times = min(named.items(), key=lambda one: (-one[1], str(one[0])))
    return Movers(text_of(asked.question, about, to), n, text_of(asked.question, FACTOR, str(factor)), times)
