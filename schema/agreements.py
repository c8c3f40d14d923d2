"""Agreements in the public schema."""

from graph.agreements import AgreementRow
from resolvers import areas, categories, organisations
from schema.areas import AdminArea
from schema.categories import RiskCategory, SubScope
from schema.dress import dressed
from schema.edges import shown, to_many, to_one
from schema.labels import Label, label
from schema.nodes import Node
from schema.organisations import Department


@dressed(keys=["id"])
class Agreement(Node, AgreementRow):
    """An agreement that settles overlaps between those who signed it: who leads, and who takes part."""

    role_label: Label = shown(lambda row: label(row.role), "The role in both languages")
    primary: Department | None = to_one(organisations.by_id, lambda row: row.primary_id, "Who leads")
    units: list[Department] = to_many(
        organisations.by_id, lambda row: row.unit_ids, "All who agreed, and the lead"
    )
    area: AdminArea | None = to_one(areas.by_code, lambda row: row.area_code, "Where it holds, and in all within")
    category: RiskCategory | None = to_one(
        categories.by_code, lambda row: row.scope_key.split("-")[0], "The category it belongs to"
    )
    sub_scope: SubScope | None = to_one(
        categories.sub_scopes_by_key,
        lambda row: None if row.scope_key.endswith("*") else row.scope_key,
        "The part of the category it settles; null: the whole category",
    )
