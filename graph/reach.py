"""How much of the graph a sight reaches: whether a list begins with what its caller may see, or with all there is.

    walk     along the index of the keys, past what may not be seen, until the page is full
    begin    with the places, matters and departments of the marks: every row behind them is read, and sorted

A department that sees one district of a hundred would walk past half of the graph to its first row; whoever sees
most of the graph would read all of that for a page of it. Both give the same rows: they are cut by the same marks
(sight.py), and what is told here is an estimate.
"""

from __future__ import annotations

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
"""Rows of a page of middle length."""


@dataclass
class ReachRow:
    """The share of all ties of its kind that a mark follows: from 0 to 1."""

    asked: str
    share: float


REACH = Query("reach_of_marks", ReachRow)
LISTED = {
    Dataset.HAZARDS: "hazards",
    Dataset.RISK_POINTS: "risk points",
    Dataset.INSPECTIONS: "inspections",
    Dataset.ENTERPRISES: "enterprises",
    Dataset.USERS: "users",
}
"""The list of a dataset's rows."""


async def few(graph: Asks, marks: Mapping[Dataset, Marks]) -> frozenset[Dataset]:
    """The datasets of which so few rows are seen that a list had better begin with them."""
    limited = {dataset: frozenset(map(_followed, seen)) for dataset, seen in marks.items() if seen is not None}
    if not limited:
        return frozenset()
    asked = sorted(frozenset[str]().union(*limited.values()))
    shares = {row.asked: row.share for row in (await graph.ask(REACH, asked=asked)).rows}
    sizes = {row.asked: row.number for row in (await graph.ask(SIZES)).rows}
    return frozenset(
        dataset
        for dataset, followed in limited.items()
        if dataset in LISTED and begins(followed, sum(shares[mark] for mark in followed), sizes[LISTED[dataset]])
    )


def begins(marks: Iterable[str], share: float, rows: int) -> bool:
    """Whether a list of so many rows begins with the share of them that is seen by marks."""
    seen = share * rows
    if all(mark.startswith("area:") for mark in marks):
        # Keys begin with their place, so that a place's rows stand together: on average behind half of all.
        return seen <= rows / 2
    return seen * share <= PAGE


def _followed(mark: str) -> str:
    """The mark that a list follows to begin with: of a matter in a place, the place."""
    return f"area:{mark.partition('|')[2]}" if mark.startswith("cell:") else mark
