"""Edges to enterprises."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph import enterprises
from resolvers import aligned
from resolvers.partly import hands_on

if TYPE_CHECKING:
    from graph.door import Asks
    from graph.enterprises import EnterpriseRow


@hands_on(enterprises.EnterpriseRow)
async def by_key(graph: Asks, keys: list[str]) -> list[EnterpriseRow | None]:
    """The enterprise of each key, which is `uscc:` and a credit code, or `id:` and an id."""
    return aligned.one_each(keys, (await graph.ask(enterprises.BY_KEY, keys=keys)).rows)


async def by_id(graph: Asks, ids: list[str]) -> list[EnterpriseRow | None]:
    """The enterprise of each id."""
    return await by_key(graph, [f"id:{key}" for key in ids])


LISTING = enterprises.LIST
