"""Responsibilities: who has which duty, for what, where, from when to when, on what basis."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from typing import Annotated

from graph.query import Query
from graph.row import HIDDEN, KEY


class ResponsibilityRole(Enum):
    """The part in which a duty is held; three of the four decide who owns a risk."""

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


@dataclass
class ProvisionRow:
    """A provision of a legal document that a duty rests on."""

    asked: Annotated[str, HIDDEN]
    id: Annotated[str, KEY, "Key, such as AQSCF-2021#10"]
    article: Annotated[str | None, "Article, as cited"]
    summary: Annotated[str | None, "What it says, in short, in Chinese"]
    document: Annotated[str, "Title of the document in Chinese"]
    document_en: Annotated[str | None, "Title of the document in English"]
    doc_no: Annotated[str | None, "Number of the document"]
    effective_from: Annotated[date | None, "First day in force"]
    effective_to: Annotated[date | None, "First day no more in force; null: open"]
    verified: Annotated[bool, "Whether the text was read; false: a placeholder of the list"]


@dataclass(frozen=True)
class HeldRow:
    """The duties of one page of an asked department, and the page's question."""

    asked: tuple[str, date | None, str | None]
    duties: list[str]


@dataclass(frozen=True)
class DutyCount:
    """How many duties an asked department holds."""

    asked: tuple[str, date | None]
    total: int


BY_ID = Query("responsibilities_by_id", ResponsibilityRow)
HELD = Query("duties_held", HeldRow)
HELD_COUNT = Query("how_many_duties_held", DutyCount)
PROVISIONS = Query("provisions_of_duties", ProvisionRow)
