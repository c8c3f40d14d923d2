"""Pages of the lists that the graph sorts: keys between two places first, then the rows behind them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from graph.listing import BY_KEY, EVERY, Direction
from resolvers import paging

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping

    from graph.door import Answer, Asks, Graph
    from graph.listing import ListedRow, ListQuery
    from resolvers.paging import Page, Place, Window

R = TypeVar("R")


@dataclass(frozen=True)
class Listing(Generic[R]):
    """A list: how its keys are asked, and the edge from a key to its row."""

    query: ListQuery
    by_key: Callable[[Any, list[str]], Awaitable[list[R | None]]]


@dataclass(frozen=True)
class Order:
    """In which order, and from which end."""

    by: str = BY_KEY
    direction: Direction = Direction.ASCENDING


async def page(
    graph: Graph, listing: Listing[R], limits: Mapping[str, Any], order: Order, window: Window
) -> Page[R]:
    """A page of a list under its filters; keys and rows are read at one revision."""
    name = f"{listing.query.name} {order.by}"
    after, before = window.bounds(name, 2)
    rising = order.direction is Direction.ASCENDING
    low, high = (after, before) if rising else (before, after)
    ascending = rising == window.forward
    asked = {"low": low, "high": high, "ascending": ascending, "first": window.size + 1}

    async def read(asks: Asks) -> tuple[list[ListedRow], list[R | None]]:
        listed = (await _keys(asks, listing.query, limits, order, asked)).rows
        # The key beyond the page only tells that there is more: its row is not read, and so not taken by anybody.
        shown = [row.asked for row in listed[: window.size]]
        return listed, await listing.by_key(asks, shown) if shown else []

    async def count() -> int:
        whole = {"low": None, "high": None, "ascending": True, "first": EVERY, "order": BY_KEY}
        return await graph.count(listing.query.sorted, **limits, **whole)

    listed, behind = await graph.at_one_revision(read)
    keys = paging.page(name, listed, window, _place, count)
    found = behind if window.forward else behind[::-1]
    rows = [row for row in found if row is not None]
    cursors = keys.cursors
    if len(rows) < len(found):
        kept = [key for key, row in zip(keys.rows, found, strict=True) if row is not None]
        cursors = paging.Cursors(name, kept, _place)
    return paging.Page(rows, cursors, keys.has_next, keys.has_previous, count)


def _place(row: ListedRow) -> Place:
    return (row.place, row.asked)


async def _keys(
    asks: Asks, query: ListQuery, limits: Mapping[str, Any], order: Order, asked: Mapping[str, Any]
) -> Answer[ListedRow]:
    """Straight along the index where that is the order and no filter knows where to begin."""
    begins = any(limits[name] is not None for name in query.starts)
    if query.walked is None or begins or order.by != BY_KEY or not asked["ascending"]:
        return await asks.ask(query.sorted, **limits, **asked, order=order.by)
    rest = {name: value for name, value in limits.items() if name not in query.starts}
    bounds = {"low": asked["low"], "high": asked["high"], "first": asked["first"]}
    return await asks.ask(query.walked, **rest, **bounds)
