"""The application at an address of this machine, over the graph that others change meanwhile."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

from graph import keys
from graph.bolt import Bolt
from graph.callers import Role
from graph.temporal import today
from graph.transport import Transport
from server.access_log.audit_key import AuditKey
from server.access_log.log import AccessLog
from server.identity.identity import Identity
from server.live.live import Live
from server.live.rhythm import Rhythm
from server.settings import Settings
from tests.support.front_door import open_door
from tests.support.sockets import listening


@dataclass
class Served:
    """Where it is served, and over which graph."""

    port: int
    bolt: Transport
    live: Live

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}/graphql"

    @property
    def ws(self) -> str:
        return f"ws://127.0.0.1:{self.port}/graphql"

    async def key(self, department: str, role: Role = Role.OPERATOR) -> str:
        """A new key of a department."""
        return await keys.create(self.bolt, department, role, today() + timedelta(days=2), None)

    async def bearer(self, department: str, role: Role = Role.OPERATOR) -> dict[str, str]:
        """The headers of a new key."""
        return {"authorization": f"Bearer {await self.key(department, role)}"}


@asynccontextmanager
async def serving(
    bolt: Bolt, home: Path, rhythm: Rhythm | None = None, known: Identity | None = None, **settings: Any
) -> AsyncIterator[Served]:
    """Serve with settings of one's own, to callers that are known."""
    settings = {"budget_per_minute": 10**9, "concurrent_per_caller": 1000, "max_seconds": 60.0, **settings}
    async with AccessLog(bolt, AuditKey.of(Settings(home=home))) as log:
        app = open_door(bolt, access_log=log, known=known, **settings).app
        app.state.live.rhythm = rhythm or Rhythm()
        async with listening(app) as port:
            yield Served(port, bolt, app.state.live)
            app.state.live.end()
