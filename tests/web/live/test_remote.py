"""The facilitator's phone: how it gets in, and what it is told."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import aiohttp
import pytest

from benkyokai.services.running.identify_facilitator import COOKIE
from benkyokai.web.live.simulate import SimulatedPerson, session_of
from tests.browser.running_server import HOST_KEY, RunningServer, free_port
from tests.every_kind import write_every_kind
from tests.web.live.alone import first_response
from tests.web.live.conftest import Play


@pytest.fixture(scope="module")
def reachable(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningServer]:
    """A server at an address that phones reach."""
    folder, port = tmp_path_factory.mktemp("reachable"), free_port()
    files = write_every_kind(folder / "files")
    with RunningServer(folder, port, files=files, public_url=f"http://127.0.0.1:{port}", hurried=True) as server:
        yield server


async def get(address: str, cookies: dict[str, str] | None = None, method: str = "GET") -> tuple[int, Any, str]:
    """What a phone gets there: status, headers and text."""
    async with (
        aiohttp.ClientSession(cookies=cookies) as phone,
        phone.request(method, address, allow_redirects=False) as answer,
    ):
        return answer.status, answer, await answer.text()


def test_a_link_makes_one_phone_a_facilitators(reachable: RunningServer, play: Play) -> None:
    """Once: the cookie comes with a redirect that has no code; who comes later with the same link is told why not."""

    async def run() -> None:
        async with session_of(reachable.url, HOST_KEY, "study", 0) as (host, _):
            status, told = await host.post("remote-code", {})
            assert (status, told["minutes"]) == (200, 5)
            link, page = told["url"], f"{reachable.url}/live/{host.code}/remote"
            assert link.startswith(f"{page}?once=")
            assert HOST_KEY not in json.dumps(told)
            assert (await get(link, method="HEAD"))[0] == 403, "who only looks does not take it"
            status, answer, _ = await get(link)
            assert (status, answer.headers["location"]) == (303, "remote?lang=ja")
            assert answer.headers["cache-control"] == "no-store"
            given = answer.cookies[COOKIE]
            assert (given["httponly"], given["samesite"], given["path"]) == (True, "lax", "/")
            mine = {COOKIE: given.value}
            assert (await get(page, mine))[0] == 200
            assert (await get(link, mine))[0] == 307, "who has used it may come back by it"
            status, answer, said = await get(f"{link.split('&')[0]}&lang=en")
            assert (status, COOKIE in answer.cookies) == (403, False)
            assert "used already" in said
            assert (await get(page))[0] == 403

    play(run())


def test_two_phones_take_two_links(reachable: RunningServer, play: Play) -> None:
    """A second link does not make the first worthless."""

    async def run() -> None:
        async with session_of(reachable.url, HOST_KEY, "study", 0) as (host, _):
            links = [(await host.post("remote-code", {}))[1]["url"] for _ in range(2)]
            assert [(await get(one))[0] for one in links] == [303, 303]

    play(run())


def test_nobody_else_gets_a_link_or_the_remote(server: RunningServer, play: Play) -> None:
    """A participant is refused the code, the page and what it is told; a made-up code opens nothing."""

    async def run() -> None:
        async with session_of(server.url, HOST_KEY, "study", 1) as (host, (person,)):
            assert (await person.post("remote-code", {}))[0] == 403
            for path in ("remote", "remote?once=made-up", "state?as=remote"):
                assert (await get(f"{server.url}/live/{host.code}/{path}", person.cookies))[0] == 403, path

    play(run())


@pytest.mark.parametrize("polls", [False, True])
def test_the_remote_hears_less_than_the_console(server: RunningServer, play: Play, polls: bool) -> None:
    """Where the session stands, who has not answered yet; no answer, no reason, no key, by socket and by poll."""

    async def run() -> None:
        async with session_of(server.url, HOST_KEY, "study", 2) as (host, people):
            remote = SimulatedPerson(server.url, host.code, "", polls, aiohttp.ClientSession(), host.cookies)
            remote.listen("remote")
            heard = ""
            try:
                await host.do("go", 0)
                await host.do("open")
                await remote.until(lambda state: (state.get("awaited") or {}).get("n") == 2)
                assert set(remote.latest["awaited"]["names"].split("、")) == {"P0", "P1"}
                form = people[0].latest["common"]["forms"][0]
                slot = {"id": "given", "n": 1, "step": 0, "stage": form["stage"], "round": 1}
                body = {**slot, "response": first_response(form), "reason": "because of this"}
                assert (await people[0].post("answer", body))[0] == 200
                await remote.until(lambda state: state["answered"] == 1)
                assert remote.latest["awaited"] == {"n": 1, "names": "P1"}
                await host.do("close")
                while host.latest["next"] != "forward":
                    await host.do(host.latest["next"])
                    await remote.until(lambda state: state["version"] == host.latest["version"])
                    heard += json.dumps(remote.latest, ensure_ascii=False)
                shared = {
                    name: host.latest[name] for name in remote.latest if name not in ("tag", "server_time", "now")
                }
                assert shared == {name: remote.latest[name] for name in shared}
                assert set(remote.latest["now"]) == {"step", "door", "round", "twin"}
                assert "because of this" in json.dumps(host.latest)
                assert "because of this" not in heard
                assert not {"seen", "reasons", "diagram", "people", "joining", "watch"} & remote.latest.keys()
            finally:
                await remote.leave()

    play(run())
