"""What helps the facilitator to lead a discussion: how sure the room is, hands to count, groups, the record."""

from __future__ import annotations

from collections.abc import Sequence

from benkyokai.core.answer_fields.field import ASSUMPTION
from benkyokai.core.live.certainty import asks_certainty, by_choice, how_sure, many_surely_wrong, surely_wrong
from benkyokai.core.live.live_session import Participant
from benkyokai.core.live.record import RecordLine, Voted, cells_of, twin_cells
from benkyokai.core.live.session import Slot
from benkyokai.core.marking import CERTAINTIES
from benkyokai.services.live.count_hands import choices_for_hands, slot_for_hands
from benkyokai.services.live.form_groups import groups_now
from benkyokai.services.live.keep_record import record_of
from benkyokai.services.live.room import NAMES_FOR_ALL, NO_NAMES, Room
from benkyokai.views.question_view import View, asked_in
from benkyokai.views.votes_view import choice_in_words, choice_view, order_of, title_of
from benkyokai.words.wording import Wording

MOST_NAMES = 20
"""So many names stand in a line about who is in no group."""


def name_of(room: Room, wording: Wording, one: Participant) -> str:
    """What a participant is called on this page."""
    if room.names != NO_NAMES:
        return one.name
    return wording.say("live.team" if room.teams else "live.participant", n=one.number)


def names_of_people(room: Room, wording: Wording) -> dict[str, str]:
    """The same for everybody, by id, in the order in which they joined."""
    return {one.id: name_of(room, wording, one) for one in room.people}


def certainty_view(room: Room, wording: Wording, slot: Slot) -> View | None:
    """How many are how sure, over all and for each choice; None where nobody said."""
    question = room.question(room.plan[slot.step], slot.stage)
    if question is None or not asks_certainty(question, slot.stage):
        return None
    answers = room.given(slot)
    given = [(one.response, one.certainty) for one in answers.values()]
    wholes = room.wholes(slot.step, slot.round).items()
    wrong = surely_wrong(question, [(whole, answers[who].certainty) for who, whole in wholes])
    counts = how_sure([sure for _, sure in given])
    if not any(counts):
        return None
    words = [wording.say(f"certainty.{level}") for level in CERTAINTIES]
    rows = [{"t": word, "n": n} for word, n in zip(words, counts, strict=True)]
    choices = []
    for one in by_choice(question, slot.stage, given):
        chosen = [
            {"t": choice_in_words(question, wording, one.about, choice), "n": levels, "wrong": wrong[one.about, choice]}
            for choice, levels in one.rows
            if any(levels)
        ]
        choices.append({"t": title_of(question, wording, one.about), "rows": chosen})
    return {"group": {"t": "", "rows": rows, "of": sum(counts)}, "words": words, "choices": choices}


def openers_view(room: Room, wording: Wording) -> list[str]:
    """For the opener of the next session: what many chose last, certain of it, though it is weak."""
    found = []
    for step in room.state.order:
        planned = room.plan[step]
        asks = planned.shape.stages and not planned.shape.survey
        question = room.question(planned, planned.shape.stages[-1]) if asks else None
        if question is None:
            continue
        vote = 2 if room.wholes(step, 2) else 1
        wholes, given = room.wholes(step, vote), room.given(Slot(step, planned.shape.stages[-1], vote))
        answers = [(whole, given[who].certainty) for who, whole in wholes.items()]
        for (about, choice), n in many_surely_wrong(question, answers):
            what = choice_in_words(question, wording, about, choice)
            said = wording.say("console.opener", what=what, n=n, of=len(wholes))
            found.append(f"{wording.first_line(question.prompt, 40)} {said}")
    return found


def hands_view(room: Room, wording: Wording) -> View | None:
    """Which hands can be counted now, and how many were."""
    slot = slot_for_hands(room)
    asked = asked_in(room, wording, room.plan[slot.step], slot.stage) if slot else None
    if slot is None or asked is None:
        return None
    counted, groups = room.hands.get(slot, {}), []
    for about, choices in choices_for_hands(room, slot).items():
        rows = [
            {"k": one, **choice_view(asked, about, one), "n": counted.get((about, one), 0)}
            for one in order_of(asked, about, choices)
        ]
        groups.append({"about": about, "t": title_of(asked.question, wording, about), "rows": rows})
    return {"step": slot.step, "stage": slot.stage, "round": slot.round, "groups": groups}


def groups_view(room: Room, wording: Wording) -> View | None:
    """The groups as text to copy, who was away when they were formed, and who came later; None where groups make no
    sense: a team is a group."""
    if room.here is None or not room.participants or room.teams:
        return None
    formed = groups_now(room)
    if formed is None:
        return {"text": "", "notes": []}
    names = names_of_people(room, wording)
    joint = wording.say("live.list_joint")
    lines = [
        wording.say("console.group_line", n=place + 1, names=joint.join(names[one] for one in group))
        for place, group in enumerate(formed.groups)
    ]
    grouped = {one for group in formed.groups for one in group}
    away = [names[one] for one in formed.away]
    late = [name for one, name in names.items() if one not in grouped and one not in formed.away]
    notes = [wording.say("console.group_away", n=len(away), names=some_names(wording, away))] if away else []
    notes += [wording.say("console.group_late", names=some_names(wording, late))] if late else []
    by = "assumption" if formed.by == ASSUMPTION else "choice"
    notes = [*([wording.say(f"console.groups_by_{by}")] if formed.by else []), *notes]
    return {"text": "\n".join(lines), "notes": notes, "size": formed.size}


def some_names(wording: Wording, names: Sequence[str]) -> str:
    """Names in a line; of very many the first ones, and how many more there are."""
    more = [wording.say("console.group_more", n=len(names) - MOST_NAMES)] if len(names) > MOST_NAMES else []
    return wording.say("live.list_joint").join([*names[:MOST_NAMES], *more])


def group_views(room: Room) -> dict[str, View]:
    """Everybody's own group, by participant: its number, and the others' names where everybody may see names. After the
    release there is nothing to talk about in it any more, and the twin is answered alone."""
    here = room.state.here
    formed = groups_now(room) if here is None or not (here.reasoning or here.twin) else None
    named = room.names == NAMES_FOR_ALL
    return {
        who: {"group": {"n": place, "with": [room.participants[one].name for one in group if named and one != who]}}
        for place, group in enumerate(formed.groups if formed else (), start=1)
        for who in group
    }


def record_view(room: Room, wording: Wording) -> View:
    """The record of the present step."""
    if room.here is None:
        return {"lines": []}
    names = names_of_people(room, wording)
    lines = [
        {
            "who": names[line.participant],
            "before": _voted_view(wording, line, line.before),
            "after": _voted_view(wording, line, line.after),
            "twin": _twin_view(wording, line),
        }
        for line in record_of(room, (room.state.at,))
    ]
    return {"lines": lines}


def _twin_view(wording: Wording, line: RecordLine) -> View | None:
    choice, strong, by = twin_cells(line, wording.plain)
    return None if strong is None else {"said": [choice], "reason": "", "sure": "", "by": by, "strong": strong}


def _voted_view(wording: Wording, line: RecordLine, voted: Voted | None) -> View | None:
    if voted is None:
        return None
    assumption, choice, factor, reason, certainty, by = cells_of(line.question, voted, wording.plain)
    said = [one for one in (assumption, choice, factor) if one]
    sure = wording.say(f"certainty.{certainty}") if certainty else ""
    return {"said": said, "reason": reason, "sure": sure, "by": by}
