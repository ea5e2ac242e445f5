"""The full record of a session: for each participant and question, what they assumed, chose and said, and how sure they
were, before the discussion and after it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from benkyokai.core.answer import Answer
from benkyokai.core.answer_fields.field import Field
from benkyokai.core.marking import is_strong
from benkyokai.core.question import Question, Response
from benkyokai.core.stage import value_at
from benkyokai.core.table import Table, columns_of
from benkyokai.core.text import Text

Plain = Callable[[Text], str]
"""How an author's text is written in a cell."""


@dataclass(frozen=True)
class Voted(Answer):
    """An answer in one vote; `by`: what sent it, where its giver did not."""

    by: str | None = None


@dataclass(frozen=True, slots=True)
class BothVotes:
    """A question with its place on the run sheet, from 1, and what was given in each vote by participant; its twin, and
    what was given to that. Each response is whole, one that its question does not refuse."""

    place: int
    question: Question
    before: Mapping[str, Voted] = field(default_factory=dict)
    after: Mapping[str, Voted] = field(default_factory=dict)
    twin: Question | None = None
    twins: Mapping[str, Voted] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class RecordLine:
    """One participant at one question."""

    place: int
    question: Question
    participant: str
    before: Voted | None
    after: Voted | None
    twin: Question | None = None
    to_twin: Voted | None = None


COLUMNS = columns_of(
    """step:i question participant
    assumption_before choice_before factor_before reason_before certainty_before:i by_before
    assumption_after choice_after factor_after reason_after certainty_after:i by_after
    choice_twin strong_twin:b by_twin"""
)


def lines_of(people: Iterable[str], steps: Iterable[BothVotes]) -> Iterator[RecordLine]:
    """A line for each participant and question that they answered, question by question, in the people's order."""
    order = list(people)
    for step in steps:
        for one in order:
            if one in step.before or one in step.after or one in step.twins:
                before, after = step.before.get(one), step.after.get(one)
                yield RecordLine(step.place, step.question, one, before, after, step.twin, step.twins.get(one))


def record_table(
    lines: Iterable[RecordLine], called: Mapping[str, str], plain: Plain, sizes: Mapping[str, int] | None = None
) -> Table:
    """The record to take away; `called` has each participant's name or number, `sizes` how many a team is, where teams
    answer."""
    rows = (
        (
            line.place,
            first_line(line.question, plain),
            called[line.participant],
            *cells_of(line.question, line.before, plain),
            *cells_of(line.question, line.after, plain),
            *twin_cells(line, plain),
            *((sizes[line.participant],) if sizes is not None else ()),
        )
        for line in lines
    )
    return Table("record", (*COLUMNS, *(columns_of("team_size:i") if sizes is not None else ())), rows)


def first_line(question: Question, plain: Plain) -> str:
    """What a question is called in a list."""
    return plain(question.prompt).strip().split("\n")[0][:80]


def cells_of(question: Question, voted: Voted | None, plain: Plain) -> tuple[str, str, str, str, int | None, str]:
    """Assumption, choice, factor, reason and certainty of one vote in words, and what sent it; empty where there was
    none."""
    if voted is None:
        return "", "", "", "", None, ""
    reasoning, factors = question.reasoning, question.factor_field
    assumption = _told(reasoning.premise, voted.response, plain) if reasoning else ""
    factor = factors.told(voted.factor or "", plain) if factors else voted.factor or ""
    choice = choice_in_words(question, voted.response, plain)
    return assumption, choice, factor, voted.reason or "", voted.certainty, voted.by or ""


def twin_cells(line: RecordLine, plain: Plain) -> tuple[str, bool | None, str]:
    """What was chosen at the twin, whether that is strong, and what sent it; empty where nothing was."""
    if line.twin is None or line.to_twin is None:
        return "", None, ""
    response = line.to_twin.response
    return choice_in_words(line.twin, response, plain), is_strong(line.twin, response), line.to_twin.by or ""


def choice_in_words(question: Question, response: Response, plain: Plain) -> str:
    """What was chosen, without the assumption; where several things are, each after its title, if it has one of its
    own. What was written freely is not here: it is the reason. A few words are."""
    reasoning, fields = question.reasoning, question.answer_stage.fields
    if reasoning is not None:
        return " / ".join(_told(one, response, plain) for one in reasoning.choices)
    told = (
        (f"{plain(one.title)}: " if one.title else "") + _told(one, response, plain)
        for one in fields
        if (one.public or one.gathered) and not one.is_blank(value_at(one, response))
    )
    return " / ".join(told)


def _told(field: Field, response: Response, plain: Plain) -> str:
    """In words; a number without its unit, so that a table can count with it."""
    key = field.key(value_at(field, response))
    return field.told(key, plain) if field.parts else key
