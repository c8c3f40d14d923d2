"""Agreements on who leads where several departments own the same matter."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from graph.listing import Keys, ListQuery
from graph.query import Query
from graph.responsibilities import ResponsibilityRole
from graph.row import HIDDEN, KEY


@dataclass
class AgreementRow:
    """An agreement that settles overlaps: who leads, and who takes part."""

    asked: Annotated[str, HIDDEN]
    id: Annotated[str, KEY, "Key of the agreement"]
    role: Annotated[ResponsibilityRole, "The role it settles"]
    valid_from: Annotated[date, "First day"]
    valid_to: Annotated[date | None, "First day after the last; null: open"]
    document: Annotated[str | None, "Where it is written down"]
    area_code: Annotated[str, HIDDEN]
    scope_key: Annotated[str, HIDDEN]
    primary_id: Annotated[str, HIDDEN]
    unit_ids: Annotated[list[str], HIDDEN]


BY_ID = Query("agreements_by_id", AgreementRow)
LIST = ListQuery("agreements", Keys("agreements_sorted", behind=BY_ID))
