"""Questions about nouns: one by its key, or a page of them."""

from typing import Annotated, Any

import strawberry

from graph.failures import BadInput
from graph.organisations import OrganisationKind
from resolvers import areas, categories, enterprises, inputs, organisations, responsibilities, risk_points
from schema.areas import AdminArea
from schema.arguments import (
    After,
    AreaCode,
    CreditCode,
    EnterpriseId,
    First,
    HazardIdentityCode,
    OrganisationId,
    ResponsibilityId,
    SubScopeKey,
)
from schema.categories import RiskCategory, SubScope
from schema.connections import Connection, connected
from schema.context import Info
from schema.edges import asked
from schema.enterprises import Enterprise
from schema.organisations import Department, Organisation
from schema.responsibilities import Responsibility
from schema.risk_points import RiskPoint, RiskPointFilter
from schema.risk_points import limits as risk_point_limits


@strawberry.type
class NounQuestions:
    """Each fits on a line or two; what it means is decided below."""

    @asked(
        Department | None,
        "The department of an id",
    )
    async def department(self, info: Info, id: OrganisationId) -> Any:  # noqa: A002 - the contract's name
        """One department."""
        key = inputs.shaped(id, "ORGANISATION_ID", "id")
        row = await info.context.asking.along(organisations.by_id, key)
        return row if row and row.kind is OrganisationKind.DEPARTMENT else None

    @asked(
        Connection[Department] | None,
        "The departments, in the order of their ids",
    )
    async def departments(self, info: Info, first: First = 50, after: After = None) -> Any:
        """A page of departments."""
        return connected(await organisations.departments(info.context.asking.graph, first, after))

    @asked(
        Organisation | None,
        "The organisation of an id, whatever its kind",
    )
    def organisation(self, info: Info, id: OrganisationId) -> Any:  # noqa: A002 - the contract's name
        """One organisation."""
        return info.context.asking.along(organisations.by_id, inputs.shaped(id, "ORGANISATION_ID", "id"))

    @asked(
        AdminArea | None,
        "The area of a code",
    )
    def area(self, info: Info, code: AreaCode) -> Any:
        """One area."""
        return info.context.asking.along(areas.by_code, inputs.shaped(code, "AREA_CODE", "code"))

    @asked(
        list[RiskCategory] | None,
        "The categories of risk in use",
    )
    async def risk_categories(self, info: Info) -> Any:
        """All categories."""
        return await categories.in_use(info.context.asking.graph)

    @asked(
        SubScope | None,
        "The sub-scope of a key",
    )
    def sub_scope(self, info: Info, key: SubScopeKey) -> Any:
        """One sub-scope."""
        return info.context.asking.along(categories.sub_scopes_by_key, inputs.shaped(key, "SUB_SCOPE_KEY", "key"))

    @asked(
        Responsibility | None,
        "The duty of an id",
    )
    def responsibility(self, info: Info, id: ResponsibilityId) -> Any:  # noqa: A002 - Relay's and federation's name
        """One duty."""
        return info.context.asking.along(responsibilities.by_id, inputs.shaped(id, "RESPONSIBILITY_ID", "id"))

    @asked(
        Enterprise | None,
        "The enterprise of a credit code or of an id",
    )
    def enterprise(
        self,
        info: Info,
        uscc: CreditCode = None,
        id: EnterpriseId = None,  # noqa: A002 - the contract's name
    ) -> Any:
        """One enterprise."""
        return info.context.asking.along(enterprises.by_key, _enterprise_key(uscc, id))

    @asked(
        RiskPoint | None,
        "The risk point of a hazard identity code",
    )
    def risk_point(self, info: Info, hic: HazardIdentityCode) -> Any:
        """One risk point."""
        return info.context.asking.along(risk_points.by_hic, inputs.hic(hic, "hic"))

    @asked(
        Connection[RiskPoint] | None,
        "The risk points, in the order of their codes",
    )
    async def risk_points(
        self,
        info: Info,
        filter: Annotated[RiskPointFilter | None, strawberry.argument(description="Which points")] = None,  # noqa: A002 - the contract's name
        first: First = 50,
        after: After = None,
    ) -> Any:
        """A page of risk points."""
        only = risk_point_limits(filter)
        return connected(await risk_points.page(info.context.asking.graph, only, first, after))


def _enterprise_key(uscc: str | None, key: str | None) -> str:
    if (uscc is None) == (key is None):
        raise BadInput("uscc", "ONE_KEY", "name either uscc or id")
    if uscc is not None:
        return "uscc:" + inputs.uscc(uscc, "uscc")
    return "id:" + inputs.shaped(key or "", "ORGANISATION_ID", "id")
