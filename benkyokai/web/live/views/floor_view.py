"""Questions from the floor: all of them for the facilitator, for everybody those that are shown."""

from __future__ import annotations

from benkyokai.core.live.floor_question import ANSWERED, HIDDEN, OPEN, STATES, WAITING, FloorQuestion
from benkyokai.core.live.participant import Participant
from benkyokai.core.table import Column, Table
from benkyokai.services.live.floor import Floor
from benkyokai.services.live.room import NAMES_FOR_ALL, NO_NAMES, Room
from benkyokai.services.take_away import csv_of
from benkyokai.web.live.views.question_view import View


def _question(room: Room, floor: Floor, one: FloorQuestion, named: bool) -> View:
    asker = room.participants.get(one.participant_id)
    by = asker.name if asker and named and not one.anonymous else ""
    return {"k": one.id, "t": one.text, "n": floor.votes(one), "state": one.state, "by": by}


def floor_view(room: Room, floor: Floor) -> View:
    """What everybody may read; who was removed is not heard any more."""
    shown = [one for one in floor.ranked(OPEN, ANSWERED) if one.participant_id not in room.gone]
    named = room.names == NAMES_FOR_ALL
    return {"asked": [_question(room, floor, one, named) for one in shown]}


def whole_floor_view(room: Room, floor: Floor) -> list[View]:
    """The console's: those that wait come first."""
    order = [*floor.ranked(WAITING), *floor.ranked(OPEN, ANSWERED), *floor.ranked(HIDDEN)]
    return [_question(room, floor, one, room.names != NO_NAMES) for one in order]


def own_floor_view(floor: Floor, participant: Participant) -> View:
    """A participant's own questions that wait, and those that they would like to know too."""
    mine = [one for one in floor.questions.values() if one.participant_id == participant.id]
    return {
        "waiting": [one.text for one in mine if one.state == WAITING],
        "asked_by_me": [one.id for one in mine],
        "wants": [one for one, who in floor.wanted.items() if participant.id in who],
    }


FLOOR_COLUMNS = (
    Column("question", "text"),
    Column("votes", "integer"),
    Column("state", "text"),
    Column("name", "text"),
)


def floor_csv(room: Room, floor: Floor) -> bytes:
    """The questions as CSV: question, votes, state, name. Cells that a spreadsheet would run are made harmless."""
    seen = (_question(room, floor, one, room.names != NO_NAMES) for one in floor.ranked(*STATES))
    rows = [(row["t"], row["n"], row["state"], row["by"]) for row in seen]
    return b"".join(csv_of(Table("floor_questions", FLOOR_COLUMNS, rows)))
