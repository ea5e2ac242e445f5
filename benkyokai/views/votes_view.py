"""What a room's answers look like once they may be seen: bars, the shift between the votes, the diagram."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from benkyokai.core.answer_fields.field import ASK, ASSUMPTION, CHOSEN, FACTOR
from benkyokai.core.diagram import Flow
from benkyokai.core.drawing.drawing import NO_HIGHLIGHTS, Highlights, Variant
from benkyokai.core.drawing.trace import trace
from benkyokai.core.drawing.wall import Area, lane_alone
from benkyokai.core.live.advice import NextStep, advise
from benkyokai.core.live.session import Slot
from benkyokai.core.live.tally import (
    TallyGroup,
    by_assumption,
    field_about,
    room_counts,
    shift,
    takes_several,
    tally,
    with_factor,
    with_hands,
)
from benkyokai.core.question import Question
from benkyokai.core.stage import ANSWER
from benkyokai.services.live.display_names import hurts
from benkyokai.services.live.room import Room
from benkyokai.services.live.shown_words import is_shown, key_of_word, shown_as, words_at
from benkyokai.views.drawn_view import painted
from benkyokai.views.question_view import PresentedQuestion, View, asked_in, number_in
from benkyokai.words.wording import Wording


def tally_view(room: Room, wording: Wording, slot: Slot, written: bool = False) -> list[View]:
    """The distribution of the answers in a slot, a group for each thing that was chosen; `written`: also of what people
    wrote, which is the facilitator's to show."""
    asked = asked_in(room, wording, room.plan[slot.step], slot.stage)
    if asked is None:
        return []
    if room.shapes[slot.step].gathered:
        return _words_view(room, wording, slot, written)
    groups = _as_asked(asked, slot.stage, tally_groups(room, asked, slot))
    fields = {group.about: field_about(asked.question, group.about) for group in groups}
    return [group_view(asked, one) for one in groups if written or (field := fields[one.about]) is None or field.public]


def tally_groups(room: Room, asked: PresentedQuestion, slot: Slot) -> list[TallyGroup]:
    """The distribution of the answers in a slot, hands counted in."""
    question = asked.question
    responses = [with_factor(question, slot.stage, one.response, one.factor) for one in room.given(slot).values()]
    several, raised = takes_several(question, slot.stage), room.hands.get(slot, {})
    return [
        with_hands(group, {choice: n for (about, choice), n in raised.items() if about == group.about}, several)
        for group in tally(question, slot.stage, responses)
    ]


def _words_view(room: Room, wording: Wording, slot: Slot, written: bool) -> list[View]:
    """The words of a poll that gathers them: those that are shown; `written`: all of them, each with its key."""
    group, rows = words_at(room, slot), []
    for word, n in group.rows:
        shown = is_shown(room, slot, word)
        more = {"k": key_of_word(room, slot, word), "shown": shown, "hurts": hurts(word)} if written else {}
        rows += [{"t": word, "n": n, **more}] if shown or written else []
    more = {"as": shown_as(room), "note": wording.say("live.words_of", n=group.of)}
    return [{"t": "", "about": group.about, "rows": rows, "of": group.of, **more}] if rows or written else []


def _as_asked(asked: PresentedQuestion, stage: str, groups: Sequence[TallyGroup]) -> Sequence[TallyGroup]:
    """The groups in the order in which this session's phones show them."""
    by_about = {group.about: group for group in groups}
    order = [one.about for one in asked.fields(stage) if one.about in by_about]
    return [by_about[one] for one in dict.fromkeys([*order, *by_about])]


def group_view(asked: PresentedQuestion, group: TallyGroup) -> View:
    """A group with the names of what was chosen, in the order in which it was asked."""
    question, wording, counts = asked.question, asked.wording, dict(group.rows)
    rows = [choice_view(asked, group.about, one) | {"n": counts[one]} for one in order_of(asked, group.about, counts)]
    view = {"t": title_of(question, wording, group.about), "about": group.about, "rows": rows, "of": group.of}
    field = field_about(question, group.about)
    mean = field.mean(group.rows) if field else None
    view |= {"note": wording.say("live.mean", mean=f"{mean:.1f}", n=group.of)} if mean is not None else {}
    return view | ({"by_hand": group.by_hand} if group.by_hand else {})


def choice_view(asked: PresentedQuestion, about: str, key: str) -> View:
    """What was chosen, in words, and its number."""
    numbers = asked.numbers(field_about(asked.question, about))
    return {"t": choice_in_words(asked.question, asked.wording, about, key), **number_in(numbers, key)}


def order_of(asked: PresentedQuestion, about: str, counted: Iterable[str]) -> list[str]:
    """The keys as they were asked, then what nobody could list beforehand; deciding factors are never shuffled."""
    field, counted = field_about(asked.question, about), list(counted)
    if field is None or not field.listed or about == FACTOR:
        return counted
    asked_first = [part.id for part in asked.ordered(field.parts, field.hides_order)]
    return [one for one in dict.fromkeys([*asked_first, *counted]) if one in counted]


def choice_in_words(question: Question, wording: Wording, about: str, key: str) -> str:
    """What a tally counts, in words."""
    field = field_about(question, about)
    return field.told(key, wording.plain) if field else key


def title_of(question: Question, wording: Wording, about: str) -> str:
    """What a group of a tally is called."""
    fixed = {CHOSEN: "", ASK: "live.asked", ASSUMPTION: "live.assumption", FACTOR: "live.factor"}
    if about in fixed:
        return wording.say(fixed[about]) if fixed[about] else ""
    field = field_about(question, about)
    return wording.plain(field.title) if field else about


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
        rows = [
            choice_view(asked, about, one) | {"before": first[one], "after": second[one]}
            for one in order_of(asked, about, dict.fromkeys([*first, *second]))
        ]
        moved = sum(n for (old, new), n in pairs.items() if old != new)
        title = title_of(question, wording, about)
        note = wording.say("live.of_both", n=sum(pairs.values()), moved=moved)
        found.append({"t": title, "rows": rows, "of": sum(pairs.values()), "note": note, "moved": moved})
    return found


def cross_view(room: Room, wording: Wording, slot: Slot) -> list[View]:
    """For each assumption that was stated, how those who stated it chose; for the last stage alone."""
    asked = asked_in(room, wording, room.plan[slot.step], slot.stage)
    if asked is None or asked.question.reasoning is None or slot.stage != ANSWER:
        return []
    question, about = asked.question, asked.question.reasoning.premise.about
    responses = [one.response for one in room.given(slot).values()]
    return [
        {"t": choice_in_words(question, wording, about, one), "groups": [group_view(asked, group) for group in groups]}
        for one, groups in by_assumption(question, responses).items()
    ]


def advice(room: Room, wording: Wording, slot: Slot) -> str:
    """What pays next, and why; empty where there is nothing to say."""
    question = room.question(room.plan[slot.step], slot.stage)
    wholes = list(room.wholes(slot.step, slot.round).values()) if slot.stage == ANSWER else []
    found = advise(question, wholes, slot.round) if question else None
    if question is None or found is None:
        return ""
    if found.step is NextStep.ASSUMPTION:
        return wording.say("console.assume_differently")
    kind = "right" if question.reasoning is None else "strong"
    said = [wording.say(f"console.advice.{kind}", n=found.strong, of=found.of)]
    if found.split and question.reasoning:
        name = choice_in_words(question, wording, question.reasoning.premise.about, found.split)
        said.append(wording.say("console.same_but_split", assumption=name))
    else:
        said.append(wording.say(f"console.advice.{found.step}"))
    said += [] if found.reliable else [wording.say("console.advice.few")]
    return ("" if wording.language == "ja" else " ").join(said)


def diagram_view(
    room: Room,
    wording: Wording,
    step: int,
    size: Variant | Area,
    with_room: bool,
    narrow: Variant | None = None,
    lane: int | None = None,
) -> View | None:
    """The reasoning diagram of a step's question as SVG: with the room's counts and what is strong under the
    assumption that most stated, or without any mark, for a phone to put its own path on it. `narrow`: drawn once more,
    for a window that is too small for the first. `lane`: the only one that is shown."""
    question = room.question(room.plan[step], room.shapes[step].stages[-1])
    reasoning = question.reasoning if question else None
    flow = room.library.diagrams.get(reasoning.diagram) if reasoning else None
    if question is None or reasoning is None or not isinstance(flow, Flow):
        return None
    progress = room.state.progress[step]
    wholes = list(room.wholes(step, progress.round).values()) or list(room.wholes(step, 1).values())
    stated = Counter(reasoning.path_of(one)[0] for one in wholes)
    assumption = stated.most_common(1)[0][0] if stated else reasoning.plausible[0]
    marks = NO_HIGHLIGHTS
    if with_room:
        good = trace(flow, reasoning, assumption, {}, "")
        counts = {edge: wording.say("live.people", n=n) for edge, n in room_counts(question, flow, wholes).items()}
        marks = Highlights(acceptable=good.acceptable, acceptable_nodes=good.acceptable_nodes, counts=counts)
    if lane is not None:
        flow, marks = lane_alone(flow, marks, lane)
    sizes = {"svg": size} | ({"narrow": narrow} if narrow else {})
    view: View = {name: painted(wording, flow, one, marks) for name, one in sizes.items()}
    said = choice_in_words(question, wording, reasoning.premise.about, assumption)
    note = wording.say("live.room_path", assumption=said) if with_room else ""
    return {**view, "t": wording.plain(flow.title), "note": note}
