"""Keeps the private Neo4j alive while we serve: when it dies it is started again, soon first, then more slowly."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import structlog

from graph.private.errors import PrivateNeo4jError

if TYPE_CHECKING:
    from graph.private.private import PrivateNeo4j

LOOK_EVERY_S = 1.0
LONGEST_WAIT_S = 30.0

log = structlog.get_logger("zeren.keeper")


async def keep(private: PrivateNeo4j) -> None:
    """Look after the server until cancelled."""
    wait = LOOK_EVERY_S
    while True:
        await asyncio.sleep(wait)
        if await asyncio.to_thread(private.alive):
            wait = LOOK_EVERY_S
            continue
        log.warning("Neo4j has died; starting it again")
        try:
            await asyncio.to_thread(private.restart)
        except PrivateNeo4jError as error:
            wait = min(wait * 2, LONGEST_WAIT_S)
            log.error("Neo4j does not start", reason=str(error), again_in_s=wait)  # noqa: TRY400 - no trace wanted
        else:
            log.warning("Neo4j is back")
