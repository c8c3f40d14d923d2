"""Warnings in the public schema."""

from typing import Any

from graph.warnings import WarningKindRow, WarningRow
from resolvers import areas, categories, inputs, warnings
from resolvers.paging import Window
from schema.areas import AdminArea
from schema.arguments import After, AreaInside, Before, First, Last
from schema.categories import SubScope
from schema.connections import Connection, connected
from schema.context import Info
from schema.dress import dressed
from schema.edges import asked, shown, to_many, to_one
from schema.labels import Label, label
from schema.nodes import Node
from schema.risk_points import RiskPoint


@dressed()
class WarningKind(WarningKindRow):
    """A kind of warning, with the colours that it allows and the matters that it concerns."""

    colour_labels: list[Label] = shown(
        lambda row: [label(colour) for colour in row.colours], "The colours in both languages, the lowest first"
    )
    sub_scopes: list[SubScope] = to_many(
        categories.sub_scopes_by_key, lambda row: row.sub_scope_keys, "The matters that it concerns"
    )


@dressed(keys=["id"])
class Warning(Node, WarningRow):  # noqa: A001 - the domain's word
    """A warning that was issued for areas, from a time until another."""

    level: int | None = shown(
        lambda row: row.lawful_level,
        "Its level by the law, from 1 (red) to 4 (blue); null: white, which is below",
    )
    colour_label: Label = shown(lambda row: label(row.colour), "The colour in both languages")
    kind: WarningKind = to_one(warnings.kinds, lambda row: row.kind_code, "What kind of warning it is")
    areas: list[AdminArea] = to_many(areas.by_code, lambda row: row.area_codes, "Where it holds")

    @asked(
        Connection[RiskPoint] | None,
        "The risk points under surveillance that it affects, the most severe first: of the matters that its kind "
        "concerns, in an area or wherever it holds, of those that the caller may see",
    )
    async def risk_points(
        self,
        info: Info,
        area: AreaInside = None,
        first: First = 50,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> Any:
        """A page of them."""
        within = inputs.optional(area, "AREA_CODE", "area")
        page = warnings.Affected(self.id, within, Window(first, after, last, before))
        found = await info.context.asking.along(warnings.affected, page)
        return found and connected(found)
