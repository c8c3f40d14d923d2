"""What an order names must be there, and in the caller's sight: what is not seen is like what is not there.

Nothing that can be named is ever deleted, so what is there now is there when the order is carried out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from graph.acting.problem import ProblemCode, Refused
from resolvers import (
    accidents,
    areas,
    categories,
    enterprises,
    hazards,
    inspections,
    organisations,
    premises,
    risk_points,
)

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from graph.acting.inspecting import Inspected
    from graph.acting.points import Point
    from graph.acting.registration import Found
    from graph.door import Graph

    Edge = Callable[[Graph, list[str]], Awaitable[list[Any]]]
    Named = list[tuple[str, str | None, Edge]]


async def by_hazard(graph: Graph, found: Found) -> None:
    """Refused when something is not there, or when what is to recur is not closed yet."""
    named: Named = [
        ("area", found.area, areas.by_code),
        ("subScope", found.sub_scope, categories.sub_scopes_by_key),
        ("riskPoint", found.risk_point, risk_points.by_hic),
        ("enterprise", found.enterprise, enterprises.by_id),
        ("building", found.building and found.building[:19], premises.by_code),
        ("factor", found.factor, accidents.factors_by_id),
        ("foundBy", found.found_by, inspections.by_id),
        *(("mayCause", each, accidents.types_by_id) for each in found.may_cause),
    ]
    await _all_there(graph, named)
    if found.recurrence_of is not None:
        earlier = await _there(graph, "recurrenceOf", found.recurrence_of, hazards.by_hic)
        if earlier.closed_at is None:
            key = found.recurrence_of
            zh, en = f"{key} 尚未销号,不是复发", f"{key} is not closed, so nothing repeats it yet"
            raise Refused(ProblemCode.NOT_CLOSED, "recurrenceOf", zh, en)


async def by_point(graph: Graph, point: Point) -> None:
    """Refused when something is not there."""
    named: Named = [
        ("area", point.area, areas.by_code),
        ("subScope", point.sub_scope, categories.sub_scopes_by_key),
        ("building", point.building and point.building[:19], premises.by_code),
        ("factor", point.factor, accidents.factors_by_id),
    ]
    await _all_there(graph, named)


async def by_inspection(graph: Graph, inspected: Inspected) -> tuple[str, str]:
    """The matter and the place of what was inspected; Refused when something is not there."""
    if inspected.with_unit is not None:
        await _there(graph, "withUnit", inspected.with_unit, organisations.by_id)
    if inspected.risk_point is not None:
        row = await _there(graph, "riskPoint", inspected.risk_point, risk_points.by_hic)
    else:
        row = await _there(graph, "enterprise", inspected.enterprise or "", enterprises.by_id)
    return row.sub_scope_key, row.area_code


async def _all_there(graph: Graph, named: Named) -> None:
    for field, key, edge in named:
        if key is not None:
            await _there(graph, field, key, edge)


async def _there(
    graph: Graph, field: str, key: str, edge: Callable[[Graph, list[str]], Awaitable[list[Any]]]
) -> Any:
    (row,) = await edge(graph, [key])
    if row is None:
        raise Refused(ProblemCode.UNKNOWN, field, f"没有 {key}", f"there is no {key}")
    return row
