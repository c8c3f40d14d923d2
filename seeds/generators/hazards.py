"""Writes the files about hazards: hazard_cases.toml, and the 19 points that joint inspections put right."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from graph.codes import hic
from seeds.generators.tables import SYNTHETIC, rows, write

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

Row = dict[str, str]

FILES = {
    "hazards.csv": (
        "hic", "description_zh", "description_en", "category_code", "sub_scope", "area_code", "building_code",
        "level_initial", "level_current", "found_at", "due_at", "risk_point_hic", "enterprise_id", "factor_id",
        "accident_type_ids", "recurrence_of", "inspection_id", "planted", "synthetic", "evidence",
    ),
    "transitions.csv": (
        "hic", "no", "from_status", "to_status", "at", "unit_id", "user_id", "reason_zh", "proposed_unit_id",
        "synthetic", "evidence",
    ),
    "assignments.csv": (
        "hic", "role", "unit_id", "assigned_at", "due_at", "ended_at", "end_reason_zh", "synthetic", "evidence",
    ),
    "escalations.csv": (
        "escalation_id", "hic", "level", "rule_id", "organisation_id", "reason_zh", "at", "due_at", "resolved_at",
        "synthetic", "evidence",
    ),
    "supervision-orders.csv": (
        "order_id", "hic", "issuer_id", "started_at", "due_at", "lifted_at", "document", "synthetic", "evidence",
    ),
}  # fmt: skip
TOLD = Path(__file__).parent / "hazard_cases.toml"
ZONE, STREET_AROUND = "FA-ZYJ", "440308003"
EDITION = "2022"
JOINT = "SYNTHETIC; that 19 points were put right is SOURCED (REPORT L8)"
_ENDS = {"RETURNED": "退回", "CLOSED": "销号", "TRANSFERRED": "移送"}


@dataclass(frozen=True)
class Case:
    """One hazard; hazard_cases.toml says how its lines are read."""

    key: str
    area: str
    matter: str  # category and sub-scope, 02-A
    level: int
    factor: str
    number: int
    zh: str
    en: str
    steps: Sequence[str]
    due: str = ""
    enterprise: str = ""
    building: int = 0
    types: str = ""
    repeats: str = ""
    planted: str = ""
    level_now: int = 0
    role: str = "INDUSTRY_LEAD"
    escalations: Sequence[str] = ()
    orders: Sequence[str] = ()
    one_hand: bool = False  # whoever rectified it verified it too


class Lives:
    """Collects the rows of every file, case by case."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._premises = rows(folder, "premises.csv")
        self._users = rows(folder, "users.csv")
        self._homes = {row["id"]: row["building_code"] for row in rows(folder, "enterprises.csv")}
        self.rows: dict[str, list[Row]] = {name: [] for name in FILES}
        self._codes: dict[str, str] = {}

    def tell(self, case: Case, more: Row | None = None) -> None:
        """Tell one case in full."""
        steps = [_Step.of(text) for text in case.steps]
        category, sub_scope = case.matter.split("-")
        street = STREET_AROUND if case.area == ZONE else case.area
        day = date.fromisoformat(steps[0].at[:10])
        code = str(hic.Hic(street, hic.HAZARD, category, case.level, case.factor, day, case.number))
        self._codes[case.key] = code
        hazard = {
            "hic": code, "description_zh": case.zh, "description_en": case.en, "category_code": category,
            "sub_scope": sub_scope, "area_code": case.area, "building_code": self._building(case),
            "level_initial": str(case.level), "level_current": str(case.level_now or case.level),
            "found_at": _at(steps[0].at), "due_at": _at(case.due), "enterprise_id": case.enterprise,
            "factor_id": f"{case.factor}@{EDITION}", "accident_type_ids": case.types,
            "recurrence_of": self._codes.get(case.repeats, ""), "planted": case.planted, **SYNTHETIC,
        }  # fmt: skip
        self._add("hazards.csv", {**hazard, **(more or {})})
        self._live(case, code, steps)
        for level, rule, body, at, due, resolved, reason in map(_escalation, case.escalations):
            number = len(self.rows["escalations.csv"]) + 1
            self._add("escalations.csv", {
                "escalation_id": f"ESC-{number:03}", "hic": code, "level": level, "rule_id": rule,
                "organisation_id": body, "reason_zh": reason, "at": _at(at), "due_at": _at(due),
                "resolved_at": _at(resolved), **SYNTHETIC,
            })  # fmt: skip
        for text in case.orders:
            issuer, started, due, lifted = text.split()
            number = len(self.rows["supervision-orders.csv"]) + 1
            self._add("supervision-orders.csv", {
                "order_id": f"ORD-{number:03}", "hic": code, "issuer_id": issuer, "started_at": _at(started),
                "due_at": _at(due), "lifted_at": _at(lifted), "document": f"示例督办〔{started[:4]}〕{number}号",
                **SYNTHETIC,
            })  # fmt: skip

    def _live(self, case: Case, code: str, steps: list[_Step]) -> None:
        before = ""
        for number, step in enumerate(steps, 1):
            role = "VERIFIER" if step.state == "VERIFIED" and not case.one_hand else "PATROL"
            self._add("transitions.csv", {
                "hic": code, "no": str(number), "from_status": before, "to_status": step.state, "at": _at(step.at),
                "unit_id": step.unit, "user_id": self._user(step.unit, role), "reason_zh": step.reason,
                "proposed_unit_id": step.other if step.state == "RETURNED" else "", **SYNTHETIC,
            })  # fmt: skip
            before = step.state
            if step.state == "DISPATCHED":
                end = next((later for later in steps[number:] if later.state in _ENDS), None)
                self._add("assignments.csv", {
                    "hic": code, "role": case.role, "unit_id": step.other, "assigned_at": _at(step.at),
                    "due_at": _at(case.due), "ended_at": _at(end.at) if end else "",
                    "end_reason_zh": _ENDS[end.state] if end else "", **SYNTHETIC,
                })  # fmt: skip

    def _add(self, file: str, row: Row) -> None:
        self.rows[file].append({name: row.get(name, "") for name in FILES[file]})

    def _building(self, case: Case) -> str:
        if not case.building:
            return self._homes.get(case.enterprise, "")
        return [row["building_code"] for row in self._premises if row["area_code"] == case.area][case.building - 1]

    def _user(self, unit: str, role: str) -> str:
        there = [row["id"] for row in self._users if row["department_id"] == unit]
        fitting = [row["id"] for row in self._users if row["department_id"] == unit and row["role"] == role]
        return (fitting or there)[0]


class _Step:
    """One step as its line tells it."""

    def __init__(self, state: str, at: str, unit: str, other: str, reason: str) -> None:
        self.state, self.at, self.unit, self.other, self.reason = state, at, unit, other, reason

    @classmethod
    def of(cls, text: str) -> _Step:
        told, _, reason = text.partition(" | ")
        did, _, other = told.partition(" > ")
        state, at, unit = did.split()
        return cls(state, at, unit, other, reason)


def _escalation(text: str) -> tuple[str, ...]:
    told, _, reason = text.partition(" | ")
    return (*told.split(), reason)


def _at(moment: str) -> str:
    return f"{moment}:00+08:00" if moment not in ("", "-") else ""


def joint(folder: Path) -> Iterator[tuple[Case, Row]]:
    """The hazards that the joint inspections found at 19 risk points, all put right and closed."""
    points = {row["hic"]: row for row in rows(folder, "risk-points.csv")}
    territorial = {row["area_code"]: row["default_territorial_unit"] for row in rows(folder, "areas.csv")}
    duties = [row for row in rows(folder, "responsibilities.csv") if row["role"] == "INDUSTRY_LEAD"]
    found = [
        row
        for row in rows(folder, "inspections.csv")
        if row["kind"] == "JOINT" and row["result"] == "PROBLEM_FOUND"
    ]
    for number, inspection in enumerate(found, 1):
        point = points[inspection["risk_point_hic"]]
        area = point["area_code"]
        leads = [
            row["unit_id"]
            for row in duties
            if (row["category_code"], row["sub_scope"]) == (point["category_code"], point["sub_scope"])
            and row["area_code"] in (area, "440308")
            and row["valid_from"] <= "2022-01-01"
        ]
        unit, role = (leads[0], "INDUSTRY_LEAD") if leads else (territorial[area] or "U06", "TERRITORIAL")
        day = datetime.fromisoformat(inspection["inspected_on"]) + timedelta(hours=10)
        times = [day + timedelta(hours=after) for after in (0, 1, 2, 6, 24, 24 * 6, 24 * 7, 24 * 8)]
        states = (
            "REGISTERED",
            "GRADED",
            "DISPATCHED",
            "ACCEPTED",
            "RECTIFYING",
            "SUBMITTED",
            "VERIFIED",
            "CLOSED",
        )
        actors = ("U06", "U06", f"U06 > {unit}", unit, unit, unit, "U06", "U06")
        steps = [f"{state} {at:%Y-%m-%dT%H:%M} {by}" for state, at, by in zip(states, times, actors, strict=True)]
        case = Case(
            f"J{number:02}", area, f"{point['category_code']}-{point['sub_scope']}", 2, "42", 500 + number,
            f"联合督导检查发现:{point['name_zh']}安全管理制度不落实",
            f"Found by joint inspection: rules of safety not followed at {point['name_en']}",
            steps, due=f"{day + timedelta(days=15):%Y-%m-%d}T18:00", role=role, planted="联合督导整改",
        )  # fmt: skip
        yield case, {"risk_point_hic": point["hic"], "inspection_id": inspection["id"], "evidence": JOINT}


def make(folder: Path, target: Path) -> None:
    """Write the five files."""
    lives = Lives(folder)
    for case in tomllib.loads(TOLD.read_text(encoding="utf-8"))["case"]:
        lives.tell(Case(**case))
    for case, more in joint(folder):
        lives.tell(case, more)
    for name in FILES:
        write(target, name, lives.rows[name])
