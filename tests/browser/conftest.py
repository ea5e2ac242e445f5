"""One browser for all the tests of a process, and the servers that they share."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.browser import reader as reading
from tests.browser.running_server import RunningServer


@pytest.fixture(scope="package")
def one_browser() -> Iterator[Browser]:
    """The browser. It goes with the last test of this folder: while it is there, no other test can run a loop."""
    with reading.browser() as browser:
        yield browser


@pytest.fixture
def chromium(one_browser: Browser) -> Iterator[Browser]:
    """The browser for one test: whatever profiles it has made are closed, so that no page of theirs goes on asking."""
    yield one_browser
    for context in one_browser.contexts:
        context.close()


@pytest.fixture
def server(shipped_server: RunningServer) -> Iterator[RunningServer]:
    """The app with the shipped course."""
    with shipped_server.for_a_test() as server:
        yield server


@pytest.fixture
def every_kind(every_kind_server: RunningServer) -> Iterator[RunningServer]:
    """The app with a quiz and an exam of every kind beside the shipped course."""
    with every_kind_server.for_a_test() as server:
        yield server
