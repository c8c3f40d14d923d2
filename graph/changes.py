"""The change feed, as it is read: what was changed, in the order in which it was, from a number on."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import Annotated

from graph.query import Query
from graph.responsibilities import ResponsibilityRole
from graph.row import HIDDEN, KEY
from graph.slot_key import slot_of


class Deed(Enum):
    """What was done to a noun, or became of it."""

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
    CONFIRMED = "CONFIRMED"
    PROPOSED = "PROPOSED"
    HANDED_OVER = "HANDED_OVER"
    DECLINED = "DECLINED"
    WITHDRAWN = "WITHDRAWN"
    SHARED = "SHARED"
    CLAIMED = "CLAIMED"
    ADDED = "ADDED"
    CHANGED = "CHANGED"
    CORRECTED = "CORRECTED"
    ENDED = "ENDED"
    DRAFTED = "DRAFTED"
    REVISED = "REVISED"
    ADOPTED = "ADOPTED"
    WAIVED = "WAIVED"
    ESCALATED = "ESCALATED"
    EXHAUSTED = "EXHAUSTED"
    GAP_OPENED = "GAP_OPENED"
    GAP_CLOSED = "GAP_CLOSED"
    OVERLAP_OPENED = "OVERLAP_OPENED"
    OVERLAP_CLOSED = "OVERLAP_CLOSED"
    SETTLED = "SETTLED"
    OWNER_CHANGED = "OWNER_CHANGED"
    NO_LONGER_ASKED = "NO_LONGER_ASKED"
    NOW_ASKED = "NOW_ASKED"


class ChangedType(Enum):
    """A type whose changes are in the feed."""

    HAZARD = "Hazard"
    RISK_POINT = "RiskPoint"
    INSPECTION = "Inspection"
    HANDOVER = "Handover"
    ENFORCEMENT_CASE = "EnforcementCase"
    ENTERPRISE = "Enterprise"
    USER = "User"
    ORGANISATION = "Organisation"
    POST = "Post"
    REFORM_EVENT = "ReformEvent"
    ADMIN_AREA = "AdminArea"
    PREMISES = "Premises"
    RISK_CATEGORY = "RiskCategory"
    SUB_SCOPE = "SubScope"
    COVERAGE_CELL = "CoverageCell"
    RESPONSIBILITY = "Responsibility"
    AGREEMENT = "Agreement"
    DRAFT = "Draft"
    WAIVER = "Waiver"
    SHARING_AGREEMENT = "SharingAgreement"
    AUTHORITY = "Authority"
    DUTY_LIST = "DutyList"
    LEGAL_DOCUMENT = "LegalDocument"
    LEGAL_PROVISION = "LegalProvision"
    HAZARD_FACTOR = "HazardFactor"
    ACCIDENT_TYPE = "AccidentType"
    ESCALATION_RULE = "EscalationRule"
    ESCALATION_BODY = "EscalationBody"
    NOTIFICATION_RULE = "NotificationRule"
    SPECIAL_DAY = "SpecialDay"
    RESOURCE = "Resource"
    ROSTER = "Roster"
    WARNING_KIND = "WarningKind"
    WARNING = "Warning"
    RESPONSE_ACTIVATION = "ResponseActivation"
    ACTIVITY = "Activity"
    ACCIDENT = "Accident"
    INVESTIGATION = "Investigation"
    YEAR_STATISTIC = "YearStatistic"
    SLOT = "Slot"


DEEDS = frozenset(
    {
        ChangedType.HAZARD,
        ChangedType.RISK_POINT,
        ChangedType.INSPECTION,
        ChangedType.DRAFT,
        ChangedType.WAIVER,
        ChangedType.HANDOVER,
        ChangedType.ENTERPRISE,
        ChangedType.USER,
        ChangedType.RESOURCE,
    }
)
"""Types whose changes alter nothing about who owns or may see what."""


@dataclass
class ChangeRow:
    """A change, under its number in the feed. Numbers have no gaps; the same number is the same change."""

    number: Annotated[int, "Its number in the feed, from 1"]
    type: Annotated[str, "Type of what was changed, such as Hazard"]
    key: Annotated[str, KEY, "Key of what was changed, such as a hazard identity code"]
    kind: Annotated[Deed, "What was done"]
    version: Annotated[int | None, "Version of what was changed, after the change; null: it has none"]
    at: Annotated[datetime, "When"]
    unit_id: Annotated[str | None, HIDDEN]
    area_code: Annotated[str | None, HIDDEN]
    sub_scope_key: Annotated[str | None, HIDDEN]

    @property
    def slot_role(self) -> ResponsibilityRole | None:
        """The role of a slot."""
        return slot_of(self.key)[2] if self.type == ChangedType.SLOT.value else None


@dataclass(frozen=True)
class EndRow:
    """The last number of the feed."""

    asked: str
    number: int


AFTER = Query("changes_after", ChangeRow)
END = Query("end_of_the_feed", EndRow)
