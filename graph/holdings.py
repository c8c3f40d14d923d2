"""What an organisation holds on a date: what it owns, and so where its territory lies and which trades it leads.

All of it comes from the one rule of ownership, so that nobody sees as its own what it does not answer for.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.ownership import slots
from graph.query import Query
from graph.responsibilities import OWNING_ROLES, ResponsibilityRole

if TYPE_CHECKING:
    from datetime import date

    from graph.door import Asks


@dataclass(frozen=True)
class MayOwn:
    """A matter and a place that some duty of the organisation covers."""

    asked: str
    sub_scope_key: str
    area_code: str


WHERE_MAY_IT_OWN = Query("where_may_it_own", MayOwn)


@dataclass(frozen=True)
class Holdings:
    """Areas that it owns as their territorial unit, categories that it leads, (sub-scope, area) in any role."""

    areas: frozenset[str]
    categories: frozenset[str]
    cells: frozenset[tuple[str, str]]


NOTHING = Holdings(frozenset(), frozenset(), frozenset())


async def holdings(graph: Asks, organisation: str, on: date) -> Holdings:
    """What an organisation holds on a date, as believed now; nothing when it is unknown or no department."""
    rows = (await graph.ask(WHERE_MAY_IT_OWN, ids=[organisation])).rows
    asked = [(row.sub_scope_key, row.area_code, role, on) for row in rows for role in OWNING_ROLES]
    found = (await slots(graph, asked))[0] if asked else {}
    owned = [slot for slot, row in found.items() if organisation in row.owners]
    return Holdings(
        areas=frozenset(area for _, area, role, _ in owned if role is ResponsibilityRole.TERRITORIAL),
        categories=frozenset(
            key.split("-")[0] for key, _, role, _ in owned if role is ResponsibilityRole.INDUSTRY_LEAD
        ),
        cells=frozenset((key, area) for key, area, _, _ in owned),
    )
