"""A query is answered at one revision: what it tells of two things is true of both at once.

A hazard that was dispatched, with nobody in charge of it, would look like a gap; it is only that the step was read
before somebody gave the hazard back, and the assignments after it.
"""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from graph.failures import Unavailable
from graph.patience import pauses
from graph.still import Held, while_still

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from graphql import ExecutionResult

    from graph.door import Graph
    from graph.witness import Witness

    Told = tuple[ExecutionResult, Witness]

PATIENCE_S = 10.0


async def at_one_revision(graph: Graph, once: Callable[[Graph], Awaitable[Told]]) -> Told:
    """Execute it until no change has come between its questions; at last, while the graph is held still."""
    for crowded, wait in pauses(PATIENCE_S):
        if crowded:
            held = await while_still(graph.transport, lambda transaction: once(graph.over(Held(transaction))))
            if held is not None:
                return held
        told = await once(graph)
        if not told[1].torn:
            return told
        await asyncio.sleep(wait)
    raise Unavailable("The graph changes too fast for this question; ask again in a moment")
