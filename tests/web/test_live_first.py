"""A session's addresses are answered before Streamlit's layers; every other address goes on to them."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest

from benkyokai.services.running.content_store import ContentStore
from benkyokai.services.running.instance import Instance, use_instance
from benkyokai.web.live.hub import close_hubs
from benkyokai.web.live_first import LiveFirst
from tests.conftest import opened
from tests.every_kind import write_every_kind
from tests.web.asgi import answering, ask, get, scope_of

STREAMLIT = b"Streamlit's own"


@pytest.fixture
def app(tmp_path: Path) -> Iterator[LiveFirst]:
    """The session's addresses before an app that answers everything."""
    engine = opened(f"sqlite:///{tmp_path / 'test.db'}")
    use_instance(Instance(engine, ContentStore(write_every_kind(tmp_path)), "secret", host_key="key"))
    yield LiveFirst(answering(200, "text/plain", STREAMLIT))
    close_hubs()
    use_instance(None)
    engine.dispose()


@pytest.mark.parametrize("path", ["/", "/learn", "/lively", "/light", "/report/ABCDEF/print"])
def test_other_addresses_go_on(app: LiveFirst, path: str) -> None:
    """A name that only begins like ours is none of ours."""
    assert get(app, path).body == STREAMLIT


@pytest.mark.parametrize("path", ["/live", "/live/NOSUCH", "/live/NOSUCH/screen", "/live/NOSUCH/no/such/page"])
def test_a_sessions_addresses_do_not(app: LiveFirst, path: str) -> None:
    """Not even those that are nobody's."""
    assert get(app, path).body != STREAMLIT


def test_pages_are_compressed(app: LiveFirst) -> None:
    """For a browser that takes it."""
    page = get(app, "/live")
    assert page.headers["content-encoding"] == "gzip"
    assert len(page.body) < len(get(app, "/live", accept_encoding="identity").body) / 2


def test_under_a_path_too(app: LiveFirst) -> None:
    """As a proxy serves us."""
    scope = scope_of("POST", "/study/live/NOSUCH/answer", [(b"accept-language", b"en")], root_path="/study")
    assert asyncio.run(ask(app, scope, b"{}")).status == 404
