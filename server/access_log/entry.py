"""What is to be recorded: who took what, as its writer tells it; texts of strangers are cut to size."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from graph.sharing import RESTRICTED

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import datetime
    from enum import Enum

    from graph.access_log import AccessKind, Decision
    from graph.callers import Caller
    from graph.sharing import Dataset, Purpose

LONGEST = 600
"""Characters of the longest text that a record keeps."""

MOST_KEYS = 100
"""Keys of one type that a record names; beyond that it only counts."""


@dataclass(frozen=True)
class Taken:
    """What was taken of one type (or, of rows without a key, with one question): how many rows, and their keys."""

    name: str
    number: int
    keys: tuple[str, ...] = ()


@dataclass(frozen=True)
class Entry:
    """One record to be. `document` is the hash of the operation's document, `request` the request's id."""

    kind: AccessKind
    caller: Caller | None = None
    decision: Decision | None = None
    purpose: Purpose | None = None
    basis: str | None = None
    datasets: frozenset[Dataset] = frozenset()
    refused: frozenset[Dataset] = frozenset()
    agreements: tuple[str, ...] = ()
    operation: str | None = None
    document: str | None = None
    request: str | None = None
    revision: int | None = None
    taken: tuple[Taken, ...] = ()
    organisation: str | None = None
    period: tuple[datetime, datetime] | None = None
    number: int | None = None
    note: str | None = None

    @property
    def restricted(self) -> bool:
        """Whether the answer holds data that are never handed out unrecorded."""
        return bool(self.datasets & RESTRICTED)

    def properties(self) -> dict[str, Any]:
        """Its properties in the graph; what is empty is left out."""
        begin, end = self.period or (None, None)
        told = {
            "kind": self.kind.value,
            "decision": _word(self.decision),
            "purpose": _word(self.purpose),
            "basis": self.basis,
            "datasets": _words(self.datasets),
            "refused": _words(self.refused),
            "agreements": list(self.agreements),
            "operation": self.operation,
            "document": self.document,
            "request": self.request,
            "revision": self.revision,
            "types": [each.name for each in self.taken],
            "counts": [each.number for each in self.taken],
            "keys": [f"{each.name} {key}" for each in self.taken for key in each.keys[:MOST_KEYS]],
            "period_from": begin,
            "period_to": end,
            "number": self.number,
            "note": self.note,
            **self._who(),
        }
        return {name: _cut(value) for name, value in told.items() if value is not None and value != []}

    def _who(self) -> Mapping[str, Any]:
        caller = self.caller
        if caller is None:
            return {"organisation": self.organisation}
        return {
            "caller": caller.key,
            "way": caller.way.value,
            "subject": caller.subject,
            "issuer": caller.issuer,
            "organisation": self.organisation or caller.organisation,
            "roles": _words(caller.roles),
        }


def _word(value: Enum | None) -> str | None:
    return None if value is None else str(value.value)


def _words(values: Iterable[Enum]) -> list[str]:
    return sorted(str(value.value) for value in values)


def _cut(value: Any) -> Any:
    """A text that the graph can hold: of bounded length, and without halves of characters."""
    if isinstance(value, list):
        return list(map(_cut, value))
    if isinstance(value, str) and not (value.isascii() and len(value) <= LONGEST):
        return value[:LONGEST].encode("utf-8", "replace").decode("utf-8")
    return value
