"""Learners at a question, each rerunning its script once a second, over Streamlit's own protocol.

`python -m bench.learners URL COUNT` goes on until its standard input ends; then it prints the reruns and how long the
slowest of a hundred took, as JSON.
"""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from random import random
from time import perf_counter

import aiohttp
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from benkyokai.web.live.simulate import spread_of
from tests.browser.running_server import ROOT
from tests.processes import ends_with_the_block

EVERY = 1.0
PAGE, QUERY = "quiz", "quiz=choosing-a-service"


@dataclass
class Learner:
    """One browser's worth of messages."""

    url: str
    times: list[float] = field(default_factory=list)

    async def study(self) -> None:
        """Opens the question, then reruns for ever."""
        async with aiohttp.ClientSession(cookie_jar=aiohttp.CookieJar(unsafe=True)) as http:
            headers = {"accept": "text/html", "sec-fetch-dest": "document"}
            async with http.get(f"{self.url}/{PAGE}?{QUERY}", headers=headers) as page:
                await page.read()
            socket = await http.ws_connect(
                f"{self.url.replace('http', 'ws', 1)}/_stcore/stream", protocols=["streamlit"], max_msg_size=0
            )
            await asyncio.sleep(random() * EVERY)
            while True:
                begun = perf_counter()
                await self.rerun(socket)
                self.times.append((perf_counter() - begun) * 1000)
                await asyncio.sleep(max(0.0, EVERY - (perf_counter() - begun)))

    async def rerun(self, socket: aiohttp.ClientWebSocketResponse) -> None:
        """One run of the script, to its end."""
        ask = BackMsg()
        ask.rerun_script.query_string = QUERY
        ask.rerun_script.page_name = PAGE
        await socket.send_bytes(ask.SerializeToString())
        while True:
            message = await socket.receive()
            if message.type is not aiohttp.WSMsgType.BINARY:
                raise ConnectionError("Streamlit closed the connection")
            told = ForwardMsg()
            told.ParseFromString(message.data)
            if told.WhichOneof("type") == "script_finished":
                return


@contextmanager
def learners(url: str, count: int) -> Iterator[dict[str, float]]:
    """Learners beside the block, in a process of their own; afterwards the mapping holds what they saw."""
    seen: dict[str, float] = {}
    command = [sys.executable, "-m", "bench.learners", url, str(count)]
    how = {"cwd": ROOT, "stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
    with ends_with_the_block(command, **how) as process:
        assert process.stdout is not None
        assert process.stdout.readline().strip() == "studying"
        yield seen
        out, _ = process.communicate()
        seen.update(json.loads(out))


async def main(url: str, count: int) -> None:
    """Studies until standard input ends."""
    crowd = [Learner(url) for _ in range(count)]
    tasks = [asyncio.ensure_future(one.study()) for one in crowd]
    while any(len(one.times) < 2 for one in crowd):
        await asyncio.sleep(0.1)
        for task in tasks:
            if task.done():
                task.result()
    for one in crowd:
        one.times.clear()
    begun = perf_counter()
    print("studying", flush=True)
    await asyncio.to_thread(sys.stdin.read)
    spent = perf_counter() - begun
    every = [each for one in crowd for each in one.times]
    spread = spread_of(every)
    print(json.dumps({"a_second": round(len(every) / spent, 1), "p50": spread.p50, "p95": spread.p95}), flush=True)
    for task in tasks:
        task.cancel()


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], int(sys.argv[2])))
