"""A group: ten copies of one hazard of the seeds in one district, with the point and enterprise they belong to.

Groups are numbered through the whole graph and dealt to the districts in turn; each district goes through all
hazards of the seeds before it begins again (a cycle), and each begins with another one. A graph that grows keeps
the groups it has.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, cached_property
from typing import TYPE_CHECKING, Any

from bench.scaled import nouns
from bench.scaled.place import Place
from bench.scaled.seeds import rows

if TYPE_CHECKING:
    from bench.scaled.nouns import Made

COPIES = 10
CYCLES = 99
"""A code has numbers for so many cycles of ten copies."""
STRIDE = 7
"""How far from one another districts begin."""
SHIFT_S = 100
"""Seconds between two copies of a hazard in one district; districts differ by one."""


@cache
def keyed(name: str, column: str) -> dict[str, dict[str, str]]:
    """The rows of a file by a column."""
    return {row[column]: row for row in rows(name)}


@dataclass(frozen=True)
class Group:
    """One group by its number, where there are so many districts."""

    number: int
    districts: int

    @cached_property
    def place(self) -> Place:
        """Where it is."""
        return Place(self.number % self.districts)

    @cached_property
    def _turn(self) -> tuple[int, int]:
        return divmod(self.number // self.districts, len(rows("hazards")))

    @property
    def cycle(self) -> int:
        """How often this hazard was copied to this district before."""
        if self._turn[0] >= CYCLES:
            raise ValueError("codes have no numbers for so many hazards; add districts")
        return self._turn[0]

    @property
    def index(self) -> int:
        """Which hazard of the seeds it copies."""
        return (self._turn[1] + STRIDE * self.place.number) % len(rows("hazards"))

    @property
    def row(self) -> dict[str, str]:
        """That hazard."""
        return rows("hazards")[self.index]

    @property
    def _building(self) -> str | None:
        number = nouns.BUILDINGS_OF_GROUPS + self.cycle * len(rows("hazards")) + self.index
        return self.place.building(self.row["building_code"], number)

    def nouns(self) -> dict[str, list[Made]]:
        """What the group needs beside its hazards, by the statements that copy it."""
        made: dict[str, list[Made]] = {name: [] for name in ("premises", "enterprises", "points", "inspections")}
        if self._building:
            made["premises"].append({**nouns.building(self.row, self.place), "new": self._building})
        if self.row["enterprise_id"]:
            firm = nouns.enterprise(keyed("enterprises", "id")[self.row["enterprise_id"]], self.place)
            number = nouns.FIRST_OF_GROUPS * (self.cycle + 1) + self.index
            new = self.place.key(self.row["enterprise_id"], number)
            made["enterprises"].append({**firm, "new": new, "uscc": self.place.credit_code(number)})
        if self.row["risk_point_hic"]:
            point = keyed("risk-points", "hic")[self.row["risk_point_hic"]]
            made["points"].append(nouns.point(point, self.place, self.cycle))
        if self.row["inspection_id"]:
            joint = keyed("inspections", "id")[self.row["inspection_id"]]
            made["inspections"].append(nouns.inspection(joint, self.place, self.cycle))
        return made

    def told(self) -> Made:
        """What the statements that copy hazards need."""
        made = self.nouns()
        return {
            "suffix": self.place.suffix,
            "area": self.place.area(self.row["area_code"]),
            "building": self._building,
            "enterprise": made["enterprises"][0]["new"] if made["enterprises"] else None,
            "point": made["points"][0]["new"] if made["points"] else None,
            "inspection": made["inspections"][0]["new"] if made["inspections"] else None,
            "copies": [self._copy(self.cycle * COPIES + each) for each in range(COPIES)],
        }

    def _copy(self, number: int) -> list[Any]:
        """Its code, the seconds by which its times move, and the code of the one that it repeats."""
        earlier = self.row["recurrence_of"]
        return [
            self.place.hic(self.row["hic"], number + 1),
            number * SHIFT_S + self.place.number,
            self.place.hic(earlier, number + 1) if earlier else None,
        ]
