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
    by: Mapping[str, bool | list[str] | None]


async def beginning(graph: Graph, listing: ListQuery[Any], limits: Mapping[str, Any], page: Asked) -> Beginning:
    """That of a page of a list under its filters. What is asked for it is told to nobody."""
    states = _states(limits) if listing.standing else []
    by: dict[str, Any] = {} if listing.cut is None else {FEW: None}
    if listing.standing:
        by[STANDING] = None
    named = [name for name in listing.starts if limits[name] is not None]
    if named and (named != [AREA] or listing.name not in SIZED):
        return Beginning(walks=False, by=by)
    marks = {AREA: within(limits[AREA])} if named else {}
    if states:
        marks[STANDING] = standing(states)
    seen = None if listing.cut is None else graph.sight.reach(listing.cut)
    if not marks and seen is None:
        return Beginning(walks=True, by=by)
    aside = graph.aside()
    reached = await graph.reaches.of_marks(aside, marks)
    if seen is not None:
        reached[FEW] = seen
    rows = await graph.reaches.size(aside, listing.name)

    def begins(name: str) -> bool:
        of = reached[name]
        in_time = name == STANDING and _open_in_time(listing, page, states, limits)
        return of.begins(rows, together=page.first and (in_time or _by_place(listing, page, of)))

    smallest = min(reached, key=lambda name: reached[name].share)
    if smallest in by and reached[smallest].share <= HALF:
        by[smallest] = states if smallest == STANDING else True
    return Beginning(not any(map(begins, reached)), by)


def _states(limits: Mapping[str, Any]) -> list[str]:
    """The states of which a filter leaves no others; none where it leaves many."""
    if limits["status"] is not None:
        return [limits["status"]]
    return sorted(OPEN) if limits["open"] else []


def _by_place(listing: ListQuery[Any], page: Asked, of: Reach) -> bool:
    """Whether the rows of a reach stand together, place by place, behind half of the others or so."""
    return listing.placed and page.order == BY_KEY and of.placed


def _open_in_time(listing: ListQuery[Any], page: Asked, states: list[str], limits: Mapping[str, Any]) -> bool:
    """Whether they stand together at the end of time: what is open still, among all that was ever found.

    Not where only what was found of late is asked for, to which the index leads.
    """
    still = OPEN.issuperset(states) and limits["foundFrom"] is None
    return still and page.ascending and page.order in listing.by_time
