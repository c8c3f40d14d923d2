"""Edges to the law that duties rest on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph import legal
from resolvers import aligned

if TYPE_CHECKING:
    from graph.door import Asks
    from graph.legal import DocumentRow, ProvisionRow


async def documents_by_id(graph: Asks, ids: list[str]) -> list[DocumentRow | None]:
    """The document of each id."""
    return aligned.one_each(ids, (await graph.ask(legal.DOCUMENTS_BY_ID, ids=ids)).rows)


async def provisions_by_id(graph: Asks, ids: list[str]) -> list[ProvisionRow | None]:
    """The provision of each id."""
    return aligned.one_each(ids, (await graph.ask(legal.PROVISIONS_BY_ID, ids=ids)).rows)


DOCUMENTS = legal.DOCUMENTS
PROVISIONS = legal.PROVISIONS
