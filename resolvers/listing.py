"""Pages of the lists that the graph sorts: keys between two places, and the rows behind them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any, TypeVar
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from graph.listing import BY_KEY, EVERY, Direction
from resolvers import aligned, paging

if TYPE_CHECKING:
    from collections.abc import Mapping

    from _typeshed import DataclassInstance

    from graph.door import Graph
    from graph.listing import Keys, ListedRow, ListQuery
    from resolvers.paging import Page, Place, Window

R = TypeVar("R", bound="DataclassInstance")

_MOMENT = re.compile(
    r"(\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-](?:(?:0\d|1[0-7]):[0-5]\d|18:00)))(?:\[([\w/+-]+)\])?"
)
"""A moment as Neo4j tells it, and the name of its zone where it has one; Python reads other forms as well."""


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
        _need_moment("after", after)
        _need_moment("before", before)
    rising = order.direction is Direction.ASCENDING
    low, high = (after, before) if rising else (before, after)
    ascending = rising == window.forward
    asked = {"low": low, "high": high, "ascending": ascending, "first": window.size + 1}

    begun = {} if listing.cut is None else {"few": graph.sight.sees_few(listing.cut) or None}

    async def count() -> int:
        whole = {"low": None, "high": None, "ascending": True, "first": EVERY, "order": BY_KEY}
        return await graph.count(listing.sorted, **limits, **whole, **begun)

    query, told = _asked(listing, limits, order, asked, begun)
    # The key beyond the page only tells that there is more: its row is not read, and so not taken by anybody.
    listed, behind = await graph.ask_with_rows(query, window.size, **told)
    keys = paging.page(name, listed, window, _place, count)
    by_key: list[Any] = behind
    found = aligned.one_each([query.start + key.asked for key in keys.rows], by_key)
    rows: list[R] = [row for row in found if row is not None]
    cursors = keys.cursors
    if len(rows) < len(found):
        kept = [key for key, row in zip(keys.rows, found, strict=True) if row is not None]
        cursors = paging.Cursors(name, kept, _place)
    return paging.Page(rows, cursors, keys.has_next, keys.has_previous, count)


def _need_moment(field: str, place: Place | None) -> None:
    """BadInput for a place in time that tells no moment: Neo4j would not take it for one."""
    if place is not None and not _is_moment(place[0].partition(" ")[2]):
        raise paging.no_cursor(field)


def _is_moment(text: str) -> bool:
    match = _MOMENT.fullmatch(text)
    if match is None:
        return False
    told, zone = match.groups()
    try:
        moment = datetime.fromisoformat(told)
        return zone is None or moment.astimezone(ZoneInfo(zone)).utcoffset() == moment.utcoffset()
    except (ValueError, OverflowError, ZoneInfoNotFoundError, OSError):
        return False


def _place(row: ListedRow) -> Place:
    return (row.place, row.asked)


def _asked(
    listing: ListQuery[R],
    limits: Mapping[str, Any],
    order: Order,
    asked: Mapping[str, Any],
    begun: Mapping[str, bool | None],
) -> tuple[Keys[R], Mapping[str, Any]]:
    """Straight along an index where one is in that order and nothing knows where to begin."""
    walked = listing.walked if order.by == BY_KEY else listing.by_time.get(order.by)
    starts = any(limits[name] is not None for name in listing.starts) or any(begun.values())
    if walked is None or starts:
        return listing.sorted, {**limits, **asked, "order": order.by, **begun}
    rest = {name: value for name, value in limits.items() if name not in listing.starts}
    bounds = {"low": asked["low"], "high": asked["high"], "first": asked["first"]}
    return walked if asked["ascending"] else walked.backwards, {**rest, **bounds}
