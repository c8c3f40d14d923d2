"""A query is answered at one revision: what it tells of two things is true of both at once.

A hazard that was dispatched, with nobody in charge of it, would look like a gap; it is only that the step was read
before somebody gave the hazard back, and the assignments after it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.one_revision import Moved

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from graphql import ExecutionResult

    from graph.door import Graph
    from graph.witness import Witness

    Told = tuple[ExecutionResult, Witness]


async def whole(once: Callable[[Graph], Awaitable[Told]], graph: Graph) -> Told:
    """Execute it once; Moved when a change has come between its questions."""
    told = await once(graph)
    if told[1].torn:
        raise Moved
    return told
