"""Edges to buildings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph import premises
from resolvers import aligned
from resolvers.partly import hands_on

if TYPE_CHECKING:
    from graph.door import Asks
    from graph.premises import PremisesRow


@hands_on(premises.PremisesRow)
async def by_code(graph: Asks, codes: list[str]) -> list[PremisesRow | None]:
    """The building of each code."""
    return aligned.one_each(codes, (await graph.ask(premises.BY_CODE, codes=codes)).rows)


LISTING = premises.LIST
