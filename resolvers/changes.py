"""The change feed page by page: every page says up to which number it has looked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph import changes
from graph.owner_changes import owner_changes
from resolvers.change_page import ChangePageRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graph.door import Asks, Graph

LOOK = 5000
"""Records that one page looks at; of these a caller may see few, and is then told to go on."""


async def after(
    graph: Graph, number: int, types: Sequence[str], area: str | None, department: str | None, first: int
) -> ChangePageRow:
    """The changes after a number, at one revision."""

    async def page(asks: Asks) -> ChangePageRow:
        end = await _end(asks)
        told = await asks.ask(
            changes.AFTER,
            after=number,
            look=LOOK,
            first=first,
            types=list(types),
            area=area,
            department=department,
        )
        cut = first > 0 and len(told.rows) == first
        cursor = told.rows[-1].number if cut else max(number, min(number + LOOK, end))
        return ChangePageRow(cursor, cursor < end, told.rows)

    return await graph.at_one_revision(page)


async def of_owners(
    graph: Graph, number: int, risk_point: str | None, enterprise: str | None, first: int
) -> ChangePageRow:
    """Those about the owners of a risk point or an enterprise, at one revision."""

    async def page(asks: Asks) -> ChangePageRow:
        end = await _end(asks)
        told = await owner_changes(asks, risk_point, enterprise, number, first)
        cut = len(told) == first
        cursor = told[-1].number if cut else max(number, end)
        return ChangePageRow(cursor, cursor < end, told)

    return await graph.at_one_revision(page)


async def _end(asks: Asks) -> int:
    """The last number of the feed."""
    ends = (await asks.ask(changes.END)).rows
    return ends[0].number if ends else 0
