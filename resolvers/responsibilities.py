"""Edges to duties."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from graph import legal, responsibilities
from resolvers import aligned, paging
from resolvers.partly import hands_on

if TYPE_CHECKING:
    from datetime import date, datetime

    from graph.door import Asks, Graph
    from graph.legal import ProvisionRow
    from graph.responsibilities import ConfirmationRow, ResponsibilityRow
    from resolvers.paging import Page, Window

KIND = "responsibilities"


@dataclass(frozen=True)
class Held:
    """A page of the duties that a department holds on a date, as believed at a time."""

    department: str
    on: date | None
    known_at: datetime | None
    window: Window


@hands_on(responsibilities.ResponsibilityRow)
async def by_id(graph: Asks, ids: list[str]) -> list[ResponsibilityRow | None]:
    """The duty of each id."""
    return aligned.one_each(ids, (await graph.ask(responsibilities.BY_ID, ids=ids)).rows)


async def as_of(graph: Asks, records: list[tuple[str, int | None]]) -> list[ResponsibilityRow | None]:
    """The record of each id: as it is called now or, with a revision, as it was called and ended at that one."""
    ids = list(dict.fromkeys(key for key, _ in records))
    found = dict(zip(ids, await by_id(graph, ids), strict=True))
    earlier = [[key, revision] for key, revision in records if revision is not None]
    rows = (await graph.ask(responsibilities.AT_A_REVISION, asked=earlier)).rows if earlier else []
    was = {row.asked: row for row in rows}

    def told(key: str, revision: int | None) -> ResponsibilityRow | None:
        row, then = found[key], was.get((key, revision or 0))
        return replace(row, id=then.id, superseded_at=then.superseded_at) if row and then else row

    return [told(*record) for record in records]


async def provisions(graph: Asks, ids: list[str]) -> list[list[ProvisionRow]]:
    """The legal provisions that each duty rests on."""
    return aligned.many_each(ids, (await graph.ask(legal.PROVISIONS_OF_DUTIES, ids=ids)).rows)


async def confirmations(graph: Asks, ids: list[str]) -> list[list[ConfirmationRow]]:
    """When the holder of each duty confirmed its record, the earliest first."""
    return aligned.many_each(ids, (await graph.ask(responsibilities.CONFIRMATIONS, ids=ids)).rows)


async def held(graph: Graph, pages: list[Held]) -> list[Page[ResponsibilityRow] | None]:
    """Each page of duties held; two statements for all pages that share a window and a time of knowledge."""
    shown: dict[Held, Page[ResponsibilityRow]] = {}
    for window, known_at in dict.fromkeys((page.window, page.known_at) for page in pages):
        alike = [page for page in pages if (page.window, page.known_at) == (window, known_at)]
        shown.update(await _held(graph, alike, window, known_at))
    return [shown.get(page) for page in pages]


async def _held(
    graph: Graph, pages: list[Held], window: Window, known_at: datetime | None
) -> dict[Held, Page[ResponsibilityRow]]:
    after, before = window.bounds(KIND, 1)
    asked = {page: (page.department, page.on) for page in pages}
    found = await graph.ask(
        responsibilities.HELD,
        asked=list(asked.values()),
        knownAt=known_at,
        after=after[0] if after else None,
        before=before[0] if before else None,
        ascending=window.forward,
        first=window.size + 1,
    )
    ids = aligned.one_each(list(asked.values()), found.rows)
    wanted = [duty for row in ids if row for duty in row.duties]
    rows = {row.asked: row for row in (await graph.ask(responsibilities.BY_ID, ids=wanted)).rows}
    return {
        page: _page(graph, page, [rows[duty] for duty in row.duties])
        for page, row in zip(asked, ids, strict=True)
        if row is not None
    }


def _page(graph: Graph, held: Held, rows: list[ResponsibilityRow]) -> Page[ResponsibilityRow]:
    async def count() -> int:
        asked = [[held.department, held.on]]
        counts = await graph.ask(responsibilities.HELD_COUNT, asked=asked, knownAt=held.known_at)
        return counts.rows[0].total

    return paging.page(KIND, rows, held.window, lambda row: (row.id,), count)


LISTING = responsibilities.LIST
