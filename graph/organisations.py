"""Organisations: the three committees, the four headquarters, their offices, the departments, outside bodies."""

from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Annotated

from graph.listing import Keys, ListQuery
from graph.query import Query
from graph.row import HIDDEN, KEY, PROVENANCE


class OrganisationKind(Enum):
    """What an organisation is; the public schema has one type for each."""

    DEPARTMENT = "DEPARTMENT"
    COMMITTEE = "COMMITTEE"
    HEADQUARTERS = "HEADQUARTERS"
    OFFICE = "OFFICE"
    EXTERNAL = "EXTERNAL"


class DepartmentCategory(Enum):
    """The part a department plays in supervision; its roles are on its duties, not on itself."""

    TERRITORIAL = "TERRITORIAL"
    INDUSTRY = "INDUSTRY"
    COMPREHENSIVE = "COMPREHENSIVE"
    SUPPORT = "SUPPORT"


@dataclass
class OrganisationRow:
    """An organisation under its present name."""

    asked: Annotated[str, HIDDEN]
    kind: Annotated[OrganisationKind, HIDDEN]
    id: Annotated[str, KEY, "Immutable key, such as U06; neither reused nor changed when the name changes"]
    code: Annotated[str, "Readable stable code, such as ZH-EMB"]
    name: Annotated[str, "Short name in Chinese, such as 区应急管理局"]
    full_name: Annotated[str, "Full name in Chinese"]
    name_en: Annotated[str | None, "Name in English"]
    aliases: Annotated[list[str], "Other names in use, in Chinese"]
    category: Annotated[DepartmentCategory | None, HIDDEN]
    tier: Annotated[str | None, "Line of command: 街道, 功能区, 区属, 市派出, 垂管 and so on"]
    legal_basis: Annotated[str | None, "What the organisation rests on, as the list states it"]
    valid_from: Annotated[date | None, "First day of existence; null: always"]
    valid_to: Annotated[date | None, "First day after its existence; null: open"]
    superior_name: Annotated[str | None, "The superior as the list states it, in Chinese"]
    superior_id: Annotated[str | None, HIDDEN]
    reports_vertically: Annotated[bool, HIDDEN]
    evidence: Annotated[str | None, PROVENANCE, "Where the row comes from, and how sure it is"]
    synthetic: Annotated[bool, PROVENANCE, "Whether the organisation is invented for the example data"]


@dataclass(frozen=True)
class OfficeSeat:
    """Where an office sits on a date, and whose office it is."""

    asked: tuple[str, date]
    host: str | None
    parent: str | None


@dataclass
class NameRow:
    """A name that an organisation bears or bore."""

    asked: Annotated[str, HIDDEN]
    name: Annotated[str, "Short name in Chinese"]
    full_name: Annotated[str, "Full name in Chinese"]
    name_en: Annotated[str | None, "Name in English"]
    valid_from: Annotated[date | None, "First day of the name; null: as long as is known"]
    valid_to: Annotated[date | None, "First day after the name; null: still borne"]


BY_ID = Query("organisations_by_id", OrganisationRow, reference=True)
SORTED = Keys("organisations_sorted", behind=BY_ID)
LIST = ListQuery("organisations", SORTED)
DEPARTMENTS = ListQuery("departments", SORTED, Keys("departments", behind=BY_ID), ("text", "on"))
SEATS = Query("where_do_offices_sit", OfficeSeat)
NAMES = Query("names_of_organisations", NameRow)
