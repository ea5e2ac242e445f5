"""Live sessions: changed by compare-and-set alone, joined once per device, answered once per slot."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Engine, bindparam, delete, func, insert, or_, select, update

from benkyokai.core.live.entrance import Entrance
from benkyokai.core.live.live_session import IN, OUT, LiveAnswer, LiveSession, Participant
from benkyokai.core.refusal import Refusal
from benkyokai.store import figure_cache
from benkyokai.store.database import change, columns_of, insert_new, read, row_of, rows, upsert_all
from benkyokai.store.tables import device, live_answer, live_event, live_session, participant

KEY = ("session_id", "step", "stage", "round", "participant_id")


@dataclass(frozen=True, slots=True)
class Event:
    """A command that was carried out, and the version that it made. `target`: of an INSERT how many steps; `detail`: an
    order of steps, or new steps."""

    version: int
    command: str
    target: int | None
    happened_at: datetime
    detail: Any = None


SESSION, PARTICIPANT = columns_of(live_session, LiveSession), columns_of(participant, Participant)

# What runs with every commit of answers is built once: building it takes longer than running it.
HERE = live_session.c.id == bindparam("here")
LOCK = update(live_session).where(HERE).values(version=live_session.c.version)
STATE = select(live_session.c.state).where(HERE)
STORED = select(live_answer.c.answer_id).where(
    *(live_answer.c[name] == bindparam(name) for name in KEY[:-1]),
    live_answer.c.participant_id.in_(bindparam("participants", expanding=True)),
)


def create(engine: Engine, session: LiveSession) -> bool:
    """Stores a new session; False where its code is taken."""
    with engine.begin() as connection:
        return insert_new(connection, live_session, row_of(session))


def by_code(engine: Engine, code: str) -> LiveSession | None:
    """The session with that code. PostgreSQL does not even look for one with a NUL in it."""
    if "\0" in code:
        return None
    return next(iter(sessions_where(engine, live_session.c.code == code)), None)


def sessions_where(engine: Engine, *where: ColumnElement[bool]) -> list[LiveSession]:
    """The sessions, rehearsals too, for which all of this holds."""
    return read(engine, LiveSession, select(*SESSION).where(*where))


def newest(engine: Engine, most: int = 50) -> list[LiveSession]:
    """The sessions, the newest first."""
    return read(engine, LiveSession, select(*SESSION).order_by(live_session.c.created_at.desc()).limit(most))


def moved_on(connection: Connection, session_id: str) -> int:
    """Every page has to hear of it, in every process; the session's new discussion version."""
    here = live_session.c.id == session_id
    connection.execute(update(live_session).where(here).values(talk_version=live_session.c.talk_version + 1))
    version: int = connection.scalar(select(live_session.c.talk_version).where(here)) or 0
    return version


def ended_sessions(engine: Engine) -> list[LiveSession]:
    """The sessions that are over."""
    return sessions_where(engine, live_session.c.ended_at.is_not(None))


def versions_of(engine: Engine, session_id: str) -> tuple[int, int] | None:
    """The version and the discussion version that the database holds now."""
    columns = (live_session.c.version, live_session.c.talk_version)
    found = rows(engine, select(*columns).where(live_session.c.id == session_id))
    return (found[0].version, found[0].talk_version) if found else None


def compare_and_set(engine: Engine, session: LiveSession, after: LiveSession, event: Event) -> bool:
    """Moves a session from its version to what it is after the event; False, and nothing changed, where another was
    first."""
    here = (live_session.c.id == session.id, live_session.c.version == session.version)
    moved = ("state", "plan", "version", "changed_at", "ended_at")
    values = {name: getattr(after, name) for name in moved}
    with engine.begin() as connection:
        if connection.execute(update(live_session).where(*here).values(**values)).rowcount != 1:
            return False
        connection.execute(insert(live_event).values(session_id=session.id, **row_of(event)))
    return True


def choose_address(engine: Engine, session_id: str, address: str) -> None:
    """Remembers the address under which participants reach the server."""
    change(engine, update(live_session).where(live_session.c.id == session_id).values(address=address))


def events_of(engine: Engine, session_id: str) -> list[Event]:
    """Every command that was carried out, in order."""
    query = select(*columns_of(live_event, Event)).where(live_event.c.session_id == session_id)
    return read(engine, Event, query.order_by(live_event.c.version))


Name = Callable[[str, Iterable[str]], str]
"""From a name, and those of the others in the session, to the name that tells its bearer apart."""


def join(engine: Engine, new: Participant, name_apart: Name) -> Participant | Refusal | None:
    """The participant of a device: stored now, or the one who joined from it before, or from another device of the same
    person, with what they agree to now. Who was removed comes back under the new name; who was banned stays so. A
    refusal where the door is closed to who is new, or there are enough. None where there is no such session any more.

    The session's row is locked first, so that two who come at once do not get one name, nor one person two places.
    """
    with engine.begin() as connection:
        if locked_state(connection, new.session_id) is None:
            return None
        known = _known_as(connection, new.session_id, new.device_id)
        refusal = _refused_at_door(connection, new.session_id) if known is None or known.status == OUT else None
        if refusal is not None:
            return refusal
        shown = name_apart(new.name, _names_of_others(connection, known or new))
        if known is None:
            in_it = participant.c.session_id == new.session_id
            last = connection.scalar(select(func.max(participant.c.number)).where(in_it)) or 0
            made = replace(new, name=shown, number=last + 1)
            connection.execute(insert(participant).values(**row_of(made)))
            return made
        changes: dict[str, dict[str, Any]] = {
            OUT: {"status": IN, "name": shown, "place": new.place, "agreed": new.agreed, "size": new.size},
            IN: {"agreed": new.agreed},
        }
        if known.status in changes:
            changed = update(participant).where(participant.c.id == known.id)
            connection.execute(changed.values(**changes[known.status]))
        return replace(known, **changes.get(known.status, {}))


def _refused_at_door(connection: Connection, session_id: str) -> Refusal | None:
    inside = select(func.count()).where(participant.c.session_id == session_id, participant.c.status == IN)
    settings = select(live_session.c.settings).where(live_session.c.id == session_id)
    return Entrance.of(connection.scalar(settings) or {}).refuse(connection.scalar(inside) or 0)


def _names_of_others(connection: Connection, one: Participant) -> list[str]:
    here = (participant.c.session_id == one.session_id, participant.c.id != one.id)
    return list(connection.scalars(select(participant.c.name).where(*here)))


def from_device(device_id: str) -> ColumnElement[bool]:
    """Who joined from a device, and who joined from another one of the person that it belongs to."""
    person = select(device.c.person_id).where(device.c.id == device_id).scalar_subquery()
    return or_(participant.c.device_id == device_id, participant.c.person_id == person)


def participant_at(engine: Engine, session_id: str, device_id: str) -> Participant | None:
    """Who a device is in a session, whatever their status; None where nobody has joined from it or for its person."""
    with engine.connect() as connection:
        return _known_as(connection, session_id, device_id)


def _known_as(connection: Connection, session_id: str, device_id: str) -> Participant | None:
    query = select(*PARTICIPANT).where(participant.c.session_id == session_id, from_device(device_id))
    own_first = (participant.c.device_id != device_id, participant.c.joined_at)
    row = connection.execute(query.order_by(*own_first).limit(1)).one_or_none()
    return Participant(*row) if row else None


def participants_of(engine: Engine, session_id: str) -> list[Participant]:
    """Everybody who joined, in that order."""
    order = (participant.c.number, participant.c.joined_at)
    return read(
        engine, Participant, select(*PARTICIPANT).where(participant.c.session_id == session_id).order_by(*order)
    )


def agree(engine: Engine, participant_id: str, agreed: bool) -> None:
    """Stores whether a participant agrees to be named in what is told over several sessions."""
    change(engine, update(participant).where(participant.c.id == participant_id).values(agreed=agreed))


def rename(engine: Engine, session_id: str, participant_id: str, name: str) -> None:
    """Stores a participant's name; other processes hear of it."""
    with engine.begin() as connection:
        connection.execute(update(participant).where(participant.c.id == participant_id).values(name=name))
        moved_on(connection, session_id)


def set_status(engine: Engine, session_id: str, ids: Sequence[str], status: str) -> None:
    """Stores what these participants are from now on, all at once; other processes hear of it."""
    with engine.begin() as connection:
        connection.execute(update(participant).where(participant.c.id.in_(ids)).values(status=status))
        moved_on(connection, session_id)


def answers_of(engine: Engine, session_id: str) -> list[LiveAnswer]:
    """Every answer of a session."""
    found = rows(engine, select(live_answer).where(live_answer.c.session_id == session_id))
    return [LiveAnswer(**row._mapping) for row in found]


def answers_stored(engine: Engine, session_id: str) -> tuple[int, int]:
    """How many answers a session has, and the sum of their numbers, which a changed answer moves."""
    numbers = select(func.count(), func.sum(live_answer.c.sequence)).where(live_answer.c.session_id == session_id)
    with engine.connect() as connection:
        count, total = connection.execute(numbers).one()
    return count, int(total or 0)


def count_by_ids(engine: Engine, ids: Sequence[str]) -> int:
    """How many answers bear one of these ids."""
    with engine.connect() as connection:
        return connection.scalar(select(func.count()).where(live_answer.c.answer_id.in_(ids))) or 0


def running_sessions_of(engine: Engine, device_id: str, since: datetime) -> list[LiveSession]:
    """The sessions that a device, or its person, takes part in and that go on: not ended, and something happened since
    then."""
    query = (
        select(*SESSION)
        .join(participant, participant.c.session_id == live_session.c.id)
        .where(from_device(device_id), live_session.c.ended_at.is_(None))
        .where(live_session.c.changed_at > since)
    )
    return read(engine, LiveSession, query)


Accept = Callable[[dict[str, Any]], Callable[[LiveAnswer], bool]]
"""From the stored state to whether it takes an answer."""


def put_answers(engine: Engine, session_id: str, given: Sequence[LiveAnswer], accept: Accept) -> list[bool]:
    """Commits the answers of many participants at once; for each whether it, and no other, is on disk.

    The session's row is locked first, so that the state that accepts them cannot change before the commit. An answer
    that was stored before, under the same id, is on disk, whether or not the door has closed since. One whose number is
    not above that of the stored one is not: it never replaces it.
    """
    with engine.begin() as connection:
        state = locked_state(connection, session_id)
        if state is None:
            return [False] * len(given)
        takes = accept(state)
        upsert_all(connection, live_answer, [row_of(one) for one in given if takes(one)], KEY, newer="sequence")
        stored = {id_ for slot in {_slot_of(one) for one in given} for id_ in _ids_in(connection, slot, given)}
    return [one.answer_id in stored for one in given]


def answer_in_place_of(engine: Engine, one: LiveAnswer) -> LiveAnswer | None:
    """What the participant has stored in the slot of an answer that was not taken: a newer one, or None."""
    here = [live_answer.c[name] == getattr(one, name) for name in KEY]
    found = rows(engine, select(live_answer).where(*here, live_answer.c.sequence >= one.sequence))
    return LiveAnswer(**found[0]._mapping) if found else None


def locked_state(connection: Connection, session_id: str) -> dict[str, Any] | None:
    """The session's state, which nobody changes until the transaction ends; None where there is no such session."""
    connection.execute(LOCK, {"here": session_id})
    found: dict[str, Any] | None = connection.scalar(STATE, {"here": session_id})
    return found


def _slot_of(one: LiveAnswer) -> tuple[Any, ...]:
    """The key but for the participant."""
    return tuple(getattr(one, name) for name in KEY[:-1])


def _ids_in(connection: Connection, slot: tuple[Any, ...], given: Iterable[LiveAnswer]) -> Iterable[str]:
    """The ids of what these participants have stored in a slot."""
    theirs = {one.participant_id for one in given if _slot_of(one) == slot}
    return connection.scalars(STORED, {**dict(zip(KEY[:-1], slot, strict=True)), "participants": list(theirs)})


def not_remembered(engine: Engine) -> list[LiveSession]:
    """The sessions that are over, rehearsals left out, whose answers are not in everybody's review yet."""
    over = (live_session.c.ended_at.is_not(None), live_session.c.remembered_at.is_(None))
    return sessions_where(engine, *over, live_session.c.rehearsal.is_(False))


def mark_remembered(engine: Engine, session_id: str, at: datetime) -> None:
    """Notes that a session's answers are in everybody's review."""
    change(engine, update(live_session).where(live_session.c.id == session_id).values(remembered_at=at))


def delete_session(engine: Engine, session_id: str, version: int | None = None) -> bool:
    """Deletes a session with all that hangs on it; False where it was gone, or is not of that version any more."""
    gone = delete(live_session).where(live_session.c.id == session_id)
    if version is not None:
        gone = gone.where(live_session.c.version == version)
    with engine.begin() as connection:
        deleted = connection.execute(gone).rowcount == 1
        if deleted:
            figure_cache.drop(connection)
        return deleted


def choose(engine: Engine, session_id: str, **settings: Any) -> int:
    """Changes some of a session's settings and leaves the others; the session's new discussion version, by which other
    processes hear of it."""
    here = live_session.c.id == session_id
    with engine.begin() as connection:
        locked_state(connection, session_id)
        known = connection.scalar(select(live_session.c.settings).where(here)) or {}
        connection.execute(update(live_session).where(here).values(settings={**known, **settings}))
        return moved_on(connection, session_id)
