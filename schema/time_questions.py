"""Questions about time: what changed between two points, what will by the calendar alone, who owned when."""

from datetime import date
from typing import Annotated, Any

import strawberry

from graph import calendar_ahead, coverage_change
from graph.responsibilities import ResponsibilityRole
from resolvers import inputs
from schema.arguments import AreaCode, KnownAt, SubScopeKey
from schema.changes import Calendar, CoverageChange, OwnershipPeriod, Point
from schema.context import Info
from schema.coverage import CoverageFilter
from schema.coverage import limits as coverage_limits
from schema.edges import asked

Covered = Annotated[CoverageFilter | None, strawberry.argument(description="Which slots are looked at")]
From = Annotated[date, strawberry.argument(name="from", description="First day")]
To = Annotated[date, strawberry.argument(description="First day after the period")]
Before = Annotated[Point, strawberry.argument(name="from", description="The point before")]
After = Annotated[Point, strawberry.argument(description="The point after")]
Role = Annotated[ResponsibilityRole, strawberry.argument(description="One of the three owning roles")]


@strawberry.type
class TimeQuestions:
    """Each fits on a line or two; what it means is decided below."""

    @asked(
        CoverageChange | None,
        "What opened, closed or changed hands between two points, each a date and a time of knowledge, so that a "
        "change of the world and a correction of our record are told apart",
    )
    async def coverage_change(
        self,
        info: Info,
        from_: Before,
        to: After,
        filter: Covered = None,  # noqa: A002 - the contract's name
    ) -> Any:
        """What changed."""
        before, after = (from_.on, from_.known_at), (to.on, to.known_at)
        only = coverage_limits(filter)
        return await coverage_change.coverage_change(info.context.asking.graph, before, after, only)

    @asked(
        Calendar | None,
        "Every day of a period on which an answer changes or a duty begins or lapses without anyone writing "
        "anything; worked out from the ends of intervals",
    )
    async def calendar(
        self,
        info: Info,
        from_: From,
        to: To,
        known_at: KnownAt = None,
        filter: Covered = None,  # noqa: A002 - the contract's name
    ) -> Any:
        """The days."""
        only = coverage_limits(filter)
        return await calendar_ahead.calendar(info.context.asking.graph, inputs.period(from_, to), known_at, only)

    @asked(
        list[OwnershipPeriod] | None,
        "Who owned a slot over a period, one answer after the other; empty when sub-scope or area is unknown",
    )
    async def ownership_history(
        self,
        info: Info,
        sub_scope: SubScopeKey,
        area: AreaCode,
        role: Role,
        from_: From,
        to: To,
        known_at: KnownAt = None,
    ) -> Any:
        """The periods."""
        inputs.owning(role, "role")
        key = inputs.shaped(sub_scope, "SUB_SCOPE_KEY", "subScope")
        slot = (key, inputs.shaped(area, "AREA_CODE", "area"), role)
        return await calendar_ahead.history(info.context.asking.graph, slot, inputs.period(from_, to), known_at)
