"""A network between people and server that can be cut: what is under way hangs and never comes, as on a dead Wi-Fi."""

from __future__ import annotations

import asyncio

from tests.browser.running_server import free_port


class Relay:
    """Hands connections on to a port of this machine; used with `async with`."""

    def __init__(self, behind: int) -> None:
        self.behind, self.port = behind, free_port()
        self._server: asyncio.Server | None = None
        self._down = False
        self._generation = 0
        self._held: set[asyncio.StreamWriter] = set()

    @property
    def url(self) -> str:
        """Where people connect."""
        return f"http://127.0.0.1:{self.port}"

    def cut(self) -> None:
        """From now on nothing gets through; connections that exist, or are made now, stay silent for good."""
        self._down = True
        self._generation += 1

    def mend(self) -> None:
        """New connections get through again."""
        self._down = False

    async def __aenter__(self) -> Relay:
        self._server = await asyncio.start_server(self._connected, "127.0.0.1", self.port, backlog=2048)
        return self

    async def __aexit__(self, *_: object) -> None:
        assert self._server is not None
        self._server.close()
        for writer in self._held:
            writer.close()

    async def _connected(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._held.add(writer)
        if self._down:
            return
        there_reader, there_writer = await asyncio.open_connection("127.0.0.1", self.behind)
        self._held.add(there_writer)
        generation = self._generation
        await asyncio.gather(self._pump(reader, there_writer, generation), self._pump(there_reader, writer, generation))
        if generation == self._generation:
            self._held -= {writer, there_writer}

    async def _pump(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, generation: int) -> None:
        try:
            while data := await reader.read(65536):
                if generation != self._generation:
                    return  # swallowed, and the connection held: nobody is told
                writer.write(data)
                await writer.drain()
        except OSError:
            pass
        finally:
            if generation == self._generation:
                writer.close()
