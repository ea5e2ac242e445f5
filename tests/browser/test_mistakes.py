"""An author's mistakes, in the bytes on the wire: everything for the facilitator, nothing for anybody else."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Response, expect

from benkyokai.authoring.library import read_library
from tests.browser.live import lead, phone
from tests.browser.reader import PATIENCE, Reader, reader
from tests.browser.running_server import HOST_KEY, RunningServer
from tests.languages import ENGLISH_SOAKS, JAPANESE_SOAKS
from tests.mistaken_files import told_by, write_mistaken

PAGES = ("/", "/learn", "/learn?lesson=holes", "/quiz", "/quiz?quiz=gone", "/quiz?quiz=quiz", "/practice", "/services")
OTHERS = ("/sessions", "/results", "/items", "/progress", "/report", "/light", "/light?quiz=gone", "/light?quiz=quiz")
LIGHT = ("/light/state", "/light/state?quiz=gone", "/light/state?quiz=gone&question=sound", "/live", "/live/AAAAAA")


@pytest.fixture(scope="module")
def mistaken(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningServer]:
    """The app on files with mistakes."""
    files = write_mistaken(tmp_path_factory.mktemp("files"))
    with RunningServer(tmp_path_factory.mktemp("server"), files=files) as running:
        yield running


def secrets_of(server: RunningServer) -> set[str]:
    """What only the author may read."""
    found = told_by(read_library(server.files).problems)
    assert any("shortest path" in one for one in found)
    return found


def watch_everything(one: Reader) -> None:
    """Collects what comes over sockets, and the body of every answer that is no file of Streamlit's."""

    def keep(response: Response) -> None:
        if "/static/" not in response.url and response.status not in (204, 301, 302, 303, 304):
            one.frames.append(response.body())

    one.watch_frames()
    one.page.on("requestfinished", lambda request: keep(request.response()))


def read_by(frames: list[bytes], secrets: set[str]) -> set[str]:
    """The secrets that came."""
    received = b"".join(frames)
    return {secret for secret in secrets if secret.encode() in received}


@pytest.mark.parametrize("language", JAPANESE_SOAKS)
def test_a_learner_receives_nothing_of_the_mistakes(chromium: Browser, mistaken: RunningServer, language: str) -> None:
    """Every page, alone and light, an unknown session's among them."""
    one, secrets = reader(chromium, mistaken.url, "phone", language), secrets_of(mistaken)
    watch_everything(one)
    for page in (*PAGES, *OTHERS):
        one.page.goto(f"{mistaken.url}{page}")
        if not page.startswith("/light"):
            one.settle()
    for address in LIGHT:
        one.frames.append(one.page.request.get(f"{mistaken.url}{address}").body())
    assert sum(map(len, one.frames)) > 100_000
    assert read_by(one.frames, secrets) == set()


def test_a_participant_receives_nothing_of_the_mistakes(chromium: Browser, mistaken: RunningServer) -> None:
    """A session of the course with the mistakes: its lesson has holes on the phone, and nothing is said of them."""
    host = lead(chromium, mistaken.url, "en", {"course": "course"})
    one = Reader(phone(chromium, mistaken.url, host.code, "Ana"), mistaken.url)
    watch_everything(one)
    host.press()
    one.sees("Before the holes.")
    expect(one.page.get_by_text("この部分は修正中です。")).to_have_count(2)
    while host.next not in (None, "end"):
        host.press()
    one.page.reload()
    expect(one.page.get_by_text("Because.")).to_have_count(1, timeout=PATIENCE)
    assert one.frames
    assert read_by(one.frames, secrets_of(mistaken)) == set()


@pytest.mark.parametrize("language", ENGLISH_SOAKS)
def test_the_facilitator_receives_them(chromium: Browser, mistaken: RunningServer, language: str) -> None:
    """With the key the list is there, which proves that the tests above could fail."""
    one = reader(chromium, mistaken.url, "laptop", language)
    watch_everything(one)
    one.page.goto(f"{mistaken.url}/host?key={HOST_KEY.replace(' ', '%20')}")
    one.settle()
    problems = read_library(mistaken.files).problems
    told = {problem.into("ja" if language == "ja" else "en") for problem in problems}
    assert len(told) > 3
    assert read_by(one.frames, told) == told


def test_the_terminal_prints_them(mistaken: RunningServer) -> None:
    """As before: `serve` lists them at its start."""
    printed = (Path(mistaken.folder) / "server.log").read_text()
    assert all(problem.location.path in printed for problem in read_library(mistaken.files).problems)
