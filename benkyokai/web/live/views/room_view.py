"""What a room's answers look like once they may be seen: bars, the shift between the votes, the diagram."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from benkyokai.core.diagram import Flow
from benkyokai.core.drawing.flow import draw_flow
from benkyokai.core.drawing.marks import NO_MARKS, Marks
from benkyokai.core.drawing.svg import paint_svg
from benkyokai.core.drawing.trace import trace
from benkyokai.core.drawing.variant import Variant
from benkyokai.core.live.plan import ANSWER
from benkyokai.core.live.session import Slot
from benkyokai.core.live.tally import (
    ASSUMPTION,
    CHOSEN,
    FACTOR,
    Group,
    by_assumption,
    room_counts,
    shift,
    takes_several,
    tally,
    with_hands,
)
from benkyokai.core.question import Question
from benkyokai.core.question_kinds.matching import Matching
from benkyokai.core.question_kinds.numeric import Numeric
from benkyokai.core.question_kinds.ordering import Ordering
from benkyokai.core.question_kinds.scenario import ASK, Scenario
from benkyokai.services.live.room import Room
from benkyokai.web.live.views.question_view import Asked, View, asked_in
from benkyokai.web.live.views.wording import Wording
from benkyokai.words.badges import node_badges


def tally_view(room: Room, wording: Wording, slot: Slot) -> list[View]:
    """The distribution of the answers in a slot, a group for each thing that was chosen."""
    asked = asked_in(room, wording, room.plan[slot.step], slot.stage)
    if asked is None:
        return []
    question = asked.question
    responses = [_counted(question, slot.stage, one) for one in room.given(slot).values()]
    stage = slot.stage if slot.stage == ASK else ANSWER
    hands, several = room.hands.get(slot, {}), takes_several(question, stage)
    return [
        group_view(asked, with_hands(group, _raised(hands, group.about), several))
        for group in _as_asked(asked, tally(question, stage, responses))
    ]


def _as_asked(asked: Asked, groups: tuple[Group, ...]) -> Iterable[Group]:
    """The groups in the order in which this session's phones show them: stems can be shuffled."""
    if not isinstance(asked.question, Matching):
        return groups
    by_stem = {group.about: group for group in groups}
    return [by_stem[stem.id] for stem in asked.ordered(asked.question.stems)]


def _raised(hands: Mapping[tuple[str, str], int], about: str) -> dict[str, int]:
    """The hands that were counted for one group, by choice."""
    return {choice: n for (of, choice), n in hands.items() if of == about}


def _counted(question: Question, stage: str, one: Any) -> Any:
    """A stored answer in the shape that the tally counts: a scenario's with its factor."""
    if isinstance(question, Scenario) and stage != ASK:
        return {**one.response, "factor": one.factor}
    return one.response


def group_view(asked: Asked, group: Group) -> View:
    """A group with the names of what was chosen, in the order in which it was asked."""
    question, wording = asked.question, asked.wording
    names, counts = _names_as_asked(asked, group.about), dict(group.rows)
    order = [one for one in names if one in counts] or counts
    rows = [{"t": _named(question, wording, names, one), "n": counts[one]} for one in order]
    view = {"t": title_of(question, wording, group.about), "about": group.about, "rows": rows, "of": group.of}
    return view | ({"by_hand": group.by_hand} if group.by_hand else {})


def _named(question: Question, wording: Wording, names: dict[str, str], one: str) -> str:
    if isinstance(question, Numeric):
        return wording.measured(float(one), question.unit)
    if isinstance(question, Ordering):
        return " → ".join(names.get(item, item) for item in one.split())
    # Where several can be chosen, the shift between the votes counts them together.
    return names.get(one) or " + ".join(names.get(item, item) for item in one.split())


def title_of(question: Question, wording: Wording, about: str) -> str:
    """What a group of a tally is called."""
    fixed = {CHOSEN: "", ASK: "live.asked", ASSUMPTION: "live.assumption", FACTOR: "live.factor"}
    if about in fixed:
        return wording.say(fixed[about]) if fixed[about] else ""
    parts = [*getattr(question, "axes", ()), *getattr(question, "stems", ())]
    part: Any = next(part for part in parts if part.id == about)
    return wording.plain(getattr(part, "title", None) or part.text)


def names_of(question: Question, wording: Wording, about: str) -> dict[str, str]:
    """The names of what can be chosen in a group, by id."""
    return {part.id: wording.plain(part.text) for part in _parts_of(question, about)}


def _names_as_asked(asked: Asked, about: str) -> dict[str, str]:
    """The same in the order of the session; deciding factors are never shuffled."""
    parts = _parts_of(asked.question, about)
    if about != FACTOR:
        parts = asked.ordered(parts, secret_order=isinstance(asked.question, Matching))
    return {part.id: asked.wording.plain(part.text) for part in parts}


def _parts_of(question: Question, about: str) -> list[Any]:
    axis = next((one for one in getattr(question, "axes", ()) if one.id == about), None)
    if axis is not None:
        return list(axis.options)
    fields = {ASK: "asks", ASSUMPTION: "assumptions", FACTOR: "factors"}
    names = (fields[about],) if about in fields else ("options", "items", "choices")
    return [part for name in names for part in getattr(question, name, ())]


def shift_view(room: Room, wording: Wording, step: int) -> list[View]:
    """How the second vote differs from the first, counted over those who voted twice."""
    asked = asked_in(room, wording, room.plan[step], room.shapes[step].stages[-1])
    before, after = room.wholes(step, 1), room.wholes(step, 2)
    if asked is None or not after:
        return []
    question = asked.question
    found = []
    for about, pairs in shift(question, before, after).items():
        first, second = Counter[str](), Counter[str]()
        for (old, new), n in pairs.items():
            first[old] += n
            second[new] += n
        names = _names_as_asked(asked, about)
        rows = [
            {"t": _named(question, wording, names, one), "before": first[one], "after": second[one]}
            for one in dict.fromkeys([*names, *first, *second])
            if first[one] or second[one]
        ]
        moved = sum(n for (old, new), n in pairs.items() if old != new)
        title = title_of(question, wording, about)
        note = wording.say("live.of_both", n=sum(pairs.values()), moved=moved)
        found.append({"t": title, "rows": rows, "of": sum(pairs.values()), "note": note, "moved": moved})
    return found


def cross_view(room: Room, wording: Wording, slot: Slot) -> list[View]:
    """For each assumption that was stated, how those who stated it chose; for a scenario's last stage alone."""
    asked = asked_in(room, wording, room.plan[slot.step], slot.stage)
    if asked is None or not isinstance(asked.question, Scenario) or slot.stage == ASK:
        return []
    question, names = asked.question, names_of(asked.question, wording, ASSUMPTION)
    responses = [one.response for one in room.given(slot).values()]
    return [
        {"t": names[one], "groups": [group_view(asked, group) for group in groups]}
        for one, groups in by_assumption(question, responses).items()
    ]


def advice(room: Room, wording: Wording, slot: Slot) -> str:
    """When a discussion pays: an assumption that one in four or more do not share, or one assumption and a split."""
    question = room.question(room.plan[slot.step], slot.stage)
    if not isinstance(question, Scenario) or slot.stage == ASK:
        return ""
    responses = [one.response for one in room.given(slot).values()]
    stated = Counter(one["assumption"] for one in responses)
    split = [
        assumption
        for assumption, groups in by_assumption(question, responses).items()
        if stated[assumption] >= 2 and any(max(n for _, n in group.rows) <= 0.75 * group.of for group in groups)
    ]
    if split:
        commonest = max(split, key=lambda one: stated[one])
        name = names_of(question, wording, ASSUMPTION)[commonest]
        return wording.say("console.same_but_split", assumption=name)
    if stated and max(stated.values()) <= 0.75 * len(responses):
        return wording.say("console.assume_differently")
    return ""


def diagram_view(
    room: Room, wording: Wording, step: int, variant: Variant, with_room: bool, narrow: Variant | None = None
) -> View | None:
    """The reasoning diagram of a step's question as SVG: with the room's counts and what is strong under the
    assumption that most stated, or without any mark, for a phone to put its own path on it. `narrow`: drawn once more,
    for a window that is too small for the first."""
    question = room.question(room.plan[step], room.shapes[step].stages[-1])
    flow = room.library.diagrams.get(getattr(question, "diagram", ""))
    if not isinstance(question, Scenario) or not isinstance(flow, Flow):
        return None
    progress = room.state.progress[step]
    wholes = list(room.wholes(step, progress.round).values()) or list(room.wholes(step, 1).values())
    stated = Counter(str(one["assumption"]) for one in wholes)
    assumption = stated.most_common(1)[0][0] if stated else next(a.id for a in question.assumptions if a.plausible)
    marks = NO_MARKS
    if with_room:
        good = trace(flow, question, assumption, {}, "")
        counts = {edge: wording.say("live.people", n=n) for edge, n in room_counts(question, flow, wholes).items()}
        marks = Marks(acceptable=good.acceptable, acceptable_nodes=good.acceptable_nodes, counts=counts)
    title, badges = wording.plain(flow.title), node_badges(room.library, flow, wording.language)
    names = ("svg",) if narrow is None else ("svg", "narrow")
    view: View = {
        name: paint_svg(draw_flow(flow, wording.language, one, badges, marks), title)
        for name, one in zip(names, (variant, narrow or variant), strict=False)
    }
    said = names_of(question, wording, ASSUMPTION)[assumption]
    note = wording.say("live.room_path", assumption=said) if with_room else ""
    return {**view, "t": title, "note": note}
