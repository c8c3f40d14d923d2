"""Where histories happen: who owns what there today, who sees what lies there, and which codes were given."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta

from graph.temporal import today
from tests.proof.histories.people import LOOKS, Caller
from tests.proof.histories.town import Town

ROLES = ("TERRITORIAL", "INDUSTRY_LEAD", "COMPREHENSIVE")
OWNERS = """query($area: ID!, $subScope: ID!) { ownership(area: $area, subScope: $subScope) {
  territorial { owners { id } } industryLead { owners { id } } comprehensive { owners { id } } } }"""
FIELDS = {"TERRITORIAL": "territorial", "INDUSTRY_LEAD": "industryLead", "COMPREHENSIVE": "comprehensive"}
MOST_NUMBERS = 999


@dataclass(frozen=True)
class Cell:
    """A matter in a place."""

    matter: str
    area: str

    @property
    def sent(self) -> dict[str, str]:
        return {"subScope": self.matter, "area": self.area}


CELLS = (
    Cell("04-A", "440308003"),
    Cell("06-F", "440308003"),
    Cell("09-B", "440308003"),
    Cell("04-A", "440308004"),
)
"""Streets whose files tell of no hazards of these matters."""


@dataclass(frozen=True)
class Places:
    """Who owns the cells today, by role; no history changes that: what it adopts holds from a later day."""

    owners: dict[Cell, dict[str, tuple[str, ...]]]

    @classmethod
    def asked(cls, town: Town) -> Places:
        return cls({cell: _owners(town, cell) for cell in CELLS})

    def owns(self, unit: str, cell: Cell) -> bool:
        return any(unit in owners for owners in self.owners[cell].values())

    def oversees(self, unit: str, cell: Cell) -> bool:
        owners = self.owners[cell]
        return unit in owners["TERRITORIAL"] or unit in owners["COMPREHENSIVE"]

    def sees(self, caller: Caller, cell: Cell) -> bool:
        """Offices see all, departments what they own, streets also what else lies in their area."""
        streets = {
            unit for at, owners in self.owners.items() if at.area == cell.area for unit in owners["TERRITORIAL"]
        }
        return caller.unit == LOOKS.unit or self.owns(caller.unit, cell) or caller.unit in streets


@dataclass
class Numbers:
    """The last number of each street, kind, category and day."""

    last: dict[tuple[str, str, str, str], int] = field(default_factory=dict)

    def used_up(self, kind: str, cell: Cell) -> bool:
        return self.last.get((cell.area, kind, cell.matter[:2], _digits(today())), 0) >= MOST_NUMBERS

    def take(self, code: str, kind: str, cell: Cell, level: int) -> None:
        """A code was given; it is the next of today."""
        assert code[:15] == f"{cell.area}{kind}{cell.matter[:2]}{level}00", code
        day = code[15:23]
        assert day in {_digits(today()), _digits(today() - timedelta(days=1))}, code
        place = (cell.area, kind, cell.matter[:2], day)
        assert int(code[23:26]) == self.last.get(place, 0) + 1, f"{code} is not the next after {self.last}"
        self.last[place] = int(code[23:26])


def _owners(town: Town, cell: Cell) -> dict[str, tuple[str, ...]]:
    told = town.ask(LOOKS.name, OWNERS, dict(cell.sent))
    found = told["data"]["ownership"]
    return {role: tuple(each["id"] for each in found[name]["owners"]) for role, name in FIELDS.items()}


def _digits(day: date) -> str:
    return f"{day:%Y%m%d}"
