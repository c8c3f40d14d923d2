"""Rescue teams, warehouses and depots in the public schema."""

from typing import Optional

from graph.resources import ReachRow, ResourceRow
from resolvers import areas, categories, organisations, resources
from schema.areas import AdminArea
from schema.categories import RiskCategory
from schema.dress import dressed
from schema.edges import shown, to_many, to_one
from schema.labels import Label, label, label_of
from schema.nodes import Node
from schema.organisations import Organisation
from schema.provenance import FieldProvenance, provenance_of
from schema.words import DOMAINS, RESOURCE_TYPES


@dressed(keys=["id"])
class Resource(Node, ResourceRow):
    """A rescue team, a relief warehouse or a depot."""

    kind_label: Label = shown(lambda row: label(row.kind), "The kind in both languages")
    type_label: Label | None = shown(
        lambda row: row.type and label_of(RESOURCE_TYPES, row.type), "The type in both languages"
    )
    domain_label: Label | None = shown(
        lambda row: row.domain and label_of(DOMAINS, row.domain), "Where it works, in both languages"
    )
    provenance: list[FieldProvenance] = provenance_of("Resource", "id")
    area: AdminArea | None = to_one(areas.by_code, lambda row: row.area_code, "Where it is stationed")
    run_by: Organisation | None = to_one(organisations.by_id, lambda row: row.run_by_id, "Who runs it")
    handles: list[RiskCategory] = to_many(
        categories.by_code, lambda row: row.handled_codes, "The categories of risk that a team can handle"
    )
    supplied_by: Optional["Resource"] = to_one(
        resources.by_id, lambda row: row.supplied_by_id, "The warehouse that supplies a depot"
    )
    supplies: list["Resource"] = to_many(
        resources.by_id,
        lambda row: row.supplied_ids,
        "The depots that a warehouse supplies, cut off when it stops",
    )


@dressed()
class Reach(ReachRow):
    """A resource that reaches a place, and how long the way takes."""

    resource: Resource = to_one(resources.by_id, lambda row: row.resource_id, "The team, warehouse or depot")
