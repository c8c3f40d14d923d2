"""What can be ordered about handovers: one department proposes, the other accepts or declines."""

from typing import Annotated, Any

import strawberry

from graph.acting.proposing import MOST, Offer
from graph.failures import BadInput
from graph.handovers import LEFT_OUT, HandoverState
from graph.responsibilities import ResponsibilityRole
from resolvers import handovers, inputs
from resolvers.outcome import OutcomeRow
from schema.context import Info
from schema.dress import dressed
from schema.edges import asked, to_one
from schema.handovers import Handover, HandoverHazard
from schema.order_inputs import OrderInput, optional, order_input, reason, required
from schema.ordering import SENT, handing_over, told
from schema.outcomes import UserError, user_errors

LONGEST_DOCUMENT = 100


@order_input
class ProposeHandoverInput(OrderInput):
    """What a department hands over to whom: the hazards named or, when none are, all its open ones that match."""

    to: strawberry.ID = required("Id of the department that shall take over")
    reason: str = required("Why, at most 500 characters")
    document: str | None = optional("Number of the document it rests on, at most 100 characters")
    hazards: list[strawberry.ID] | None = optional(
        "Hazard identity codes, at most 1000; left out: all that are open with the department and not offered yet"
    )
    role: ResponsibilityRole | None = optional("Only what must be done in this role")
    area: strawberry.ID | None = optional("Only what lies in this area; it stands for all that lies in it")
    category: strawberry.ID | None = optional("Only of this category, such as 02")
    sub_scope: strawberry.ID | None = optional("Only of this matter, such as 02-A")
    from_: strawberry.ID | None = strawberry.field(
        default=None,
        name="from",
        description="Id of a department that has ended, which the caller's came after; left out: the caller's",
    )


@order_input
class HandoverOrderInput(OrderInput):
    """An answer to a handover."""

    handover: strawberry.ID = required("Id of the handover")
    expected_version: int = required(
        "The version of the handover that the caller has seen; another gives CONFLICT"
    )


@order_input
class HandoverAnswerInput(HandoverOrderInput):
    """An answer to a handover that may be given a reason."""

    reason: str | None = optional("What is to be said, at most 500 characters")

    @property
    def why(self) -> str | None:
        """What is said, when anything is."""
        return None if self.reason is None else reason(self.reason)


@order_input
class DeclineHandoverInput(HandoverOrderInput):
    """Why a handover is declined."""

    reason: str = required("Why, at most 500 characters")


@dressed()
class HandoverPayload(OutcomeRow):
    """What became of an order about a handover: the handover as it is now, or what must be mended first."""

    user_errors: list[UserError] = user_errors()
    handover: Handover | None = to_one(handovers.by_id, lambda row: row.key, "The handover as it is now")

    @asked(list[HandoverHazard], "What was left out: closed, or assigned anew, since it was offered")
    async def left_out(self, info: Info) -> Any:
        """What was left out."""
        if self.key is None:
            return []
        offered = await info.context.asking.along(handovers.hazards, self.key)
        return [each for each in offered if each.became in LEFT_OUT]


@strawberry.type
class HandoverMutations:
    """Each checks what was sent, and has it carried out; the rules stand in graph/acting/."""

    @asked(HandoverPayload | None, "提出移交: a department offers open hazards to another, and signs first")
    async def propose_handover(self, info: Info, input: Annotated[ProposeHandoverInput, SENT]) -> Any:
        """Propose."""
        offered, given = _offer(input), input.given(info.field_name)
        return await told(info, handing_over(info).propose(given, offered))

    @asked(
        HandoverPayload | None,
        "接收移交: the other department signs; all that is open still changes hands at once",
    )
    async def accept_handover(self, info: Info, input: Annotated[HandoverAnswerInput, SENT]) -> Any:
        """Accept."""
        return await _answered(info, input, HandoverState.ACCEPTED, input.why)

    @asked(HandoverPayload | None, "拒绝移交: the other department does not take over, and says why")
    async def decline_handover(self, info: Info, input: Annotated[DeclineHandoverInput, SENT]) -> Any:
        """Decline."""
        return await _answered(info, input, HandoverState.DECLINED, reason(input.reason))

    @asked(HandoverPayload | None, "撤回移交: the department that proposed it takes it back")
    async def withdraw_handover(self, info: Info, input: Annotated[HandoverAnswerInput, SENT]) -> Any:
        """Withdraw."""
        return await _answered(info, input, HandoverState.WITHDRAWN, input.why)


async def _answered(info: Info, sent: HandoverOrderInput, state: HandoverState, why: str | None) -> OutcomeRow:
    handover = inputs.shaped(sent.handover, "ID", "input.handover")
    given = sent.given(info.field_name)
    ordered = handing_over(info).answer(given, handover, sent.expected_version, state, why)
    return await told(info, ordered)


def _offer(sent: ProposeHandoverInput) -> Any:
    """What is offered, once it is known for which department."""
    if sent.hazards is not None and not 0 < len(sent.hazards) <= MOST:
        raise BadInput("input.hazards", "LENGTH", f"must name 1 to {MOST} hazards")
    giver = inputs.optional(sent.from_, "ORGANISATION_ID", "input.from")
    document = sent.document
    limits = {
        "role": sent.role and sent.role.value,
        "area": inputs.optional(sent.area, "AREA_CODE", "input.area"),
        "category": inputs.optional(sent.category, "CATEGORY_CODE", "input.category"),
        "subScope": inputs.optional(sent.sub_scope, "SUB_SCOPE_KEY", "input.subScope"),
    }
    return lambda unit: Offer(
        giver=giver or unit,
        taker=inputs.shaped(sent.to, "ORGANISATION_ID", "input.to"),
        hics=None if sent.hazards is None else [inputs.hic(each, "input.hazards") for each in sent.hazards],
        limits=limits,
        reason=reason(sent.reason),
        document=document and inputs.text(document, LONGEST_DOCUMENT, "input.document"),
    )
