"""Gaps and overlaps in the public schema."""

from typing import Any, cast

from graph.findings import FindingKind, FindingRow
from resolvers import areas, categories, organisations, ownership
from schema.areas import AdminArea
from schema.categories import SubScope
from schema.context import Info
from schema.dress import dressed
from schema.edges import asked, shown, to_many, to_one
from schema.labels import Label, label
from schema.organisations import Department
from schema.ownership import backstop


@dressed()
class Finding(FindingRow):
    """A declared slot that nobody owns (an error), or that several own without an agreement (a warning)."""

    kind_label: Label = shown(lambda row: label(row.kind), "The kind in both languages")
    severity_label: Label = shown(lambda row: label(row.severity), "The severity in both languages")
    role_label: Label = shown(lambda row: label(row.role), "The role in both languages")
    sub_scope: SubScope = to_one(categories.sub_scopes_by_key, lambda row: row.sub_scope_key, "The matter")
    area: AdminArea = to_one(areas.by_code, lambda row: row.area_code, "The place")
    owners: list[Department] = to_many(
        organisations.by_id, lambda row: row.owner_ids, "Those who own it; empty for a gap"
    )
    risk_point_count: int = to_one(
        ownership.points_behind,
        lambda row: ownership.Asked((row.sub_scope_key, row.area_code, row.on), row.as_of),
        "How many risk points under surveillance stand behind it, of those that the caller may see",
    )

    @asked(
        Department | None,
        "兜底 backstop: who catches the matter while nobody owns it. Advice beside a gap, never an owner",
    )
    async def backstop(self, info: Info) -> Any:
        """The backstop."""
        row = cast("FindingRow", self)
        return await backstop(info, row, row.area_code, row.on) if row.kind is FindingKind.GAP else None
