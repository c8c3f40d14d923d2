"""Edges to agreements."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph import agreements
from resolvers import aligned

if TYPE_CHECKING:
    from graph.agreements import AgreementRow
    from graph.door import Asks


async def by_id(graph: Asks, ids: list[str]) -> list[AgreementRow | None]:
    """The agreement of each id."""
    return aligned.one_each(ids, (await graph.ask(agreements.BY_ID, ids=ids)).rows)


LISTING = agreements.LIST
