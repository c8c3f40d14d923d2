"""The HTTP server of one process: it tells when it stands, and ends in one of three ways.

    end       requests in flight are answered, connections that wait for nothing are closed
    hurry     nothing is waited for
    retire    another process has taken over: no further connection is taken, and those that are open are answered
              until their clients have left them, each answer saying that it is the last

Whoever is idle on an open connection may send its next request at the moment at which it is closed; that request
would be lost. So a server that retires closes none that could still be used.
"""

from __future__ import annotations

import asyncio
import signal
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any

import uvicorn
from uvicorn.server import ServerState

from server.requests.protocol import PatientProtocol

if TYPE_CHECKING:
    import socket
    from collections.abc import Callable, Iterator, Mapping

    from starlette.applications import Starlette

    from server.settings import Settings

GRACE_SECONDS = 6
"""How long requests in flight may take to be answered after a signal; Neo4j then needs up to four more."""

LAST_SECONDS = 10
"""How long a client may leave a connection unused, before and after its last answer, when its server retires."""

HANDSHAKE_SECONDS = 1.0
"""How long one that has been taken may take until it counts as open."""

SERVED: Mapping[str, Any] = {
    "log_config": None,
    "access_log": False,
    "server_header": False,
    "lifespan": "off",
    # Who calls is told by the connection; a header that says so may be anybody's.
    "proxy_headers": False,
    # Messages are short, and what is packed has to be unpacked before it can be bounded.
    "ws_per_message_deflate": False,
}
"""How uvicorn serves; the tests serve likewise."""


class _Shared(ServerState):
    """What the connections of a server share; `retiring`: whether each answer is to be the last."""

    retiring = False


class Standing(uvicorn.Server):
    """Answers on a port. `stands` is called when it does."""

    def __init__(self, settings: Settings, stands: Callable[[], None]) -> None:
        tls: dict[str, Any] = {"ssl_certfile": settings.tls_cert, "ssl_keyfile": settings.tls_key}
        bounds: dict[str, Any] = {
            "timeout_graceful_shutdown": GRACE_SECONDS,
            "ws_max_size": settings.max_request_bytes,
        }
        super().__init__(uvicorn.Config(_nothing, http=PatientProtocol, **bounds, **SERVED, **tls))
        self.server_state: _Shared = _Shared()
        self._stands = stands
        self._ends: Callable[[], None] = lambda: None
        self._ending = False
        self._last_seconds = settings.max_seconds + LAST_SECONDS

    async def answer(self, app: Starlette, listener: socket.socket) -> None:
        """Answer until it is to end."""
        self.config.app = app
        self._ends = app.state.live.end
        await self.serve(sockets=[listener])

    def end(self) -> None:
        """Answer what is in flight, and end; called again, do not wait for it."""
        self.force_exit = self._ending
        self._ending = self.should_exit = True

    def hurry(self) -> None:
        """End, and wait for nothing."""
        self.force_exit = self._ending = self.should_exit = True

    def retire(self) -> None:
        """Take no further connection, and end when those that are open have been left."""
        self.server_state.retiring = self.should_exit = True

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Start, then tell."""
        await super().startup(sockets)
        if not self.should_exit:
            self._stands()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Tell whoever follows, then end."""
        self._ends()
        if self.server_state.retiring:
            await self._left(sockets or [])
        await super().shutdown(sockets)

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """A signal ends it, and is not raised again."""
        loop = asyncio.get_running_loop()
        for number in (signal.SIGINT, signal.SIGTERM):
            loop.add_signal_handler(number, self.end)
        yield

    async def _left(self, sockets: list[socket.socket]) -> None:
        """Return when every connection has been left, or that takes too long."""
        for server in self.servers:
            server.close()
        for each in sockets:
            each.close()
        for connection in list(self.server_state.connections):
            if isinstance(connection, PatientProtocol):
                connection.say_last()
            else:
                connection.shutdown()  # a WebSocket: its client comes again
        with suppress(TimeoutError):
            async with asyncio.timeout(self._last_seconds):
                await asyncio.sleep(HANDSHAKE_SECONDS)
                while self.server_state.connections and not self._ending:  # noqa: ASYNC110 - uvicorn tells nobody
                    await asyncio.sleep(0.1)


async def _nothing(*_: object) -> None:
    """No application yet."""
