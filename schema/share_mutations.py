"""What departments share in bulk."""

from typing import Annotated, Any

import strawberry
from strawberry.utils.str_converters import to_camel_case

from graph.statements import subjects
from graph.statements.subject import Subject
from resolvers.shared_row import SharedRow
from resolvers.sharing_in_bulk import Batch, BulkOrdering
from schema.conflicts import may_see
from schema.context import Info
from schema.edges import asked
from schema.ordering import SENT
from schema.share_inputs import (
    ShareEnterprisesInput,
    ShareHazardsInput,
    ShareInput,
    ShareResourcesInput,
    ShareRiskPointsInput,
    ShareUsersInput,
)
from schema.shared import SharePayload


@strawberry.type
class ShareMutations:
    """Each takes up to a thousand items; the rules stand in graph/statements/."""

    @asked(
        SharePayload | None,
        "共享企业: share up to 1000 enterprises; each item is taken whole or not at all, and told in its order",
    )
    async def share_enterprises(self, info: Info, input: Annotated[ShareEnterprisesInput, SENT]) -> Any:
        """Share."""
        return await _shared(info, input, subjects.ENTERPRISES, input.items)

    @asked(
        SharePayload | None,
        "共享风险点: share up to 1000 risk points; a new one is registered by its owner",
    )
    async def share_risk_points(self, info: Info, input: Annotated[ShareRiskPointsInput, SENT]) -> Any:
        """Share."""
        return await _shared(info, input, subjects.RISK_POINTS, input.items)

    @asked(
        SharePayload | None,
        "共享隐患: share up to 1000 hazards; possible duplicates of new ones are told",
    )
    async def share_hazards(self, info: Info, input: Annotated[ShareHazardsInput, SENT]) -> Any:
        """Share."""
        return await _shared(info, input, subjects.HAZARDS, input.items)

    @asked(
        SharePayload | None,
        "共享用户: share up to 1000 users, without personal data",
    )
    async def share_users(self, info: Info, input: Annotated[ShareUsersInput, SENT]) -> Any:
        """Share."""
        return await _shared(info, input, subjects.USERS, input.items)

    @asked(SharePayload | None, "共享应急资源: share up to 1000 rescue teams, warehouses and depots")
    async def share_resources(self, info: Info, input: Annotated[ShareResourcesInput, SENT]) -> Any:
        """Share."""
        return await _shared(info, input, subjects.RESOURCES, input.items)


async def _shared(info: Info, sent: ShareInput, subject: Subject, items: list[Any]) -> SharedRow:
    context, given = info.context, sent.given(info.field_name)
    told = [
        {to_camel_case(name): value for name, value in strawberry.asdict(each).items() if value is not None}
        for each in items
    ]
    batch = Batch(subject, told, sent.agreement, blind=not may_see(context, subject.type))
    ordering = BulkOrdering(context.asking.graph, context.writer, context.access.caller)
    shared = await ordering.share(given, batch)
    context.asking.forget()
    return shared
