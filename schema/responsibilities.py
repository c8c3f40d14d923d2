"""Duties in the public schema."""

from datetime import datetime
from typing import TYPE_CHECKING, Annotated, Any

import strawberry

from graph.responsibilities import ConfirmationRow, ResponsibilityRow
from resolvers import areas, categories, organisations, responsibilities, users
from schema.areas import AdminArea
from schema.categories import RiskCategory, SubScope
from schema.context import Info
from schema.dress import dressed
from schema.edges import asked, shown, to_one
from schema.labels import Label, label
from schema.legal import LegalProvision
from schema.nodes import Node

if TYPE_CHECKING:
    from schema.organisations import Department
    from schema.users import User


@dressed()
class Confirmation(ConfirmationRow):
    """The holder of a duty said that it answers for it still. Confirmations are added, never changed."""

    unit: Annotated["Department", strawberry.lazy("schema.organisations")] | None = to_one(
        organisations.by_id, lambda row: row.unit_id, "The department that confirmed it"
    )
    user: Annotated["User", strawberry.lazy("schema.users")] | None = to_one(
        users.by_id, lambda row: row.user_id, "The user who confirmed it"
    )


@dressed(keys=["id"])
class Responsibility(Node, ResponsibilityRow):
    """One recorded duty: who, for what, where, in which part, from when to when, on what basis."""

    role_label: Label = shown(lambda row: label(row.role), "The role in both languages")
    holder: Annotated["Department", strawberry.lazy("schema.organisations")] | None = to_one(
        organisations.by_id, lambda row: row.holder_id, "The department that holds it"
    )
    area: AdminArea | None = to_one(areas.by_code, lambda row: row.area_code, "Where it applies")
    category: RiskCategory | None = to_one(
        categories.by_code, lambda row: row.category_code, "The category it belongs to"
    )
    sub_scope: SubScope | None = to_one(
        categories.sub_scopes_by_key,
        lambda row: row.sub_scope_key,
        "The part of the category it covers; null: a duty over the whole category",
    )
    provisions: list[LegalProvision] = to_one(
        responsibilities.provisions, lambda row: row.asked, "The legal provisions it rests on"
    )
    confirmations: list[Confirmation] = to_one(
        responsibilities.confirmations,
        lambda row: row.asked,
        "When its holder confirmed this record, the earliest first; what was confirmed of an earlier record "
        "stands by that one",
    )

    @asked(
        datetime | None,
        "When its holder confirmed last that it answers for it; null: never, or it was corrected since",
    )
    async def confirmed_at(self, info: Info) -> Any:
        """When it was confirmed last."""
        told = await info.context.asking.along(responsibilities.confirmations, self.asked)
        return told[-1].at if told else None
