"""What docs/orders.md says of risk points and inspections, in plain Python."""

from __future__ import annotations

from dataclasses import dataclass, field

from tests.proof.histories.people import Caller
from tests.proof.histories.places import Cell, Places


@dataclass
class Point:
    """A risk point: its level at first and now, and how it was graded in between."""

    hic: str
    cell: Cell
    first_level: int
    level: int
    name: str
    patrol_days: int | None = None
    version: int = 1
    status: str = "IN_USE"
    gradings: list[tuple[int, int, str, str]] = field(default_factory=list)
    by: str = field(default="", compare=False)
    """Who registered it, which no answer tells."""

    def regrade(self, level: int, reason: str, unit: str) -> None:
        self.gradings.append((self.level, level, reason, unit))
        self.level = level
        self.version += 1


@dataclass(frozen=True)
class Inspection:
    """A fact: who inspected what, and what was found."""

    unit: str
    kind: str
    result: str
    point: str | None
    enterprise: str | None
    with_unit: str | None
    on: str | None


@dataclass
class Points:
    """All risk points and inspections of a history."""

    places: Places
    all: dict[str, Point] = field(default_factory=dict)
    inspections: dict[str, Inspection] = field(default_factory=dict)

    def seen(self, caller: Caller, hic: str | None) -> Point | None:
        point = self.all.get(hic or "")
        return point if point is not None and self.places.sees(caller, point.cell) else None
