"""The application behind a real socket of 127.0.0.1, served by uvicorn in the loop of the test."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager

import uvicorn
from starlette.types import ASGIApp

from server.listening import BACKLOG
from server.requests.protocol import PatientProtocol
from server.standing import SERVED


class _Server(uvicorn.Server):
    """A server that tells when it stands, and leaves signals to the test."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.stands = asyncio.Event()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self.stands.set()

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


@asynccontextmanager
async def listening(app: ASGIApp, protocol: type[PatientProtocol] = PatientProtocol) -> AsyncIterator[int]:
    """The port of a server that is stopped at the end."""
    with socket.create_server(("127.0.0.1", 0), backlog=BACKLOG) as listener:
        config = uvicorn.Config(app, http=protocol, **SERVED)
        server = _Server(config)
        serving = asyncio.create_task(server.serve(sockets=[listener]))
        await server.stands.wait()
        try:
            yield int(listener.getsockname()[1])
        finally:
            server.should_exit = True
            await serving
