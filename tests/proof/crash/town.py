"""A Neo4j with the district of the seeds and two servers before it: each may be killed, and comes again."""

from __future__ import annotations

import asyncio
import signal
from enum import Enum
from pathlib import Path

from tests.proof.machines import Database, served
from tests.support.servers import Server
from tests.support.serving import Serving, free_port


class Victim(Enum):
    """What is killed."""

    BOTH = "both"
    SERVERS = "servers"
    DATABASE = "database"


class Town:
    """The machines of a district. What is killed is killed as a power cut does it."""

    def __init__(self, home: Path, cache: Path) -> None:
        self._home, self._cache = home, cache
        self._database = Database(home / "neo4j", cache)
        self._ports = [free_port(), free_port()]
        self.urls = [f"http://127.0.0.1:{port}" for port in self._ports]
        self._servers: list[Serving] = []

    async def open(self) -> None:
        """Start both servers."""
        self._servers = [self._server(number) for number in range(len(self._ports))]
        await asyncio.gather(*(asyncio.to_thread(each.wait_until_ready) for each in self._servers))

    async def kill(self, victim: Victim) -> None:
        """Kill -9."""
        if victim is not Victim.DATABASE:
            for each in self._servers:
                each.process.send_signal(signal.SIGKILL)
        if victim is not Victim.SERVERS:
            self._database.kill()
        if victim is not Victim.DATABASE:
            await asyncio.gather(*(asyncio.to_thread(each.process.wait, 30) for each in self._servers))

    async def restore(self, victim: Victim) -> None:
        """Start again what was killed."""
        if victim is not Victim.SERVERS:
            await asyncio.to_thread(self._database.restart)
        if victim is not Victim.DATABASE:
            await self.open()

    def close(self) -> None:
        """Stop everything."""
        for each in self._servers:
            each.stop(signal.SIGKILL)
        self._database.stop()

    @property
    def server(self) -> Server:
        """How the database is reached."""
        return self._database.server

    def _server(self, number: int) -> Serving:
        return served(self._home / f"zeren{number}", self._cache, self.server, self._ports[number])
