"""Responsibilities: who has which duty, for what, where, from when to when, on what basis."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from typing import Annotated

from graph.listing import Keys, ListQuery
from graph.query import Query
from graph.row import HIDDEN, KEY


class ResponsibilityRole(Enum):
    """The part in which a duty is held; three of the four decide who owns a risk."""

    # Thousands of slots are found by their roles; Enum would work the hash of each name out in Python.
    __hash__ = object.__hash__

    TERRITORIAL = "TERRITORIAL"
    INDUSTRY_LEAD = "INDUSTRY_LEAD"
    INDUSTRY_SUPPORT = "INDUSTRY_SUPPORT"
    COMPREHENSIVE = "COMPREHENSIVE"


OWNING_ROLES = (
    ResponsibilityRole.TERRITORIAL,
    ResponsibilityRole.INDUSTRY_LEAD,
    ResponsibilityRole.COMPREHENSIVE,
)


@dataclass
class ResponsibilityRow:
    """One recorded duty. A correction supersedes the record and keeps it."""

    asked: Annotated[str, HIDDEN]
    id: Annotated[str, KEY, "Key of the duty, naming its current record; R032#1 names an earlier one"]
    version: Annotated[int, "Number of the record, from 1; a correction has the next"]
    role: Annotated[ResponsibilityRole, "The part in which the duty is held"]
    valid_from: Annotated[date, "First day on which the duty is in force"]
    valid_to: Annotated[date | None, "First day on which it is in force no more; null: open"]
    recorded_at: Annotated[datetime, "Since when this record is believed"]
    superseded_at: Annotated[datetime | None, "When it was corrected; null: it is believed still"]
    legal_basis: Annotated[str | None, "Law or document the duty rests on, as the list states it, in Chinese"]
    note: Annotated[str | None, "Remark of the list"]
    holder_id: Annotated[str, HIDDEN]
    area_code: Annotated[str, HIDDEN]
    category_code: Annotated[str, HIDDEN]
    sub_scope_key: Annotated[str | None, HIDDEN]


@dataclass(frozen=True)
class RecordThen:
    """What a record was called at a revision, and since when it was believed no more."""

    asked: tuple[str, int]
    id: str
    superseded_at: datetime | None


@dataclass
class ConfirmationRow:
    """The holder of a duty said that it answers for it still. Confirmations are added, never changed."""

    asked: Annotated[str, HIDDEN]
    at: Annotated[datetime, "When"]
    reason: Annotated[str | None, "What was said besides, in Chinese"]
    unit_id: Annotated[str, HIDDEN]
    user_id: Annotated[str | None, HIDDEN]


@dataclass(frozen=True)
class HeldRow:
    """The duties of one page of an asked department, and the page's question."""

    asked: tuple[str, date | None]
    duties: list[str]


@dataclass(frozen=True)
class DutyCount:
    """How many duties an asked department holds."""

    asked: tuple[str, date | None]
    total: int


BY_ID = Query("responsibilities_by_id", ResponsibilityRow, lean=True)
AT_A_REVISION = Query("records_at_a_revision", RecordThen)
CONFIRMATIONS = Query("confirmations_of_duties", ConfirmationRow)
HELD = Query("duties_held", HeldRow)
HELD_COUNT = Query("how_many_duties_held", DutyCount)
LIST = ListQuery(
    "responsibilities",
    Keys("responsibilities_sorted", behind=BY_ID),
    Keys("responsibilities", behind=BY_ID),
    (
        *("department", "list", "provision", "area", "role", "category", "subScope", "on", "knownAt"),
        *("withoutBasis", "notConfirmedSince"),
    ),
)
