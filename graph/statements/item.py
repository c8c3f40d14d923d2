"""What a source tells about one row, and what becomes of it."""

from dataclasses import dataclass, field
from enum import Enum
from typing import Annotated, Any

from graph.acting.problem import Problem
from graph.row import HIDDEN


@dataclass(frozen=True)
class Item:
    """The values that are told, by their fields, and the keys that name the row, the surest first.

    `place` is where it stands in what was sent; what is wrong with its form are its `problems`.
    """

    place: str
    keys: tuple[str, ...]
    values: dict[str, Any]
    problems: list[Problem] = field(default_factory=list)


class ShareOutcome(Enum):
    """What became of an item."""

    CREATED = "CREATED"
    UPDATED = "UPDATED"
    UNCHANGED = "UNCHANGED"
    CLAIMED = "CLAIMED"
    REFUSED = "REFUSED"


@dataclass
class SharedItemRow:
    """What became of an item."""

    index: Annotated[int, "Its place among the items, from 0"]
    key: Annotated[str | None, HIDDEN]
    version: Annotated[int | None, "Version of the row after it; null: refused, or not in the caller's sight"]
    outcome: Annotated[ShareOutcome, "What became of it"]
    claimed: Annotated[
        list[str], "Fields in which another value is held: what was told is kept as a claim (`conflicts`)"
    ] = field(default_factory=list)
    duplicates: Annotated[list[str], HIDDEN] = field(default_factory=list)
    problems: Annotated[list[Problem], HIDDEN] = field(default_factory=list)


def text(value: Any) -> str:
    """A value as it is compared and kept with its source."""
    return ",".join(sorted(set(value))) if isinstance(value, list) else str(value)
