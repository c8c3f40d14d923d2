"""Stewards are told which rule hides a row; nobody is told more than that."""

from __future__ import annotations

from typing import Any

import pytest

from graph.callers import Role
from graph.door import Graph
from graph.failures import BadInput, Forbidden
from graph.sharing import Purpose
from resolvers.why_not import WhyNot
from schema.labels import label
from tests.support.asking import Asker
from tests.support.positions import seen

WHY = """query($type: String!, $key: ID!, $of: ID) { whyNot(type: $type, key: $key, organisation: $of) {
  rule ruleLabel { zh } dataset message rows agreementIds agreements { id } } }"""
IN_U03 = "44030800320212120230210017X"
IN_U01 = "440308001101212202201150012"
NO_HAZARD, NO_POINT = "440308003202121202302100188", "44030800110121220220115999X"


async def why(ask: Asker, kind: str, key: str, of: str | None = None) -> dict[str, Any]:
    found: dict[str, Any] = (await ask(WHY, type=kind, key=key, of=of))["whyNot"]
    return found


async def refusal(ask: Asker, kind: str, key: str, of: str | None = None) -> Any:
    told = await ask.tell(WHY, type=kind, key=key, of=of)
    assert told.data["whyNot"] is None
    return told.errors[0].original_error


async def steward(graph: Graph, ask: Asker, unit: str, purpose: Purpose | None = None) -> Asker:
    return ask.seeing(await seen(graph, unit, Role.STEWARD, purpose))


@pytest.mark.parametrize(
    ("kind", "key", "rule"),
    [
        ("Hazard", IN_U03, "VISIBLE"),
        ("RiskPoint", IN_U01, "ROW_NOT_COVERED"),
        ("RiskPoint", NO_POINT, "NOT_FOUND"),
        ("Department", "U07", "VISIBLE"),
        ("Department", "O02", "NOT_FOUND"),
        ("Enterprise", "E15", "VISIBLE"),
        ("Enterprise", "91440300YT0000150K", "VISIBLE"),
        ("Enterprise", "E99", "NOT_FOUND"),
        ("Inspection", "P-001", "ROW_NOT_COVERED"),
        ("User", "U03-001", "PURPOSE_REQUIRED"),
        ("User", "nobody", "PURPOSE_REQUIRED"),
    ],
)
async def test_a_steward_is_told_the_rule(seeded: Graph, ask: Asker, kind: str, key: str, rule: str) -> None:
    assert (await why(await steward(seeded, ask, "U03"), kind, key))["rule"] == rule


async def test_what_was_looked_through_is_named(seeded: Graph, ask: Asker) -> None:
    found = await why(await steward(seeded, ask, "U03"), "RiskPoint", IN_U01)
    assert (found["dataset"], found["rows"]) == ("RISK_POINTS", ["OWNED", "OWN_AREA"])
    assert found["agreementIds"] == [each["id"] for each in found["agreements"]] == ["SA07", "SA08"]


async def test_of_restricted_data_it_is_not_told_which_rows_there_are(seeded: Graph, ask: Asker) -> None:
    asks = await steward(seeded, ask, "U03", Purpose.SUPERVISION)
    assert (await why(asks, "User", "U03-001"))["rule"] == "VISIBLE"
    hidden, missing = await why(asks, "User", "U01-001"), await why(asks, "User", "U01-999")
    assert hidden == missing
    assert hidden["rule"] == "NOT_FOUND_OR_NOT_COVERED"


@pytest.mark.parametrize(("unit", "rule"), [("C02", "NO_AGREEMENT"), ("X06", "NO_AGREEMENT")])
async def test_where_all_is_refused_no_row_is_looked_for(seeded: Graph, ask: Asker, unit: str, rule: str) -> None:
    asks = await steward(seeded, ask, unit)
    text = '{ whyNot(type: "Hazard", key: "KEY") { rule message } }'
    hidden, missing = [await asks.tell(text.replace("KEY", hic)) for hic in (IN_U03, NO_HAZARD)]
    assert hidden.data == missing.data
    assert hidden.data["whyNot"]["rule"] == rule
    assert "HAZARDS" in hidden.data["whyNot"]["message"]
    assert hidden.asked == missing.asked == []


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.STEWARD])
async def test_nobody_else_is_answered(seeded: Graph, ask: Asker, role: Role) -> None:
    cause = await refusal(ask.seeing(await seen(seeded, "U03", role)), "Hazard", IN_U03)
    assert isinstance(cause, Forbidden)
    assert cause.rule == "ROLE_REQUIRED"


async def test_why_others_do_not_see_a_row_is_told_to_whoever_sees_it(seeded: Graph, ask: Asker) -> None:
    asks = await steward(seeded, ask, "U03")
    found = await why(asks, "Hazard", IN_U03, "U01")
    assert (found["rule"], found["agreementIds"]) == ("ROW_NOT_COVERED", ["SA10", "SA11", "SA12"])
    assert (await why(asks, "Hazard", IN_U03, "U06"))["rule"] == "VISIBLE"
    assert (await why(asks, "Hazard", IN_U03, "C02"))["rule"] == "NO_AGREEMENT"
    assert (await why(asks, "Hazard", IN_U03, "U03"))["rule"] == "VISIBLE"
    for hic in (IN_U01, NO_POINT):
        cause = await refusal(asks, "RiskPoint", hic, "U01")
        assert (cause.rule, cause.facts["dataset"]) == ("ROW_NOT_SEEN", "RISK_POINTS")


@pytest.mark.parametrize(
    ("kind", "key", "field"),
    [
        ("Nothing", "E15", "type"),
        ("Transition", "E15", "type"),
        ("Hazard", "E15", "key"),
        ("Enterprise", "", "key"),
    ],
)
async def test_what_names_no_row_is_told_apart(seeded: Graph, ask: Asker, kind: str, key: str, field: str) -> None:
    cause = await refusal(await steward(seeded, ask, "U03"), kind, key)
    assert isinstance(cause, BadInput)
    assert cause.field == field


@pytest.mark.parametrize("rule", WhyNot)
def test_every_rule_has_a_label(rule: WhyNot) -> None:
    assert not label(rule).zh.isascii()
    assert label(rule).en.isascii()
