"""What can be named by one key: the same table serves `node(id:)` and federation's entities.

A row comes along the same edge whoever asks, and nothing is built from what the caller sent.
"""

from __future__ import annotations

import base64
import binascii
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from strawberry.utils.str_converters import to_snake_case

from graph.access_log import AccessRecordRow
from graph.accidents import AccidentRow, AccidentTypeRow, FactorRow, InvestigationRow
from graph.activities import ActivityRow, ResponseRow
from graph.agreements import AgreementRow
from graph.areas import AreaRow
from graph.bodies import PostRow
from graph.categories import CategoryRow, SubScopeRow
from graph.duty_lists import DutyListRow
from graph.enterprises import EnterpriseRow
from graph.escalations import EscalationRow, RuleRow, SupervisionOrderRow
from graph.failures import BadInput
from graph.handovers import HandoverRow
from graph.hazards import HazardRow
from graph.inspections import CaseRow, InspectionRow
from graph.lean import row_type
from graph.legal import DocumentRow, ProvisionRow
from graph.notifications import NotificationRuleRow
from graph.organisations import OrganisationKind, OrganisationRow
from graph.premises import PremisesRow
from graph.reforms import ReformRow
from graph.resources import ResourceRow
from graph.responsibilities import ResponsibilityRow
from graph.risk_points import RiskPointRow
from graph.sharing import SharingAgreementRow
from graph.statistics import StatisticRow
from graph.users import UserRow
from graph.warnings import WarningRow
from resolvers import (
    access_log,
    accidents,
    activities,
    agreements,
    areas,
    bodies,
    categories,
    duty_lists,
    enterprises,
    escalations,
    handovers,
    hazards,
    inputs,
    inspections,
    legal,
    notifications,
    organisations,
    premises,
    reforms,
    resources,
    responsibilities,
    risk_points,
    sharing,
    statistics,
    users,
    warnings,
)
from schema.representations import Keyed

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


def _shape(shape: str) -> Callable[[str, str], str]:
    return lambda value, field: inputs.shaped(value, shape, field)


def _enterprise(value: str, field: str) -> str:
    return "id:" + inputs.shaped(value, "ORGANISATION_ID", field)


_ORGANISATION = (Keyed("id", organisations.by_id, _shape("ORGANISATION_ID")),)

KEYED: Mapping[str, tuple[Keyed, ...]] = {
    "Organisation": _ORGANISATION,
    "Department": _ORGANISATION,
    "Committee": _ORGANISATION,
    "Headquarters": _ORGANISATION,
    "Office": _ORGANISATION,
    "ExternalBody": _ORGANISATION,
    "AdminArea": (Keyed("code", areas.by_code, _shape("AREA_CODE")),),
    "RiskCategory": (Keyed("code", categories.by_code, _shape("CATEGORY_CODE")),),
    "SubScope": (Keyed("key", categories.sub_scopes_by_key, _shape("SUB_SCOPE_KEY")),),
    "Responsibility": (Keyed("id", responsibilities.by_id, _shape("RESPONSIBILITY_ID")),),
    "Agreement": (Keyed("id", agreements.by_id, _shape("ID")),),
    "SharingAgreement": (Keyed("id", sharing.by_id, _shape("ID")),),
    "AccessRecord": (Keyed("id", access_log.by_id, _shape("ID")),),
    "LegalDocument": (Keyed("id", legal.documents_by_id, _shape("ID")),),
    "LegalProvision": (Keyed("id", legal.provisions_by_id, _shape("ID")),),
    "RiskPoint": (Keyed("hic", risk_points.by_hic, inputs.hic),),
    "Hazard": (Keyed("hic", hazards.by_hic, inputs.hic),),
    "Escalation": (Keyed("id", escalations.by_id, _shape("ID")),),
    "EscalationRule": (Keyed("id", escalations.rules, _shape("ID")),),
    "SupervisionOrder": (Keyed("id", escalations.orders_by_id, _shape("ID")),),
    "Handover": (Keyed("id", handovers.by_id, _shape("ID")),),
    "User": (Keyed("id", users.by_id, _shape("ID")),),
    "Inspection": (Keyed("id", inspections.by_id, _shape("ID")),),
    "EnforcementCase": (Keyed("id", inspections.cases_by_id, _shape("ID")),),
    "Activity": (Keyed("id", activities.by_id, _shape("ID")),),
    "ResponseActivation": (Keyed("id", activities.responses_by_id, _shape("ID")),),
    "Warning": (Keyed("id", warnings.by_id, _shape("ID")),),
    "Resource": (Keyed("id", resources.by_id, _shape("ID")),),
    "DutyList": (Keyed("id", duty_lists.by_id, _shape("ID")),),
    "YearStatistic": (Keyed("id", statistics.by_id, _shape("ID")),),
    "Accident": (Keyed("id", accidents.by_id, _shape("ID")),),
    "Investigation": (Keyed("id", accidents.investigations_by_id, _shape("ID")),),
    "AccidentType": (Keyed("id", accidents.types_by_id, _shape("ID")),),
    "HazardFactor": (Keyed("id", accidents.factors_by_id, _shape("ID")),),
    "ReformEvent": (Keyed("id", reforms.by_id, _shape("ID")),),
    "Post": (Keyed("id", bodies.posts_by_id, _shape("ID")),),
    "NotificationRule": (Keyed("id", notifications.by_id, _shape("ID")),),
    "Premises": (Keyed("buildingCode", premises.by_code, inputs.building),),
    "Enterprise": (
        Keyed("id", enterprises.by_key, _enterprise),
        Keyed("uscc", enterprises.by_key, lambda value, field: "uscc:" + inputs.uscc(value, field)),
    ),
}
"""By the name of the type; the first key of a type is the one that its global id holds."""

_KINDS = {
    OrganisationKind.DEPARTMENT: "Department",
    OrganisationKind.COMMITTEE: "Committee",
    OrganisationKind.HEADQUARTERS: "Headquarters",
    OrganisationKind.OFFICE: "Office",
    OrganisationKind.EXTERNAL: "ExternalBody",
}

_TYPES: Mapping[type, str] = {
    AccessRecordRow: "AccessRecord",
    AgreementRow: "Agreement",
    AreaRow: "AdminArea",
    CategoryRow: "RiskCategory",
    DocumentRow: "LegalDocument",
    EnterpriseRow: "Enterprise",
    EscalationRow: "Escalation",
    HandoverRow: "Handover",
    HazardRow: "Hazard",
    ProvisionRow: "LegalProvision",
    ResponsibilityRow: "Responsibility",
    RiskPointRow: "RiskPoint",
    RuleRow: "EscalationRule",
    SharingAgreementRow: "SharingAgreement",
    SupervisionOrderRow: "SupervisionOrder",
    SubScopeRow: "SubScope",
    UserRow: "User",
    InspectionRow: "Inspection",
    CaseRow: "EnforcementCase",
    ActivityRow: "Activity",
    ResponseRow: "ResponseActivation",
    WarningRow: "Warning",
    ResourceRow: "Resource",
    DutyListRow: "DutyList",
    StatisticRow: "YearStatistic",
    AccidentRow: "Accident",
    InvestigationRow: "Investigation",
    AccidentTypeRow: "AccidentType",
    FactorRow: "HazardFactor",
    ReformRow: "ReformEvent",
    PostRow: "Post",
    NotificationRuleRow: "NotificationRule",
    PremisesRow: "Premises",
}


def type_of(row: Any) -> str:
    """The name of the type that a row is shown as; KeyError for a row without a key."""
    kind: Any = type(row)
    return shown_as_one(kind) or _KINDS[row.kind]


@lru_cache(maxsize=4096)
def shown_as_one(row: type) -> str | None:
    """The name of the type that all such rows are shown as; None where each tells its own. KeyError as above."""
    whole = row_type(row)
    return None if issubclass(whole, OrganisationRow) else _TYPES[whole]


def global_id(row: Any) -> str:
    """An opaque id of a row, unique among all types."""
    name = type_of(row)
    return (
        base64.urlsafe_b64encode(f"{name}:{getattr(row, to_snake_case(KEYED[name][0].fields))}".encode())
        .decode()
        .rstrip("=")
    )


def named(given: str, field: str) -> tuple[str, Any, str]:
    """The type, the edge and the edge's key behind a global id; BadInput when it is none of ours."""
    try:
        text = base64.b64decode(given + "=" * (-len(given) % 4), altchars=b"-_", validate=True).decode()
    except (binascii.Error, ValueError):
        text = ""
    name, _, key = text.partition(":")
    if name not in KEYED or not key:
        raise BadInput(field, "GLOBAL_ID", "is no id of a node; use the nodeId field of one")
    keyed = KEYED[name][0]
    return name, keyed.edge, keyed.check(key, field)


def shown_as(row: Any, name: str) -> bool:
    """Whether a row is shown as a type (an office is an organisation, and no department)."""
    return type_of(row) == name or (name == "Organisation" and isinstance(row, OrganisationRow))


def of_type(row: Any, name: str) -> Any:
    """The row, unless the key belongs to something that is shown as another type."""
    return row if row is not None and shown_as(row, name) else None
