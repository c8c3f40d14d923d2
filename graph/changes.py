"""The change feed, as it is read: what was changed, in the order in which it was, from a number on."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import Annotated

from graph.query import Query
from graph.row import HIDDEN, KEY


class Deed(Enum):
    """What was done to a noun."""

    REGISTERED = "REGISTERED"
    GRADED = "GRADED"
    DISPATCHED = "DISPATCHED"
    ACCEPTED = "ACCEPTED"
    RETURNED = "RETURNED"
    RECTIFYING = "RECTIFYING"
    SUBMITTED = "SUBMITTED"
    NOT_PASSED = "NOT_PASSED"
    VERIFIED = "VERIFIED"
    CLOSED = "CLOSED"
    TRANSFERRED = "TRANSFERRED"
    LISTED_FOR_SUPERVISION = "LISTED_FOR_SUPERVISION"
    SUPERVISION_LIFTED = "SUPERVISION_LIFTED"
    REGRADED = "REGRADED"
    RECORDED = "RECORDED"


class ChangedType(Enum):
    """A type whose changes are in the feed."""

    HAZARD = "Hazard"
    RISK_POINT = "RiskPoint"
    INSPECTION = "Inspection"


DEEDS = frozenset({ChangedType.HAZARD, ChangedType.RISK_POINT, ChangedType.INSPECTION})
"""Types whose changes alter nothing about who owns or may see what."""


@dataclass
class ChangeRow:
    """A change, under its number in the feed. Numbers have no gaps; the same number is the same change."""

    number: Annotated[int, "Its number in the feed, from 1"]
    type: Annotated[str, "Public type of what was changed, such as Hazard"]
    key: Annotated[str, KEY, "Key of what was changed, such as a hazard identity code"]
    kind: Annotated[Deed, "What was done"]
    version: Annotated[int, "Version of what was changed, after the change"]
    at: Annotated[datetime, "When"]
    unit_id: Annotated[str, HIDDEN]
    area_code: Annotated[str, HIDDEN]
    sub_scope_key: Annotated[str, HIDDEN]


@dataclass(frozen=True)
class EndRow:
    """The last number of the feed."""

    asked: str
    number: int


AFTER = Query("changes_after", ChangeRow)
END = Query("end_of_the_feed", EndRow)
