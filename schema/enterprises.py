"""Enterprises in the public schema."""

from typing import Any

from graph.enterprises import EnterpriseRow
from resolvers import areas, categories, premises
from schema.areas import AdminArea
from schema.arguments import KnownAt, On
from schema.categories import SubScope
from schema.dress import dressed
from schema.edges import to_one
from schema.nodes import Node
from schema.premises import Premises
from schema.provenance import FieldProvenance, provenance_of
from schema.supervised import matter_of, owned


@dressed(keys=["uscc", "id"], shared=("uscc", "name", "name_en", "industry_code"))
class Enterprise(Node, EnterpriseRow):
    """An enterprise or another subject that is supervised."""

    sub_scope: SubScope | None = to_one(
        categories.sub_scopes_by_key, lambda row: row.sub_scope_key, "The matter it is supervised for"
    )
    area: AdminArea | None = to_one(
        areas.by_code, lambda row: row.area_code, "Where it is; never told by the region of its credit code"
    )

    provenance: list[FieldProvenance] = provenance_of("Enterprise", "id")
    premises: Premises | None = to_one(premises.by_code, lambda row: row.building_code, "The building it is in")

    @owned("Who owns its risk, in each of the three roles")
    def ownership(self, on: On = None, known_at: KnownAt = None) -> Any:
        """Its matter."""
        return matter_of(self.sub_scope_key, self.area_code, on, known_at)
