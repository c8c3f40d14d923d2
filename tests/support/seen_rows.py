"""Which rows of the seeds a position may see, in plain Python over the files: nothing here asks the program."""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cache, cached_property
from pathlib import Path

from tests.support.model import Duty, Holder, World, resolve
from tests.support.terms import Party, Permitted, Terms, permitted

SEEDS = Path(__file__).parent.parent.parent / "seeds"
ON = date(2023, 2, 10)
NOW = datetime.now(UTC)
KINDS = {"部门": "DEPARTMENT", "办公室": "OFFICE", "委员会": "COMMITTEE", "指挥部": "HEADQUARTERS"}
OWNING = ("TERRITORIAL", "INDUSTRY_LEAD", "COMPREHENSIVE")
LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)
Row = dict[str, str]

OF_NOUN = {
    "points": "RISK_POINTS",
    "hazards": "HAZARDS",
    "inspections": "INSPECTIONS",
    "cases": "INSPECTIONS",
    "enterprises": "ENTERPRISES",
    "restricted": "ENTERPRISES_RESTRICTED",
    "users": "USERS",
}


@cache
def rows(name: str) -> list[Row]:
    with (SEEDS / f"{name}.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def place(row: Row) -> set[str]:
    """The marks that a row bears by its matter and its area."""
    cell = f"cell:{row['category_code']}-{row['sub_scope']}|{row['area_code']}"
    return {f"area:{row['area_code']}", f"category:{row['category_code']}", cell}


@cache
def borne() -> Mapping[str, Mapping[str, set[str]]]:
    """The marks of every row, by noun and key."""
    firms = {row["id"]: place(row) for row in rows("enterprises")}
    inspections = {row["id"]: place(row) | {f"unit:{row['unit_id']}"} for row in rows("inspections")}
    at = {row["id"]: place(row) for row in rows("inspections")}
    hazards = {row["hic"]: place(row) for row in rows("hazards")}
    for row in rows("assignments"):
        hazards[row["hic"]].add(f"unit:{row['unit_id']}")
    return {
        "points": {row["hic"]: place(row) for row in rows("risk-points")},
        "hazards": hazards,
        "inspections": inspections,
        "cases": {
            row["id"]: {f"unit:{row['unit_id']}"}
            | at.get(row["inspection_id"], set())
            | firms.get(row["enterprise_id"], set())
            for row in rows("enforcement-cases")
        },
        "enterprises": firms,
        "restricted": firms,
        "users": {row["id"]: {f"unit:{row['department_id']}"} for row in rows("users")},
    }


@cache
def district() -> World:
    parents: dict[str, tuple[str, ...]] = {row["area_code"]: (row["parent"],) for row in rows("areas")}
    return World(
        parents | {row["placeholder_id"]: (row["street_code"],) for row in rows("communities")},
        {
            row["id"]: Holder(row["id"], day(row["valid_from"]), day(row["valid_to"]))
            for row in rows("organisations")
        },
        [
            Duty(
                row["resp_id"], row["category_code"], row["sub_scope"], row["area_code"], row["role"],
                row["unit_id"], date.fromisoformat(row["valid_from"]), day(row["valid_to"]), LONG_AGO, None,
            )
            for row in rows("responsibilities")
        ],
    )  # fmt: skip


@cache
def held() -> Mapping[str, Mapping[str, frozenset[str]]]:
    """What each organisation holds, as marks by the kind of rows that an agreement may permit."""
    found: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for scope in rows("sub-scopes"):
        matter = (scope["category_code"], scope["sub_scope"])
        for area in district().parents:
            for role in OWNING:
                for owner in resolve(district(), matter, area, role, ON, NOW).owners:
                    found[owner]["OWNED"].add(f"cell:{'-'.join(matter)}|{area}")
                    if role == "TERRITORIAL":
                        found[owner]["OWN_AREA"].add(f"area:{area}")
                    if role == "INDUSTRY_LEAD":
                        found[owner]["OWN_CATEGORY"].add(f"category:{matter[0]}")
    return {owner: {kind: frozenset(marks) for kind, marks in kinds.items()} for owner, kinds in found.items()}


@cache
def terms() -> list[Terms]:
    return [
        Terms(
            row["agreement_id"], row["consumer"], row["role"] or None, row["dataset"], row["rows"],
            frozenset(filter(None, row["purposes"].split(";"))), date.fromisoformat(row["valid_from"]),
            day(row["valid_to"]), LONG_AGO, None,
        )
        for row in rows("sharing-agreements")
    ]  # fmt: skip


@dataclass(frozen=True)
class Position:
    """Who asks, and for what."""

    unit: str
    role: str
    purpose: str | None = None

    def __str__(self) -> str:
        return f"{self.unit} {self.role} {self.purpose or 'without purpose'}"

    @cached_property
    def party(self) -> Party | None:
        row = next((row for row in rows("organisations") if row["id"] == self.unit), None)
        if row is None:
            return None
        marks = {"ASSIGNED": frozenset({f"unit:{self.unit}"}), **held().get(self.unit, {})}
        kind, street = KINDS.get(row["kind"], "EXTERNAL"), row["category"] == "属地"
        return Party(self.unit, kind, street, day(row["valid_from"]), day(row["valid_to"]), marks)

    @cached_property
    def may(self) -> Mapping[str, Permitted]:
        """What it may see of each dataset."""
        return permitted(terms(), self.party, {self.role}, self.purpose, ON, NOW)

    def sees(self, noun: str, key: str) -> bool:
        """Whether it may see a row."""
        found = self.may[OF_NOUN[noun]]
        return found.refused is None and (found.marks is None or bool(found.marks & borne()[noun][key]))

    @cache  # noqa: B019 - there are few positions, and they live as long as the tests
    def seen(self, noun: str) -> list[str]:
        """The keys of the rows that it may see, in order."""
        return sorted(key for key in borne()[noun] if self.sees(noun, key))

    def hidden(self, noun: str) -> list[str]:
        """The keys of the others."""
        return sorted(key for key in borne()[noun] if not self.sees(noun, key))


POSITIONS = [
    Position("U03", "READER"),
    Position("U03", "STEWARD", "SUPERVISION"),
    Position("U05", "APPROVER", "COORDINATION"),
    Position("U06", "READER", "STATISTICS"),
    Position("U06", "OPERATOR", "RESCUE"),
    Position("U07", "ADMIN"),
    Position("U18", "OPERATOR", "SUPERVISION"),
    Position("U24", "READER"),
    Position("U24", "AUDITOR"),
    Position("U03", "AUDITOR", "AUDIT"),
    Position("O02", "READER", "SUPERVISION"),
    Position("C02", "OPERATOR", "SUPERVISION"),
    Position("X06", "ADMIN", "SUPERVISION"),
    Position("U99", "AUDITOR", "AUDIT"),
]
"""Streets, industry leads, the comprehensive regulator, one that is assigned, one that only supports, auditors, an
office, a committee, a body beside the departments, one that nobody knows; each role, with and without purpose."""
