"""What can be ordered about duties that stand: their holder confirms them."""

from typing import Annotated, Any

import strawberry

from graph.sharing import Dataset
from resolvers import inputs, responsibilities
from resolvers.outcome import OutcomeRow
from schema.context import Info
from schema.dress import dressed
from schema.edges import asked, to_one
from schema.order_inputs import OrderInput, optional, order_input, reason, required
from schema.ordering import SENT, ordering, told
from schema.outcomes import UserError, user_errors
from schema.responsibilities import Responsibility


@order_input
class ConfirmDutyInput(OrderInput):
    """A duty that its holder confirms."""

    duty: strawberry.ID = required("Id of the duty, such as R032")
    expected_version: int = required("The version of the duty that the caller has seen; another gives CONFLICT")
    reason: str | None = optional("What is to be said besides, at most 500 characters")


@dressed()
class ConfirmationPayload(OutcomeRow):
    """What became of the confirmation of a duty."""

    user_errors: list[UserError] = user_errors()
    responsibility: Responsibility | None = to_one(responsibilities.by_id, lambda row: row.key, "The duty")


@strawberry.type
class ConfirmationMutations:
    """Each checks what was sent, and has it carried out; the rules stand in graph/acting/."""

    @asked(
        ConfirmationPayload | None,
        "确认履职: the holder of a duty in force confirms that it answers for it, as the duty is recorded now",
    )
    async def confirm_duty(self, info: Info, input: Annotated[ConfirmDutyInput, SENT]) -> Any:
        """Confirm."""
        duty = inputs.shaped(input.duty, "RESPONSIBILITY_ID", "input.duty")
        why = None if input.reason is None else reason(input.reason)
        given = input.given(info.field_name)
        return await told(
            info, ordering(info, Dataset.DUTIES).confirm_duty(given, duty, input.expected_version, why)
        )
