"""The sequence lock: how a change is made so that nobody reads half of it.

    even n          settled
       │ begin      one transaction: n+1, owner, lease
    odd n+1         a change is under way; readers wait
       │ change     one or more transactions, each fenced: it fails when the lock has been taken away
       │ end        one transaction: n+2
    even n+2        settled

A writer that dies leaves an odd number with an owner and a lease. When the lease is over anybody may repair
(repair.py). The fence is what keeps a writer that was only slow from changing anything after that.

The lease covers only the time between two transactions: each of them holds the lock on the number, and whoever
would repair waits for it. So it is short, and the district does not wait long for a writer that died.
"""

from __future__ import annotations

import asyncio
import time
import uuid
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from graph import repair
from graph.change import Change
from graph.failures import Unavailable
from graph.query import Command

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from graph.transport import Transport

BEGIN = Command("begin_change")

LEASE_S = 3
"""Seconds in which a change of one transaction must begin it: overtaken, it has changed nothing."""
LOAD_LEASE_S = 10
"""Seconds that a load may take between two batches: overtaken, it is completed by somebody else."""


@asynccontextmanager
async def changing(
    transport: Transport, load: str | None = None, patience_s: float = 45.0
) -> AsyncIterator[Change]:
    """Hold the lock for one change; Unavailable when another change does not end within `patience_s` seconds.

    `load` names a journalled load (journal.py): when its transactions do not all get through, the number stays
    odd and the repair completes the load. Any other change must be one transaction, which is all or nothing.
    """
    change = await _begin(transport, load, patience_s)
    try:
        yield change
    except BaseException:
        if load is None:
            await change.end()
        raise
    await change.end()


async def _begin(transport: Transport, load: str | None, patience_s: float) -> Change:
    owner = uuid.uuid4().hex

    said = {"owner": owner, "load": load, "seconds": LEASE_S if load is None else LOAD_LEASE_S}

    deadline = time.monotonic() + patience_s
    while True:
        records = await transport.put(BEGIN.name, BEGIN.text, said)
        if not records:
            raise Unavailable("The graph has not been prepared: it has no revision")
        began, revision, lapsed = records[0]
        if began:
            return Change(transport, owner, revision)
        if lapsed:
            await repair.repair(transport)
        if time.monotonic() > deadline:
            raise Unavailable("Another change to the graph is under way and does not end")
        await asyncio.sleep(0.02)
