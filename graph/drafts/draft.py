"""Drafts of duty lists: what would be added, replaced and ended from a day on, and nothing until adopted."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from typing import Annotated

from graph.query import Query
from graph.responsibilities import ResponsibilityRole
from graph.row import HIDDEN, KEY


class DraftState(Enum):
    """What became of a draft."""

    OPEN = "OPEN"
    ADOPTED = "ADOPTED"
    WITHDRAWN = "WITHDRAWN"


class ItemKind(Enum):
    """What an item of a draft says."""

    ADD_DUTY = "ADD_DUTY"
    END_DUTY = "END_DUTY"
    ADD_AGREEMENT = "ADD_AGREEMENT"
    END_AGREEMENT = "END_AGREEMENT"
    DECLARE_CELL = "DECLARE_CELL"
    WITHDRAW_CELL = "WITHDRAW_CELL"


@dataclass
class DraftRow:
    """A draft in its latest version."""

    asked: Annotated[str, HIDDEN]
    id: Annotated[str, KEY, "Key of the draft"]
    version: Annotated[int, "Its version: 1, and one more with each revision"]
    title: Annotated[str, "Title in Chinese"]
    effective: Annotated[date, "First day on which it would hold"]
    document: Annotated[str | None, "Document that it is issued by"]
    state: Annotated[DraftState, "Open, adopted or withdrawn"]
    base: Annotated[int, "The revision of duties and agreements that it was drafted upon"]
    prepared_at: Annotated[datetime, "When this version was drafted"]
    settled_at: Annotated[datetime | None, "When it was adopted or withdrawn; null: it is open"]
    author: Annotated[str, HIDDEN]
    unit_id: Annotated[str, HIDDEN]
    approver_unit_id: Annotated[str | None, HIDDEN]


@dataclass
class DraftItemRow:
    """What an item of a draft adds, replaces or ends."""

    asked: Annotated[str, HIDDEN]
    no: Annotated[int, "Its number in the draft, from 1"]
    kind: Annotated[ItemKind, "What it says"]
    key: Annotated[str, "Key of the duty or agreement that is added or ended, or of the cell"]
    role: Annotated[ResponsibilityRole | None, "The part in which the duty is held, or that is agreed on"]
    scope: Annotated[str | None, "The matter: a sub-scope such as 03-A, or 03-* for the whole category"]
    valid_from: Annotated[date | None, "First day on which what is added is in force"]
    valid_to: Annotated[date | None, "First day on which it is in force no more; of what is ended, that day"]
    replaces: Annotated[str | None, "Key of the duty that an added one replaces, and so ends"]
    legal_basis: Annotated[str | None, "Law or document that the duty rests on, in Chinese"]
    document: Annotated[str | None, "Document of the agreement"]
    unit_id: Annotated[str | None, HIDDEN]
    units: Annotated[list[str] | None, HIDDEN]
    area_code: Annotated[str | None, HIDDEN]
    provision_ids: Annotated[list[str] | None, HIDDEN]


@dataclass(frozen=True)
class RulesRow:
    """The number of the last change that may have altered who owns or may see what."""

    asked: str
    rules: int


BY_ID = Query("drafts_by_id", DraftRow)
LIST = Query("drafts_listed", DraftRow)
ITEMS = Query("items_of_drafts", DraftItemRow)
RULES = Query("rules_of_the_graph", RulesRow)
