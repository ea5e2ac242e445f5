"""Two processes on one database, with the nginx of docs/deploying.md before them and without it."""

from __future__ import annotations

import asyncio
import re
import uuid
from collections import defaultdict
from collections.abc import Callable, Coroutine, Iterator
from pathlib import Path
from typing import Any

import pytest

from benkyokai.services.running.instance import ROOT
from benkyokai.web.live.simulate import Facilitator, Sent, SimulatedPerson, give, session_of
from tests.browser.proxy import nginx_with
from tests.browser.running_server import HOST_KEY, RunningServer, free_port
from tests.every_kind import write_every_kind

PEOPLE = 15
PORTS = ("8501", "8502")
"""Those of the two processes in the docs."""

LOGGED = "log_format which '$uri $upstream_addr'; access_log {folder}/which.log which;\n"
FIRST = {"step": 0, "stage": "answer", "round": 1}


@pytest.fixture(scope="module")
def address() -> str:
    """What nginx listens at, which the processes know as the public address."""
    return f"http://127.0.0.1:{free_port()}"


@pytest.fixture(scope="module")
def servers(tmp_path_factory: pytest.TempPathFactory, address: str) -> Iterator[tuple[RunningServer, RunningServer]]:
    """Two processes on one database."""
    folder: Path = tmp_path_factory.mktemp("two")
    database = f"sqlite:///{folder / 'both.db'}"
    files = write_every_kind(folder / "files")
    places = [folder / name for name in ("a", "b")]
    for place in places:
        place.mkdir()
    made = [RunningServer(place, files=files, database=database, public_url=address, hurried=True) for place in places]
    with made[0] as one, made[1] as other:
        yield one, other
    for place in places:
        assert "Traceback" not in (place / "server.log").read_text()


def of_the_docs(port: int, behind: list[int]) -> str:
    """Both nginx blocks of docs/deploying.md as they stand there, but for TLS, the ports, and the name of the processes
    in the first, as the sentence between them says."""
    page = (ROOT / "docs" / "deploying.md").read_text()
    server, processes = re.findall(r"^```nginx\n(.*?)^```", page, flags=re.M | re.S)
    server = re.sub(r"^\s*ssl_certificate.*\n", "", server, flags=re.M)
    for before, after in (("443 ssl", f"127.0.0.1:{port}"), (f"http://127.0.0.1:{PORTS[0]}", "http://benkyokai")):
        assert server.count(before) == 1
        server = server.replace(before, after)
    for before, number in zip(PORTS, behind, strict=True):
        assert processes.count(f":{before}") == 1
        processes = processes.replace(f":{before}", f":{number}")
    return processes + server


async def answer(crowd: list[SimulatedPerson]) -> None:
    """Everybody answers the first question, and is told so."""
    given = [Sent(uuid.uuid4().hex, 0.0) for _ in crowd]
    for person in crowd:
        await person.until(lambda state: state["common"].get("door") == "open")
    await asyncio.gather(*(give(*one, FIRST) for one in zip(crowd, given, strict=True)))
    assert all(one.acknowledged_at for one in given)


async def counted(host: Facilitator) -> tuple[int, int]:
    """What the console says after the close and the tally: of how many, how many; and the sum of the bars."""
    await host.do("close")
    await host.do("tally")
    (group,) = host.latest["seen"]["groups"]
    return host.latest["answered"], sum(row["n"] for row in group["rows"])


def test_behind_the_nginx_of_the_docs_a_session_has_one_process(
    servers: tuple[RunningServer, RunningServer],
    address: str,
    tmp_path: Path,
    play: Callable[[Coroutine[Any, Any, None]], None],
) -> None:
    """Fifteen phones, the console and the projector of a session meet in one process, and its tally is whole; other
    sessions go to the other."""
    port = int(address.rpartition(":")[2])
    http = LOGGED.format(folder=tmp_path) + of_the_docs(port, [one.port for one in servers])

    async def run() -> None:
        async with session_of(address, HOST_KEY, "study", PEOPLE, polling=0.4) as (host, crowd):
            wall = Facilitator(address, host.code, "projector", cookies=host.cookies)
            wall.session = host.session
            wall.listen("screen")
            await wall.until(lambda state: state["joined"] == PEOPLE)
            await host.do("go", 0)
            await host.do("open")
            await answer(crowd)
            await host.until(lambda state: state["answered"] == PEOPLE)
            assert await counted(host) == (PEOPLE, PEOPLE)
            assert wall.listener is not None
            wall.listener.cancel()
            assert host.session is not None
            for number in range(16):  # pages of sessions that there are not
                async with host.session.get(f"{address}/live/ZZZZ{number:02}") as page:
                    await page.read()
        codes.append(host.code)

    codes: list[str] = []
    with nginx_with(tmp_path, port, http):
        play(run())
    reached = defaultdict(set)
    lines = (tmp_path / "which.log").read_text().splitlines()
    for line in lines:
        uri, _, process = line.partition(" ")
        if uri.startswith("/live/"):
            reached[uri.split("/")[2]].add(process)
    assert sum(f"/live/{codes[0]}/" in line for line in lines) > 2 * PEOPLE
    assert {len(processes) for processes in reached.values()} == {1}
    assert set.union(*reached.values()) == {f"127.0.0.1:{one.port}" for one in servers}


def test_whoever_answered_at_another_process_is_in_the_tally(
    servers: tuple[RunningServer, RunningServer], play: Callable[[Coroutine[Any, Any, None]], None]
) -> None:
    """Without such a proxy: fifteen answer at one, fifteen at the other; after the close the first counts thirty."""
    one, other = servers

    async def run() -> None:
        async with session_of(one.url, HOST_KEY, "study", PEOPLE) as (host, crowd):
            there = [SimulatedPerson(other.url, host.code, f"Q{number}") for number in range(PEOPLE)]
            try:
                await asyncio.gather(*(person.arrive() for person in there))
                for person in there:
                    person.listen()
                await host.do("go", 0)
                await host.do("open")
                await answer([*crowd, *there])
                assert await counted(host) == (2 * PEOPLE, 2 * PEOPLE)
                assert host.latest["joined"] == 2 * PEOPLE
            finally:
                await asyncio.gather(*(person.leave() for person in there))

    play(run())
