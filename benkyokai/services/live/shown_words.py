"""The words that a facilitator shows of a poll that gathers them, and as what: a list or a cloud."""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Collection

from benkyokai.core.live.session import Door, Slot
from benkyokai.core.live.tally import TallyGroup, tally
from benkyokai.core.text import fold
from benkyokai.services.live.display_names import hurts
from benkyokai.services.live.room import Room

LOOK, LOOKS = "words_as", ("list", "cloud")
LENGTH = 12
"""Letters of a word's key, by which it is remembered that it was shown: the word itself is in the answers alone."""

MOST_WORDS = 200
"""So many words, the most wanted first, can be looked at and shown."""


def key_of_word(room: Room, slot: Slot, word: str) -> str:
    """The name under which a word of a vote travels to the console."""
    said = f"{room.session.id}:{slot.step}:{slot.round}:{fold(word)}".encode()
    return hmac.new(room.instance.secret.encode(), said, hashlib.sha256).hexdigest()[:LENGTH]


def slot_of_words(room: Room) -> Slot | None:
    """The vote of the present step whose words can be shown: its answers are closed; None where there is none."""
    here = room.state.here
    return _slot_here(room) if here and here.door is Door.CLOSED and not room.state.ended else None


def _slot_here(room: Room) -> Slot | None:
    here, at = room.state.here, room.state.at
    return Slot(at, room.shapes[at].stages[-1], here.round) if here and room.shapes[at].gathered else None


def words_at(room: Room, slot: Slot) -> TallyGroup:
    """The words of a vote, the most wanted first."""
    question = room.question(room.plan[slot.step], slot.stage)
    assert question is not None  # a poll is in no file that could lose it
    (group,) = tally(question, slot.stage, [one.response for one in room.given(slot).values()], MOST_WORDS)
    return group


def is_shown(room: Room, slot: Slot, word: str) -> bool:
    """True for a word that everybody may read."""
    return key_of_word(room, slot, word) in _shown(room, slot)


def shown_as(room: Room) -> str:
    """One of LOOKS."""
    return str(room.session.settings.get(LOOK, LOOKS[0]))


def show_words(room: Room, slot: Slot, key: object, shown: bool) -> int:
    """Shows or hides the word of a key, or all of them where it is None, those that hurt left out; the session's new
    discussion version."""
    known = {key_of_word(room, slot, word): word for word, _ in words_at(room, slot).rows}
    chosen = {one for one, word in known.items() if one == key or (key is None and not (shown and hurts(word)))}
    before = set(_shown(room, slot))
    return room.choose(**{_setting(slot): sorted(before | chosen if shown else before - chosen)})


def show_as(room: Room, look: str) -> int:
    """Shows the words of all polls as a list or as a cloud; the session's new discussion version."""
    return room.choose(**{LOOK: look})


def take_words_back(room: Room) -> int | None:
    """The answers of this vote can be changed again: its words are hidden until somebody has read them; the session's
    new discussion version, None where nothing was shown."""
    slot = _slot_here(room)
    return room.choose(**{_setting(slot): []}) if slot and _shown(room, slot) else None


def _setting(slot: Slot) -> str:
    return f"words.{slot.step}.{slot.round}"


def _shown(room: Room, slot: Slot) -> Collection[str]:
    found: Collection[str] = room.session.settings.get(_setting(slot), ())
    return found
