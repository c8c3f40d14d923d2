"""How many rows the lists have that grow with the district: known to the graph, which need not count them."""

from __future__ import annotations

from dataclasses import dataclass

from graph.query import Query


@dataclass
class SizeRow:
    """How many rows a list has when nothing is left out."""

    asked: str
    number: int


SIZES = Query("sizes_of_lists", SizeRow)
SIZED = frozenset(
    {
        "hazards",
        "risk points",
        "inspections",
        "enforcement cases",
        "enterprises",
        "premises",
        "users",
        "escalations",
        "supervision orders",
    }
)
"""The names of these lists."""
