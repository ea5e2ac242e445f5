"""The data folder is moved away while people answer: each page says what is true, and goes on once it is back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from benkyokai.words import WORDS
from tests.browser.live import STORED, lead, phone
from tests.browser.reader import PATIENCE, reader
from tests.browser.running_server import RunningServer
from tests.every_kind import write_every_kind
from tests.languages import ENGLISH_SOAKS


@pytest.fixture
def server(tmp_path: Path) -> Iterator[RunningServer]:
    """The app with a data folder of its own."""
    files = write_every_kind(tmp_path / "files")
    with RunningServer(tmp_path, files=files, database=f"sqlite:///{tmp_path / 'data' / 'test.db'}") as running:
        yield running


@pytest.mark.parametrize("language", ENGLISH_SOAKS)
def test_every_page_says_that_nothing_is_saved(chromium: Browser, server: RunningServer, language: str) -> None:
    """Console and lone page say so in words, the phone keeps its answer; with the folder back it is stored."""
    data = server.folder / "data"
    said = {key: getattr(WORDS[key], language) for key in ("console.file_gone", "no_database", "failure")}
    host = lead(chromium, server.url, language, {"quiz": "study"})
    one = phone(chromium, server.url, host.code, "Ana", language)
    alone = reader(chromium, server.url, "laptop", language)
    alone.open("/quiz?quiz=study&question=one")
    host.press()
    host.press()
    option = one.locator("form.question label").first
    expect(option).to_be_visible(timeout=PATIENCE)
    data.rename(data.with_name("away"))
    option.click()
    one.locator("form.question button[type=submit]").click()
    expect(host.page.get_by_text(said["console.file_gone"])).to_be_visible(timeout=PATIENCE)
    host.page.locator("button.primary").first.click()
    expect(host.page.get_by_text(said["no_database"])).to_be_visible(timeout=PATIENCE)
    expect(one.get_by_text(STORED[language])).to_be_hidden()
    alone.page.locator(".card-of-question .choices label").first.click()
    alone.sees(said["no_database"])
    assert alone.page.get_by_text(said["failure"][:9]).count() == 0
    data.with_name("away").rename(data)
    expect(one.get_by_text(STORED[language])).to_be_visible(timeout=PATIENCE)
    expect(host.page.get_by_text(said["console.file_gone"])).to_be_hidden(timeout=PATIENCE)
