"""Users in the public schema."""

from graph.users import UserRow
from resolvers import organisations
from schema.dress import dressed
from schema.edges import shown, to_one
from schema.labels import Label, label
from schema.nodes import Node
from schema.organisations import Department
from schema.provenance import FieldProvenance, provenance_of


@dressed(keys=["id"])
class User(Node, UserRow):
    """A user of the system, known by a number; no personal data are held."""

    role_label: Label = shown(lambda row: label(row.role), "What the user does, in both languages")
    provenance: list[FieldProvenance] = provenance_of("User", "id")
    department: Department | None = to_one(
        organisations.by_id, lambda row: row.department_id, "The department the user works for"
    )
