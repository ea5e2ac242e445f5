"""Things that read the same, in a browser: the one that was clicked is the one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.reader import PATIENCE, reader
from tests.browser.running_server import RunningServer
from tests.equal_texts import write_equal_texts


@pytest.fixture(scope="module")
def equal_texts(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningServer]:
    """The app with the question set whose parts read the same."""
    folder: Path = tmp_path_factory.mktemp("server")
    with RunningServer(folder, files=write_equal_texts(folder / "files"), hurried=True) as running:
        yield running


@pytest.mark.parametrize("screen", ["laptop", "phone"])
def test_the_first_of_two_is_the_first(chromium: Browser, equal_texts: RunningServer, screen: str) -> None:
    """One of two equal options is on, the first; it is right, and the feedback says so."""
    one = reader(chromium, equal_texts.url, screen, "ja")
    one.open("/quiz?quiz=same&question=one")
    one.choose("同じ文")
    expect(one.page.get_by_role("radio", checked=True)).to_have_count(2, timeout=PATIENCE)  # the language is the other
    one.press("回答する", exact=True)
    one.sees("正解です。")


def test_the_first_of_two_people_is_the_first(chromium: Browser, equal_texts: RunningServer) -> None:
    """Two people named 田中: who answered has a result, and whoever came second has none."""
    one = reader(chromium, equal_texts.url, "laptop", "ja")
    one.open("/results")
    for _ in range(2):
        one.open("/results")
        one.page.get_by_text("利用者と端末").first.click()
        one.page.get_by_label("この端末の利用者を追加").fill("田中")
        one.press("追加する", exact=True)
    one.open("/quiz?quiz=same&question=one")
    one.choose("同じ文")
    one.press("回答する", exact=True)
    one.sees("正解です。")
    for name, results in (("田中", 0), ("田中 (2)", 1)):
        one.open("/results")
        one.page.get_by_text("利用者と端末").first.click()
        one.page.get_by_role("radio", name=name, exact=True).locator("xpath=ancestor::label").click()
        expect(one.page.get_by_text("同じ題名")).to_have_count(results, timeout=PATIENCE)  # then the switch is on disk
        one.open("/results")
        expect(one.page.get_by_text("同じ題名")).to_have_count(results, timeout=PATIENCE)
