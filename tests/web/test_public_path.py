"""Behind a proxy that serves us under a path: what leads back to us leads there, and no cookie goes anywhere else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import quote, urljoin
from urllib.request import HTTPRedirectHandler, Request, build_opener

import pytest
from starlette.types import Receive, Scope, Send

from benkyokai.web.public_path import PublicPath
from tests.browser.proxy import UPGRADES, nginx
from tests.browser.running_server import HOST_KEY, RunningServer, free_port
from tests.web.asgi import answering, get

PATH = "/study"
ASKED = (
    *(
        "/",
        "/live",
        "/live/",
        "/live/ABCDEF",
        "/live/ABCDEF/",
        "/live/ABCDEF/state",
        "/light",
        "/light/",
        "/light/state",
    ),
    *("/report", "/report/", "/report/ABCDEF/print", "/report/ABCDEF.json/", "/quiz", "/quiz/", "/learn?lesson=goals"),
    *("/sessions", "/_stcore/health", "/_stcore/host-config", "/_stcore/health/", "/no/such/page", "/no/such/page/"),
    *("/host", "/host?key=wrong", f"/host?key={quote(HOST_KEY)}"),
)


class Still(HTTPRedirectHandler):
    """Follows nothing."""

    def redirect_request(self, *_: object) -> None:
        """No request."""


def answer(url: str) -> tuple[int, str, list[str]]:
    """Status, where it leads, and the cookies that it sets, for a browser that opens the address."""
    try:
        got = build_opener(Still).open(Request(url, headers={"accept": "text/html"}), timeout=60)
    except HTTPError as error:
        got = error
    with got:
        return got.status, got.headers.get("location", ""), got.headers.get_all("set-cookie") or []


@pytest.fixture(scope="module")
def under_a_path(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, str]]:
    """The address through nginx, which takes the path off, and the server's own."""
    folder: Path = tmp_path_factory.mktemp("server")
    port = free_port()
    public = f"http://127.0.0.1:{port}{PATH}"
    with (
        RunningServer(folder, public_url=public) as server,
        nginx(folder, server.port, UPGRADES, path=f"{PATH}/", port=port) as address,
    ):
        assert address == public
        yield address, server.url
        assert "Traceback" not in (folder / "server.log").read_text()


@pytest.mark.parametrize("asked", ASKED)
def test_nothing_leads_out_and_no_cookie_gets_out(under_a_path: tuple[str, str], asked: str) -> None:
    """Redirects of ours, of Starlette's and of Streamlit's; cookies of ours and of Streamlit's."""
    address, _ = under_a_path
    status, location, cookies = answer(address + asked)
    assert status < 500
    if location:
        assert urljoin(address + asked, location).startswith(f"{address}/"), location
    for cookie in cookies:
        assert re.search(rf"(?i);\s*path={PATH}(;|$)", cookie), cookie
    assert bool(cookies) or asked not in ("/", "/live/ABCDEF", "/light", ASKED[-1], "/_stcore/host-config")


def test_who_comes_directly_is_under_no_path(under_a_path: tuple[str, str]) -> None:
    """The same server at its own address: links and cookies are those of its front page."""
    _, direct = under_a_path
    status, location, cookies = answer(f"{direct}/host?key={quote(HOST_KEY)}")
    assert (status, urljoin(f"{direct}/host", location)) == (303, f"{direct}/")
    assert "; path=/;" in cookies[0].lower()


def test_the_facilitators_link_stays_under_a_path_that_nobody_told_us(tmp_path: Path) -> None:
    """Without BENKYOKAI_PUBLIC_URL the server cannot know the path; the browser does."""
    with RunningServer(tmp_path) as server, nginx(tmp_path, server.port, UPGRADES, path=f"{PATH}/") as address:
        asked = f"{address}/host?key={quote(HOST_KEY)}"
        assert urljoin(asked, answer(asked)[1]) == f"{address}/"


@pytest.mark.parametrize(
    ("public", "host", "inside"),
    [
        ("https://a.example/study", "a.example", "/study|/study/live"),
        ("https://A.example:8443/study/", "a.EXAMPLE:8443", "/study|/study/live"),
        ("https://a.example:8443/study", "a.example", "/study|/study/live"),
        ("https://a.example/study", "a.example:8501", "|/live"),
        ("https://a.example/study", "192.0.2.7:8501", "|/live"),
        ("https://a.example", "a.example", "|/live"),
        ("", "", "|/live"),
    ],
)
def test_the_path_is_that_of_the_public_address(
    monkeypatch: pytest.MonkeyPatch, public: str, host: str, inside: str
) -> None:
    """For who asked for its host, with its port or, where the proxy drops it, without one."""
    monkeypatch.setenv("BENKYOKAI_PUBLIC_URL", public)

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        said = f"{scope['root_path']}|{scope['path']}"
        await answering(200, "text/plain", said.encode())(scope, receive, send)

    assert get(PublicPath(app), "/live", host=host).body.decode() == inside
