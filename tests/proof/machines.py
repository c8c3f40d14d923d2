"""What the towns of the proofs run: a database that may be killed as by a power cut, and servers before it."""

from __future__ import annotations

import os
import signal
from pathlib import Path

from graph.private.place import Place
from graph.private.private import PrivateNeo4j
from graph.private.progress import Silent
from tests.support.servers import Server
from tests.support.serving import Serving

AGAIN = frozenset({"UNAVAILABLE", "TIMEOUT"})
"""With these, the same order is sent again under its key."""


class Database:
    """A private Neo4j; it comes again on the same ports."""

    def __init__(self, home: Path, cache: Path) -> None:
        self._private = PrivateNeo4j(Place(home=home, cache=cache, heap="384m"), Silent(), print)
        self._running = self._private.start()

    @property
    def server(self) -> Server:
        """How it is reached."""
        return Server(self._running.uri, self._running.username, self._running.password)

    def kill(self) -> None:
        """Kill -9."""
        os.kill(self._running.pid, signal.SIGKILL)

    def restart(self) -> None:
        """Start it again."""
        self._running = self._private.restart()

    def stop(self) -> None:
        """End it."""
        self._private.stop()


def served(home: Path, cache: Path, server: Server, port: int | None = None) -> Serving:
    """A server before a database, which refuses nobody for asking too much."""
    return Serving(
        home,
        cache,
        port=port,
        **server.environment,
        ZEREN_BUDGET_PER_MINUTE=str(10**9),
        ZEREN_REFUSED_PER_MINUTE=str(10**6),
        ZEREN_MAX_SECONDS="60",
        ZEREN_LOG_LEVEL="warning",
    )
