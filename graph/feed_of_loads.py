"""What a batch of a load leaves in the change feed: each noun that it changed once, in the batch's transaction."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from graph.changes import Deed
from graph.nouns_of_rows import NOUNS
from graph.query import Command

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from graph.nouns_of_rows import Noun
    from graph.transport import Transaction

RECORD = Command("record_loaded")


async def record(
    transaction: Transaction,
    load: str,
    at: str,
    kind: str,
    rows: Sequence[Mapping[str, Any]],
    before: Mapping[str, bool],
) -> None:
    """Record what a batch of rows of a kind has changed."""
    changes = changes_of(kind, rows, before)
    if changes:
        told = {"changes": changes, "by": doer(load), "at": at}
        await transaction.run(RECORD.name, RECORD.text, told)


def doer(load: str) -> str:
    """Who did it, as the feed names a load."""
    return f"LOAD::{load}"


def changes_of(kind: str, rows: Sequence[Mapping[str, Any]], before: Mapping[str, bool]) -> list[list[str | None]]:
    """Type, key, deed, area and sub-scope of each noun that the rows changed.

    `before` names the rows that were there before, and tells of each whether it ends now.
    """
    found: dict[tuple[str, str], list[str | None]] = {}
    for row in rows:
        for noun in NOUNS.get(kind, ()):
            key = str(row[noun.key])
            deed = _deed(noun, row["loaded_key"], before)
            sub_scope = row.get(noun.sub_scope)
            # A duty over a whole category is of no sub-scope.
            part = None if sub_scope is None or sub_scope.endswith("*") else sub_scope
            found[noun.type.value, key] = [noun.type.value, key, deed.value, row.get(noun.area), part]
    return list(found.values())


def _deed(noun: Noun, loaded_key: str, before: Mapping[str, bool]) -> Deed:
    if not noun.own:
        return Deed.CHANGED
    if loaded_key not in before:
        return Deed.ADDED
    if before[loaded_key]:
        return Deed.ENDED
    return Deed.CORRECTED if noun.corrected else Deed.CHANGED
