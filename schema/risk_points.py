"""Risk points in the public schema."""

from typing import Any

import strawberry

from graph.failures import BadInput
from graph.risk_points import RiskPointRow
from resolvers import areas, categories, inputs
from resolvers.risk_points import RiskPointsAsked
from schema.areas import AdminArea
from schema.arguments import KnownAt, On
from schema.categories import RiskCategory, SubScope
from schema.context import Info
from schema.dress import dressed
from schema.edges import asked, shown, to_one
from schema.labels import LEVELS, Label, label_of
from schema.ownership import Ownership
from schema.supervised import ownership_of


@strawberry.input(
    description="Which points are looked at; what is left out is not limited. Unknown keys give an empty page."
)
class RiskPointFilter:
    """Which points are looked at; what is left out is not limited. Unknown keys give an empty page."""

    area: strawberry.ID | None = strawberry.field(
        default=None, description="Code of an area; it stands for itself and everything that lies in it"
    )
    category: strawberry.ID | None = strawberry.field(default=None, description="Code of a category, such as 02")
    sub_scope: strawberry.ID | None = strawberry.field(
        default=None, description="Key of a sub-scope, such as 02-A"
    )
    level: int | None = strawberry.field(default=None, description="Level now, from 1 (major) to 4 (low)")


@dressed(keys=["hic"])
class RiskPoint(RiskPointRow):
    """A point of risk under long-term surveillance."""

    level_label: Label = shown(lambda row: label_of(LEVELS, row.level_current), "The level now, in both languages")
    sub_scope: SubScope | None = to_one(
        categories.sub_scopes_by_key, lambda row: row.sub_scope_key, "The matter it is watched for"
    )
    category: RiskCategory | None = to_one(
        categories.by_code, lambda row: row.sub_scope_key.split("-")[0], "The category it belongs to"
    )
    area: AdminArea | None = to_one(areas.by_code, lambda row: row.area_code, "Where it is")

    @asked(
        Ownership | None,
        "Who owns its risk, in each of the three roles",
    )
    def ownership(self, info: Info, on: On = None, known_at: KnownAt = None) -> Any:
        """Its owners."""
        return ownership_of(self, info, on, known_at)


def limits(asked: RiskPointFilter | None) -> RiskPointsAsked:
    """The filter that was asked for; BadInput for malformed keys and levels that do not exist."""
    if asked is None:
        return RiskPointsAsked()
    if asked.level is not None and asked.level not in LEVELS:
        raise BadInput("filter.level", "RANGE", "must be from 1 (major) to 4 (low)")
    return RiskPointsAsked(
        area=inputs.optional(asked.area, "AREA_CODE", "filter.area"),
        category=inputs.optional(asked.category, "CATEGORY_CODE", "filter.category"),
        sub_scope=inputs.optional(asked.sub_scope, "SUB_SCOPE_KEY", "filter.subScope"),
        level=asked.level,
    )
