"""Risk points: places under long-term surveillance."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from typing import Annotated

from graph.listing import Keys, ListQuery
from graph.query import Query
from graph.row import HIDDEN, KEY, PROVENANCE


class RiskPointStatus(Enum):
    """Whether a point is under surveillance; points are patrolled, not closed."""

    IN_USE = "IN_USE"
    WITHDRAWN = "WITHDRAWN"


@dataclass
class RiskPointRow:
    """A point of risk under long-term surveillance."""

    asked: Annotated[str, HIDDEN]
    hic: Annotated[str, KEY, "Hazard identity code, 27 characters without hyphens; it carries the initial level"]
    name: Annotated[str, "Name in Chinese"]
    name_en: Annotated[str | None, "Name in English"]
    level_initial: Annotated[int, "Level at registration: 1 major, 2 considerable, 3 general, 4 low"]
    level_current: Annotated[int, "Level now: 1 major, 2 considerable, 3 general, 4 low"]
    version: Annotated[int, "Counts its changes; a change names the version that it expects"]
    long_term: Annotated[bool, "Whether it is under long-term surveillance"]
    patrol_days: Annotated[int | None, "Days between patrols"]
    status: Annotated[RiskPointStatus, "Whether it is under surveillance"]
    registered_on: Annotated[date | None, "Date of registration"]
    synthetic: Annotated[bool, PROVENANCE, "Whether the point is invented for the example data"]
    building_code: Annotated[str | None, HIDDEN]
    area_code: Annotated[str, HIDDEN]
    sub_scope_key: Annotated[str, HIDDEN]


@dataclass
class GradingRow:
    """A risk point that was graded anew. Gradings are added, never changed."""

    asked: Annotated[str, HIDDEN]
    from_level: Annotated[int, "Level before: 1 major, 2 considerable, 3 general, 4 low"]
    to_level: Annotated[int, "Level after"]
    at: Annotated[datetime, "When"]
    reason: Annotated[str, "Why, in Chinese"]
    unit_id: Annotated[str, HIDDEN]


GRADINGS = Query("gradings_of_points", GradingRow)
BY_HIC = Query("risk_points_by_hic", RiskPointRow, lean=True)
LIST = ListQuery(
    "risk points",
    Keys("risk_points_sorted", behind=BY_HIC),
    Keys("risk_points", behind=BY_HIC),
    ("text", "building", "area"),
    cut="seenPoints",
    placed=True,
)
