"""Areas in the public schema."""

from typing import Optional

from graph.areas import AreaRow
from resolvers import areas
from schema.dress import dressed
from schema.edges import shown, to_many, to_one
from schema.labels import KINDS, Label, label_of
from schema.nodes import Node


@dressed(keys=["code"])
class AdminArea(Node, AreaRow):
    """An area in which duties apply and risks lie: a district, street, community, zone, or the sea."""

    kind_label: Label = shown(lambda row: label_of(KINDS, row.kind), "The kind in both languages")
    parent: Optional["AdminArea"] = to_one(
        areas.by_code, lambda row: next(iter(row.parent_codes), None), "The area it lies in, the first of several"
    )
    parents: list[Optional["AdminArea"]] = to_many(
        areas.by_code, lambda row: row.parent_codes, "Every area it lies in; a zone may lie in several"
    )
