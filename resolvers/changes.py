"""The change feed page by page: every page says up to which number it has looked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph import changes
from graph.owner_changes import owner_changes
from resolvers.change_page import ChangePageRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graph.changes import ChangedType
    from graph.door import Asks, Graph

LOOK = 5000
"""Records that one page looks at; of these a caller may see few, and is then told to go on."""


@dataclass(frozen=True)
class Wanted:
    """Which changes somebody wants to be told: those after a number, or from now on where that is None.

    Without types, those of all types that whoever wants them may see.
    """

    after: int | None
    types: Sequence[ChangedType] | None
    area: str | None
    department: str | None


async def after(graph: Graph, number: int, wanted: Wanted, types: Sequence[str], first: int) -> ChangePageRow:
    """The changes after a number, at one revision; `types` are those of the wanted that may be seen."""

    async def page(asks: Asks) -> ChangePageRow:
        last = await end(asks)
        told = await asks.ask(
            changes.AFTER,
            after=number,
            look=LOOK,
            first=first,
            types=list(types),
            area=wanted.area,
            department=wanted.department,
        )
        cut = first > 0 and len(told.rows) == first
        cursor = told.rows[-1].number if cut else max(number, min(number + LOOK, last))
        return ChangePageRow(cursor, cursor < last, told.rows)

    return await graph.at_one_revision(page)


async def of_owners(
    graph: Graph, number: int, risk_point: str | None, enterprise: str | None, first: int
) -> ChangePageRow:
    """Those about the owners of a risk point or an enterprise, at one revision."""

    async def page(asks: Asks) -> ChangePageRow:
        last = await end(asks)
        told = await owner_changes(asks, risk_point, enterprise, number, first)
        cut = len(told) == first
        cursor = told[-1].number if cut else max(number, last)
        return ChangePageRow(cursor, cursor < last, told)

    return await graph.at_one_revision(page)


async def end(graph: Asks) -> int:
    """The last number of the feed; 0 before the first change."""
    ends = (await graph.ask(changes.END)).rows
    return ends[0].number if ends else 0
