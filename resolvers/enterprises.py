"""Edges to enterprises."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph import enterprises
from resolvers import aligned

if TYPE_CHECKING:
    from graph.door import Graph
    from graph.enterprises import EnterpriseRow


async def by_key(graph: Graph, keys: list[str]) -> list[EnterpriseRow | None]:
    """The enterprise of each key, which is `uscc:` and a credit code, or `id:` and an id."""
    return aligned.one_each(keys, (await graph.ask(enterprises.BY_KEY, keys=keys)).rows)
