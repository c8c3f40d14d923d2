"""Edges to reforms and successions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph import reforms
from resolvers import aligned

if TYPE_CHECKING:
    from graph.door import Asks
    from graph.reforms import ReformRow, SuccessionRow


async def by_id(graph: Asks, ids: list[str]) -> list[ReformRow | None]:
    """The reform of each id."""
    return aligned.one_each(ids, (await graph.ask(reforms.BY_ID, ids=ids)).rows)


async def of_reforms(graph: Asks, ids: list[str]) -> list[list[SuccessionRow]]:
    """The successions that each reform brought."""
    return aligned.many_each(ids, (await graph.ask(reforms.OF_REFORMS, ids=ids)).rows)


async def after(graph: Asks, ids: list[str]) -> list[list[SuccessionRow]]:
    """Who came after each organisation."""
    return aligned.many_each(ids, (await graph.ask(reforms.AFTER, ids=ids)).rows)


async def before(graph: Asks, ids: list[str]) -> list[list[SuccessionRow]]:
    """After whom each organisation came."""
    return aligned.many_each(ids, (await graph.ask(reforms.BEFORE, ids=ids)).rows)


LISTING = reforms.LIST
