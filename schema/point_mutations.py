"""What can be ordered about risk points, and the record of inspections."""

from datetime import date
from typing import Annotated, Any

import strawberry

from graph.acting.inspecting import Inspected
from graph.acting.points import Point
from graph.failures import BadInput
from graph.inspections import InspectionKind, InspectionResult
from graph.sharing import Dataset
from resolvers import inputs
from schema.context import Info
from schema.edges import asked
from schema.order_inputs import OrderInput, optional, order_input, reason, required
from schema.ordering import SENT, ordering, told
from schema.outcomes import InspectionPayload, RiskPointPayload

LEAST_SEVERE = 4
LONGEST_NAME = 200
MOST_DAYS = 3660


@order_input
class RegisterRiskPointInput(OrderInput):
    """A place that is watched from now on."""

    name: str = required("Name in Chinese, at most 200 characters")
    name_en: str | None = optional("Name in English, at most 200 characters")
    level: int = required("1 major, 2 considerable, 3 general, 4 low; the identity code keeps it")
    area: strawberry.ID = required("Code of the area where it is, such as 440308003")
    sub_scope: strawberry.ID = required("Key of the matter it is watched for, such as 02-A")
    factor: strawberry.ID | None = optional("Id of the hazardous factor (GB/T 13861), such as 21@2022")
    building: strawberry.ID | None = optional("Code of the building it is in, 19 digits")
    patrol_days: int | None = optional("Days between patrols, from 1 to 3660")


@order_input
class RegradeRiskPointInput(OrderInput):
    """The new level of a risk point."""

    hic: strawberry.ID = required("Hazard identity code of the point, 27 characters without hyphens")
    expected_version: int = required("The version of the point that the caller has seen; another gives CONFLICT")
    level: int = required("1 major, 2 considerable, 3 general, 4 low")
    reason: str = required("Why, at most 500 characters")


@order_input
class RecordPatrolInput(OrderInput):
    """A patrol of a risk point."""

    risk_point: strawberry.ID = required("Hazard identity code of the risk point")
    result: InspectionResult = required("What it found")
    inspected_on: date | None = optional("Day of the patrol; left out: today")


@order_input
class RecordInspectionInput(OrderInput):
    """An inspection of a risk point or an enterprise."""

    kind: InspectionKind = required("What kind of inspection it was")
    risk_point: strawberry.ID | None = optional("Hazard identity code of the point; either this or enterprise")
    enterprise: strawberry.ID | None = optional("Id of the enterprise; either this or riskPoint")
    with_unit: strawberry.ID | None = optional("Id of the body that took part in a joint inspection")
    result: InspectionResult = required("What it found")
    inspected_on: date | None = optional("Day of the inspection; left out: today")


@strawberry.type
class PointMutations:
    """Each checks what was sent, and has it carried out; the rules stand in graph/acting/."""

    @asked(RiskPointPayload | None, "登记风险点: register a risk point under an identity code of today")
    async def register_risk_point(self, info: Info, input: Annotated[RegisterRiskPointInput, SENT]) -> Any:
        """Register."""
        given = input.given(info.field_name)
        return await told(info, ordering(info, Dataset.RISK_POINTS).register_point(given, _point(input)))

    @asked(RiskPointPayload | None, "风险点复评: grade a risk point anew; its identity code stays")
    async def regrade_risk_point(self, info: Info, input: Annotated[RegradeRiskPointInput, SENT]) -> Any:
        """Grade anew."""
        hic = inputs.hic(input.hic, "input.hic")
        level = inputs.between(input.level, 1, LEAST_SEVERE, "input.level")
        given, version = input.given(info.field_name), input.expected_version
        ordered = ordering(info, Dataset.RISK_POINTS).regrade_point(
            given, hic, version, level, reason(input.reason)
        )
        return await told(info, ordered)

    @asked(InspectionPayload | None, "巡查: record a patrol of a risk point")
    async def record_patrol(self, info: Info, input: Annotated[RecordPatrolInput, SENT]) -> Any:
        """Record."""
        point = inputs.hic(input.risk_point, "input.riskPoint")
        patrol = Inspected(InspectionKind.PATROL, input.result, input.inspected_on, point, None, None)
        given = input.given(info.field_name)
        return await told(info, ordering(info, Dataset.INSPECTIONS).record_inspection(given, patrol))

    @asked(InspectionPayload | None, "检查: record an inspection of a risk point or an enterprise")
    async def record_inspection(self, info: Info, input: Annotated[RecordInspectionInput, SENT]) -> Any:
        """Record."""
        given = input.given(info.field_name)
        return await told(info, ordering(info, Dataset.INSPECTIONS).record_inspection(given, _inspected(input)))


def _point(sent: RegisterRiskPointInput) -> Point:
    english, days = sent.name_en, sent.patrol_days
    return Point(
        name=inputs.text(sent.name, LONGEST_NAME, "input.name"),
        name_en=english and inputs.text(english, LONGEST_NAME, "input.nameEn"),
        level=inputs.between(sent.level, 1, LEAST_SEVERE, "input.level"),
        area=inputs.shaped(sent.area, "AREA_CODE", "input.area"),
        sub_scope=inputs.shaped(sent.sub_scope, "SUB_SCOPE_KEY", "input.subScope"),
        factor=inputs.optional(sent.factor, "ID", "input.factor"),
        building=sent.building and inputs.building(sent.building, "input.building"),
        patrol_days=days and inputs.between(days, 1, MOST_DAYS, "input.patrolDays"),
    )


def _inspected(sent: RecordInspectionInput) -> Inspected:
    if (sent.risk_point is None) == (sent.enterprise is None):
        raise BadInput("input.riskPoint", "EITHER", "name either a risk point or an enterprise")
    return Inspected(
        kind=sent.kind,
        result=sent.result,
        on=sent.inspected_on,
        risk_point=sent.risk_point and inputs.hic(sent.risk_point, "input.riskPoint"),
        enterprise=inputs.optional(sent.enterprise, "ID", "input.enterprise"),
        with_unit=inputs.optional(sent.with_unit, "ORGANISATION_ID", "input.withUnit"),
    )
