"""Who takes part, and what each is called: by display name; where there are no names, by number."""

from __future__ import annotations

from collections.abc import Collection

from benkyokai.core.live.live_session import Participant
from benkyokai.services.live.room import NO_NAMES, Room
from benkyokai.web.live.views.question_view import View
from benkyokai.web.live.views.wording import Wording


def name_of(room: Room, wording: Wording, one: Participant) -> str:
    """What a participant is called on this page."""
    return wording.say("live.participant", n=one.number) if room.names == NO_NAMES else one.name


def names_of_people(room: Room, wording: Wording) -> dict[str, str]:
    """The same for everybody, by id, in the order in which they joined."""
    return {one.id: name_of(room, wording, one) for one in room.people}


def people_view(room: Room, wording: Wording, online: Collection[str]) -> list[View]:
    """The console's list of who takes part."""
    return [
        {"k": one.id, "name": name_of(room, wording, one), "place": one.place, "online": one.id in online}
        for one in room.people
    ]
