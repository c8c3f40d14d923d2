"""Whoever wants to know when the owner of its enterprise or point changes asks here."""

from typing import Annotated, Any

import strawberry

from graph.changes import ChangedType
from graph.failures import BadInput
from graph.sharing import Dataset
from resolvers import changes, inputs
from schema.context import Info
from schema.edges import asked
from schema.feed import DATASETS, MOST, AfterNumber, ChangePage, FirstChanges

Point = Annotated[strawberry.ID | None, strawberry.argument(description="Hazard identity code of a risk point")]
Operator = Annotated[
    strawberry.ID | None,
    strawberry.argument(description="Id of an enterprise in this graph"),
]


@strawberry.type
class OwnerChangeQuestions:
    """What of the feed is about owners."""

    @asked(
        ChangePage | None,
        "When the owner of a risk point or of an enterprise changed, after a number of the feed: also by the "
        "calendar alone, because a duty, its holder or an agreement ended or began. Name riskPoint or enterprise",
    )
    async def owner_changes(
        self,
        info: Info,
        risk_point: Point = None,
        enterprise: Operator = None,
        after: AfterNumber = 0,
        first: FirstChanges = 100,
    ) -> Any:
        """A page of them."""
        if (risk_point is None) == (enterprise is None):
            raise BadInput("riskPoint", "ONE_OF", "either riskPoint or enterprise must be named, and not both")
        info.context.need(DATASETS[ChangedType.SLOT])
        info.context.need(Dataset.RISK_POINTS if enterprise is None else Dataset.ENTERPRISES)
        return await changes.of_owners(
            info.context.asking.graph,
            inputs.between(after, 0, 2**31 - 1, "after"),
            None if risk_point is None else inputs.hic(risk_point, "riskPoint"),
            inputs.optional(enterprise, "ORGANISATION_ID", "enterprise"),
            inputs.between(first, 1, MOST, "first"),
        )
