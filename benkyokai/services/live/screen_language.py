"""In which language the projector speaks: as its window says, in one of them, or in both at once."""

from __future__ import annotations

from benkyokai.core.text import LANGUAGES, Language
from benkyokai.services.live.room import Room

AS_ITS_WINDOW, BOTH = "", "both"
SCREEN_LANGUAGES = (AS_ITS_WINDOW, *LANGUAGES, BOTH)


def screen_language(room: Room) -> str:
    """The facilitator's choice, one of SCREEN_LANGUAGES."""
    chosen = room.session.settings.get("screen_language", AS_ITS_WINDOW)
    return str(chosen) if chosen in SCREEN_LANGUAGES else AS_ITS_WINDOW


def shown_languages(room: Room, window: Language) -> tuple[Language, ...]:
    """The languages that a projector's window shows: Japanese comes first where there are both."""
    chosen = screen_language(room)
    if chosen == BOTH:
        return LANGUAGES
    return tuple(one for one in LANGUAGES if one == chosen) or (window,)


def choose_screen_language(room: Room, language: str) -> int:
    """Stores the choice; the session's new discussion version."""
    return room.choose(screen_language=language)
