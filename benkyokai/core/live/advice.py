"""The next best step after a vote, from how many of its answers are strong."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from benkyokai.core.live.tally import by_assumption
from benkyokai.core.marking import is_strong
from benkyokai.core.question import Question, Response
from benkyokai.core.statistics import FEWEST

TOO_FEW, ENOUGH = 0.35, 0.7
"""The share of strong answers below which a discussion lacks the knowledge to find the way, and above which it changes
little. After Vickrey, Rosien, Meister & Stains (2015), Research-based implementation of peer instruction: a literature
review, CBE Life Sciences Education 14(1), es3. The numbers are those of our own brief; the text was not read again
here."""

SHARED = 0.75
"""What more than three in four choose alike is not split."""


class NextStep(StrEnum):
    """What pays now."""

    ASSUMPTION = "assumption"
    HINT = "hint"
    DISCUSS = "discuss"
    EXPLAIN = "explain"
    GO_ON = "go_on"


@dataclass(frozen=True, slots=True)
class Advice:
    """`strong` of the `of` answers are. `split`: the assumption that led to different choices; empty where there is
    none."""

    step: NextStep
    strong: int
    of: int
    split: str = ""

    @property
    def reliable(self) -> bool:
        """False where so few answered that it says little."""
        return self.of >= FEWEST


def advise(question: Question, responses: Sequence[Response], vote: int) -> Advice | None:
    """What pays after a vote, 1 or 2, whose whole answers these are; None where nothing is marked or nobody answered.

    Where one in four or more do not share the commonest assumption, no percentage says anything: each is right from
    where they stand, and the assumption is what to talk about. After the second vote there is no third: what is not
    understood then has to be explained.
    """
    if not question.counts or not responses:
        return None
    strong, of = sum(is_strong(question, one) for one in responses), len(responses)
    if _assume_differently(question, responses):
        return Advice(NextStep.ASSUMPTION, strong, of)
    if strong / of > ENOUGH:
        return Advice(NextStep.GO_ON, strong, of)
    if vote > 1:
        return Advice(NextStep.EXPLAIN, strong, of)
    if strong / of < TOO_FEW:
        return Advice(NextStep.HINT, strong, of)
    return Advice(NextStep.DISCUSS, strong, of, _split(question, responses))


def _assume_differently(question: Question, responses: Sequence[Response]) -> bool:
    reasoning = question.reasoning
    stated = Counter(reasoning.path_of(one)[0] for one in responses) if reasoning else None
    return stated is not None and max(stated.values()) <= SHARED * len(responses)


def _split(question: Question, responses: Sequence[Response]) -> str:
    """The assumption under which two people or more chose differently; of several the one that the most stated."""
    groups = by_assumption(question, responses)
    found = [
        (parts[0].of, assumption)
        for assumption, parts in groups.items()
        if any(group.of >= 2 and max(n for _, n in group.rows) <= SHARED * group.of for group in parts)
    ]
    return max(found, key=lambda one: one[0])[1] if found else ""
