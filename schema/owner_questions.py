"""Questions about owners: who owns what, what nobody owns, what several own."""

from typing import Annotated, Any

import strawberry

from graph import coverage as graph_coverage
from graph.as_of import AsOf
from graph.findings import FindingKind
from resolvers import findings, inputs, ownership
from resolvers.paging import Window
from schema.arguments import After, AreaCode, Before, First, KnownAt, Last, On, SubScopeKey
from schema.connections import Connection, connected
from schema.context import Info
from schema.coverage import Coverage, CoverageFilter
from schema.coverage import limits as coverage_limits
from schema.edges import asked
from schema.findings import Finding
from schema.ownership import Ownership

Covered = Annotated[CoverageFilter | None, strawberry.argument(description="Which slots are looked at")]


@strawberry.type
class OwnerQuestions:
    """Each fits on a line or two; what it means is decided below."""

    @asked(
        Ownership | None,
        "Who owns a sub-scope in an area on a date, and why; null when either is unknown",
    )
    def ownership(
        self, info: Info, sub_scope: SubScopeKey, area: AreaCode, on: On = None, known_at: KnownAt = None
    ) -> Any:
        """Who owns it."""
        key = inputs.shaped(sub_scope, "SUB_SCOPE_KEY", "subScope")
        matter = (key, inputs.shaped(area, "AREA_CODE", "area"), inputs.day(on))
        return info.context.asking.along(ownership.of_matters, ownership.Asked(matter, AsOf(known_at)))

    @asked(
        Coverage | None,
        "Every declared pair of sub-scope and area with its owners: the coverage matrix",
    )
    async def coverage(
        self,
        info: Info,
        on: On = None,
        known_at: KnownAt = None,
        filter: Covered = None,  # noqa: A002 - the contract's name
    ) -> Any:
        """The matrix."""
        only = coverage_limits(filter)
        return await graph_coverage.coverage(info.context.partly.graph, inputs.day(on), known_at, only)

    @asked(
        Connection[Finding] | None,
        "责任缝隙 gaps: declared slots that nobody owns, by sub-scope, area and role",
    )
    async def gaps(
        self,
        info: Info,
        on: On = None,
        known_at: KnownAt = None,
        filter: Covered = None,  # noqa: A002 - the contract's name
        first: First = 50,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> Any:
        """The gaps."""
        day, only = (inputs.day(on), known_at), coverage_limits(filter)
        window = Window(first, after, last, before)
        return connected(await findings.page(info.context.asking.graph, FindingKind.GAP, day, only, window))

    @asked(
        Connection[Finding] | None,
        "责任重叠 overlaps: declared slots that several own without an agreement on who leads",
    )
    async def overlaps(
        self,
        info: Info,
        on: On = None,
        known_at: KnownAt = None,
        filter: Covered = None,  # noqa: A002 - the contract's name
        first: First = 50,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> Any:
        """The overlaps."""
        day, only = (inputs.day(on), known_at), coverage_limits(filter)
        window = Window(first, after, last, before)
        return connected(await findings.page(info.context.asking.graph, FindingKind.OVERLAP, day, only, window))
