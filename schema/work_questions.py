"""Questions about work: how much there is to do, how fast it is done, what is due, what is out of reach."""

from datetime import datetime, timedelta
from operator import methodcaller
from typing import Annotated, Any

import strawberry

from graph import workload
from graph.inspections import DUE
from graph.sharing import Dataset
from resolvers import inputs, paging, risk_points
from resolvers.paging import Window
from schema.areas import Minutes, OfKind
from schema.arguments import After, AreaInside, At, Before, First, Last, On
from schema.connections import Connection, connected
from schema.context import Info
from schema.duty_findings import DuePatrol, HazardStatistics, RepeatedPlace, Workload
from schema.edges import asked
from schema.risk_points import RiskPoint

FromTime = Annotated[datetime, strawberry.argument(name="from", description="Beginning of the period")]
ToTime = Annotated[datetime, strawberry.argument(description="End of the period, which is not part of it")]
HazardLevel = Annotated[int | None, strawberry.argument(description="Level now: 1 major, 2 general")]
CategoryOnly = Annotated[strawberry.ID | None, strawberry.argument(description="Code of a category, such as 02")]
Days = Annotated[int, strawberry.argument(description="So many days, from 0 to 366")]
Ids = Annotated[list[strawberry.ID], strawberry.argument(description="Ids of departments")]


@strawberry.type
class WorkQuestions:
    """Each fits on a few lines; what it means is decided below."""

    @asked(
        list[Workload] | None,
        "How much each of these departments has to do at a time, in their order; unknown ids are left out. Told "
        "of departments whose hazards the caller may all see",
    )
    async def workload(self, info: Info, departments: Ids, at: At = None, area: AreaInside = None) -> Any:
        """The workload."""
        ids = [inputs.shaped(each, "ORGANISATION_ID", "departments") for each in departments]
        code = inputs.optional(area, "AREA_CODE", "area")
        info.context.judge(Dataset.HAZARDS, methodcaller("need_of_units", Dataset.HAZARDS, ids))
        return await workload.workload(info.context.asking.graph, inputs.moment(at), code, ids)

    @asked(
        HazardStatistics | None,
        "How the hazards found in a period that the caller may see stand at a time, and how long closing took",
    )
    async def hazard_statistics(
        self,
        info: Info,
        from_: FromTime,
        to: ToTime,
        at: At = None,
        area: AreaInside = None,
        category: CategoryOnly = None,
        level: HazardLevel = None,
    ) -> Any:
        """The statistics."""
        limits = {
            "area": inputs.optional(area, "AREA_CODE", "area"),
            "category": inputs.optional(category, "CATEGORY_CODE", "category"),
            "level": None if level is None else inputs.between(level, 1, 2, "level"),
        }
        begin, end = inputs.period(from_, to)
        return (
            await info.context.asking.graph.ask(
                workload.STATISTICS, **limits, foundFrom=begin, foundBefore=end, at=inputs.moment(at)
            )
        ).rows[0]

    @asked(
        list[RepeatedPlace] | None,
        "The enterprises and buildings where hazards that the caller may see repeat most often",
    )
    async def repeated_places(self, info: Info, area: AreaInside = None, first: First = 50) -> Any:
        """The places."""
        code = inputs.optional(area, "AREA_CODE", "area")
        return (await info.context.asking.graph.ask(workload.REPEATED, area=code, first=Window(first).size)).rows

    @asked(
        Connection[DuePatrol] | None,
        "Risk points due for patrol within so many days after a date, those already overdue included, by due day",
    )
    async def points_due_for_patrol(
        self,
        info: Info,
        on: On = None,
        days: Days = 7,
        area: AreaInside = None,
        first: First = 50,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> Any:
        """The points."""
        day = inputs.day(on)
        end = day + timedelta(days=inputs.between(days, 0, 366, "days"))
        code = inputs.optional(area, "AREA_CODE", "area")
        rows = (await info.context.asking.graph.ask(DUE, on=day, before=end, area=code)).rows
        window = Window(first, after, last, before)
        return connected(
            paging.whole("due for patrol", rows, window, lambda row: (row.due_on.isoformat(), row.asked))
        )

    @asked(
        Connection[RiskPoint] | None,
        "Risk points that no team, warehouse or depot reaches within so many minutes, by code",
    )
    async def points_out_of_reach(
        self,
        info: Info,
        minutes: Minutes = 30,
        kind: OfKind = None,
        area: AreaInside = None,
        first: First = 50,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> Any:
        """The points."""
        limits = {
            "minutes": inputs.between(minutes, 0, 1440, "minutes"),
            "kind": kind and kind.value,
            "area": inputs.optional(area, "AREA_CODE", "area"),
        }
        graph, window = info.context.asking.graph, Window(first, after, last, before)
        return connected(await risk_points.out_of_reach(graph, limits, window))
