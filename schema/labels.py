"""Enum values in both languages: as descriptions in the schema, and as labels beside every value that is shown."""

from collections.abc import Mapping
from enum import Enum
from typing import Any, TypeVar

import strawberry

from graph.escalation import EscalationCondition
from graph.findings import FindingKind, Severity
from graph.legal import DocumentStatus
from graph.listing import Direction
from graph.organisations import DepartmentCategory, OrganisationKind
from graph.ownership import CandidateReason, Verdict
from graph.responsibilities import ResponsibilityRole
from graph.risk_points import RiskPointStatus

E = TypeVar("E", bound=Enum)


@strawberry.type(description="The name of a value, in Chinese and in English.")
class Label:
    """The name of a value, in Chinese and in English."""

    zh: str = strawberry.field(description="In Chinese")
    en: str = strawberry.field(description="In English")


_TEXTS: Mapping[Enum, tuple[str, str]] = {
    ResponsibilityRole.TERRITORIAL: ("属地", "Territorial: the unit of the place"),
    ResponsibilityRole.INDUSTRY_LEAD: ("行业主管", "Industry lead: the regulator of the trade"),
    ResponsibilityRole.INDUSTRY_SUPPORT: ("行业配合", "Industry support: helps, and never owns"),
    ResponsibilityRole.COMPREHENSIVE: ("综合监管", "Comprehensive regulation"),
    Verdict.OWNED: ("有责任单位", "Owned by one department"),
    Verdict.GAP: ("责任缝隙", "Gap: no department owns it"),
    Verdict.OVERLAP: ("责任重叠", "Overlap: several own it and none leads"),
    Verdict.SETTLED: ("重叠已协商", "Settled: several own it and an agreement names the lead"),
    FindingKind.GAP: ("责任缝隙", "Gap"),
    FindingKind.OVERLAP: ("责任重叠", "Overlap"),
    Severity.ERROR: ("错误", "Error"),
    Severity.WARNING: ("警告", "Warning"),
    CandidateReason.WON: ("采用", "Won: of the best specificity"),
    CandidateReason.LESS_SPECIFIC_AREA: ("区域较远", "Lost to a duty for a nearer area"),
    CandidateReason.WHOLE_CATEGORY: ("仅为全类别", "Lost to a duty for exactly this sub-scope"),
    CandidateReason.OUT_OF_PERIOD: ("不在有效期", "Not in force on the date"),
    CandidateReason.NOT_YET_RECORDED: ("当时未登记", "Not yet recorded at the time of knowledge"),
    CandidateReason.SUPERSEDED: ("当时已更正", "Already corrected at the time of knowledge"),
    CandidateReason.HOLDER_NOT_IN_EXISTENCE: ("单位不存续", "Its holder did not exist on the date"),
    EscalationCondition.ALWAYS: ("始终", "Always"),
    EscalationCondition.EVENT: ("突发事件", "On an emergency or the activation of a response"),
    EscalationCondition.LISTED_SUPERVISION: ("挂牌督办", "When the matter is listed for supervision"),
    EscalationCondition.EARTHQUAKE: ("地震", "On an earthquake"),
    EscalationCondition.WEATHER_WARNING: ("气象预警", "On a weather warning"),
    RiskPointStatus.IN_USE: ("在管", "Under surveillance"),
    RiskPointStatus.WITHDRAWN: ("已退出", "No more under surveillance"),
    DocumentStatus.IN_FORCE: ("现行有效", "In force"),
    DocumentStatus.REPEALED: ("已废止", "Repealed"),
    DocumentStatus.UNVERIFIED: ("未核", "A placeholder that nobody has read"),
    Direction.ASCENDING: ("升序", "From the beginning of the order"),
    Direction.DESCENDING: ("降序", "From the end of the order"),
    OrganisationKind.DEPARTMENT: ("部门", "Department"),
    OrganisationKind.COMMITTEE: ("委员会", "Committee"),
    OrganisationKind.HEADQUARTERS: ("指挥部", "Headquarters"),
    OrganisationKind.OFFICE: ("办公室", "Office of a committee or headquarters"),
    OrganisationKind.EXTERNAL: ("区外/非27单位", "Body beside the departments"),
    DepartmentCategory.TERRITORIAL: ("属地", "Territorial unit"),
    DepartmentCategory.INDUSTRY: ("行业监管", "Industry regulator"),
    DepartmentCategory.COMPREHENSIVE: ("综合监管", "Comprehensive regulator"),
    DepartmentCategory.SUPPORT: ("支撑", "Support; never an owner"),
}

LEVELS: Mapping[int, tuple[str, str]] = {
    1: ("重大(红)", "Major (red)"),
    2: ("较大(橙)", "Considerable (orange)"),
    3: ("一般(黄)", "General (yellow)"),
    4: ("低(蓝)", "Low (blue)"),
}

STEPS: Mapping[int, tuple[str, str]] = {
    1: ("属地", "Territorial"),
    2: ("行业监管", "Industry lead"),
    3: ("综合监管", "Comprehensive"),
    4: ("委办", "Office"),
    5: ("指挥部或委员会", "Headquarters or committee"),
}

KINDS: Mapping[str, tuple[str, str]] = {
    "DISTRICT": ("市辖区", "District"),
    "STREET": ("街道", "Subdistrict"),
    "COMMUNITY": ("社区", "Community"),
    "STAT_ZONE": ("统计区", "Statistical zone"),
    "FUNCTIONAL": ("功能区", "Functional zone"),
    "VIRTUAL": ("跨街道或海域", "Across streets, or at sea"),
}


def label(value: Enum) -> Label:
    """The label of an enum value."""
    return Label(zh=_TEXTS[value][0], en=_TEXTS[value][1])


def label_of(texts: Mapping[Any, tuple[str, str]], key: Any) -> Label:
    """The label of a level, step or kind; the bare key where none is listed."""
    zh, en = texts.get(key, (str(key), str(key)))
    return Label(zh=zh, en=en)


def _register() -> None:
    """Make the graph's enums known to the public schema, each value described in both languages."""
    for enum in {type(value) for value in _TEXTS}:
        made: Any = strawberry.enum(enum, description=(enum.__doc__ or "").strip())
        for value in made.__strawberry_definition__.values:
            value.description = "{} {}".format(*_TEXTS[enum[value.name]])


_register()
