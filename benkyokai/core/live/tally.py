"""What the answers of a room say: how many chose what, which way they went on the diagram, who moved."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from benkyokai.core.answer_fields.field import FACTOR, Field
from benkyokai.core.diagram import Flow
from benkyokai.core.path import path_of
from benkyokai.core.question import Question, Response
from benkyokai.core.stage import ANSWER, values_at
from benkyokai.core.text import NO_TEXT, PlainText, Text, bilingual

MOST_ROWS = 12
"""Of numbers and orders, which nobody can list beforehand, so many of the commonest are shown."""


@dataclass(frozen=True, slots=True)
class TallyGroup:
    """One thing that was chosen: `about` is the field's (CHOSEN, FACTOR, a stage's or an author's id).

    `rows` are the field's keys with their counts; `of` is how many answered, `by_hand` how many of them raised their
    hands in the room.
    """

    about: str
    rows: tuple[tuple[str, int], ...]
    of: int
    by_hand: int = 0


def fields_of(question: Question, stage: str) -> tuple[Field, ...]:
    """The fields of a stage that can be counted, the deciding factor last where it is kept with the answer."""
    found = question.stage(stage)
    factor = question.factor_field if question.decides and found.id == ANSWER else None
    return (*(one for one in found.fields if one.countable), *((factor,) if factor else ()))


def field_about(question: Question, about: str) -> Field | None:
    """The field of that name, in whatever stage."""
    return question.fields_by_about.get(about)


def with_factor(question: Question, stage: str, response: Response, factor: str | None) -> Response:
    """A response to a stage in the shape that is counted: with its factor where that is kept with the answer."""
    return {**response, FACTOR: factor} if question.decides and isinstance(response, dict) else response


def tally(
    question: Question, stage: str, responses: Sequence[Response], most: int | None = MOST_ROWS
) -> tuple[TallyGroup, ...]:
    """The distribution of the answers to one stage, each response one that was not refused; of what nobody can list
    beforehand the `most` commonest."""
    return tuple(_group(one, responses, most) for one in fields_of(question, stage))


def _group(field: Field, responses: Sequence[Response], most: int | None = MOST_ROWS) -> TallyGroup:
    return TallyGroup(field.about, field.rows(values_at(field, responses), most), len(responses))


def with_hands(group: TallyGroup, hands: Mapping[str, int], several: bool) -> TallyGroup:
    """The group with the hands that were raised for its choices. Where one may choose `several` things, nobody knows
    how many people raised them: at least as many as for the commonest."""
    raised = [hands.get(one, 0) for one, _ in group.rows]
    people = (max if several else sum)(raised) if raised else 0
    rows = tuple((one, n + hands.get(one, 0)) for one, n in group.rows)
    return TallyGroup(group.about, rows, group.of + people, people)


def takes_several(question: Question, stage: str) -> bool:
    """True where one answer may hold several choices of one list."""
    return any(one.several for one in fields_of(question, stage))


def listed(question: Question, stage: str) -> dict[str, tuple[str, ...]]:
    """For each thing that is chosen with a list, what can be chosen; deciding factors are no choice."""
    fields = fields_of(question, stage)
    return {one.about: one.ids for one in fields if one.listed and one.parts and one.about != FACTOR}


def by_assumption(question: Question, responses: Sequence[Response]) -> dict[str, tuple[TallyGroup, ...]]:
    """For each assumption that somebody stated, how those who stated it chose everything else; nothing for a question
    without assumptions."""
    if question.reasoning is None:
        return {}
    premise, found = question.reasoning.premise, {}
    others = [one for one in fields_of(question, ANSWER) if one.about not in (premise.about, FACTOR)]
    assumed = values_at(premise, responses)
    for part in premise.parts:
        some = [one for one, value in zip(responses, assumed, strict=True) if value == part.id]
        if some:
            found[part.id] = tuple(_group(one, some) for one in others)
    return found


def room_counts(question: Question, flow: Flow, responses: Iterable[Response]) -> dict[int, int]:
    """How many participants' paths use each edge, by the edge's position (formats §3)."""
    counts: Counter[int] = Counter()
    assert question.reasoning is not None  # who asks has a diagram
    for one in responses:
        assumption, chosen_on = question.reasoning.path_of(one)
        paths = (path_of(flow, assumption, axis, option) for axis, option in chosen_on.items())
        counts.update({edge for path in paths if path is not None for edge in path.edges})
    return dict(counts)


def shift(
    question: Question, before: Mapping[str, Response], after: Mapping[str, Response]
) -> dict[str, Counter[tuple[str, str]]]:
    """For each thing that was chosen, how many went from what to what; only those who voted twice count.

    `before` and `after` hold a response by participant.
    """
    both = [one for one in before if one in after]
    if not both:
        return {}
    first, second = ([votes[one] for one in both] for votes in (before, after))
    fields = [one for one in question.answer_stage.fields if one.public]
    return {
        one.about: Counter(zip(map(one.key, values_at(one, first)), map(one.key, values_at(one, second)), strict=True))
        for one in fields
    }


def chosen(question: Question, response: Response) -> dict[str, str]:
    """What one answer chose, by field and as the fields' keys; what was written freely is nobody's choice."""
    stage = question.answer_stage
    return {one.about: one.key(value) for one, value in stage.values(response) if one.public}


def text_of(question: Question, about: str, choice: str) -> Text:
    """What a choice is called: an ordering's items in turn, several options together. What the question has no more
    keeps its id."""
    field = field_about(question, about)
    if field is None:
        return PlainText(choice, choice)
    return bilingual(lambda name: field.told(choice, name))


def title_of(question: Question, about: str) -> Text:
    """The title of what is chosen; a group that every question has is named on the screen."""
    field = field_about(question, about)
    return field.title if field else NO_TEXT


def is_right(question: Question, about: str, choice: str) -> bool:
    """True for what the key calls right, whatever else was answered."""
    field = field_about(question, about)
    return field is not None and choice in field.right
