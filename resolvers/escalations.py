"""Edges to what went up, and to where a hazard rests."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph import escalations, resting
from resolvers import aligned

if TYPE_CHECKING:
    from datetime import datetime

    from graph.door import Asks, Graph
    from graph.escalations import EscalationRow, RuleRow, SupervisionOrderRow
    from graph.resting import RestRow


async def by_id(graph: Asks, ids: list[str]) -> list[EscalationRow | None]:
    """The escalation of each id."""
    return aligned.one_each(ids, (await graph.ask(escalations.BY_ID, ids=ids)).rows)


async def of_hazards(graph: Asks, hics: list[str]) -> list[list[EscalationRow]]:
    """The escalations of each hazard, the earliest first."""
    return aligned.many_each(hics, (await graph.ask(escalations.OF_HAZARDS, hics=hics)).rows)


async def rules(graph: Asks, ids: list[str]) -> list[RuleRow | None]:
    """The rule of each id."""
    return aligned.one_each(ids, (await graph.ask(escalations.RULES_BY_ID, ids=ids)).rows)


async def orders_by_id(graph: Asks, ids: list[str]) -> list[SupervisionOrderRow | None]:
    """The order of each id."""
    return aligned.one_each(ids, (await graph.ask(escalations.ORDERS_BY_ID, ids=ids)).rows)


async def orders_of_hazards(graph: Asks, hics: list[str]) -> list[list[SupervisionOrderRow]]:
    """The orders over each hazard, the earliest first."""
    return aligned.many_each(hics, (await graph.ask(escalations.ORDERS_OF_HAZARDS, hics=hics)).rows)


async def rests(graph: Graph, asked: list[tuple[str, datetime]]) -> list[RestRow | None]:
    """Where each hazard rests at a time; None where it does not rest."""
    found: dict[tuple[str, datetime], RestRow] = {}
    for at in dict.fromkeys(at for _, at in asked):
        hics = [hic for hic, when in asked if when == at]
        found.update({(row.asked, at): row for row in await resting.rests(graph, at, hics=hics)})
    return [found.get(each) for each in asked]


LISTING = escalations.LIST
RULES = escalations.RULES
ORDERS = escalations.ORDERS
