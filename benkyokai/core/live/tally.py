"""What the answers of a room say: how many chose what, which way they went on the diagram, who moved."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from benkyokai.core.diagram import Flow
from benkyokai.core.path import path_of
from benkyokai.core.question import Question, Response
from benkyokai.core.question_kinds.matching import Matching
from benkyokai.core.question_kinds.multiple import Multiple
from benkyokai.core.question_kinds.numeric import Numeric
from benkyokai.core.question_kinds.open import Open
from benkyokai.core.question_kinds.ordering import Ordering
from benkyokai.core.question_kinds.scenario import ASK, Scenario, chosen_axes

CHOSEN = "chosen"
ASSUMPTION = "assumption"
FACTOR = "factor"

MOST_ROWS = 12
"""Of numbers and orders, which nobody can list beforehand, so many of the commonest are shown."""


@dataclass(frozen=True, slots=True)
class Group:
    """One thing that was chosen: `about` is CHOSEN, ASK, ASSUMPTION, FACTOR, an axis id or a stem id.

    `rows` are ids (of an ordering: ids joined by spaces; of a numeric question: the number) with their counts;
    `of` is how many answered, `by_hand` how many of them raised their hands in the room.
    """

    about: str
    rows: tuple[tuple[str, int], ...]
    of: int
    by_hand: int = 0


def tally(
    question: Question, stage: str, responses: Sequence[Response], most: int | None = MOST_ROWS
) -> tuple[Group, ...]:
    """The distribution of the answers to one stage, each response one that was not refused; of numbers and orders the
    `most` commonest. A number that could not be read stays with who typed it."""
    of = len(responses)
    if isinstance(question, Scenario):
        if stage == ASK:
            asked = (item for one in responses if isinstance(one, list) for item in one)
            return (_group(ASK, [item.id for item in question.asks], asked, of),)
        return _of_scenario(question, [one for one in responses if isinstance(one, dict)])
    if isinstance(question, Matching):
        mapped = [one for one in responses if isinstance(one, dict)]
        ids = [choice.id for choice in question.choices]
        return tuple(_group(stem.id, ids, (one.get(stem.id) for one in mapped), of) for stem in question.stems)
    if isinstance(question, Open):
        return ()
    if isinstance(question, Numeric | Ordering):
        written = Counter(_written(one) for one in responses if not isinstance(one, str))
        return (Group(CHOSEN, tuple(written.most_common(most)), of),)
    ids = [option.id for option in getattr(question, "options", ())]
    flat = (item for one in responses for item in (one if isinstance(one, list) else [one]))
    return (_group(CHOSEN, ids, flat, of),)


def with_hands(group: Group, hands: Mapping[str, int], several: bool) -> Group:
    """The group with the hands that were raised for its choices. Where one may choose `several` things, nobody knows
    how many people raised them: at least as many as for the commonest."""
    raised = [hands.get(one, 0) for one, _ in group.rows]
    people = (max if several else sum)(raised) if raised else 0
    rows = tuple((one, n + hands.get(one, 0)) for one, n in group.rows)
    return Group(group.about, rows, group.of + people, people)


def takes_several(question: Question, stage: str) -> bool:
    """True where one answer may hold several choices of one list."""
    return stage == ASK or isinstance(question, Multiple)


def listed(question: Question, stage: str) -> dict[str, tuple[str, ...]]:
    """For each thing that is chosen with a list, what can be chosen; deciding factors are no choice."""
    groups = tally(question, stage, ())
    return {
        group.about: tuple(one for one, _ in group.rows) for group in groups if group.rows and group.about != FACTOR
    }


def _written(response: Response) -> str:
    return " ".join(map(str, response)) if isinstance(response, list) else f"{response:.12g}"


def _group(about: str, ids: Sequence[str], chosen: Iterable[object], of: int) -> Group:
    counts = Counter(chosen)
    return Group(about, tuple((item, counts[item]) for item in ids), of)


def _of_scenario(question: Scenario, responses: list[dict[str, object]]) -> tuple[Group, ...]:
    of, chosen_on = len(responses), [chosen_axes(one) for one in responses]
    assumed = _group(ASSUMPTION, [a.id for a in question.assumptions], (one.get(ASSUMPTION) for one in responses), of)
    axes = (
        _group(axis.id, [o.id for o in axis.options], (one.get(axis.id) for one in chosen_on), of)
        for axis in question.axes
    )
    factors = [factor.id for factor in question.factors]
    return assumed, *axes, _group(FACTOR, factors, (one.get(FACTOR) for one in responses), of)


def by_assumption(question: Scenario, responses: Sequence[Mapping[str, object]]) -> dict[str, tuple[Group, ...]]:
    """For each assumption that somebody stated, how those who stated it chose on each axis."""
    found = {}
    for assumption in question.assumptions:
        some = [one for one in responses if one.get(ASSUMPTION) == assumption.id]
        if some:
            groups = _of_scenario(question, [dict(one) for one in some])
            found[assumption.id] = tuple(group for group in groups if group.about not in (ASSUMPTION, FACTOR))
    return found


def room_counts(question: Scenario, flow: Flow, responses: Iterable[Mapping[str, object]]) -> dict[int, int]:
    """How many participants' paths use each edge, by the edge's position (formats §3)."""
    counts: Counter[int] = Counter()
    for one in responses:
        paths = (
            path_of(flow, str(one.get(ASSUMPTION) or ""), axis, option) for axis, option in chosen_axes(one).items()
        )
        counts.update({edge for path in paths if path is not None for edge in path.edges})
    return dict(counts)


def shift(
    question: Question, before: Mapping[str, Response], after: Mapping[str, Response]
) -> dict[str, Counter[tuple[str, str]]]:
    """For each thing that was chosen, how many went from what to what; only those who voted twice count.

    `before` and `after` hold a response by participant.
    """
    both = [(chosen(question, before[one]), chosen(question, after[one])) for one in before if one in after]
    return {about: Counter((old[about], new[about]) for old, new in both) for about in (both[0][0] if both else ())}


def chosen(question: Question, response: Response) -> dict[str, str]:
    """What one answer chose, under what a tally calls it: a scenario's assumption and a choice for each axis, a
    choice for each stem, of other questions one thing; of an open one nothing, its text is nobody's choice."""
    if isinstance(question, Open):
        return {}
    if isinstance(question, Matching):
        assert isinstance(response, dict)  # a matching's responses are mappings
        return {stem.id: str(response.get(stem.id, "")) for stem in question.stems}
    if not isinstance(question, Scenario):
        return {CHOSEN: _key(question, response)}
    assert isinstance(response, dict)  # a scenario's responses are mappings
    axes = chosen_axes(response)
    return {ASSUMPTION: str(response.get(ASSUMPTION)), **{axis.id: axes.get(axis.id, "") for axis in question.axes}}


def _key(question: Question, response: Response) -> str:
    """Ids joined by spaces: of several options in one order, whichever was ticked first; of an ordering as given."""
    if isinstance(response, list):
        return " ".join(map(str, response if isinstance(question, Ordering) else sorted(map(str, response))))
    return response if isinstance(response, str) else _written(response)
