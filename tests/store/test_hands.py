"""Counted hands: set, not added; nought is none; every process hears of them."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

from sqlalchemy import Engine

from benkyokai.core.live.live_session import LiveSession
from benkyokai.core.live.session import Slot
from benkyokai.store import live
from benkyokai.store.hands import hands_of, set_hands
from tests.store.conftest import NOW

SLOT = Slot(2, "answer", 1)


def session_in(engine: Engine) -> str:
    """The id of a new session."""
    session = LiveSession("s", "ABC234", ["t", "t"], "quiz", [], {}, 0, False, "token", NOW, NOW)
    assert live.create(engine, session)
    return session.id


def test_a_count_is_set_and_deleted(engine: Engine) -> None:
    """The later number stands alone; every change moves the discussion version."""
    session = session_in(engine)
    assert [set_hands(engine, session, SLOT, "chosen", "a", n) for n in (3, 2)] == [1, 2]
    set_hands(engine, session, SLOT, "chosen", "b", 1)
    set_hands(engine, session, Slot(2, "answer", 2), "chosen", "b", 9)
    assert hands_of(engine, session) == {
        SLOT: {("chosen", "a"): 2, ("chosen", "b"): 1},
        Slot(2, "answer", 2): {("chosen", "b"): 9},
    }
    set_hands(engine, session, SLOT, "chosen", "a", 0)
    assert hands_of(engine, session)[SLOT] == {("chosen", "b"): 1}
    assert live.versions_of(engine, session) == (0, 5)


def test_what_is_chosen_for_a_session_leaves_the_rest(engine: Engine) -> None:
    """Two facilitators at once lose nothing of each other."""
    session = session_in(engine)
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda n: live.choose(engine, session, **{f"key{n}": n}), range(8)))
    stored = live.by_code(engine, "ABC234")
    assert stored is not None
    assert stored.settings == {f"key{n}": n for n in range(8)}
    assert live.versions_of(engine, session) == (0, 8)
