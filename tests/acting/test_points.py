"""Risk points are registered and graded anew by whoever owns them; patrols and inspections are facts."""

from __future__ import annotations

from typing import Any

import pytest

from graph.audit import audit
from graph.callers import Role
from graph.door import Graph
from graph.temporal import today
from tests.acting.desk import Desk, Office
from tests.acting.life import PLACE

POINT = {**PLACE, "name": "示例商铺疏散通道", "nameEn": "Example escape route", "level": 3, "patrolDays": 30}
TOLD = """{ hic version change repeated userErrors { code field } riskPoint {
  hic version levelInitial levelCurrent status registeredOn patrolDays
  gradings { fromLevel toLevel reason unit { id } } } }"""
INSPECTED = """{ version userErrors { code field } inspection { id kind result inspectedOn unit { id }
  withUnit { id }  riskPoint { hic lastInspectedOn } enterprise { id } area { code } subScope { key } } }"""


async def ordered(desk: Desk, name: str, payload: str, /, **sent: Any) -> dict[str, Any]:
    told = await desk.answer(name, payload, **sent)
    assert "errors" not in told, told["errors"]
    return dict(told["data"][name])


async def codes(desk: Desk, name: str, payload: str, /, **sent: Any) -> list[tuple[str, str]]:
    return [(each["code"], each["field"]) for each in (await ordered(desk, name, payload, **sent))["userErrors"]]


async def test_a_point_is_registered_and_graded_anew_and_keeps_its_code(street: Desk) -> None:
    registered = await ordered(street, "registerRiskPoint", TOLD, **POINT)
    point = registered["riskPoint"]
    assert registered["hic"][:13] == "4403080031023"
    assert point == {
        "hic": registered["hic"],
        "version": 1,
        "levelInitial": 3,
        "levelCurrent": 3,
        "status": "IN_USE",
        "registeredOn": str(today()),
        "patrolDays": 30,
        "gradings": [],
    }
    seen = {"hic": registered["hic"], "expectedVersion": 1}
    regraded = await ordered(street, "regradeRiskPoint", TOLD, **seen, level=1, reason="人员密集")
    assert regraded["riskPoint"]["gradings"] == [
        {"fromLevel": 3, "toLevel": 1, "reason": "人员密集", "unit": {"id": "U03"}}
    ]
    assert (regraded["version"], regraded["riskPoint"]["levelCurrent"]) == (2, 1)
    assert (await street.answer("regradeRiskPoint", TOLD, **seen, level=2, reason="再评"))["errors"][0][
        "extensions"
    ] == {"code": "CONFLICT", "version": 2, "hic": registered["hic"], "level": 1}
    seen["expectedVersion"] = 2
    assert await codes(street, "regradeRiskPoint", TOLD, **seen, level=1, reason="再评") == [
        ("STEP_NOT_ALLOWED", "level")
    ]


async def test_only_an_owner_registers_and_grades(office: Office, street: Desk) -> None:
    assert await codes(office.of("U22"), "registerRiskPoint", TOLD, **POINT) == [("NOT_YOURS", "area")]
    hic = (await ordered(street, "registerRiskPoint", TOLD, **POINT))["hic"]
    seen = {"hic": hic, "expectedVersion": 1, "level": 1, "reason": "示例"}
    assert await codes(office.of("U01"), "regradeRiskPoint", TOLD, **seen) == [("UNKNOWN", "hic")]
    assert await codes(office.of("U06"), "regradeRiskPoint", TOLD, **seen) == []
    reader = await office.of("U03", Role.READER).answer("registerRiskPoint", TOLD, **POINT)
    assert reader["errors"][0]["extensions"]["rule"] == "ROLE_REQUIRED"


async def test_a_patrol_counts_for_its_point(street: Desk) -> None:
    hic = (await ordered(street, "registerRiskPoint", TOLD, **POINT))["hic"]
    done = await ordered(street, "recordPatrol", INSPECTED, riskPoint=hic, result="NO_PROBLEM")
    inspection = done["inspection"]
    assert (inspection["kind"], inspection["unit"]) == ("PATROL", {"id": "U03"})
    assert inspection["riskPoint"] == {"hic": hic, "lastInspectedOn": str(today())}
    assert (inspection["area"], inspection["subScope"]) == ({"code": PLACE["area"]}, {"key": PLACE["subScope"]})


async def test_an_inspection_of_an_enterprise_may_be_joint(street: Desk) -> None:
    told = await street.told("{ enterprises(first: 1) { nodes { id } } }")
    enterprise = told["data"]["enterprises"]["nodes"][0]["id"]
    sent = {"enterprise": enterprise, "result": "PROBLEM_FOUND"}
    done = await ordered(street, "recordInspection", INSPECTED, **sent, kind="JOINT", withUnit="U06")
    assert done["inspection"]["withUnit"] == {"id": "U06"}
    assert done["inspection"]["enterprise"] == {"id": enterprise}
    joint = [("NOT_JOINT", "withUnit")]
    assert await codes(street, "recordInspection", INSPECTED, **sent, kind="JOINT") == joint
    assert await codes(street, "recordInspection", INSPECTED, **sent, kind="PATROL", withUnit="U06") == joint
    future = {"inspectedOn": "2999-01-01", "kind": "PATROL"}
    assert await codes(street, "recordInspection", INSPECTED, **sent, **future) == [("NOT_IN_PAST", "inspectedOn")]


@pytest.mark.parametrize(
    ("name", "payload", "sent", "field", "rule"),
    [
        ("registerRiskPoint", TOLD, {**POINT, "level": 5}, "input.level", "RANGE"),
        ("registerRiskPoint", TOLD, {**POINT, "patrolDays": -1}, "input.patrolDays", "RANGE"),
        ("registerRiskPoint", TOLD, {**POINT, "name": ""}, "input.name", "LENGTH"),
        ("recordPatrol", INSPECTED, {"riskPoint": "1", "result": "NO_PROBLEM"}, "input.riskPoint", "HIC_SHAPE"),
        ("recordInspection", INSPECTED, {"kind": "PATROL", "result": "NO_PROBLEM"}, "input.riskPoint", "EITHER"),
    ],
)
async def test_what_is_sent_wrongly_is_named(
    street: Desk, name: str, payload: str, sent: dict[str, Any], field: str, rule: str
) -> None:
    extensions = (await street.answer(name, payload, **sent))["errors"][0]["extensions"]
    assert (extensions["code"], extensions["field"], extensions["rule"]) == ("BAD_USER_INPUT", field, rule)


async def test_what_was_registered_and_recorded_breaks_no_invariant(office: Office, street: Desk) -> None:
    hic = (await ordered(street, "registerRiskPoint", TOLD, **POINT))["hic"]
    await ordered(street, "recordPatrol", INSPECTED, riskPoint=hic, result="NO_PROBLEM")
    assert await audit(Graph(office.bolt)) == []
