"""The numbers of the work report: counted from records here, only stated, or configuration."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Annotated

from graph.listing import Keys, ListQuery
from graph.query import Query
from graph.row import HIDDEN, KEY
from graph.sharing import Dataset


class StatisticClass(Enum):
    """What stands behind a number."""

    R = "R"
    S = "S"
    C = "C"


class Qualifier(Enum):
    """How exactly a number is stated."""

    EXACT = "EXACT"
    MORE_THAN = "MORE_THAN"
    ABOUT = "ABOUT"
    AT_LEAST = "AT_LEAST"


@dataclass
class StatisticRow:
    """A number of a work report, with its unit, qualifier and sentence."""

    asked: Annotated[str, HIDDEN]
    id: Annotated[str, KEY, "Key: name of the number, year and source"]
    key: Annotated[str, "Name of the number, for programs"]
    year: Annotated[int, "Year it is about"]
    source: Annotated[str, "Document that states it"]
    statistic_class: Annotated[StatisticClass, "Counted from records here, only stated, or configuration"]
    value: Annotated[float | None, HIDDEN]
    unit: Annotated[str | None, "Unit in Chinese"]
    unit_en: Annotated[str | None, "Unit in English"]
    qualifier: Annotated[Qualifier, "How exactly it is stated"]
    name: Annotated[str, "Name in Chinese"]
    name_en: Annotated[str | None, "Name in English"]
    line: Annotated[str | None, "Line of the document"]
    sentence: Annotated[str, "The words of the document"]
    note: Annotated[str | None, "What must be known not to misread it"]
    organisation_id: Annotated[str | None, HIDDEN]


@dataclass(frozen=True)
class CountedRow:
    """What the records of the graph count for a number of a year; None where none stand behind it."""

    asked: tuple[str, int]
    counted: int | None


BY_ID = Query("statistics_by_id", StatisticRow)
LIST = ListQuery("statistics", Keys("statistics_sorted", behind=BY_ID))
COUNTED = Query("what_records_count", CountedRow)

COUNTED_FROM: Mapping[str, tuple[Dataset, ...]] = {
    "long_term_points": (Dataset.RISK_POINTS,),
    "users": (Dataset.USERS,),
    "joint_inspections_with_discipline_body": (Dataset.INSPECTIONS,),
    "risk_points_corrected_after_joint_inspection": (Dataset.INSPECTIONS, Dataset.HAZARDS, Dataset.RISK_POINTS),
    "enforcement_inspections": (Dataset.INSPECTIONS,),
    "cases_filed": (Dataset.INSPECTIONS,),
    **dict.fromkeys(
        ("committees", "headquarters", "risk_categories_in_use", "departments", "supervisory_roles"),
        (Dataset.DUTIES,),
    ),
    **dict.fromkeys(
        (
            *("rescue_teams", "warehouses", "depots", "response_circle_minutes", "accidents_investigated"),
            *("units_held_responsible", "persons_held_responsible", "disaster_responses", "meetings"),
            *("joint_duty_sessions", "joint_duty_days", "orders_issued_by_three_preventions_office"),
            "typhoons_named",
        ),
        (Dataset.RESPONSE,),
    ),
}
"""The datasets whose rows are counted for a number, all of them; the question is not cut."""
