"""Questions about handovers, and about what is stranded with whom."""

from typing import Any

import strawberry

from graph.handovers import HandoverState
from graph.stranded import stranded
from resolvers import handovers, inputs, paging
from resolvers.paging import Window
from schema import limits
from schema.arguments import After, AreaInside, At, Before, DepartmentOnly, First, KeyOf, Last
from schema.connections import Connection, connected
from schema.context import Info
from schema.edges import asked
from schema.handovers import Handover, Stranded
from schema.listed import listed, orders

HandoverOrder = orders("HandoverOrder", KEY="By id", PROPOSED_AT="By the time of the proposal")


@strawberry.type
class HandoverQuestions:
    """Each fits on a few lines; what it means is decided below."""

    @asked(Handover | None, "The handover of an id")
    def handover(self, info: Info, id: KeyOf) -> Any:  # noqa: A002 - the name of every key
        """One handover."""
        return info.context.asking.along(handovers.by_id, inputs.shaped(id, "ID", "id"))

    handovers: Connection[Handover] | None = listed(
        handovers.LISTING,
        "The handovers that the caller is a party of, or of hazards that it may see",
        things="handovers",
        filter_name="HandoverFilter",
        limits={
            "department": limits.shaped("ORGANISATION_ID", "Id of a department that hands over or takes over"),
            "state": limits.one_of(HandoverState, "Where it stands"),
            "hazard": limits.HIC,
        },
        order=HandoverOrder,
    )

    @asked(
        Connection[Stranded] | None,
        "Open hazards with a department that does not own their matter there at a time, in the role in which it "
        "must act: it has ended, its duty has, or it never did; with the owners to hand them over to",
    )
    async def stranded_hazards(
        self,
        info: Info,
        at: At = None,
        department: DepartmentOnly = None,
        area: AreaInside = None,
        first: First = 50,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> Any:
        """What is stranded."""
        unit = inputs.optional(department, "ORGANISATION_ID", "department")
        code = inputs.optional(area, "AREA_CODE", "area")
        rows = await stranded(info.context.asking.graph, inputs.moment(at), unit, code)
        window = Window(first, after, last, before)
        return connected(paging.whole("stranded", rows, window, lambda row: (row.asked,)))
