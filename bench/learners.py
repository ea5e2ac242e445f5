"""Learners at a question, each rerunning its script once a second, over Streamlit's own protocol."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from random import random
from time import perf_counter

import aiohttp
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

EVERY = 1.0
PAGE, QUERY = "quiz", "quiz=choosing-a-service"


async def study(url: str, times: list[float]) -> None:
    """Opens the question, then reruns for ever; `times` grows by the milliseconds of each run."""
    async with aiohttp.ClientSession(cookie_jar=aiohttp.CookieJar(unsafe=True)) as http:
        headers = {"accept": "text/html", "sec-fetch-dest": "document"}
        async with http.get(f"{url}/{PAGE}?{QUERY}", headers=headers) as page:
            await page.read()
        stream = f"{url.replace('http', 'ws', 1)}/_stcore/stream"
        socket = await http.ws_connect(stream, protocols=["streamlit"], max_msg_size=0)
        await asyncio.sleep(random() * EVERY)
        while True:
            begun = perf_counter()
            await rerun(socket)
            times.append((perf_counter() - begun) * 1000)
            await asyncio.sleep(max(0.0, EVERY - (perf_counter() - begun)))


async def rerun(socket: aiohttp.ClientWebSocketResponse) -> None:
    """One run of the script, to its end."""
    ask = BackMsg()
    ask.rerun_script.query_string = QUERY
    ask.rerun_script.page_name = PAGE
    await socket.send_bytes(ask.SerializeToString())
    told = ForwardMsg()
    while told.WhichOneof("type") != "script_finished":
        message = await socket.receive()
        if message.type is not aiohttp.WSMsgType.BINARY:
            raise ConnectionError("Streamlit closed the connection")
        told.ParseFromString(message.data)


@asynccontextmanager
async def learners(url: str, count: int) -> AsyncIterator[list[float]]:
    """Learners beside the block, each with two runs behind them; the milliseconds of all the runs that follow."""
    times: list[list[float]] = [[] for _ in range(count)]
    tasks = [asyncio.ensure_future(study(url, one)) for one in times]
    while any(len(one) < 2 for one in times):
        await asyncio.sleep(0.1)
        for task in tasks:
            if task.done():
                task.result()
    for one in times:
        one.clear()
    seen: list[float] = []
    try:
        yield seen
    finally:
        for task in tasks:
            task.cancel()
        seen.extend(each for one in times for each in one)
