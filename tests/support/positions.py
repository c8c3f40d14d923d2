"""Who asks in tests: somebody of an organisation, with what the agreements of the seeds leave it."""

from __future__ import annotations

from datetime import date

from graph.callers import Caller, Role, Way
from graph.door import Graph
from graph.sharing import Purpose
from resolvers.access import Access, access, with_reach
from tests.support.seen_rows import Position

ON = date(2023, 2, 10)


async def seen(graph: Graph, unit: str | None, role: Role = Role.READER, purpose: Purpose | None = None) -> Access:
    """What somebody of an organisation may see on the day of the seeds."""
    return await access(graph, Caller(Way.TOKEN, "somebody", unit, frozenset({role}), "issuer"), ON, purpose)


async def of_position(graph: Graph, position: Position) -> Access:
    """What the program lets a position see, and how much it takes that for."""
    purpose = None if position.purpose is None else Purpose(position.purpose)
    return await with_reach(graph, await seen(graph, position.unit, Role(position.role), purpose))
