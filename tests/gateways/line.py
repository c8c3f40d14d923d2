"""The line between gateways and Zeren, which can be cut and mended."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress


class Line:
    """Passes bytes on to a port of this machine; while it is cut, nobody answers at its own."""

    def __init__(self, to: int) -> None:
        self._to = to
        self._server: asyncio.Server | None = None
        self._joined: dict[asyncio.Task[None], tuple[asyncio.StreamWriter, asyncio.StreamWriter]] = {}
        self.port = 0

    async def open(self) -> None:
        self._server = await asyncio.start_server(self._join, "127.0.0.1", self.port)
        self.port = self._server.sockets[0].getsockname()[1]

    async def close(self) -> None:
        assert self._server
        self._server.close()
        for ends in self._joined.values():
            for end in ends:
                end.close()
        await asyncio.gather(*self._joined)

    @asynccontextmanager
    async def cut(self) -> AsyncIterator[None]:
        """Nobody answers within."""
        await self.close()
        try:
            yield
        finally:
            await self.open()

    async def _join(self, near: asyncio.StreamReader, answer: asyncio.StreamWriter) -> None:
        far, ask = await asyncio.open_connection("127.0.0.1", self._to)
        task = asyncio.current_task()
        assert task
        self._joined[task] = (answer, ask)
        await asyncio.gather(_pass(near, ask), _pass(far, answer))
        del self._joined[task]


async def _pass(source: asyncio.StreamReader, target: asyncio.StreamWriter) -> None:
    with suppress(ConnectionError):
        while data := await source.read(65536):
            target.write(data)
            await target.drain()
    target.close()
    with suppress(ConnectionError):
        await target.wait_closed()
