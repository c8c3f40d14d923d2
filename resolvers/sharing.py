"""Edges to sharing agreements."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph import sharing
from resolvers import aligned

if TYPE_CHECKING:
    from graph.door import Asks
    from graph.sharing import SharingAgreementRow


async def by_id(graph: Asks, ids: list[str]) -> list[SharingAgreementRow | None]:
    """The sharing agreement of each id."""
    return aligned.one_each(ids, (await graph.ask(sharing.BY_ID, ids=ids)).rows)


LISTING = sharing.LIST
