"""Edges to risk categories and sub-scopes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph import categories
from resolvers import aligned

if TYPE_CHECKING:
    from graph.categories import CategoryRow, SubScopeRow
    from graph.door import Asks


async def in_use(graph: Asks) -> list[CategoryRow]:
    """Every category, in the order of the codes."""
    return (await graph.ask(categories.ALL)).rows


async def by_code(graph: Asks, codes: list[str]) -> list[CategoryRow | None]:
    """The category of each code."""
    return aligned.one_each(codes, (await graph.ask(categories.BY_CODE, codes=codes)).rows)


async def sub_scopes_by_key(graph: Asks, keys: list[str]) -> list[SubScopeRow | None]:
    """The sub-scope of each key."""
    return aligned.one_each(keys, (await graph.ask(categories.SUB_SCOPES_BY_KEY, keys=keys)).rows)


async def sub_scopes_of(graph: Asks, codes: list[str]) -> list[list[SubScopeRow]]:
    """The sub-scopes of each category."""
    return aligned.many_each(codes, (await graph.ask(categories.SUB_SCOPES_OF, codes=codes)).rows)


SUB_SCOPES = categories.SUB_SCOPES
