"""Areas in the public schema."""

from typing import TYPE_CHECKING, Annotated, Any, Optional

import strawberry

from graph.areas import AreaRow
from graph.resources import ResourceKind
from resolvers import areas, inputs, resources
from schema.dress import dressed
from schema.edges import along, shown, to_many, to_one
from schema.labels import KINDS, Label, label_of
from schema.nodes import Node

if TYPE_CHECKING:
    from schema.resources import Reach

Minutes = Annotated[int, strawberry.argument(description="Minutes of the way, from 0 to 1440")]
OfKind = Annotated[ResourceKind | None, strawberry.argument(description="Only teams, warehouses or depots")]


@dressed(keys=["code"], shared=("name", "name_en"))
class AdminArea(Node, AreaRow):
    """An area in which duties apply and risks lie: a district, street, community, zone, or the sea."""

    kind_label: Label = shown(lambda row: label_of(KINDS, row.kind), "The kind in both languages")
    parent: Optional["AdminArea"] = to_one(
        areas.by_code, lambda row: next(iter(row.parent_codes), None), "The area it lies in, the first of several"
    )
    parents: list[Optional["AdminArea"]] = to_many(
        areas.by_code, lambda row: row.parent_codes, "Every area it lies in; a zone may lie in several"
    )

    @along(
        list[Annotated["Reach", strawberry.lazy("schema.resources")]] | None,
        resources.circles,
        "半小时响应圈 response circle: the teams, warehouses and depots that reach it within so many minutes, the "
        "nearest first",
    )
    def reached_by(self, minutes: Minutes = 30, kind: OfKind = None) -> Any:
        """Itself, within so many minutes."""
        return (self.code, inputs.between(minutes, 0, 1440, "minutes"), kind and kind.value)
