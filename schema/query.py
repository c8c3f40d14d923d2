"""Everything that can be asked."""

import strawberry

from schema.access_log_questions import AccessLogQuestions
from schema.access_questions import AccessQuestions
from schema.citing import CitingQuestions
from schema.conflicts import ConflictQuestions
from schema.draft_questions import DraftQuestions
from schema.due_escalations import DueQuestions
from schema.duty_questions import DutyQuestions
from schema.feed import FeedQuestions
from schema.finding_questions import FindingQuestions
from schema.handover_questions import HandoverQuestions
from schema.hazard_questions import HazardQuestions
from schema.matter_questions import MatterQuestions
from schema.node_questions import NodeQuestions
from schema.organisation_questions import OrganisationQuestions
from schema.owner_changes import OwnerChangeQuestions
from schema.owner_questions import OwnerQuestions
from schema.record_questions import RecordQuestions
from schema.reference_questions import ReferenceQuestions
from schema.rosters import RosterQuestions
from schema.sharing_questions import SharingQuestions
from schema.time_questions import TimeQuestions
from schema.warning_questions import WarningQuestions
from schema.work_questions import WorkQuestions


@strawberry.type(
    description="Who answers for which risk, what nobody owns, and how it escalates. Dates are Asia/Shanghai."
)
class Query(
    OwnerQuestions,
    CitingQuestions,
    OrganisationQuestions,
    MatterQuestions,
    DutyQuestions,
    HazardQuestions,
    DueQuestions,
    TimeQuestions,
    FindingQuestions,
    WorkQuestions,
    RecordQuestions,
    WarningQuestions,
    RosterQuestions,
    ReferenceQuestions,
    SharingQuestions,
    AccessQuestions,
    AccessLogQuestions,
    FeedQuestions,
    DraftQuestions,
    HandoverQuestions,
    OwnerChangeQuestions,
    ConflictQuestions,
    NodeQuestions,
):
    """Who answers for which risk, what nobody answers for, and how it escalates."""
