"""How much of a list somebody sees, or lies in an area: whether it begins with that, or with all there is.

    walk     along the index of the order, past what does not belong, until the page is full: page / share rows
    begin    with what the marks or the filter name, read all of it, and sort it: share * rows

A department that sees one district of a hundred would walk past half of the graph to its first row; whoever sees
most of the graph would read all of that for a page of it, and so would whoever asks for the only district there
is. Both give the same rows: they are cut and limited alike, and what is told here is an estimate.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.query import Query
from graph.sharing import Dataset
from graph.sizes import SIZES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from graph.door import Asks
    from graph.sight import Marks

PAGE = 100
"""Rows of a page of medium length."""

HALF = 0.5
"""Whoever walks to a place of the graph goes past half of the rest on average."""

LASTS_S = 60.0
"""How long an estimate is used again, in seconds."""

MOST = 1000
"""How many are kept."""

LISTED = {
    Dataset.HAZARDS: "hazards",
    Dataset.RISK_POINTS: "risk points",
    Dataset.INSPECTIONS: "inspections",
    Dataset.ENTERPRISES: "enterprises",
    Dataset.USERS: "users",
}
"""The list of a dataset's rows."""


@dataclass
class ReachRow:
    """The share of ties that lead to what a mark names: from 0 to 1."""

    asked: str
    share: float


REACH = Query("reach_of_marks", ReachRow)


@dataclass(frozen=True)
class Reach:
    """The share of a list's rows, from 0 to 1, and how many it has in all. `placed`: whether places tell which."""

    share: float
    rows: int
    placed: bool

    def begins(self, *, by_place: bool) -> bool:
        """Whether a page begins with these. `by_place`: it is the first in the order of places.

        There the rows of a place stand together, behind half of all others. Elsewhere they are spread among them.
        """
        by_place = by_place and self.placed
        return self.share <= HALF and (by_place or self.share * self.share * self.rows <= PAGE)


class Reaches:
    """What one process has learned of it. Nobody is told, and no answer depends on it: it may be a minute old."""

    def __init__(self) -> None:
        self._shares: dict[str, float] = {}
        self._sizes: dict[str, int] = {}
        self._until = 0.0

    async def of_sight(self, graph: Asks, marks: Mapping[Dataset, Marks]) -> dict[Dataset, Reach]:
        """That of the marks of each dataset whose rows are listed and not all seen."""
        followed = {
            dataset: frozenset(map(_followed, seen))
            for dataset, seen in marks.items()
            if seen is not None and dataset in LISTED
        }
        if not followed:
            return {}
        shares = await self._shares_of(graph, frozenset[str]().union(*followed.values()))
        sizes = await self._sizes_of(graph)
        return {
            dataset: Reach(
                min(sum(shares[mark] for mark in marked), 1.0),
                sizes[LISTED[dataset]],
                all(mark.startswith("area:") for mark in marked),
            )
            for dataset, marked in followed.items()
        }

    async def within(self, graph: Asks, area: str, name: str) -> Reach:
        """That of an area with all that lies in it, in a list of that name."""
        mark = f"within:{area}"
        return Reach(
            (await self._shares_of(graph, [mark]))[mark], (await self._sizes_of(graph))[name], placed=True
        )

    async def _shares_of(self, graph: Asks, marks: Iterable[str]) -> Mapping[str, float]:
        self._forget()
        known = self._shares
        unknown = sorted(set(marks) - known.keys())
        if unknown:
            known.update({row.asked: row.share for row in (await graph.ask(REACH, asked=unknown)).rows})
        return known

    async def _sizes_of(self, graph: Asks) -> Mapping[str, int]:
        if not self._sizes:
            self._sizes = {row.asked: row.number for row in (await graph.ask(SIZES)).rows}
        return self._sizes

    def _forget(self) -> None:
        if time.monotonic() > self._until or len(self._shares) > MOST:
            self._shares, self._sizes, self._until = {}, {}, time.monotonic() + LASTS_S


def _followed(mark: str) -> str:
    """The mark that a list follows to begin with: of a matter in a place, the place."""
    return f"area:{mark.partition('|')[2]}" if mark.startswith("cell:") else mark
