"""Members and posts of committees and headquarters in the public schema."""

from typing import TYPE_CHECKING, Annotated

import strawberry

from graph.bodies import MembershipRow, PostRow
from resolvers import organisations
from schema.dress import dressed
from schema.edges import shown, to_one
from schema.labels import Label, label
from schema.nodes import Node

if TYPE_CHECKING:
    from schema.organisations import Department, Organisation


@dressed()
class Membership(MembershipRow):
    """A department's membership in a committee or headquarters."""

    capacity_label: Label = shown(lambda row: label(row.capacity), "The capacity in both languages")
    body: Annotated["Organisation", strawberry.lazy("schema.organisations")] | None = to_one(
        organisations.by_id, lambda row: row.body_id, "The committee or headquarters"
    )
    member: Annotated["Department", strawberry.lazy("schema.organisations")] | None = to_one(
        organisations.by_id, lambda row: row.member_id, "The department"
    )


@dressed(keys=["id"])
class Post(Node, PostRow):
    """A post in a committee or headquarters; a post, not a person."""

    organisation: Annotated["Organisation", strawberry.lazy("schema.organisations")] | None = to_one(
        organisations.by_id, lambda row: row.organisation_id, "The body"
    )
    department: Annotated["Department", strawberry.lazy("schema.organisations")] | None = to_one(
        organisations.by_id,
        lambda row: row.department_id,
        "The department whose head or deputy holds it; null: a district leader",
    )
