"""Risk points in the public schema."""

from typing import Any

from graph.risk_points import RiskPointRow
from resolvers import areas, categories
from schema.areas import AdminArea
from schema.arguments import KnownAt, On
from schema.categories import RiskCategory, SubScope
from schema.context import Info
from schema.dress import dressed
from schema.edges import asked, shown, to_one
from schema.labels import LEVELS, Label, label_of
from schema.nodes import Node
from schema.ownership import Ownership
from schema.supervised import ownership_of


@dressed(keys=["hic"])
class RiskPoint(Node, RiskPointRow):
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
