"""Edges to members, posts and hosted offices."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph import bodies
from resolvers import aligned

if TYPE_CHECKING:
    from datetime import date

    from graph.bodies import MembershipRow, PostRow
    from graph.door import Asks


async def posts_by_id(graph: Asks, ids: list[str]) -> list[PostRow | None]:
    """The post of each id."""
    return aligned.one_each(ids, (await graph.ask(bodies.POSTS_BY_ID, ids=ids)).rows)


async def members(graph: Asks, asked: list[tuple[str, date]]) -> list[list[MembershipRow]]:
    """The members of each body on a date, the lead first."""
    rows = (await graph.ask(bodies.MEMBERS, asked=[list(key) for key in asked])).rows
    return aligned.many_each(asked, rows)


async def memberships(graph: Asks, asked: list[tuple[str, date]]) -> list[list[MembershipRow]]:
    """The bodies of which each department is a member on a date."""
    rows = (await graph.ask(bodies.MEMBERSHIPS, asked=[list(key) for key in asked])).rows
    return aligned.many_each(asked, rows)


async def hosted(graph: Asks, asked: list[tuple[str, date]]) -> list[list[str]]:
    """The ids of the offices that each department hosts on a date."""
    rows = (await graph.ask(bodies.HOSTED, asked=[list(key) for key in asked])).rows
    return [row.office_ids if row else [] for row in aligned.one_each(asked, rows)]


POSTS = bodies.POSTS
