"""Edges to where values come from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.statements import provenance
from resolvers import aligned

if TYPE_CHECKING:
    from graph.door import Asks
    from graph.statements.provenance import FieldProvenanceRow


async def of_rows(graph: Asks, abouts: list[str]) -> list[list[FieldProvenanceRow]]:
    """The provenance of each row, named by its type and key."""
    return aligned.many_each(abouts, (await graph.ask(provenance.OF_ROWS, abouts=abouts)).rows)
