"""What an organisation holds on a date: what it owns, and so where its territory lies and which trades it leads.

All of it comes from the one rule of ownership, so that nobody sees as its own what it does not answer for.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.ownership import owners
from graph.query import Query
from graph.responsibilities import ResponsibilityRole

if TYPE_CHECKING:
    from datetime import date

    from graph.door import Asks
    from graph.ownership import OwnershipRow


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
    found = await owners(graph, [(row.sub_scope_key, row.area_code, on) for row in rows], None) if rows else {}
    owned = [
        (role, row) for row in found.values() for role in row.roles if organisation in row.roles[role].owner_ids
    ]
    return Holdings(
        areas=frozenset(row.area_code for role, row in owned if role is ResponsibilityRole.TERRITORIAL),
        categories=frozenset(_category(row) for role, row in owned if role is ResponsibilityRole.INDUSTRY_LEAD),
        cells=frozenset((row.sub_scope_key, row.area_code) for _, row in owned),
    )


def _category(row: OwnershipRow) -> str:
    return row.sub_scope_key.split("-")[0]
