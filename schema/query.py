"""Everything that can be asked."""

import strawberry

from schema.duty_questions import DutyQuestions
from schema.matter_questions import MatterQuestions
from schema.node_questions import NodeQuestions
from schema.organisation_questions import OrganisationQuestions
from schema.owner_questions import OwnerQuestions


@strawberry.type(
    description="Who answers for which risk, what nobody owns, and how it escalates. Dates are Asia/Shanghai."
)
class Query(OwnerQuestions, OrganisationQuestions, MatterQuestions, DutyQuestions, NodeQuestions):
    """Who answers for which risk, what nobody answers for, and how it escalates."""
