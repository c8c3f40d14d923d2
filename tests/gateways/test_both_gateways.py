"""Operations over both subgraphs: the same answer from either gateway."""

from __future__ import annotations

import re

import pytest

from tests.gateways.examples import GATEWAY
from tests.gateways.operations import OPERATIONS, SNACK_BAR, Operation
from tests.gateways.processes import Program

README = (GATEWAY / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("operation", OPERATIONS, ids=lambda operation: operation.shows)
async def test_both_gateways_answer_alike(gateway: Program, operation: Operation) -> None:
    answer = await gateway.ask(operation.query, operation.variables)
    assert answer.get("errors") is None, answer
    assert answer["data"] == operation.data


async def test_a_global_id_leads_to_the_fields_of_the_neighbour(gateway: Program) -> None:
    named = await gateway.ask("query ($uscc: ID!) { enterprise(uscc: $uscc) { nodeId } }", {"uscc": SNACK_BAR})
    query = "query ($id: ID!) { node(id: $id) { nodeId ... on Enterprise { registeredOn riskScore } } }"
    node_id = named["data"]["enterprise"]["nodeId"]
    answer = await gateway.ask(query, {"id": node_id})
    assert answer["data"] == {"node": {"nodeId": node_id, "registeredOn": "2018-01-15", "riskScore": 10}}


async def test_a_field_that_is_inaccessible_is_asked_of_the_neighbour_alone(
    gateway: Program, neighbour: Program
) -> None:
    query = "query ($uscc: ID!) { registeredEnterprise(uscc: $uscc) { registryInspections { internalFile } } }"
    answer = await neighbour.ask(query, {"uscc": SNACK_BAR})
    assert answer["data"]["registeredEnterprise"]["registryInspections"][0] == {"internalFile": "内档2023-0042"}
    refused = await gateway.ask(query, {"uscc": SNACK_BAR})
    assert [each["extensions"]["code"] for each in refused["errors"]] == ["GRAPHQL_VALIDATION_FAILED"]


async def test_the_question_of_the_readme_is_answered_by_both(gateway: Program) -> None:
    (question,) = re.findall(r"```graphql\n(.*?)```", README, re.DOTALL)
    answer = await gateway.ask(question)
    assert answer.get("errors") is None, answer
    enterprise = answer["data"]["enterprise"]
    assert enterprise["registrationStatus"] == "OPERATING"
    assert enterprise["ownership"]["industryLead"]["verdict"] == "GAP"
    assert enterprise["registryInspections"] == [
        {"madeOn": "2022-12-21", "result": "RECTIFY", "department": {"name": "盐田市场监管局"}}
    ]
