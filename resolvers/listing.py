"""Pages of the lists that the graph sorts: keys between two places, and the rows behind them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from graph.listing import BY_KEY, EVERY, Direction
from graph.sizes import SIZED
from resolvers import aligned, paging, places
from resolvers.beginning import Asked, beginning

if TYPE_CHECKING:
    from collections.abc import Mapping

    from _typeshed import DataclassInstance

    from graph.door import Graph
    from graph.listing import Keys, ListedRow, ListQuery
    from resolvers.beginning import Beginning
    from resolvers.paging import Page, Place, Window

R = TypeVar("R", bound="DataclassInstance")


@dataclass(frozen=True)
class Order:
    """In which order, and from which end."""

    by: str = BY_KEY
    direction: Direction = Direction.ASCENDING


async def page(
    graph: Graph, listing: ListQuery[R], limits: Mapping[str, Any], order: Order, window: Window
) -> Page[R]:
    """A page of a list under its filters; keys and rows are read at one revision."""
    name = f"{listing.name} {order.by}"
    after, before = window.bounds(name, 2)
    if order.by in listing.by_time:
        told = listing.by_time[order.by].told
        places.check("after", after, told)
        places.check("before", before, told)
    rising = order.direction is Direction.ASCENDING
    low, high = (after, before) if rising else (before, after)
    ascending = rising == window.forward
    asked = {"low": low, "high": high, "ascending": ascending, "first": window.size + 1}
    first = low is None and high is None
    begin = await beginning(graph, listing, limits, Asked(order.by, ascending, first))

    async def count() -> int:
        if _is_whole(graph, listing, limits):
            return await graph.size(listing.name, listing.sorted)
        whole = {"low": None, "high": None, "ascending": True, "first": EVERY, "order": BY_KEY}
        return await graph.count(listing.sorted, **limits, **whole, **begin.by)

    query, params = _asked(listing, limits, order, asked, begin)
    # The key beyond the page only tells that there is more: its row is not read, and so not taken by anybody.
    listed, behind = await graph.ask_with_rows(query, window.size, **params)
    keys = paging.page(name, listed, window, _place, count)
    by_key: list[Any] = behind
    found = aligned.one_each([query.start + key.asked for key in keys.rows], by_key)
    rows: list[R] = [row for row in found if row is not None]
    cursors = keys.cursors
    if len(rows) < len(found):
        kept = [key for key, row in zip(keys.rows, found, strict=True) if row is not None]
        cursors = paging.Cursors(name, kept, _place)
    return paging.Page(rows, cursors, keys.has_next, keys.has_previous, count)


def _is_whole(graph: Graph, listing: ListQuery[R], limits: Mapping[str, Any]) -> bool:
    """Whether nothing is left out of a list of which the graph knows how long it is."""
    hidden = listing.cut is not None and graph.sight.parameter(listing.cut) is not None
    return listing.name in SIZED and not hidden and all(value is None for value in limits.values())


def _place(row: ListedRow) -> Place:
    return (row.place, row.asked)


def _asked(
    listing: ListQuery[R],
    limits: Mapping[str, Any],
    order: Order,
    asked: Mapping[str, Any],
    begin: Beginning,
) -> tuple[Keys[R], Mapping[str, Any]]:
    """Straight along an index where one is in that order and nothing knows where to begin."""
    walked = listing.walked if order.by == BY_KEY else listing.by_time.get(order.by)
    if walked is None or not begin.walks:
        return listing.sorted, {**limits, **asked, "order": order.by, **begin.by}
    rest = {name: value for name, value in limits.items() if name in walked.file.example}
    bounds = {"low": asked["low"], "high": asked["high"], "first": asked["first"]}
    return walked if asked["ascending"] else walked.backwards, {**rest, **bounds}
