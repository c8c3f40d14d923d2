"""With what a list begins: rows that a filter finds, those that its caller may see, or the end of its index.

a filter of `starts`, but for an area    what it finds
an area, or what the caller may see      the smaller of the two; or the index, where the page is sooner full there
nothing                                  the index of the order, where there is one; else all rows
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from graph.listing import BY_KEY
from graph.reach import HALF
from graph.sizes import SIZED

if TYPE_CHECKING:
    from collections.abc import Mapping

    from graph.door import Graph
    from graph.listing import ListQuery

AREA = "area"


@dataclass(frozen=True)
class Beginning:
    """`walks`: by an index, where the order has one. `few`: what `sorted` takes by that name, where it does."""

    walks: bool
    few: Mapping[str, bool | None]


async def beginning(
    graph: Graph, listing: ListQuery[Any], limits: Mapping[str, Any], order: str, *, first: bool
) -> Beginning:
    """That of a list under its filters, or of its `first` page. What is asked for it is told to nobody."""
    named = [name for name in listing.starts if limits[name] is not None]
    cut = {} if listing.cut is None else {"few": None}
    if named and (named != [AREA] or listing.name not in SIZED):
        return Beginning(walks=False, few=cut)
    seen = None if listing.cut is None else graph.sight.reach(listing.cut)
    area = await graph.reaches.within(graph.aside(), limits[AREA], listing.name) if named else None
    reached = [each for each in (area, seen) if each is not None]
    if not reached:
        return Beginning(walks=True, few=cut)
    smaller = min(reached, key=lambda each: each.share)
    few = dict.fromkeys(cut, (smaller is seen and smaller.share <= HALF) or None)
    return Beginning(not smaller.begins(by_place=listing.placed and order == BY_KEY and first), few)
