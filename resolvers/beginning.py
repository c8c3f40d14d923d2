"""With what a list begins: rows that a filter finds, those that its caller may see, or the end of its index.

a filter of `starts`, but for an area      what it finds
an area, a status, what may be seen        the smallest of these; or the index, where the page is sooner full there
nothing                                    the index of the order, where there is one; else all rows
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from graph.closed_loop import OPEN
from graph.listing import BY_KEY
from graph.reach import HALF, standing, within
from graph.sizes import SIZED

if TYPE_CHECKING:
    from collections.abc import Mapping

    from graph.door import Graph
    from graph.listing import ListQuery
    from graph.reach import Reach

AREA = "area"
FEW, STANDING = "few", "standing"
"""The parameters by which `sorted` begins with what the caller may see, or with what stands as is asked for."""


@dataclass(frozen=True)
class Asked:
    """A page: in which order, from which end, and whether it is the first."""

    order: str
    ascending: bool
    first: bool


@dataclass(frozen=True)
class Beginning:
    """`walks`: by an index, where the order has one. `by`: parameters that tell `sorted` with what to begin."""

    walks: bool
    by: Mapping[str, bool | None]


async def beginning(graph: Graph, listing: ListQuery[Any], limits: Mapping[str, Any], page: Asked) -> Beginning:
    """That of a page of a list under its filters. What is asked for it is told to nobody."""
    by: dict[str, bool | None] = {} if listing.cut is None else {FEW: None}
    if listing.standing:
        by[STANDING] = None
    named = [name for name in listing.starts if limits[name] is not None]
    if named and (named != [AREA] or listing.name not in SIZED):
        return Beginning(walks=False, by=by)
    aside = graph.aside()
    marks = {AREA: within(limits[AREA])} if named else {}
    if listing.standing and (limits["status"] or limits["open"]):
        marks[STANDING] = standing(limits["status"])
    reached = await graph.reaches.of_marks(aside, marks)
    seen = None if listing.cut is None else graph.sight.reach(listing.cut)
    if seen is not None:
        reached[FEW] = seen
    if not reached:
        return Beginning(walks=True, by=by)
    rows = await graph.reaches.size(aside, listing.name)
    together = {name: _together(name, of, listing, limits, page) for name, of in reached.items()}
    walks = not any(of.begins(rows, together=together[name]) for name, of in reached.items())
    smallest = min(reached, key=lambda name: reached[name].share)
    if smallest in by and reached[smallest].share <= HALF:
        by[smallest] = True
    return Beginning(walks, by)


def _together(name: str, of: Reach, listing: ListQuery[Any], limits: Mapping[str, Any], page: Asked) -> bool:
    """Whether the rows of a reach stand together in the order of a page, behind half of the others or so.

    Those of a place do where keys begin with their place, and in the order of time what is open still among all
    that was ever found, unless only what was found of late is asked for.
    """
    if not page.first:
        return False
    if name == STANDING:
        still = limits["status"] is None or limits["status"] in OPEN
        return still and page.ascending and page.order in listing.by_time and limits["foundFrom"] is None
    return page.order == BY_KEY and listing.placed and of.placed
