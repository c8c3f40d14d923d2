"""Everything that can be asked."""

import strawberry

from schema.noun_questions import NounQuestions
from schema.owner_questions import OwnerQuestions


@strawberry.type(
    description="Who answers for which risk, what nobody owns, and how it escalates. Dates are Asia/Shanghai."
)
class Query(OwnerQuestions, NounQuestions):
    """Who answers for which risk, what nobody answers for, and how it escalates."""
