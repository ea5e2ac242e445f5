"""How sure a room is of its answers: how many stated each certainty, for each thing that was chosen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from benkyokai.core.live.tally import listed, tally
from benkyokai.core.marking import CERTAINTIES
from benkyokai.core.question import Question, Response
from benkyokai.core.stage import ANSWER


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
