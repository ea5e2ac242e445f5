"""While the database fails: 503 and a sentence, one line in the log, and everything goes on once it is back."""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.exc import IntegrityError, OperationalError
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.types import ASGIApp, Receive, Scope, Send

from benkyokai.services.live.start_session import start_from_course
from benkyokai.services.running import database_errors
from benkyokai.services.running.content_store import ContentStore
from benkyokai.services.running.identify import COOKIE, sign_device
from benkyokai.services.running.identify_facilitator import COOKIE as HOST_COOKIE
from benkyokai.services.running.instance import ROOT, Instance, use_instance
from benkyokai.web.database_guard import DatabaseGuard
from benkyokai.web.live.hub import close_hubs
from benkyokai.web.routes import routes
from tests.conftest import opened
from tests.played_session import COURSE
from tests.web.addresses import every_address
from tests.web.asgi import Got, ask, get, scope_of

MAY_DO_WITHOUT = {"/live", "/live/", "/live/AAAAAA", "/light", "/light/card.js", "/pictures", "/pictures/picture.png"}
"""Pages that come without anything from the database."""


@pytest.fixture
def instance(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Instance]:
    """The running instance; nothing was said in the log before."""
    monkeypatch.setattr(database_errors, "_said", {})
    engine = opened(f"sqlite:///{tmp_path / 'test.db'}")
    one = Instance(engine, ContentStore(ROOT), "secret", host_key="key")
    use_instance(one)
    yield one
    use_instance(None)
    engine.dispose()


def app() -> ASGIApp:
    """Our addresses behind the guard."""
    return Starlette(routes=routes(), middleware=[Middleware(DatabaseGuard)])


async def said_to(instance: Instance, method: str, path: str, body: object = None, language: str = "en") -> Got:
    """What a page of the facilitator's device gets."""
    cookies = f"{COOKIE}={sign_device('secret', 'me')}; {HOST_COOKIE}={instance.facilitator_access.open('key', 'test')}"
    headers = [(b"cookie", cookies.encode()), (b"accept-language", language.encode())]
    return await ask(app(), scope_of(method, path, headers), json.dumps(body or {}).encode())


def test_every_address_says_so_while_there_is_no_database(
    instance: Instance, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """503 wherever something of the database is needed, never 500; and one line in the log for all of them."""
    away = replace(instance, engine=create_engine(f"sqlite:///{tmp_path / 'no' / 'folder' / 'test.db'}"))
    use_instance(away)

    async def run() -> None:
        said_so = 0
        for method, path in every_address("AAAAAA"):
            body = {"course": COURSE, "quiz": "choosing-a-service", "what": "again"}
            got = await said_to(away, method, path, body)
            assert got.status == 503 or path in MAY_DO_WITHOUT or got.status == 400, (method, path, got)
            if got.status == 503:
                said_so += 1
                assert json.loads(got.body)["why"] == "no_database"
        assert said_so > 25
        answers = [await said_to(away, "GET", "/light/state", language=one) for one in ("ja", "en")]
        handshake = {**scope_of("GET", "/live/AAAAAA/socket", []), "type": "websocket"}
        assert (await ask(app(), handshake)).status == 503
        assert ["データベースを使えない" in answers[0].body.decode(), b"database" in answers[1].body] == [True, True]
        close_hubs()

    with caplog.at_level(logging.ERROR):
        asyncio.run(run())
    assert [one.getMessage() for one in caplog.records] == ["the database cannot be used: unable to open database file"]
    assert caplog.records[0].exc_info is None


def full(engine: Engine) -> list[int]:
    """A disk that has no room any more; what comes back has the number of pages that may be used."""
    with engine.connect() as connection:
        pages = [connection.execute(text("PRAGMA page_count")).scalar_one()]

    def limit(connection: Connection) -> None:
        connection.exec_driver_sql(f"PRAGMA max_page_count={pages[0]}")

    event.listen(engine, "begin", limit)
    return pages


def test_a_full_disk_is_said_and_passes(instance: Instance, caplog: pytest.LogCaptureFixture) -> None:
    """Who joins or starts meanwhile hears why, and can once there is room again."""
    session = start_from_course(instance, COURSE)
    assert session is not None
    joining = {"name": "田中", "place": "room"}

    async def run() -> None:
        pages = full(instance.engine)
        refused = [await said_to(instance, "POST", "/live/new", {"course": COURSE}) for _ in range(20)]
        assert {one.status for one in refused} == {503}
        pages[0] = 2**20
        assert (await said_to(instance, "POST", "/live/new", {"course": COURSE})).status == 201
        assert (await said_to(instance, "POST", f"/live/{session.code}/join", joining)).status == 200
        close_hubs()

    with caplog.at_level(logging.ERROR):
        asyncio.run(run())
    assert [one.getMessage() for one in caplog.records] == ["the database cannot be used: database or disk is full"]


def raising(error: Exception) -> ASGIApp:
    """An app that fails before it answers."""

    async def fail(_scope: Scope, _receive: Receive, _send: Send) -> None:
        raise error

    return DatabaseGuard(fail)


def test_who_opens_an_address_reads_a_line() -> None:
    """A browser's navigation gets the sentence alone, not JSON."""
    got = get(raising(OperationalError("SELECT 1", {}, Exception("gone"))), accept_language="ja")
    assert got.status == 503
    assert got.headers["content-type"].startswith("text/plain")
    assert "データベース" in got.body.decode()


def test_our_own_bugs_stay_bugs() -> None:
    """A constraint that a statement of ours breaks is no trouble of the database's."""
    with pytest.raises(IntegrityError):
        get(raising(IntegrityError("INSERT", {}, Exception("UNIQUE"))))
