"""Activities and responses in the public schema."""

from graph.activities import ActivityRow, ResponseRow
from resolvers import organisations
from schema.dress import dressed
from schema.edges import shown, to_one
from schema.labels import Label, label
from schema.nodes import Node
from schema.organisations import Organisation


@dressed(keys=["id"])
class Activity(Node, ActivityRow):
    """A meeting, a joint duty, a directive, or a typhoon withstood."""

    kind_label: Label = shown(lambda row: label(row.kind), "The kind in both languages")
    organisation: Organisation | None = to_one(
        organisations.by_id, lambda row: row.organisation_id, "The body that held or issued it"
    )


@dressed(keys=["id"])
class ResponseActivation(Node, ResponseRow):
    """A response to a natural disaster that a headquarters activated."""

    kind_label: Label = shown(lambda row: label(row.kind), "The kind in both languages")
    level_label: Label = shown(lambda row: label(row.level), "The level in both languages")
    headquarters: Organisation | None = to_one(
        organisations.by_id, lambda row: row.headquarters_id, "The headquarters that activated it"
    )
