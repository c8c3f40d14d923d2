"""What can be ordered about duty lists."""

from typing import Annotated, Any

import strawberry

from graph.failures import BadInput
from graph.sharing import Dataset
from resolvers import inputs
from resolvers.drafting import DraftOrdering
from schema.context import Info
from schema.draft_inputs import (
    AdoptDraftInput,
    DraftDutiesInput,
    DraftOrderInput,
    ReviseDraftInput,
    WaiveGapInput,
)
from schema.drafted import content, waived
from schema.drafts import DraftPayload, WaiverPayload
from schema.edges import asked
from schema.ordering import SENT, told

MOST_WAIVERS = 500


@strawberry.type
class DraftMutations:
    """Each checks what was sent, and has it carried out; the rules stand in graph/drafts/."""

    @asked(
        DraftPayload | None,
        "起草: draft duties, agreements and cells beside the truth; nothing changes until it is adopted",
    )
    async def draft_duties(self, info: Info, input: Annotated[DraftDutiesInput, SENT]) -> Any:
        """Draft."""
        return await told(info, _ordering(info).draft(input.given(info.field_name), content(input)))

    @asked(DraftPayload | None, "修改草案: put another version of a draft in its place")
    async def revise_draft(self, info: Info, input: Annotated[ReviseDraftInput, SENT]) -> Any:
        """Revise."""
        key = inputs.shaped(input.draft, "ID", "input.draft")
        given, version = input.given(info.field_name), input.expected_version
        return await told(info, _ordering(info).revise(given, key, version, content(input)))

    @asked(DraftPayload | None, "撤回草案: end a draft that is not to be adopted")
    async def withdraw_draft(self, info: Info, input: Annotated[DraftOrderInput, SENT]) -> Any:
        """Withdraw."""
        key = inputs.shaped(input.draft, "ID", "input.draft")
        return await told(
            info, _ordering(info).withdraw(input.given(info.field_name), key, input.expected_version)
        )

    @asked(
        DraftPayload | None,
        "施行: make a draft the truth; by somebody else than its author, as it was rehearsed, and without a gap "
        "that nobody has accepted",
    )
    async def adopt_draft(self, info: Info, input: Annotated[AdoptDraftInput, SENT]) -> Any:
        """Adopt."""
        sent = input.waivers or []
        if len(sent) > MOST_WAIVERS:
            raise BadInput("input.waivers", "LENGTH", f"must name at most {MOST_WAIVERS}")
        gaps = [waived(each, f"input.waivers.{place}") for place, each in enumerate(sent)]
        key = inputs.shaped(input.draft, "ID", "input.draft")
        given, version = input.given(info.field_name), input.expected_version
        return await told(info, _ordering(info).adopt(given, key, version, input.rehearsed, gaps))

    @asked(WaiverPayload | None, "限期接受: accept a gap that there is today, for a reason, until a day")
    async def waive_gap(self, info: Info, input: Annotated[WaiveGapInput, SENT]) -> Any:
        """Accept."""
        gap = waived(input.gap, "input.gap")
        return await told(info, _ordering(info).waive(input.given(info.field_name), gap))


def _ordering(info: Info) -> DraftOrdering:
    context = info.context
    context.need(Dataset.DUTIES)
    return DraftOrdering(context.asking.graph, context.writer, context.access.caller)
