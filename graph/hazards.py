"""Hazards: what was found, where, and what became of it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated

from graph.closed_loop import HazardStatus
from graph.listing import Keys, ListQuery, Told
from graph.query import Query
from graph.responsibilities import ResponsibilityRole
from graph.row import HIDDEN, KEY, PROVENANCE
from graph.with_rows import Groups


@dataclass
class HazardRow:
    """A hazard (隐患): something that is wrong and must be put right."""

    asked: Annotated[str, HIDDEN]
    hic: Annotated[str, KEY, "Hazard identity code, 27 characters without hyphens; it carries the initial level"]
    description: Annotated[str, "What was found, in Chinese"]
    description_en: Annotated[str | None, "What was found, in English"]
    level_initial: Annotated[int, "Level at registration: 1 重大 major, 2 一般 general"]
    level_current: Annotated[int, "Level now: 1 重大 major, 2 一般 general"]
    version: Annotated[int, "Counts its changes; a change names the version that it expects"]
    status: Annotated[HazardStatus, "Where it stands in its closed loop now"]
    found_at: Annotated[datetime, "When it was found"]
    due_at: Annotated[datetime | None, "When it must be put right; null: no deadline was set"]
    closed_at: Annotated[datetime | None, "When it was closed"]
    transferred_at: Annotated[datetime | None, "When it was transferred to somebody outside; null: it was not"]
    planted: Annotated[str | None, PROVENANCE, "Name of the example case that the hazard belongs to"]
    synthetic: Annotated[bool, PROVENANCE, "Whether the hazard is invented for the example data"]
    evidence: Annotated[str | None, PROVENANCE, "Where the row comes from, and how sure it is"]
    area_code: Annotated[str, HIDDEN]
    sub_scope_key: Annotated[str, HIDDEN]


@dataclass
class HazardTies:
    """What a hazard is tied to beside its place and its matter; asked for only by whoever follows one of these."""

    asked: str
    risk_point_hic: str | None
    enterprise_id: str | None
    building_code: str | None
    factor_id: str | None
    accident_type_ids: list[str]
    earlier_hic: str | None
    inspection_id: str | None


@dataclass
class TransitionRow:
    """A step in the life of a hazard. Steps are added, never changed."""

    asked: Annotated[str, HIDDEN]
    id: Annotated[str, KEY, "Key: the hazard's code and the number of the step"]
    no: Annotated[int, "Number of the step, from 1"]
    from_status: Annotated[HazardStatus | None, "State before; null for the first step"]
    to_status: Annotated[HazardStatus, "State after"]
    at: Annotated[datetime, "When"]
    reason: Annotated[str | None, "Why, in Chinese"]
    unit_id: Annotated[str, HIDDEN]
    user_id: Annotated[str | None, HIDDEN]
    proposed_id: Annotated[str | None, HIDDEN]


@dataclass
class AssignmentRow:
    """A department that had to act on a hazard in a role, and until when."""

    asked: Annotated[str, HIDDEN]
    role: Annotated[ResponsibilityRole, "The role in which it must act"]
    assigned_at: Annotated[datetime, "When it was assigned"]
    due_at: Annotated[datetime | None, "When it must be done"]
    ended_at: Annotated[datetime | None, "When the assignment ended; null: it is open"]
    end_reason: Annotated[str | None, "Why it ended, in Chinese"]
    unit_id: Annotated[str, HIDDEN]
    handover_id: Annotated[str | None, HIDDEN]


@dataclass(frozen=True)
class OtherHazards:
    """The hazards that stand in some relation to an asked hazard or risk point."""

    asked: str
    hics: list[str]


BY_HIC = Query("hazards_by_hic", HazardRow, lean=True)
TIES = Query("ties_of_hazards", HazardTies)
TRANSITIONS = Query("transitions_of_hazards", TransitionRow)
ASSIGNMENTS = Query("assignments_of_hazards", AssignmentRow)
RECURRENCES = Query("recurrences_of_hazards", OtherHazards)
DUPLICATES = Query("duplicates_of_hazards", OtherHazards)
OF_POINTS = Groups("hazards_of_points", OtherHazards, behind=BY_HIC, nodes=True)
LIST = ListQuery(
    "hazards",
    Keys("hazards_sorted", behind=BY_HIC, nodes=True),
    Keys("hazards", behind=BY_HIC, nodes=True),
    ("text", "building", "riskPoint", "enterprise", "department", "area"),
    {"FOUND_AT": Keys("hazards_by_time", behind=BY_HIC, nodes=True, told=Told.MOMENT)},
    cut="seenHazards",
    placed=True,
    standing=True,
)
