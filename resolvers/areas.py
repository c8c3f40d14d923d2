"""Edges to areas."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph import areas
from resolvers import aligned

if TYPE_CHECKING:
    from graph.areas import AreaRow
    from graph.door import Asks


async def by_code(graph: Asks, codes: list[str]) -> list[AreaRow | None]:
    """The area of each code."""
    return aligned.one_each(codes, (await graph.ask(areas.BY_CODE, codes=codes)).rows)


LISTING = areas.LIST
