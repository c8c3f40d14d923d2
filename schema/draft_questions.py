"""Questions about drafts: what they say, and what they would do."""

from datetime import date
from typing import Annotated, Any

import strawberry

from graph.callers import Role
from graph.drafts.draft import DraftState
from graph.drafts.reform import Handed, Reform, ReformKind
from graph.failures import BadInput, Forbidden
from resolvers import drafts, inputs
from schema.arguments import KeyOf
from schema.context import Info
from schema.drafts import Draft, ReformRehearsal, Rehearsal, Waiver
from schema.edges import asked
from schema.order_inputs import optional, order_input, required

MOST = 200
MOST_SUCCESSORS = 20
READERS = frozenset({Role.STEWARD, Role.APPROVER, Role.AUDITOR, Role.ADMIN})
"""A draft is not public: it is read by those who write it, decide about it, or audit."""

Key = Annotated[strawberry.ID, strawberry.argument(description="Id of the draft")]
State = Annotated[DraftState | None, strawberry.argument(description="Only drafts of this state; left out: all")]
First = Annotated[int, strawberry.argument(description="How many at most, from 1 to 200")]
Holding = Annotated[
    date | None, strawberry.argument(description="Only those that hold on this day; left out: all there have been")
]
ExpiredBy = Annotated[
    date | None,
    strawberry.argument(description="Only those that had ended by this day; left out: all there have been"),
]


@order_input
class SuccessorInput:
    """Who takes duties of the department over."""

    unit: strawberry.ID = required("Id of the department, also of one that is still to be founded")
    category: strawberry.ID | None = optional(
        "Code of the category whose duties it takes over; left out: all that nobody else does"
    )
    founded: bool = strawberry.field(
        default=False, description="Whether it is founded on that day and is not in the graph yet"
    )


@order_input
class ReformInput:
    """A reform of a department, to be rehearsed."""

    department: strawberry.ID = required("Id of the department")
    on: date = required("First day of the reform")
    kind: ReformKind = required("What it does; a department that is only renamed keeps its duties")
    successors: list[SuccessorInput] | None = optional(
        "Who takes its duties over, at most 20; left out: nobody, and they hang in the air"
    )


@strawberry.type
class DraftQuestions:
    """Each fits on a line or two; what it means is decided below."""

    @asked(Draft | None, "The draft of an id")
    async def draft(self, info: Info, id: KeyOf) -> Any:  # noqa: A002 - Relay's and federation's name
        """One draft."""
        _need_reader(info)
        return await info.context.asking.along(drafts.by_id, inputs.shaped(id, "ID", "id"))

    @asked(list[Draft] | None, "Drafts of duty lists, the latest first")
    async def drafts(self, info: Info, state: State = None, first: First = 50) -> Any:
        """Drafts."""
        _need_reader(info)
        return await drafts.listed(info.context.asking.graph, state, inputs.between(first, 1, MOST, "first"))

    @asked(
        Rehearsal | None,
        "演练: which slots would open, close or change hands if a draft were adopted, from its effective day on; "
        "nothing is written",
    )
    async def rehearse(self, info: Info, draft: Key) -> Any:
        """Rehearse."""
        _need_reader(info)
        return await drafts.rehearsal(info.context.asking.graph, inputs.shaped(draft, "ID", "draft"))

    @asked(
        ReformRehearsal | None,
        "改革演练: what would hang in the air if a department ended, merged, were split or renamed on a day, and "
        "what would not if others took its duties over; nothing is written",
    )
    async def rehearse_reform(
        self, info: Info, reform: Annotated[ReformInput, strawberry.argument(description="The reform")]
    ) -> Any:
        """Rehearse a reform."""
        return await drafts.of_reform(info.context.asking.graph, _reform(reform))

    @asked(
        list[Waiver] | None,
        "限期接受的缝隙: gaps that are known and accepted for a time, by whom and why, the earliest end first",
    )
    async def waivers(
        self, info: Info, on: Holding = None, expired_by: ExpiredBy = None, first: First = 100
    ) -> Any:
        """Accepted gaps."""
        number = inputs.between(first, 1, MOST, "first")
        return await drafts.waived(info.context.asking.graph, on, expired_by, number)


def _need_reader(info: Info) -> None:
    if not READERS & info.context.access.caller.roles:
        told = ", ".join(sorted(role.value for role in READERS))
        raise Forbidden("ROLE_REQUIRED", f"drafts are read by callers with one of the roles {told}")


def _reform(sent: ReformInput) -> Reform:
    successors = sent.successors or []
    if len(successors) > MOST_SUCCESSORS:
        raise BadInput("reform.successors", "LENGTH", f"must name at most {MOST_SUCCESSORS}")
    handed = [
        Handed(
            inputs.optional(each.category, "CATEGORY_CODE", "reform.successors.category"),
            inputs.shaped(each.unit, "ORGANISATION_ID", "reform.successors.unit"),
        )
        for each in successors
    ]
    return Reform(
        department=inputs.shaped(sent.department, "ORGANISATION_ID", "reform.department"),
        on=sent.on,
        ends=sent.kind is not ReformKind.RENAME,
        handed=handed,
        founded=[each.unit for each in successors if each.founded],
    )
