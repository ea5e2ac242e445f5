"""How one question did: who got it right, what each option drew and from whom, and what its author should look at.

`n` is a number of people everywhere. Figures that would mislead because they rest on too few people are None here only
where they are undefined (formats §6); `enough` says which may be shown.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from benkyokai.core.answer_fields.field import FACTOR
from benkyokai.core.live.tally import MOST_ROWS, fields_of, tally
from benkyokai.core.question import Question, Response
from benkyokai.core.service import Availability, Service
from benkyokai.core.stage import ANSWER
from benkyokai.core.statistics import FEWEST

TOO_FEW_TO_DISCRIMINATE = 10
"""People below whom a discrimination is no more than chance."""

DAY = re.compile(r"\d{4}-\d{2}(-\d{2})?")

Marks = Sequence[float | None]

Thirds = tuple[frozenset[str], frozenset[str]]
"""The learners of the upper and of the lower third."""


@dataclass(frozen=True, slots=True)
class MarkTable:
    """n learners × p questions, as `stats` reads it (formats §7). A cell is a mark, or None where nothing was answered;
    `maxima` are the p maximum marks."""

    questions: tuple[str, ...]
    maxima: tuple[float, ...]
    learners: tuple[str, ...]
    rows: tuple[Marks, ...]

    @property
    def totals(self) -> list[float]:
        """The n total marks."""
        return [math.fsum(mark or 0.0 for mark in row) for row in self.rows]


@dataclass(frozen=True, slots=True)
class Drawn:
    """What one option drew: how many of all, of the upper and of the lower third. `about` as in core/live/tally.py."""

    about: str
    choice: str
    n: int
    upper: int
    lower: int


@dataclass(frozen=True, slots=True)
class Draws:
    """What every option drew, and how many people are in all and in each third."""

    rows: tuple[Drawn, ...]
    n: int
    third: int


def enough(n: int, least: int = FEWEST) -> bool:
    """True where a figure of so many people may be shown."""
    return n >= least


def facility(fractions: Iterable[float | None]) -> float | None:
    """The mean fraction in per cent; None without any. What was not answered counts 0."""
    values = [fraction or 0.0 for fraction in fractions]
    return 100 * math.fsum(values) / len(values) if values else None


def thirds(table: MarkTable) -> Thirds:
    """The learners of the upper and of the lower third by total mark, n // 3 in each; among equals who began earlier
    comes first."""
    totals = table.totals
    ranked = sorted(range(len(totals)), key=lambda place: -totals[place])
    third = len(totals) // 3
    upper, lower = ranked[:third], ranked[len(ranked) - third :]
    return frozenset(table.learners[place] for place in upper), frozenset(table.learners[place] for place in lower)


def draws(question: Question, given: Mapping[str, Response], n: int, parted: Thirds) -> Draws:
    """What each option drew from whom. `given` holds a whole response by learner, `n` is how many learners there are,
    `parted` what `thirds` says of them."""
    upper, lower = parted
    everybody = counts(question, given.values())
    of_upper = counts(question, (response for learner, response in given.items() if learner in upper), most=None)
    of_lower = counts(question, (response for learner, response in given.items() if learner in lower), most=None)
    rows = (Drawn(*key, n, of_upper.get(key, 0), of_lower.get(key, 0)) for key, n in everybody.items())
    return Draws(tuple(rows), n, len(upper))


def counts(
    question: Question, responses: Iterable[Response], most: int | None = MOST_ROWS
) -> dict[tuple[str, str], int]:
    """How many chose what, by (about, choice), in the order of the file; of numbers and orders the `most` commonest.
    No response may be one that is refused."""
    whole = list(responses)
    groups = [
        group
        for stage in question.stages
        for group in tally(question, stage.id, _given_in(question, stage.id, whole), most)
    ]
    return {(group.about, choice): n for group in groups for choice, n in group.rows}


def _given_in(question: Question, stage: str, whole: Sequence[Response]) -> Sequence[Response]:
    return whole if stage == ANSWER else [question.given_in(stage, one) for one in whole]


def has_options(question: Question) -> bool:
    """True for the kinds that list what can be taken."""
    return any(one.listed for one in question.answer_stage.fields)


def nobody_takes(question: Question, taken: Mapping[tuple[str, str], int]) -> tuple[tuple[str, str], ...]:
    """The options (about, choice) that nobody has chosen and somebody should have; of kinds that list none, nothing.
    `taken`: see `counts`. A factor, or a question to the client, is no option."""
    fields = {one.about: one for one in fields_of(question, ANSWER) if one.listed and one.about != FACTOR}
    return tuple(
        (about, choice)
        for (about, choice), n in taken.items()
        if n == 0 and about in fields and fields[about].wants(choice)
    )


def outdated(question: Question, services: Mapping[str, Service]) -> tuple[str, ...]:
    """The services of a question whose status changed after the day on which its key was last checked, in order."""
    if not question.as_of:
        return ()
    changed = {
        one: day[0]
        for one in question.named_services
        if (service := services.get(one)) is not None
        and service.status.availability is not Availability.OPEN
        and (day := DAY.search(service.status.since.en or service.status.since.ja)) is not None
    }
    return tuple(sorted(one for one, day in changed.items() if question.as_of[: len(day)] < day))
