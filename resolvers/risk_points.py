"""Edges to risk points."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph import risk_points
from resolvers import aligned
from resolvers.listing import Listing

if TYPE_CHECKING:
    from graph.door import Asks
    from graph.risk_points import RiskPointRow


async def by_hic(graph: Asks, hics: list[str]) -> list[RiskPointRow | None]:
    """The risk point of each hazard identity code."""
    return aligned.one_each(hics, (await graph.ask(risk_points.BY_HIC, hics=hics)).rows)


LISTING = Listing(risk_points.LIST, by_hic)
