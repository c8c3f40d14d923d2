"""Inspections, patrols, and the cases that arise from them."""

from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Annotated

from graph.listing import Keys, ListQuery, Told
from graph.query import Query
from graph.row import HIDDEN, KEY, PROVENANCE


class InspectionKind(Enum):
    """What kind of inspection it is."""

    PATROL = "PATROL"
    ENFORCEMENT = "ENFORCEMENT"
    JOINT = "JOINT"


class InspectionResult(Enum):
    """What an inspection found."""

    NO_PROBLEM = "NO_PROBLEM"
    PROBLEM_FOUND = "PROBLEM_FOUND"


@dataclass
class InspectionRow:
    """An inspection or patrol of a risk point or an enterprise."""

    asked: Annotated[str, HIDDEN]
    id: Annotated[str, KEY, "Key of the inspection"]
    kind: Annotated[InspectionKind, "Patrol, enforcement, or joint inspection"]
    inspected_on: Annotated[date, "Day of the inspection"]
    result: Annotated[InspectionResult, "Whether a problem was found"]
    synthetic: Annotated[bool, PROVENANCE, "Whether the inspection is invented for the example data"]
    evidence: Annotated[str | None, PROVENANCE, "Where the row comes from, and how sure it is"]
    unit_id: Annotated[str, HIDDEN]
    with_unit_id: Annotated[str | None, HIDDEN]
    risk_point_hic: Annotated[str | None, HIDDEN]
    enterprise_id: Annotated[str | None, HIDDEN]
    area_code: Annotated[str, HIDDEN]
    sub_scope_key: Annotated[str, HIDDEN]


@dataclass
class CaseRow:
    """A case of enforcement."""

    asked: Annotated[str, HIDDEN]
    id: Annotated[str, KEY, "Key of the case"]
    filed_on: Annotated[date, "Day of filing"]
    closed_on: Annotated[date | None, "Day of closing; null: open, or not known"]
    result: Annotated[str | None, "Outcome, in Chinese"]
    fine_cny: Annotated[int | None, "Fine in yuan; null: not known for this case"]
    synthetic: Annotated[bool, PROVENANCE, "Whether the case is invented for the example data"]
    evidence: Annotated[str | None, PROVENANCE, "Where the row comes from, and how sure it is"]
    unit_id: Annotated[str, HIDDEN]
    inspection_id: Annotated[str | None, HIDDEN]
    enterprise_id: Annotated[str | None, HIDDEN]


@dataclass(frozen=True)
class LastPatrolRow:
    """When a risk point was last inspected, by any inspection."""

    asked: str
    inspected_on: date


@dataclass
class DuePatrolRow:
    """A risk point whose next patrol is due."""

    asked: Annotated[str, HIDDEN]
    due_on: Annotated[date, "The day on which it is due"]


BY_ID = Query("inspections_by_id", InspectionRow, lean=True)
LIST = ListQuery(
    "inspections",
    Keys("inspections_sorted", behind=BY_ID),
    Keys("inspections", behind=BY_ID),
    ("riskPoint", "enterprise", "department", "area"),
    {"INSPECTED_ON": Keys("inspections_by_day", behind=BY_ID, told=Told.DAY)},
    cut="seenInspections",
)
CASES_BY_ID = Query("enforcement_cases_by_id", CaseRow)
CASES = ListQuery(
    "enforcement cases",
    Keys("enforcement_cases_sorted", behind=CASES_BY_ID),
    Keys("enforcement_cases", behind=CASES_BY_ID),
    ("enterprise", "department"),
    cut="seenInspections",
)
LAST_OF_POINTS = Query("last_inspections_of_points", LastPatrolRow)
DUE = Query("points_due_for_patrol", DuePatrolRow)
