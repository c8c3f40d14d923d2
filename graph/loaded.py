"""What has been loaded before, to tell what a load would change and what its references may point to."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import msgspec

from graph.door import Asks
from graph.journal import Keyed, canonical
from graph.query import Query


@dataclass(frozen=True)
class LoadedRow:
    """The content with which a row was loaded."""

    asked: str
    source_row: str


LOADED = Query("loaded_rows", LoadedRow)


@dataclass(frozen=True)
class Stated:
    """A row as a file states it: its key, its content, and the fields of it that the file says nothing about."""

    key: str
    row: Mapping[str, Any]
    unstated: frozenset[str] = frozenset()


async def changed(graph: Asks, kind: str, stated: Sequence[Stated]) -> tuple[list[Keyed], int]:
    """The rows whose content is new or other than loaded, and the revision of the comparison.

    What a file says nothing about stays as it is: a list without a column does not empty that column.
    """
    answer = await graph.ask(LOADED, keys=[f"{kind}|{each.key}" for each in stated])
    before = {row.asked: row.source_row for row in answer.rows}
    found: list[Keyed] = []
    for each in stated:
        key = f"{kind}|{each.key}"
        row, known = each.row, before.get(key)
        if known is not None and each.unstated:
            kept = msgspec.json.decode(known)
            row = {**row, **{name: kept[name] for name in each.unstated if name in kept}}
        if known != canonical(row):
            found.append((key, row))
    return found, answer.revision
