"""Hand-outs and choices are the facilitator's; what they choose reaches every page, and a deleted session is over."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Callable, Coroutine
from typing import Any

import pytest

from benkyokai.services.live.retention import KEEP
from benkyokai.store import live
from benkyokai.store.database import open_database
from benkyokai.web.live.facilitator_routes import session_options_in
from benkyokai.web.live.simulate import Facilitator, SimulatedPerson, session_of
from tests.browser.running_server import HOST_KEY, RunningServer

Play = Callable[[Coroutine[Any, Any, None]], None]


async def got(person: SimulatedPerson, what: str, language: str = "ja") -> tuple[int, dict[str, Any]]:
    """Asks for something under the session."""
    assert person.session is not None
    headers = {**person.headers, "accept-language": language}
    async with person.session.get(f"{person.url}/live/{person.code}/{what}", headers=headers) as answer:
        return answer.status, await answer.json()


def test_only_the_facilitator_takes_texts_away_and_chooses(server: RunningServer, play: Play) -> None:
    """A participant gets a refusal, and nothing has changed; the facilitator's language decides."""

    async def run() -> None:
        async with session_of(server.url, HOST_KEY, "study", 1) as (host, (person,)):
            status, told = await got(person, "handouts")
            assert (status, told["why"]) == (403, "not_yours")
            status, told = await person.post("screen-language", {"language": "both"})
            assert (status, told["why"]) == (403, "not_yours")
            assert host.latest["screen_language"] == ""
            for language, word in (("ja", "参加コード："), ("en", "Session code: ")):
                status, texts = await got(host, "handouts", language)
                assert status == 200
                assert set(texts) == {"invitation", "result", "closing"}
                assert f"{word}{host.code}" in texts["invitation"]

    play(run())


def test_the_projector_hears_of_its_language(server: RunningServer, play: Play) -> None:
    """Each choice at once, in the words of that language; what is no choice is refused."""

    async def run() -> None:
        async with session_of(server.url, HOST_KEY, "study", 1) as (host, _):
            screen = Facilitator(server.url, host.code, "screen")
            screen.session, screen.cookies = host.session, host.cookies
            screen.listen("screen")
            await screen.until(lambda state: state.get("title") == "すべての種類")
            for chosen in ("fr", None, ["ja"], {}):
                assert (await host.post("screen-language", {"language": chosen}))[0] == 400
            await host.post("screen-language", {"language": "en"})
            await screen.until(lambda state: state["title"] == "Every kind" and "other" not in state)
            await host.post("screen-language", {"language": "both"})
            await screen.until(lambda state: state.get("other", {}).get("title") == "Every kind")
            assert screen.latest["title"] == "すべての種類"
            await host.do("go", 0)
            await host.do("open")
            await screen.until(lambda state: "Which is right?" in str(state.get("other", {}).get("forms")))
            assert "どれが正しいですか" in screen.latest["forms"][0]["prompt"]
            await host.post("screen-language", {"language": ""})
            await screen.until(lambda state: "other" not in state)
            assert screen.listener is not None
            screen.listener.cancel()

    play(run())


def test_a_choice_made_in_another_process_is_followed(server: RunningServer, play: Play) -> None:
    """What is written to the database alone reaches console and projector, with the other settings as they were."""

    async def run() -> None:
        async with session_of(server.url, HOST_KEY, "study", 1) as (host, _):
            engine = open_database(f"sqlite:///{server.folder / 'test.db'}")
            session = live.by_code(engine, host.code)
            assert session is not None
            live.choose(engine, session.id, screen_language="both")
            await host.until(lambda state: state["screen_language"] == "both")
            await host.do("go", 0)
            stored = live.by_code(engine, host.code)
            assert stored is not None
            assert stored.settings == {**session.settings, "screen_language": "both"}
            engine.dispose()

    play(run())


def test_a_session_that_was_deleted_is_over_for_everybody(server: RunningServer, play: Play) -> None:
    """Whoever deletes it, in whatever process: within some seconds its code leads nowhere."""

    async def run() -> None:
        async with session_of(server.url, HOST_KEY, "study", 2) as (host, people):
            with sqlite3.connect(server.folder / "test.db") as database:
                database.execute("PRAGMA foreign_keys=ON")
                database.execute("DELETE FROM live_session WHERE code = ?", (host.code,))
            for _ in range(80):
                status, told = await got(people[0], "state")
                if status == 404:
                    break
                await asyncio.sleep(0.1)
            assert told["why"] == "no_such_code"
            assert (await people[1].post("join", {"name": "田中", "place": "room"}))[0] == 404

    play(run())


@pytest.mark.parametrize(
    ("sent", "kept"),
    [
        ({}, KEEP),
        ({"keep_days": 7}, 7),
        ({"keep_days": None}, None),
        ({"keep_days": 8}, KEEP),
        ({"keep_days": [7]}, KEEP),
    ],
)
def test_a_session_is_kept_as_long_as_was_chosen(sent: dict[str, Any], kept: int | None) -> None:
    """What is no choice is the ninety days that everybody is told of."""
    assert session_options_in(sent).keep_days == kept
