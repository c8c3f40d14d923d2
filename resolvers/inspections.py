"""Edges to inspections and cases."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph import inspections
from resolvers import aligned
from resolvers.partly import hands_on

if TYPE_CHECKING:
    from datetime import date

    from graph.door import Asks
    from graph.inspections import CaseRow, InspectionRow


@hands_on(inspections.InspectionRow)
async def by_id(graph: Asks, ids: list[str]) -> list[InspectionRow | None]:
    """The inspection of each id."""
    return aligned.one_each(ids, (await graph.ask(inspections.BY_ID, ids=ids)).rows)


async def cases_by_id(graph: Asks, ids: list[str]) -> list[CaseRow | None]:
    """The case of each id."""
    return aligned.one_each(ids, (await graph.ask(inspections.CASES_BY_ID, ids=ids)).rows)


async def last_of_points(graph: Asks, asked: list[tuple[str, date]]) -> list[date | None]:
    """When each risk point was last inspected, up to a day."""
    found: dict[tuple[str, date], date] = {}
    for on in dict.fromkeys(day for _, day in asked):
        hics = [hic for hic, day in asked if day == on]
        rows = (await graph.ask(inspections.LAST_OF_POINTS, hics=hics, on=on)).rows
        found.update({(row.asked, on): row.inspected_on for row in rows})
    return [found.get(each) for each in asked]


LISTING = inspections.LIST
CASES = inspections.CASES
