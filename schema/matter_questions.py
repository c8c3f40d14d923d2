"""Questions about what may go wrong and where: areas, categories, risk points, enterprises."""

from typing import Any

import strawberry

from graph.areas import AREA_KINDS
from graph.failures import BadInput
from graph.risk_points import RiskPointStatus
from resolvers import areas, categories, enterprises, inputs, risk_points
from schema import limits
from schema.areas import AdminArea
from schema.arguments import AreaCode, CategoryCode, CreditCode, EnterpriseId, HazardIdentityCode, SubScopeKey
from schema.categories import RiskCategory, SubScope
from schema.connections import Connection
from schema.context import Info
from schema.edges import asked
from schema.enterprises import Enterprise
from schema.listed import listed, orders
from schema.risk_points import RiskPoint

AreaOrder = orders("AreaOrder", KEY="By code", NAME="By name in Chinese")
SubScopeOrder = orders("SubScopeOrder", KEY="By key", NAME="By name in Chinese")
EnterpriseOrder = orders("EnterpriseOrder", KEY="By id", NAME="By name in Chinese")
RiskPointOrder = orders(
    "RiskPointOrder",
    KEY="By hazard identity code",
    REGISTERED_ON="By day of registration",
    LEVEL="By level now, the most severe first",
    NAME="By name in Chinese",
)


@strawberry.type
class MatterQuestions:
    """Each fits on a line or two; what it means is decided below."""

    @asked(AdminArea | None, "The area of a code")
    def area(self, info: Info, code: AreaCode) -> Any:
        """One area."""
        return info.context.asking.along(areas.by_code, inputs.shaped(code, "AREA_CODE", "code"))

    areas: Connection[AdminArea] | None = listed(
        areas.LISTING,
        "The areas: district, streets, communities, zones, the sea",
        things="areas",
        filter_name="AreaFilter",
        limits={
            "area": limits.AREA,
            "kind": limits.word(AREA_KINDS, "Kind, such as STREET"),
            "text": limits.TEXT,
        },
        order=AreaOrder,
    )

    @asked(RiskCategory | None, "The category of risk of a code")
    def risk_category(self, info: Info, code: CategoryCode) -> Any:
        """One category."""
        return info.context.asking.along(categories.by_code, inputs.shaped(code, "CATEGORY_CODE", "code"))

    @asked(list[RiskCategory] | None, "The categories of risk in use")
    async def risk_categories(self, info: Info) -> Any:
        """All categories."""
        return await categories.in_use(info.context.asking.graph)

    @asked(SubScope | None, "The sub-scope of a key")
    def sub_scope(self, info: Info, key: SubScopeKey) -> Any:
        """One sub-scope."""
        return info.context.asking.along(categories.sub_scopes_by_key, inputs.shaped(key, "SUB_SCOPE_KEY", "key"))

    sub_scopes: Connection[SubScope] | None = listed(
        categories.SUB_SCOPES,
        "The parts of categories for which responsibility is divided",
        things="sub-scopes",
        filter_name="SubScopeFilter",
        limits={"category": limits.CATEGORY, "text": limits.TEXT},
        order=SubScopeOrder,
    )

    @asked(Enterprise | None, "The enterprise of a credit code or of an id")
    def enterprise(
        self,
        info: Info,
        uscc: CreditCode = None,
        id: EnterpriseId = None,  # noqa: A002 - the contract's name
    ) -> Any:
        """One enterprise."""
        return info.context.asking.along(enterprises.by_key, _enterprise_key(uscc, id))

    enterprises: Connection[Enterprise] | None = listed(
        enterprises.LISTING,
        "The enterprises and other subjects that are supervised",
        things="enterprises",
        filter_name="EnterpriseFilter",
        limits={
            "area": limits.AREA,
            "category": limits.CATEGORY,
            "sub_scope": limits.SUB_SCOPE,
            "industry": limits.Limit(
                strawberry.ID,
                "Industry (GB/T 4754), a code or the beginning of one, such as 61 or H61",
                inputs.industry,
            ),
            "building": limits.BUILDING,
            "text": limits.TEXT,
        },
        order=EnterpriseOrder,
    )

    @asked(RiskPoint | None, "The risk point of a hazard identity code")
    def risk_point(self, info: Info, hic: HazardIdentityCode) -> Any:
        """One risk point."""
        return info.context.asking.along(risk_points.by_hic, inputs.hic(hic, "hic"))

    risk_points: Connection[RiskPoint] | None = listed(
        risk_points.LISTING,
        "The points of risk under long-term surveillance",
        things="risk points",
        filter_name="RiskPointFilter",
        limits={
            "area": limits.AREA,
            "category": limits.CATEGORY,
            "sub_scope": limits.SUB_SCOPE,
            "level": limits.RISK_LEVEL,
            "status": limits.one_of(RiskPointStatus, "Whether it is under surveillance"),
            "registered_since": limits.day("Registered on this day or later"),
            "registered_before": limits.day("Registered before this day"),
            "building": limits.BUILDING,
            "text": limits.TEXT,
        },
        order=RiskPointOrder,
    )


def _enterprise_key(uscc: str | None, key: str | None) -> str:
    if (uscc is None) == (key is None):
        raise BadInput("uscc", "ONE_KEY", "name either uscc or id")
    if uscc is not None:
        return "uscc:" + inputs.uscc(uscc, "uscc")
    return "id:" + inputs.shaped(key or "", "ORGANISATION_ID", "id")
