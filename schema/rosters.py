"""Duty rosters in the public schema: what is wrong with them."""

from datetime import datetime
from typing import Annotated, Any

import strawberry

from graph.rosters import RosterFindingRow
from resolvers import inputs, organisations, rosters
from resolvers.paging import Window
from schema.arguments import After, AreaInside, Before, First, Last
from schema.connections import Connection, connected
from schema.context import Info
from schema.dress import dressed
from schema.edges import asked, shown, to_one
from schema.labels import Label, label
from schema.organisations import Organisation

From = Annotated[datetime, strawberry.argument(name="from", description="From when")]
To = Annotated[datetime, strawberry.argument(description="Until when, at most 92 days later")]
Of = Annotated[
    strawberry.ID | None, strawberry.argument(description="Only the roster of this organisation, such as U06")
]


@dressed()
class RosterFinding(RosterFindingRow):
    """Hours in which nobody is on a post, or one person is on two; who that is stands in the roster itself."""

    kind_label: Label = shown(lambda row: label(row.kind), "What is wrong, in both languages")
    post_labels: list[Label] = shown(
        lambda row: [label(post) for post in row.posts], "The posts in both languages"
    )
    minutes: int = shown(lambda row: row.lasting, "How long it lasts within the period, in minutes")
    organisation: Organisation | None = to_one(
        organisations.by_id, lambda row: row.organisation_id, "Whose roster it is"
    )


@strawberry.type
class RosterQuestions:
    """Whether posts are manned."""

    @asked(
        Connection[RosterFinding] | None,
        "值班表 duty rosters: the hours of a period in which a post that must be manned is not (领导, 专人双岗), "
        "or in which one person is on two; by organisation, in the order of time",
    )
    async def roster_findings(
        self,
        info: Info,
        from_: From,
        to: To,
        organisation: Of = None,
        area: AreaInside = None,
        first: First = 50,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> Any:
        """The findings."""
        unit = inputs.optional(organisation, "ORGANISATION_ID", "organisation")
        place = inputs.optional(area, "AREA_CODE", "area")
        window = Window(first, after, last, before)
        return connected(await rosters.page(info.context.asking.graph, (from_, to), unit, place, window))
