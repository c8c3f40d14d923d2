"""Edges to ownership: resolved once for each distinct matter, in one statement for each time."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from graph import behind, ownership
from resolvers import aligned, categories
from resolvers.partly import hands_on

if TYPE_CHECKING:
    from datetime import date

    from graph.as_of import AsOf
    from graph.behind import Behind
    from graph.door import Graph
    from graph.ownership import Matter, OwnershipRow, SimilarRow, Slot, SlotRow
    from graph.query import Query
    from graph.responsibilities import ResponsibilityRole


class Asked(NamedTuple):
    """A matter, as of a time."""

    matter: Matter
    as_of: AsOf


class Caught(NamedTuple):
    """A place on a date, as of a time, where nobody comprehensive owns the matter."""

    area: str
    on: date
    as_of: AsOf


@hands_on(ownership.OwnershipRow, ownership.RoleOwnershipRow)
async def of_matters(graph: Graph, asked: list[Asked]) -> list[OwnershipRow | None]:
    """Who owns each matter; None where the sub-scope or the area is unknown.

    The duties that were considered, and who supports, are asked for where they are wanted.
    """
    why = ownership.wants_why(graph)
    if not why:
        graph = graph.telling(ownership.VERDICTS)
    found: dict[Asked, OwnershipRow] = {}
    for as_of in dict.fromkeys(each.as_of for each in asked):
        matters = [each.matter for each in asked if each.as_of == as_of]
        owners = await ownership.owners(graph, matters, as_of, support=why)
        found.update({Asked(matter, as_of): row for matter, row in owners.items()})
    return [found.get(each) for each in asked]


async def backstops(graph: Graph, asked: list[Caught]) -> list[str | None]:
    """The comprehensive regulator nearest to each place: advice, never an owner."""
    found: dict[Caught, str | None] = {}
    for as_of in dict.fromkeys(each.as_of for each in asked):
        alike = [each for each in asked if each.as_of == as_of]
        keys = [(each.area, each.on) for each in alike]
        rows = (await graph.ask(behind.BACKSTOPS, asked=keys, **as_of.parameters)).rows
        matched = aligned.one_each(keys, rows)
        found.update({each: row.department if row else None for each, row in zip(alike, matched, strict=True)})
    return [found[each] for each in asked]


async def points_behind(graph: Graph, asked: list[Asked]) -> list[int]:
    """How many risk points under surveillance stand behind each (sub-scope, area) on a date."""
    return await _behind(graph, behind.POINTS, asked)


async def hazards_behind(graph: Graph, asked: list[Asked]) -> list[int]:
    """How many open hazards stand behind each (sub-scope, area) on a date."""
    return await _behind(graph, behind.HAZARDS, asked)


async def enterprises_behind(graph: Graph, asked: list[Asked]) -> list[int]:
    """How many enterprises stand behind each (sub-scope, area) on a date."""
    return await _behind(graph, behind.ENTERPRISES, asked)


class Near(NamedTuple):
    """A matter that nobody owns in a role, as of a time."""

    matter: Matter
    role: ResponsibilityRole
    as_of: AsOf


async def similar(graph: Graph, asked: list[Near]) -> list[list[SimilarRow]]:
    """For each the other matters of its category in its place that somebody owns in its role."""
    codes = list(dict.fromkeys(each.matter[0].split("-")[0] for each in asked))
    parts = dict(zip(codes, await categories.sub_scopes_of(graph, codes), strict=True))
    others = {
        each: [row.key for row in parts[each.matter[0].split("-")[0]] if row.key != each.matter[0]]
        for each in asked
    }
    found: dict[tuple[Slot, AsOf], SlotRow] = {}
    for as_of in dict.fromkeys(each.as_of for each in asked):
        slots = [_near(each, key) for each in asked if each.as_of == as_of for key in others[each]]
        rows, _ = await ownership.slots(graph, slots, as_of)
        found.update({(slot, as_of): row for slot, row in rows.items()})
    return [
        [
            ownership.SimilarRow(key, found[_near(each, key), each.as_of].owners)
            for key in others[each]
            if found[_near(each, key), each.as_of].owners
        ]
        for each in asked
    ]


def _near(asked: Near, key: str) -> Slot:
    return (key, asked.matter[1], asked.role, asked.matter[2])


async def _behind(graph: Graph, query: Query[Behind], asked: list[Asked]) -> list[int]:
    found: dict[Asked, int] = {}
    for as_of in dict.fromkeys(each.as_of for each in asked):
        alike = [each for each in asked if each.as_of == as_of]
        keys = [each.matter for each in alike]
        rows = (await graph.ask(query, asked=[list(key) for key in keys], knownAt=as_of.known_at)).rows
        matched = aligned.one_each(keys, rows)
        found.update({each: row.number if row else 0 for each, row in zip(alike, matched, strict=True)})
    return [found[each] for each in asked]
