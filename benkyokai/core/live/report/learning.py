"""Whether a discussion was understood or followed, what many are sure of and wrong, and what became of the advice."""

from __future__ import annotations

from benkyokai.core.live.advice import NextStep, advise
from benkyokai.core.live.certainty import many_surely_wrong
from benkyokai.core.live.report.distributions import Replies
from benkyokai.core.live.report.figures import Advised, SurelyWrong, Transfer
from benkyokai.core.live.report.material import AskedQuestion
from benkyokai.core.live.report.openings import Openings
from benkyokai.core.live.session import Command, Slot
from benkyokai.core.live.tally import text_of, title_of
from benkyokai.core.marking import is_strong


def transfer(asked: AskedQuestion, first: Replies, second: Replies) -> Transfer | None:
    """Who moved from an answer that is not strong to a strong one, and what they made of the twin; None where no twin
    was answered.

    M = {p who voted twice: not strong(first p), strong(second p)}, A = M ∩ {who answered the twin}, got = {p in A:
    strong(twin p)}; understood |got|, followed |A| − |got|. After Smith et al. (2009), Why peer discussion improves
    student performance on in-class concept questions, Science 323, where a second question of the same concept,
    answered alone, tells whether a discussion was understood or merely followed. Not verified here with the article.
    """
    if asked.twin is None or not asked.to_twin:
        return None
    question, twin = asked.question, asked.twin
    strong = {who: is_strong(twin, one.whole) for who, one in asked.to_twin.items()}
    moved = {
        who
        for who, one in second.items()
        if who in first and is_strong(question, one.whole) and not is_strong(question, first[who].whole)
    }
    answered = moved & strong.keys()
    return Transfer(len(moved), len(answered), sum(strong[who] for who in answered), len(strong), sum(strong.values()))


def openers(asked: AskedQuestion, last: Replies) -> tuple[SurelyWrong, ...]:
    """What many chose in the last vote, certain of it and wrong: what the next session can begin with."""
    question = asked.question
    counted = many_surely_wrong(question, [(one.whole, one.certainty) for one in last.values()])
    return tuple(
        SurelyWrong(about, title_of(question, about), choice, text_of(question, about, choice), n, len(last))
        for (about, choice), n in counted
    )


FOLLOWS = {
    NextStep.ASSUMPTION: {Command.VOTE_AGAIN: True},
    NextStep.DISCUSS: {Command.VOTE_AGAIN: True},
    NextStep.HINT: {Command.REASONING: True},
    NextStep.EXPLAIN: {Command.REASONING: True},
    NextStep.GO_ON: {Command.REASONING: True, Command.FORWARD: True, Command.GO: True, Command.END: True},
}
"""The commands that follow an advice."""

UNTOLD = ((NextStep.HINT, Command.VOTE_AGAIN), (NextStep.ASSUMPTION, Command.REASONING))
"""A hint spoken before the second vote, an assumption talked about before the release: the commands do not tell."""


def advised(asked: AskedQuestion, votes: list[Replies], openings: Openings) -> tuple[Advised, ...]:
    """What was proposed at each close that something followed, from the answers as they are stored, and what came."""
    found = []
    for vote, replies in enumerate(votes, start=1):
        advice = advise(asked.question, [one.whole for one in replies.values()], vote)
        done = openings.after.get(Slot(asked.step, asked.stage, vote))
        if advice is not None and done is not None:
            untold = (advice.step, done) in UNTOLD
            followed = None if untold else FOLLOWS[advice.step].get(done, False)
            found.append(Advised(vote, advice.step.value, advice.strong, advice.of, done.value, followed))
    return tuple(found)
