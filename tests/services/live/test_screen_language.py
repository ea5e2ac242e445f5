"""The projector's language is a setting of the session: stored, and never lost among others."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from benkyokai.core.live.live_session import LiveSession
from benkyokai.core.live.session import Command
from benkyokai.core.text import Language
from benkyokai.services.live.lead_session import lead
from benkyokai.services.live.room import Room
from benkyokai.services.live.screen_language import choose_screen_language, screen_language, shown_languages
from benkyokai.services.live.start_session import start_from_quiz
from benkyokai.services.running.instance import Instance
from benkyokai.store import live


def room_of(instance: Instance) -> Room:
    """A room of a new session."""
    session = start_from_quiz(instance, "study")
    assert session is not None
    return Room.load(instance, session)


def stored(room: Room) -> LiveSession:
    """The session as the database has it."""
    found = live.by_code(room.instance.engine, room.session.code)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("chosen", "window", "shown"),
    [
        ("", "ja", ("ja",)),
        ("", "en", ("en",)),
        ("ja", "en", ("ja",)),
        ("en", "ja", ("en",)),
        ("both", "en", ("ja", "en")),
    ],
)
def test_what_a_window_shows(instance: Instance, chosen: str, window: Language, shown: tuple[str, ...]) -> None:
    """Its own language until something is chosen; of both, Japanese first; a restart reads the same."""
    room = room_of(instance)
    choose_screen_language(room, chosen)
    assert shown_languages(room, window) == shown
    assert screen_language(Room.load(instance, stored(room))) == chosen


def test_what_an_older_or_newer_version_stored_is_no_choice(instance: Instance) -> None:
    """An unknown value means the window's own language."""
    room = room_of(instance)
    live.choose(instance.engine, room.session.id, screen_language="fr")
    assert shown_languages(Room.load(instance, stored(room)), "en") == ("en",)


def test_choosing_keeps_the_rest_and_tells_the_others(instance: Instance) -> None:
    """The other settings stay, the discussion version moves, and a command afterwards undoes nothing."""
    room = room_of(instance)
    before = stored(room)
    version = choose_screen_language(room, "both")
    assert version == before.talk_version + 1
    assert stored(room).settings == {**before.settings, "screen_language": "both"} == room.session.settings
    moved = lead(instance, room.session, 0, Command.FORWARD)
    assert isinstance(moved, LiveSession)
    assert stored(room).settings["screen_language"] == "both"


def test_no_choice_is_lost_when_many_come_at_once(instance: Instance) -> None:
    """Real threads, each with a setting of its own: all of them are there."""
    room = room_of(instance)
    with ThreadPoolExecutor(8) as threads:
        list(threads.map(lambda n: live.choose(instance.engine, room.session.id, **{f"s{n}": n}), range(16)))
    assert {f"s{n}": n for n in range(16)}.items() <= stored(room).settings.items()
    assert stored(room).talk_version == 16
