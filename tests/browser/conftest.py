"""One server and one browser for the tests of a file; a test that cannot have them fails."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser import reader as reading
from tests.browser.running_server import RunningServer


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """The browser."""
    with reading.browser() as browser:
        yield browser


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningServer]:
    """The app, with the shipped course and an empty database."""
    folder: Path = tmp_path_factory.mktemp("server")
    with RunningServer(folder) as running:
        yield running
