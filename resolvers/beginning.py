"""With what a list begins: rows that a filter finds, those that its caller may see, or the end of its index.

a filter of `starts`, but for an area      what it finds
an area, a status, what may be seen        the smallest of these; or the index, where the page is sooner full there
nothing                                    the index of the order, where there is one; else all rows
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

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
class Page:
    """A page: in which order, from which end, and whether it is the first."""

    order: str
    ascending: bool
    first: bool


@dataclass(frozen=True)
class Beginning:
    """`walks`: by an index, where the order has one. `few`: by which parameters `sorted` begins, where it does."""

    walks: bool
    few: Mapping[str, bool | None]


async def beginning(graph: Graph, listing: ListQuery[Any], limits: Mapping[str, Any], page: Page) -> Beginning:
    """That of a page of a list under its filters. What is asked for it is told to nobody."""
    cut = {} if listing.cut is None else {FEW: None}
    given = {**cut, STANDING: None} if listing.standing else cut
    named = [name for name in listing.starts if limits[name] is not None]
    if named and (named != [AREA] or listing.name not in SIZED):
        return Beginning(walks=False, few=given)
    aside = graph.aside()
    marks = {AREA: within(limits[AREA])} if named else {}
    if listing.standing and (limits["status"] or limits["open"]):
        marks[STANDING] = standing(limits["status"])
    reached = await graph.reaches.of_marks(aside, marks)
    seen = None if listing.cut is None else graph.sight.reach(listing.cut)
    if seen is not None:
        reached[FEW] = seen
    if not reached:
        return Beginning(walks=True, few=given)
    rows = await graph.reaches.size(aside, listing.name)
    fewer = {
        name: of for name, of in reached.items() if of.begins(rows, together=_together(name, of, listing, page))
    }
    smallest = min(fewer or reached, key=lambda name: reached[name].share)
    few = {name: (name == smallest and reached[name].share <= HALF) or None for name in given}
    return Beginning(not fewer, few)


def _together(name: str, of: Reach, listing: ListQuery[Any], page: Page) -> bool:
    """Whether the rows of a reach stand together in the order of a page, behind half of the others or more.

    Those of a place do where keys begin with their place, and what still is open among all that was ever found.
    """
    if name == STANDING:
        return page.first and page.ascending and page.order in listing.by_time
    return page.first and page.order == BY_KEY and listing.placed and of.placed
