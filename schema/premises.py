"""Buildings in the public schema."""

from typing import TYPE_CHECKING, Annotated

import strawberry

from graph.premises import PremisesRow
from resolvers import areas, enterprises, hazards, risk_points
from schema.areas import AdminArea
from schema.dress import dressed
from schema.edges import to_one, to_seen
from schema.nodes import Node

if TYPE_CHECKING:
    from schema.enterprises import Enterprise
    from schema.hazards import Hazard
    from schema.risk_points import RiskPoint


@dressed(keys=["buildingCode"], shared=("name", "name_en", "address"))
class Premises(Node, PremisesRow):
    """A building, with the points, hazards and enterprises in it."""

    area: AdminArea | None = to_one(areas.by_code, lambda row: row.area_code, "Where it is")
    risk_points: list[Annotated["RiskPoint", strawberry.lazy("schema.risk_points")]] = to_seen(
        risk_points.by_hic, lambda row: row.risk_point_hics, "The risk points in it"
    )
    hazards: list[Annotated["Hazard", strawberry.lazy("schema.hazards")]] = to_seen(
        hazards.by_hic, lambda row: row.hazard_hics, "The hazards found in it"
    )
    enterprises: list[Annotated["Enterprise", strawberry.lazy("schema.enterprises")]] = to_seen(
        enterprises.by_id, lambda row: row.enterprise_ids, "The enterprises in it"
    )
