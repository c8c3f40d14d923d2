"""Coverage in the public schema."""

import strawberry

from graph import coverage
from graph import coverage_shares as shares
from graph.coverage import CoverageRow
from graph.coverage_shares import ShareRow
from graph.ownership import Verdict
from graph.responsibilities import ResponsibilityRole
from resolvers import areas, categories, inputs, organisations
from schema.areas import AdminArea
from schema.categories import RiskCategory
from schema.dress import dressed
from schema.edges import shown, to_one
from schema.organisations import Department
from schema.ownership import Ownership


@strawberry.input(
    description="Which slots are looked at; what is left out is not limited. Unknown keys give an empty answer."
)
class CoverageFilter:
    """Which slots are looked at; what is left out is not limited. Unknown keys give an empty answer."""

    category: strawberry.ID | None = strawberry.field(default=None, description="Code of a category, such as 03")
    sub_scope: strawberry.ID | None = strawberry.field(
        default=None, description="Key of a sub-scope, such as 03-A"
    )
    area: strawberry.ID | None = strawberry.field(
        default=None, description="Code of an area; it stands for itself and everything that lies in it"
    )
    role: ResponsibilityRole | None = strawberry.field(default=None, description="One of the three owning roles")
    department: strawberry.ID | None = strawberry.field(
        default=None,
        description="Id of a department: the slots it owns and, of the gaps, those over which it has a duty that "
        "does not count",
    )


@dressed()
class CoverageShare(ShareRow):
    """A part of the matrix, and what became of its slots: of one area, one category or one department."""

    area: AdminArea | None = to_one(areas.by_code, lambda row: row.area_code, "The area, for shares by area")
    category: RiskCategory | None = to_one(
        categories.by_code, lambda row: row.category_code, "The category, for shares by category"
    )
    department: Department | None = to_one(
        organisations.by_id, lambda row: row.department_id, "The department, for shares by department"
    )


@dressed()
class Coverage(CoverageRow):
    """The declared pairs of sub-scope and area on a date, each a cell of three slots, and what became of them."""

    cell_count: int = shown(lambda row: len(row.matrix), "How many cells were looked at")
    slot_count: int = shown(lambda row: len(row.slots), "How many slots were looked at: cells times roles")
    owned_count: int = shown(lambda row: row.count(Verdict.OWNED), "Slots with one owner")
    gap_count: int = shown(lambda row: row.count(Verdict.GAP), "Slots without an owner: errors")
    overlap_count: int = shown(lambda row: row.count(Verdict.OVERLAP), "Slots with several owners: warnings")
    settled_count: int = shown(
        lambda row: row.count(Verdict.SETTLED), "Slots with several owners, of whom an agreement names the lead"
    )
    declared_count: int = shown(
        lambda row: len(row.matrix), "Of the possible pairs, those that are declared and answered"
    )
    undeclared_count: int = shown(
        lambda row: row.possible_count - len(row.matrix),
        "Of the possible pairs, those that nobody has declared: whether they must be owned is not known",
    )
    by_area: list[CoverageShare] = shown(shares.by_area, "The same counts for each area that has cells")
    by_category: list[CoverageShare] = shown(shares.by_category, "The same counts for each category of risk")
    by_department: list[CoverageShare] = shown(
        shares.by_department, "The same counts for each department, over the slots that it owns"
    )
    cells: list[Ownership] = shown(lambda row: row.matrix, "The cells, by sub-scope and area")


def limits(asked: CoverageFilter | None) -> coverage.CoverageFilter:
    """The filter that was asked for; BadInput for malformed keys."""
    if asked is None:
        return coverage.CoverageFilter()
    return coverage.CoverageFilter(
        category=inputs.optional(asked.category, "CATEGORY_CODE", "filter.category"),
        sub_scope=inputs.optional(asked.sub_scope, "SUB_SCOPE_KEY", "filter.subScope"),
        area=inputs.optional(asked.area, "AREA_CODE", "filter.area"),
        role=inputs.owning(asked.role, "filter.role"),
        department=inputs.optional(asked.department, "ORGANISATION_ID", "filter.department"),
    )
