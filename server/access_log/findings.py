"""What can be wrong with the access log, each finding naming the record or the chain."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Wrong(Enum):
    """How a log can have been tampered with."""

    CHANGED = "its content is not what was hashed"
    REMOVED = "is missing"
    INSERTED = "does not belong there"
    REORDERED = "stands where another record stood"
    REPLACED = "is not the record that the next one follows"
    UNSIGNED = "bears no signature that holds"
    TAIL_REMOVED = "the chain ends before its last record"
    CHAIN_REMOVED = "the chain is missing"
    ANCHOR = "the anchor above its pruned records is not signed"


@dataclass(frozen=True)
class Finding:
    """Something that is wrong: how, and with which record or chain."""

    wrong: Wrong
    place: str
    detail: str = ""

    def __str__(self) -> str:
        """A line for people."""
        more = f" ({self.detail})" if self.detail else ""
        return f"{self.place}: {self.wrong.name} {self.wrong.value}{more}"
