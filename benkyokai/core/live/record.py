"""The full record of a session: for each participant and question, what they assumed, chose and said, and how sure they
were, before the discussion and after it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from benkyokai.core.live.tally import ASSUMPTION, FACTOR, chosen
from benkyokai.core.question import Question, Response
from benkyokai.core.question_kinds.matching import Matching
from benkyokai.core.question_kinds.open import Open
from benkyokai.core.question_kinds.ordering import Ordering
from benkyokai.core.question_kinds.scenario import Scenario
from benkyokai.core.table import Column, Table
from benkyokai.core.text import Text

Plain = Callable[[Text], str]
"""How an author's text is written in a cell."""


@dataclass(frozen=True, slots=True)
class Voted:
    """What somebody gave in one vote. `response` is whole, one that its question does not refuse."""

    response: Response
    factor: str | None = None
    reason: str = ""
    certainty: int | None = None


@dataclass(frozen=True, slots=True)
class Votes:
    """A question with its place on the run sheet, from 1, and what was given in each vote by participant."""

    place: int
    question: Question
    before: Mapping[str, Voted] = field(default_factory=dict)
    after: Mapping[str, Voted] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Line:
    """One participant at one question."""

    place: int
    question: Question
    participant: str
    before: Voted | None
    after: Voted | None


PER_VOTE = ("assumption", "choice", "factor", "reason", "certainty")

COLUMNS = (
    Column("step", "integer"),
    Column("question", "text"),
    Column("participant", "text"),
    *(
        Column(f"{name}_{vote}", "integer" if name == "certainty" else "text")
        for vote in ("before", "after")
        for name in PER_VOTE
    ),
)


def lines_of(people: Iterable[str], steps: Iterable[Votes]) -> Iterator[Line]:
    """A line for each participant and question that they answered, question by question, in the people's order."""
    order = list(people)
    for step in steps:
        for one in order:
            if one in step.before or one in step.after:
                yield Line(step.place, step.question, one, step.before.get(one), step.after.get(one))


def record_table(lines: Iterable[Line], called: Mapping[str, str], plain: Plain) -> Table:
    """The record to take away; `called` has each participant's name or number."""
    rows = (
        (
            line.place,
            first_line(line.question, plain),
            called[line.participant],
            *cells_of(line.question, line.before, plain),
            *cells_of(line.question, line.after, plain),
        )
        for line in lines
    )
    return Table("record", COLUMNS, rows)


def first_line(question: Question, plain: Plain) -> str:
    """What a question is called in a list."""
    return plain(question.prompt).strip().split("\n")[0][:80]


def cells_of(question: Question, voted: Voted | None, plain: Plain) -> tuple[str, str, str, str, int | None]:
    """Assumption, choice, factor, reason and certainty of one vote in words; empty where there was none."""
    if voted is None:
        return "", "", "", "", None
    names = {one.id: plain(one.text) for one in _parts(question, "assumptions", "factors")}
    assumption = chosen(question, voted.response)[ASSUMPTION] if isinstance(question, Scenario) else ""
    factor = names.get(voted.factor or "", voted.factor or "")
    choice = choice_in_words(question, voted.response, plain)
    return names.get(assumption, assumption), choice, factor, voted.reason, voted.certainty


def choice_in_words(question: Question, response: Response, plain: Plain) -> str:
    """What was chosen, without the assumption; of an open question nothing, its text is the reason."""
    if isinstance(question, Open):
        return ""
    if isinstance(question, Scenario):
        options = {(axis.id, one.id): plain(one.text) for axis in question.axes for one in axis.options}
        return " / ".join(
            options.get(one, one[1]) for one in chosen(question, response).items() if one[0] not in (ASSUMPTION, FACTOR)
        )
    names = {one.id: plain(one.text) for one in _parts(question, "options", "items", "choices")}
    if isinstance(question, Matching) and isinstance(response, dict):
        stems = {one.id: plain(one.text) for one in question.stems}
        return " / ".join(f"{stems.get(a, a)}: {names.get(str(b), str(b))}" for a, b in response.items())
    if isinstance(response, list):
        joint = " → " if isinstance(question, Ordering) else " / "
        return joint.join(names.get(str(one), str(one)) for one in response)
    return names.get(response, response) if isinstance(response, str) else f"{response:.12g}"


def _parts(question: Question, *kinds: str) -> list:  # type: ignore[type-arg]  # options, items, assumptions …
    return [one for kind in kinds for one in getattr(question, kind, ())]
