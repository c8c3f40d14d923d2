"""Everything that can be ordered."""

import strawberry

from schema.confirmation_mutations import ConfirmationMutations
from schema.draft_mutations import DraftMutations
from schema.handover_mutations import HandoverMutations
from schema.hazard_mutations import HazardMutations
from schema.point_mutations import PointMutations
from schema.share_mutations import ShareMutations


@strawberry.type(
    description="What departments do: each order of an identified caller is carried out once, and whole."
)
class Mutation(
    HazardMutations,
    PointMutations,
    DraftMutations,
    ConfirmationMutations,
    HandoverMutations,
    ShareMutations,
):
    """What departments do."""
