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
from graph.sizes import SIZES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from graph.door import Asks
    from graph.sharing import Dataset
    from graph.sight import Marks

PAGE = 100
"""Rows of a page of medium length."""

HALF = 0.5
"""Whoever walks to a place of the graph goes past half of the rest on average."""

LASTS_S = 60.0
"""How long an estimate is used again, in seconds."""

MOST = 1000
"""How many are kept."""

MOST_STANDING = 20_000
"""How many rows of a state are counted. No list begins with more: sorting them takes more than a page is worth."""

_WITHIN = "within:"


def within(area: str) -> str:
    """The mark of an area with all that lies in it."""
    return f"{_WITHIN}{area}"


def standing(statuses: Iterable[str]) -> str:
    """The mark of the hazards of some states."""
    return f"status:{','.join(statuses)}"


@dataclass
class ReachRow:
    """The share of ties that lead to what a mark names, or of hazards that stand as it says: from 0 to 1."""

    asked: str
    share: float


REACH = Query("reach_of_marks", ReachRow)


@dataclass(frozen=True)
class Reach:
    """The share of a list's rows, from 0 to 1. `placed`: whether places tell which."""

    share: float
    placed: bool

    def begins(self, rows: int, *, together: bool) -> bool:
        """Whether a page of so many rows in all begins with these.

        `together`: in the order of the list they stand together, behind half of all others or more, and it is the
        first page. Elsewhere they are spread among the others.
        """
        return self.share <= HALF and (together or self.share * self.share * rows <= PAGE)


class Reaches:
    """What one process has learned of it. Nobody is told, and no answer depends on it: it may be a minute old."""

    def __init__(self) -> None:
        self._shares: dict[str, float] = {}
        self._sizes: dict[str, int] = {}
        self._until = 0.0

    async def of_sight(self, graph: Asks, marks: Mapping[Dataset, Marks]) -> dict[Dataset, Reach]:
        """That of the marks of each dataset that is not seen as a whole."""
        followed = {
            dataset: frozenset(map(_followed, seen)) for dataset, seen in marks.items() if seen is not None
        }
        shares = await self._shares_of(graph, frozenset[str]().union(*followed.values()))
        return {
            dataset: Reach(
                min(sum(shares[mark] for mark in marked), 1.0), all(mark.startswith("area:") for mark in marked)
            )
            for dataset, marked in followed.items()
        }

    async def of_marks(self, graph: Asks, marks: Mapping[str, str]) -> dict[str, Reach]:
        """That of one mark each, by the names that they bear."""
        shares = await self._shares_of(graph, marks.values())
        return {name: Reach(shares[mark], mark.startswith(_WITHIN)) for name, mark in marks.items()}

    async def size(self, graph: Asks, name: str) -> int:
        """How many rows a list of that name has in all."""
        self._forget()
        if not self._sizes:
            self._sizes = {row.asked: row.number for row in (await graph.ask(SIZES)).rows}
        return self._sizes[name]

    async def _shares_of(self, graph: Asks, marks: Iterable[str]) -> Mapping[str, float]:
        self._forget()
        known = self._shares
        unknown = sorted(set(marks) - known.keys())
        if unknown:
            rows = (await graph.ask(REACH, asked=unknown, most=MOST_STANDING)).rows
            known.update({row.asked: row.share for row in rows})
        return known

    def _forget(self) -> None:
        if time.monotonic() > self._until or len(self._shares) > MOST:
            self._shares, self._sizes, self._until = {}, {}, time.monotonic() + LASTS_S


def _followed(mark: str) -> str:
    """The mark that a list follows to begin with: of a matter in a place, the place."""
    return f"area:{mark.partition('|')[2]}" if mark.startswith("cell:") else mark
