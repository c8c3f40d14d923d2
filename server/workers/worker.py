"""A worker as its parent sees it: whether it stands, whether it is gone, and what it is told."""

from __future__ import annotations

import asyncio
import os
import signal
import time
from contextlib import suppress
from typing import TYPE_CHECKING, Self

from server.workers.order import STANDS

if TYPE_CHECKING:
    import socket

STAND_SECONDS = 60
"""How long a worker may take until it stands."""


class Worker:
    """One worker; it is gone when its end of the socket is."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._reader = reader
        self._writer = writer
        self._stood_at: float | None = None
        self._news = asyncio.Condition()
        self._gone = False
        self._listening = asyncio.create_task(self._listen())
        self.pid: int | None = None

    @classmethod
    async def at(cls, ours: socket.socket) -> Self:
        """The worker at the other end of a socket."""
        return cls(*await asyncio.open_connection(sock=ours))

    @property
    def served_s(self) -> float:
        """How long ago it came to stand; 0 when it never did."""
        return 0.0 if self._stood_at is None else time.monotonic() - self._stood_at

    async def stands(self) -> bool:
        """Whether it has come to stand; when it takes too long it is killed."""
        try:
            async with asyncio.timeout(STAND_SECONDS), self._news:
                await self._news.wait_for(lambda: self._gone or self._stood_at is not None)
        except TimeoutError:
            self.kill()
        return self._stood_at is not None and not self._gone

    async def gone(self) -> None:
        """Return when it is no more."""
        async with self._news:
            await self._news.wait_for(lambda: self._gone)

    def tell(self, what: bytes) -> None:
        """Tell it one of END, HURRY, RETIRE."""
        if not self._gone:
            self._writer.write(what)

    def kill(self) -> None:
        """End it at once."""
        if self.pid is not None and not self._gone:
            with suppress(ProcessLookupError):
                os.kill(self.pid, signal.SIGKILL)

    async def _listen(self) -> None:
        with suppress(ConnectionError):
            while line := await self._reader.readline():
                async with self._news:
                    if line == STANDS:
                        self._stood_at = time.monotonic()
                    else:
                        self.pid = int(line)
                    self._news.notify_all()
        async with self._news:
            self._gone = True
            self._news.notify_all()
        self._writer.close()
