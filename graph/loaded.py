"""What has been loaded before, to tell what a load would change and what its references may point to."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from graph.door import Asks
from graph.journal import canonical
from graph.query import Query


@dataclass(frozen=True)
class LoadedRow:
    """The content with which a row was loaded."""

    asked: str
    source_row: str


LOADED = Query("loaded_rows", LoadedRow)

Rows = Sequence[tuple[str, Mapping[str, Any]]]


async def changed(graph: Asks, rows: Rows) -> tuple[Rows, int]:
    """Those of the rows whose content is new or other than loaded, and the revision of the comparison."""
    answer = await graph.ask(LOADED, keys=[key for key, _ in rows])
    before = {row.asked: row.source_row for row in answer.rows}
    return [(key, row) for key, row in rows if before.get(key) != canonical(row)], answer.revision
