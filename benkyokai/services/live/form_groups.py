"""Form groups for breakout rooms, which mix what people chose in the last vote that has closed."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from benkyokai.core.live.asking import votes_closed
from benkyokai.core.live.groups import Member, differs_first, make_groups
from benkyokai.core.live.tally import chosen
from benkyokai.services.live.room import Room

SETTING = "groups"


@dataclass(frozen=True, slots=True)
class Grouped:
    """The groups as they were formed at a step; `size` is what the facilitator wished for; `away` are those who were
    not here and are in no group. Ids of participants. `by`: what they differ in, the assumption first; empty where
    everybody chose the same."""

    step: int
    size: int
    groups: tuple[tuple[str, ...], ...]
    away: tuple[str, ...] = ()
    by: str = ""


def form_groups(room: Room, size: int, here: Collection[str]) -> int:
    """Forms groups of those participants who are `here`, in place of the groups that there are; the session's new
    discussion version."""
    votes = {one: chose for one, chose in last_votes(room).items() if one in here}
    people = [
        Member(one.id, one.place == "remote", tuple(votes.get(one.id, {}).values()))
        for one in room.people
        if one.id in here
    ]
    groups = [list(group) for group in make_groups(people, size, room.instance.new_id())]
    away = [one.id for one in room.people if one.id not in here]
    by = differs_first(list(votes.values()))
    kept = {"step": room.state.at, "size": size, "groups": groups, "away": away, "by": by}
    return room.choose(**{SETTING: kept})


def dissolve_groups(room: Room) -> int:
    """There are no groups any more; the session's new discussion version."""
    return room.choose(**{SETTING: None})


def groups_now(room: Room) -> Grouped | None:
    """The groups while they matter: at the step where they were formed, and where there is nothing to answer, as in the
    discussion that follows. Who was removed is in none."""
    stored = room.session.settings.get(SETTING)
    if not stored or room.here is None or (stored["step"] != room.state.at and room.here.shape.stages):
        return None
    groups = (tuple(one for one in group if one in room.participants) for group in stored["groups"])
    away = tuple(one for one in stored.get("away", ()) if one in room.participants)
    return Grouped(
        stored["step"], stored["size"], tuple(group for group in groups if group), away, stored.get("by", "")
    )


def last_votes(room: Room) -> Mapping[str, Mapping[str, str]]:
    """What everybody chose, thing by thing, in the last vote that has closed, here or at the nearest step before."""
    order = room.state.order
    for step in reversed(order[: order.index(room.state.at) + 1] if room.state.at in order else ()):
        votes = _votes_at(room, step)
        if votes:
            return votes
    return {}


def _votes_at(room: Room, step: int) -> dict[str, dict[str, str]]:
    shape, progress = room.shapes[step], room.state.progress[step]
    if shape.survey or not shape.stages or progress.stage < len(shape.stages) - 1:
        return {}
    question = room.question(room.plan[step], shape.stages[-1])
    if question is None:
        return {}
    wholes = {
        one: whole for vote in range(1, votes_closed(progress) + 1) for one, whole in room.wholes(step, vote).items()
    }
    return {one: chosen(question, whole) for one, whole in wholes.items()}
