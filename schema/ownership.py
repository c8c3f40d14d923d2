"""Ownership in the public schema: who answers, and why."""

from typing import Any, cast

from graph.ownership import CandidateRow, OwnershipRow, RoleOwnershipRow, SimilarRow, Verdict
from graph.responsibilities import ResponsibilityRole
from resolvers import areas, categories, citing, explanation, organisations, ownership, responsibilities
from schema.areas import AdminArea
from schema.categories import SubScope
from schema.citation import Citation
from schema.context import Info
from schema.dress import dressed
from schema.edges import asked, shown, to_many, to_one
from schema.labels import Label, label
from schema.organisations import Department
from schema.responsibilities import Responsibility


@dressed()
class Candidate(CandidateRow):
    """A duty of the role that covers the matter and applies to the place, with what became of it and why."""

    reason_label: Label = shown(lambda row: label(row.reason), "The reason in both languages")
    responsibility: Responsibility = to_one(
        responsibilities.as_of, lambda row: (row.responsibility_id, row.as_of.revision), "The duty"
    )
    explanation: str = to_one(
        explanation.sentences,
        explanation.Explained.of,
        "One sentence an official can quote, in Chinese, with the dates and places that decided",
    )


def _winners(row: RoleOwnershipRow) -> list[tuple[str, int | None]]:
    return [(duty, row.as_of.revision) for duty in row.winner_ids]


@dressed()
class SimilarMatter(SimilarRow):
    """Another matter of the same category in the same place, and who owns it."""

    sub_scope: SubScope = to_one(categories.sub_scopes_by_key, lambda row: row.sub_scope_key, "The other matter")
    owners: list[Department] = to_many(organisations.by_id, lambda row: row.owner_ids, "Who owns it, by id")


@dressed()
class RoleOwnership(RoleOwnershipRow):
    """Who answers in one role."""

    role_label: Label = shown(lambda row: label(row.role), "The role in both languages")
    verdict_label: Label = shown(lambda row: label(row.verdict), "The verdict in both languages")
    owners: list[Department] = to_many(
        organisations.by_id,
        lambda row: row.owner_ids,
        "The holders among the duties of the best specificity, by id",
    )
    primary: Department | None = to_one(
        organisations.by_id, lambda row: row.primary_id, "The only owner, or the lead that an agreement names"
    )
    decided_by: list[Responsibility] = to_many(
        responsibilities.as_of, _winners, "The duties of the best specificity"
    )
    considered: list[Candidate] = shown(
        lambda row: row.candidates,
        "Every duty of the role that covers the matter and applies to the place, winners first",
    )

    @asked(
        list[SimilarMatter] | None,
        "业务相近: beside a gap, the other matters of the same category in the same place that somebody owns in "
        "this role. Advice on whom to appoint (Work Safety Law, art. 10), never an owner",
    )
    async def similar(self, info: Info) -> Any:
        """Who owns similar matters."""
        row = cast("RoleOwnershipRow", self)
        if row.verdict is not Verdict.GAP:
            return None
        return await info.context.asking.along(ownership.similar, ownership.Near(row.matter, row.role, row.as_of))

    @asked(
        Department | None,
        "兜底 backstop: who catches the matter while nobody owns it. Advice beside a gap, never an owner",
    )
    async def backstop(self, info: Info) -> Any:
        """The backstop."""
        return await backstop(info, cast("RoleOwnershipRow", self), self.matter[1], self.matter[2])


@dressed()
class Ownership(OwnershipRow):
    """Who answers for one sub-scope in one area on one date, in each of the three roles."""

    sub_scope: SubScope = to_one(categories.sub_scopes_by_key, lambda row: row.sub_scope_key, "The matter")
    area: AdminArea = to_one(areas.by_code, lambda row: row.area_code, "The place")
    territorial: RoleOwnership = shown(
        lambda row: row.roles[ResponsibilityRole.TERRITORIAL], "属地: the unit of the place"
    )
    industry_lead: RoleOwnership = shown(
        lambda row: row.roles[ResponsibilityRole.INDUSTRY_LEAD], "行业主管: the regulator of the trade"
    )
    comprehensive: RoleOwnership = shown(
        lambda row: row.roles[ResponsibilityRole.COMPREHENSIVE], "综合监管: comprehensive regulation"
    )
    supporting: list[Department] = to_many(
        organisations.by_id, lambda row: row.supporting_ids, "行业配合: who helps, by id; decides nothing"
    )
    citation: Citation | None = to_one(
        citing.of_answers, citing.Answered.of, "引用: what to keep of this answer to be given it again, exactly"
    )


async def backstop(info: Info, row: Any, area: str, on: Any) -> Any:
    """The comprehensive owner of the same matter, otherwise the comprehensive regulator nearest to the place."""
    if getattr(row, "verdict", Verdict.GAP) is not Verdict.GAP:
        return None
    asking = info.context.asking
    caught_by = row.caught_by or await asking.along(ownership.backstops, ownership.Caught(area, on, row.as_of))
    return caught_by and await asking.along(organisations.by_id, caught_by)
