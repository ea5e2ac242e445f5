"""How sure a room is of its answers: how many stated each certainty, for each thing that was chosen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from benkyokai.core.live.tally import listed, tally
from benkyokai.core.marking import CERTAINTIES, worth_of
from benkyokai.core.question import Question, Response
from benkyokai.core.stage import ANSWER, value_at

CERTAIN = max(CERTAINTIES)
HALF = 0.5

MANY, MANY_SHARE = 2, 0.2
"""So many people, and so many of those who answered, make an option one to begin the next session with."""


@dataclass(frozen=True, slots=True)
class CertaintyTally:
    """One thing that was chosen, as in a tally. `rows` are ids, each with how many stated each of CERTAINTIES."""

    about: str
    rows: tuple[tuple[str, tuple[int, ...]], ...]


def asks_certainty(question: Question, stage: str) -> bool:
    """True where one may say how sure one is: of what is marked, not of what comes before it."""
    return question.counts and stage == ANSWER


def how_sure(said: Sequence[int | None]) -> tuple[int, ...]:
    """How many stated each of CERTAINTIES; who stated none is nowhere."""
    return tuple(sum(1 for one in said if one == level) for level in CERTAINTIES)


def surely_wrong(question: Question, answers: Sequence[tuple[Response, int | None]]) -> Counter[tuple[str, str]]:
    """How many chose what, certain of it, though it is worth less than half to them: by the field and the choice. Of a
    scenario an option is worth what it is under the assumption that they state; `answers` are whole ones."""
    found: Counter[tuple[str, str]] = Counter()
    for response, sure in answers:
        if sure == CERTAIN and question.counts:
            for about, field in question.fields_by_about.items():
                if about in listed(question, ANSWER):
                    chosen = field.counted(value_at(field, response))
                    found.update((about, one) for one in chosen if worth_of(question, response, about, one) < HALF)
    return found


def many_surely_wrong(
    question: Question, answers: Sequence[tuple[Response, int | None]]
) -> list[tuple[tuple[str, str], int]]:
    """The same of what many chose so: what the next session can begin with, the commonest first."""
    least = max(MANY, MANY_SHARE * len(answers))
    return [(chosen, n) for chosen, n in surely_wrong(question, answers).most_common() if n >= least]


def by_choice(
    question: Question, stage: str, answers: Sequence[tuple[Response, int | None]]
) -> tuple[CertaintyTally, ...]:
    """How sure those are who chose the same; nothing for questions whose answers nobody can list beforehand."""
    levels = [tally(question, stage, [one for one, sure in answers if sure == level]) for level in CERTAINTIES]
    counts = [{group.about: dict(group.rows) for group in groups} for groups in levels]
    return tuple(
        CertaintyTally(about, tuple((one, tuple(level[about][one] for level in counts)) for one in ids))
        for about, ids in listed(question, stage).items()
    )
