"""What items name must be there, and in the caller's sight: what is not seen is like what is not there."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from graph.acting.problem import Problem, ProblemCode
from resolvers import enterprises, risk_points

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping

    from graph.door import Graph
    from graph.statements.item import Item

EDGES: Mapping[str, Callable[[Graph, list[str]], Awaitable[list[Any]]]] = {
    "riskPoint": risk_points.by_hic,
    "enterprise": enterprises.by_id,
}
"""Fields that name rows which not everybody sees. Nothing that can be named is ever deleted."""


async def named_in_sight(graph: Graph, items: list[Item]) -> list[Item]:
    """The items, each with what is wrong with what it names."""
    for name, edge in EDGES.items():
        keys = sorted({item.values[name] for item in items if name in item.values})
        if keys:
            rows = await edge(graph, keys)
            there = {key for key, row in zip(keys, rows, strict=True) if row is not None}
            items = [item if item.values.get(name, "") in {"", *there} else _without(item, name) for item in items]
    return items


def _without(item: Item, name: str) -> Item:
    key = item.values[name]
    problem = Problem(ProblemCode.UNKNOWN, f"{item.place}.{name}", f"没有 {key}", f"there is no {key}")
    return replace(item, problems=[*item.problems, problem])
