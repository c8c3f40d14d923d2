"""The change feed in the public schema."""

from typing import Annotated, Any

import strawberry

from graph.changes import ChangedType, ChangeRow
from graph.failures import Forbidden
from graph.responsibilities import ResponsibilityRole
from graph.sharing import Dataset
from resolvers import areas, categories, changes, inputs, organisations
from resolvers.change_page import ChangePageRow
from schema.areas import AdminArea
from schema.arguments import AreaInside, DepartmentOnly
from schema.categories import SubScope
from schema.context import Context, Info
from schema.datasets import OF_TYPES
from schema.dress import dressed
from schema.edges import asked, shown, to_one
from schema.labels import Label, label
from schema.organisations import Organisation

MOST = 1000
_OF_NO_PUBLIC_TYPE = (
    ChangedType.AUTHORITY,
    ChangedType.COVERAGE_CELL,
    ChangedType.ROSTER,
    ChangedType.SLOT,
    ChangedType.SPECIAL_DAY,
)
DATASETS = {each: Dataset.DUTIES if each in _OF_NO_PUBLIC_TYPE else OF_TYPES[each.value] for each in ChangedType}
"""A change is seen by whoever sees what was changed."""

AfterNumber = Annotated[
    int, strawberry.argument(description="Number after which to begin; 0: with the first change of all")
]
Types = Annotated[
    list[ChangedType] | None, strawberry.argument(description="Only changes of these types; left out: all")
]
FirstChanges = Annotated[int, strawberry.argument(description="How many changes at most, from 1 to 1000")]


@dressed()
class Change(ChangeRow):
    """A change, under its number in the feed. Numbers have no gaps; the same number is the same change."""

    kind_label: Label = shown(lambda row: label(row.kind), "What was done, in both languages")
    unit: Organisation | None = to_one(
        organisations.by_id, lambda row: row.unit_id, "Who did it; null: a load of files, or the clock"
    )
    role: ResponsibilityRole | None = shown(
        lambda row: row.slot_role, "Of a slot the role whose owner is another, or whose gap opened or closed"
    )
    area: AdminArea | None = to_one(areas.by_code, lambda row: row.area_code, "Where, if that is known")
    sub_scope: SubScope | None = to_one(
        categories.sub_scopes_by_key, lambda row: row.sub_scope_key, "The matter it is about, if it is about one"
    )


@dressed()
class ChangePage(ChangePageRow):
    """Changes in their order, and from where to go on. Changes that the caller may not see are passed over."""

    changes: list[Change] = shown(lambda row: row.told, "The changes, in their order")


@strawberry.type
class FeedQuestions:
    """What was changed since one last looked."""

    @asked(ChangePage | None, "What was changed after a number, to catch up; ask again with its cursor while more")
    async def changes(
        self,
        info: Info,
        after: AfterNumber = 0,
        types: Types = None,
        area: AreaInside = None,
        department: DepartmentOnly = None,
        first: FirstChanges = 100,
    ) -> Any:
        """A page of the feed."""
        asked_for = wanted(after, types, area, department)
        return await page(info.context, after, asked_for, inputs.between(first, 1, MOST, "first"))


def wanted(
    after: int | None, types: list[ChangedType] | None, area: str | None, department: str | None
) -> changes.Wanted:
    """Which changes are asked for; BadInput when they are asked for in a wrong form."""
    return changes.Wanted(
        None if after is None else inputs.between(after, 0, 2**31 - 1, "after"),
        types,
        inputs.optional(area, "AREA_CODE", "area"),
        inputs.optional(department, "ORGANISATION_ID", "department"),
    )


async def page(context: Context, after: int, asked_for: changes.Wanted, first: int) -> ChangePageRow:
    """The changes after a number that a request may see, so many at most."""
    refused = context.access.refused
    # Whoever asks for all types asks for those that it may see.
    every = [each for each, dataset in DATASETS.items() if dataset not in refused]
    types = every if asked_for.types is None else asked_for.types
    seen = [each.value for each in types if _seen(context, each)]
    return await changes.after(context.asking.graph, after, asked_for, seen, first)


def _seen(context: Context, changed: ChangedType) -> bool:
    """Whether anything of a type may be seen; the request's witness hears of it."""
    try:
        context.need(DATASETS[changed])
    except Forbidden:
        return False
    return True
