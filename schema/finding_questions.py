"""Questions of analysts and auditors: what does not fit together."""

from datetime import date, datetime
from typing import Annotated, Any

import strawberry

from graph import duty_findings as found
from graph.resting import rests
from resolvers import duty_findings, inputs, paging
from resolvers.paging import Window
from schema.arguments import After, AreaInside, At, Before, DepartmentOnly, First, KnownAt, Last, On
from schema.connections import Connection, connected
from schema.context import Info
from schema.coverage import limits as coverage_limits
from schema.duty_findings import Acted, MaskedSlot, Unheld
from schema.edges import asked
from schema.hazards import Rest
from schema.owner_questions import Covered
from schema.responsibilities import Responsibility

FromDay = Annotated[date, strawberry.argument(name="from", description="First day of the period")]
ToDay = Annotated[date, strawberry.argument(description="First day after the period")]
FromTime = Annotated[datetime, strawberry.argument(name="from", description="Beginning of the period")]
ToTime = Annotated[datetime, strawberry.argument(description="End of the period, which is not part of it")]


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
        begin, end = inputs.period(from_, to)
        limits = {
            "on": inputs.day(on),
            "begin": begin,
            "end": end,
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
            inputs.period(from_, to),
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
