"""Questions of analysts and auditors: what does not fit together, and how much there is to do."""

from datetime import date, datetime, timedelta
from typing import Annotated, Any

import strawberry

from graph import duty_findings as found
from graph import workload
from graph.inspections import DUE
from graph.resting import rests
from resolvers import duty_findings, inputs, paging, risk_points
from resolvers.paging import Window
from schema.areas import Minutes, OfKind
from schema.arguments import After, AreaInside, At, Before, DepartmentOnly, First, KnownAt, Last, On
from schema.connections import Connection, connected
from schema.context import Info
from schema.coverage import limits as coverage_limits
from schema.duty_findings import Acted, DuePatrol, HazardStatistics, MaskedSlot, RepeatedPlace, Unheld, Workload
from schema.edges import asked
from schema.hazards import Rest
from schema.owner_questions import Covered
from schema.responsibilities import Responsibility
from schema.risk_points import RiskPoint

FromDay = Annotated[date, strawberry.argument(name="from", description="First day of the period")]
ToDay = Annotated[date, strawberry.argument(description="First day after the period")]
FromTime = Annotated[datetime, strawberry.argument(name="from", description="Beginning of the period")]
ToTime = Annotated[datetime, strawberry.argument(description="End of the period, which is not part of it")]
HazardLevel = Annotated[int | None, strawberry.argument(description="Level now: 1 major, 2 general")]
CategoryOnly = Annotated[strawberry.ID | None, strawberry.argument(description="Code of a category, such as 02")]
Days = Annotated[int, strawberry.argument(description="So many days, from 0 to 366")]
Ids = Annotated[list[strawberry.ID], strawberry.argument(description="Ids of departments")]


@strawberry.type
class FindingQuestions:
    """Each fits on a few lines; what it means is decided below."""

    @asked(
        Connection[Responsibility] | None,
        "Owning duties in force that win no declared slot: overridden everywhere, or for what nobody has declared",
    )
    async def dead_duties(
        self,
        info: Info,
        on: On = None,
        known_at: KnownAt = None,
        area: AreaInside = None,
        first: First = 50,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> Any:
        """The duties without effect."""
        graph, code = info.context.asking.graph, inputs.optional(area, "AREA_CODE", "area")
        ids = await found.dead_duties(graph, inputs.day(on), known_at, code)
        return connected(await duty_findings.of_ids(graph, "dead duties", ids, Window(first, after, last, before)))

    @asked(
        list[MaskedSlot] | None,
        "Owned slots that only duties over the whole category fill, although exact duties for the same matter and "
        "role exist elsewhere or at other times: a gap may hide behind them",
    )
    async def masked_slots(
        self,
        info: Info,
        on: On = None,
        known_at: KnownAt = None,
        filter: Covered = None,  # noqa: A002 - the contract's name
    ) -> Any:
        """The slots."""
        return await found.masked(info.context.asking.graph, inputs.day(on), known_at, coverage_limits(filter))

    @asked(
        Connection[Responsibility] | None,
        "Owning duties in force on a date whose holder never inspected what they cover within a period",
    )
    async def duties_never_inspected(
        self,
        info: Info,
        from_: FromDay,
        to: ToDay,
        on: On = None,
        area: AreaInside = None,
        department: DepartmentOnly = None,
        first: First = 50,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> Any:
        """The duties."""
        limits = {
            "on": inputs.day(on),
            "begin": from_,
            "end": to,
            "role": None,
            "area": inputs.optional(area, "AREA_CODE", "area"),
            "department": inputs.optional(department, "ORGANISATION_ID", "department"),
        }
        window = Window(first, after, last, before)
        return connected(await duty_findings.never_inspected(info.context.asking.graph, limits, window))

    @asked(
        Connection[Unheld] | None,
        "Duties in force on a date although their holder has ended, or has nobody who uses the system: what is "
        "left unassigned after a department ends, merges or splits",
    )
    async def duties_without_holder(
        self,
        info: Info,
        on: On = None,
        area: AreaInside = None,
        department: DepartmentOnly = None,
        first: First = 50,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> Any:
        """The duties."""
        limits = {
            "on": inputs.day(on),
            "area": inputs.optional(area, "AREA_CODE", "area"),
            "department": inputs.optional(department, "ORGANISATION_ID", "department"),
        }
        rows = (await info.context.asking.graph.ask(found.WITHOUT_HOLDER, **limits)).rows
        window = Window(first, after, last, before)
        return connected(paging.whole("without holder", rows, window, lambda row: (row.asked,)))

    @asked(
        Connection[Acted] | None,
        "Steps on hazards by departments that neither owned the matter on that day nor supported it: work "
        "outside the lists",
    )
    async def acting_without_duty(
        self,
        info: Info,
        from_: FromTime,
        to: ToTime,
        area: AreaInside = None,
        department: DepartmentOnly = None,
        first: First = 50,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> Any:
        """The steps."""
        rows = await found.acted_without_duty(
            info.context.asking.graph,
            (from_, to),
            area=inputs.optional(area, "AREA_CODE", "area"),
            department=inputs.optional(department, "ORGANISATION_ID", "department"),
        )
        window = Window(first, after, last, before)
        return connected(paging.whole("acting without duty", rows, window, lambda row: (row.asked,)))

    @asked(
        Connection[Rest] | None,
        "Hazards that should have gone up a level by a time and did not, the longest overdue first; with "
        "`exhausted` those that rest on the highest level, with nobody left above",
    )
    async def hazards_to_escalate(
        self,
        info: Info,
        at: At = None,
        area: AreaInside = None,
        exhausted: Annotated[bool, strawberry.argument(description="Those on the highest level instead")] = False,  # noqa: FBT002 - an argument of the public schema
        first: First = 50,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> Any:
        """The hazards."""
        code = inputs.optional(area, "AREA_CODE", "area")
        rows = await rests(info.context.asking.graph, inputs.moment(at), area=code)
        kept = [row for row in rows if (row.exhausted if exhausted else row.overdue)]
        kept.sort(key=lambda row: ((row.due_at or row.since).isoformat(), row.asked))
        window = Window(first, after, last, before)
        return connected(
            paging.whole(
                "to escalate", kept, window, lambda row: ((row.due_at or row.since).isoformat(), row.asked)
            )
        )

    @asked(list[Workload] | None, "How much each of these departments has to do at a time, in their order")
    async def workload(self, info: Info, departments: Ids, at: At = None, area: AreaInside = None) -> Any:
        """The workload."""
        ids = [inputs.shaped(each, "ORGANISATION_ID", "departments") for each in departments]
        code = inputs.optional(area, "AREA_CODE", "area")
        return await workload.workload(info.context.asking.graph, inputs.moment(at), code, ids)

    @asked(HazardStatistics | None, "How the hazards found in a period stand at a time, and how long closing took")
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
            "level": level,
        }
        return (
            await info.context.asking.graph.ask(
                workload.STATISTICS, **limits, foundFrom=from_, foundBefore=to, at=inputs.moment(at)
            )
        ).rows[0]

    @asked(list[RepeatedPlace] | None, "The enterprises and buildings where hazards repeat most often")
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
