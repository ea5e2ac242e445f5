"""The whole app under a path of somebody else's domain: every page, link and cookie stays there."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.live import answer, lead, phone, projector_of, until, wait_for
from tests.browser.proxy import UPGRADES, nginx
from tests.browser.reader import Reader
from tests.browser.running_server import HOST_KEY, RunningServer, free_port
from tests.every_kind import write_every_kind


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where an nginx serves the app under /study; the rest of the domain is not ours."""
    folder: Path = tmp_path_factory.mktemp("server")
    files, port = write_every_kind(tmp_path_factory.mktemp("files")), free_port()
    with (
        RunningServer(folder, files=files, public_url=f"http://127.0.0.1:{port}/study", hurried=True) as server,
        nginx(folder, server.port, UPGRADES, path="/study/", port=port) as found,
    ):
        yield found
        assert "Traceback" not in (folder / "server.log").read_text()


def stays(page: Page, address: str) -> None:
    """Every link of the page that leads to this machine leads under the path, and every cookie stays there."""
    links: list[str] = page.evaluate("[...document.querySelectorAll('a[href]')].map(a => a.href)")
    domain = address.rsplit("/", 1)[0]
    assert [link for link in links if link.startswith(domain) and not f"{link}/".startswith(f"{address}/")] == []
    cookies = {(one["name"], one["path"]) for one in page.context.cookies()}
    assert {path for _, path in cookies} == {"/study"}, cookies


def test_the_facilitators_link_leads_into_the_app(chromium: Browser, address: str) -> None:
    """To the first page, as the facilitator; its pages open, and lead on, under the path."""
    with chromium.new_context(locale="en-US") as context:
        reader = Reader(context.new_page(), address)
        reader.open(f"/host?key={quote(HOST_KEY)}")
        assert reader.page.url == f"{address}/"
        for path in ("/", "/sessions", "/quiz?quiz=study&question=one", "/learn?lesson=goals", "/results"):
            reader.open(path)
            assert reader.page.url.startswith(address + path.partition("?")[0])
            stays(reader.page, address)
        reader.open("/sessions")
        reader.page.get_by_text("Start").first.wait_for()  # which nobody sees but a facilitator


def test_a_session_goes_on_under_the_path(chromium: Browser, address: str) -> None:
    """Console, projector, a phone with a socket and one that polls; the QR code holds the public address."""
    host = lead(chromium, address, "en", {"quiz": "study"})
    projector = projector_of(host, chromium, "en")
    phones = [phone(chromium, address, host.code, f"P{n}", "en", sockets=n == 0) for n in range(2)]
    assert host.page.evaluate("BENKYOKAI.latest.joining.url") == f"{address}/live/{host.code}"
    for _ in range(3):  # into the first question, open, close
        host.press()
        wait_for([*phones, projector], host)
        if host.state()[1] == "open":
            for page in phones:
                answer(page, "en")
            until(host.page, "BENKYOKAI.latest.answered === 2")
    made = host.context.request.post(f"{address}/live/{host.code}/remote-code", data={})
    remote = chromium.new_context(locale="en-US").new_page()
    remote.goto(made.json()["url"])
    assert remote.url == f"{address}/live/{host.code}/remote?lang=en"
    wait_for([remote], host)
    for page in (host.page, projector, remote, *phones):
        stays(page, address)
        page.context.close()
