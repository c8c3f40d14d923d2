"""Zeren's errors on the other side of a gateway: still with their code, and where they belong."""

from __future__ import annotations

from typing import Any

from tests.gateways.operations import SNACK_BAR
from tests.gateways.processes import Program
from tests.gateways.recording import Recording
from tests.support.front_door import Gone, open_door

MALFORMED = "91440300YX0002791H"
"""An enterprise whose inspection names its department by what is no key of Zeren's."""


def only_error(answer: dict[str, Any]) -> dict[str, Any]:
    assert len(answer["errors"]) == 1, answer
    return dict(answer["errors"][0])


async def test_a_date_that_does_not_exist_is_refused_by_zeren_and_the_neighbour_answers(gateway: Program) -> None:
    query = """
        query ($uscc: ID!, $on: Date) {
          registeredEnterprise(uscc: $uscc) { registeredOn ownership(on: $on) { revision } }
        }
    """
    answer = await gateway.ask(query, {"uscc": SNACK_BAR, "on": "2023-02-31"})
    error = only_error(answer)
    assert error["extensions"]["code"] == "BAD_USER_INPUT"
    assert "2023-02-31" in error["message"]
    assert answer["data"] == {"registeredEnterprise": {"registeredOn": "2018-01-15", "ownership": None}}


async def test_an_error_inside_an_entity_keeps_code_field_and_path(gateway: Program) -> None:
    query = """
        query ($uscc: ID!) {
          registeredEnterprise(uscc: $uscc) {
            registryInspections { department { id responsibilities(first: -1) { totalCount } } }
          }
        }
    """
    answer = await gateway.ask(query, {"uscc": SNACK_BAR})
    where = ["registeredEnterprise", "registryInspections"]
    assert [each["path"] for each in answer["errors"]] == [
        [*where, index, "department", "responsibilities"] for index in range(3)
    ]
    for error in answer["errors"]:
        assert error["extensions"]["code"] == "BAD_USER_INPUT"
        assert error["extensions"]["field"] == "first"
    assert answer["data"]["registeredEnterprise"]["registryInspections"] == [
        {"department": {"id": "U19", "responsibilities": None}} for _ in range(3)
    ]


async def test_a_malformed_key_of_the_neighbour_is_an_error_at_its_place_alone(gateway: Program) -> None:
    query = """
        query ($malformed: ID!, $right: ID!) {
          malformed: registeredEnterprise(uscc: $malformed) { registryInspections { department { id tier } } }
          right: registeredEnterprise(uscc: $right) { registryInspections { department { id tier } } }
        }
    """
    answer = await gateway.ask(query, {"malformed": MALFORMED, "right": SNACK_BAR})
    error = only_error(answer)
    assert error["extensions"]["code"] == "BAD_USER_INPUT"
    assert error["path"][:2] == ["malformed", "registryInspections"]
    assert answer["data"]["malformed"] == {
        "registryInspections": [{"department": {"id": "U19 盐田市监局", "tier": None}}]
    }
    assert answer["data"]["right"] == {
        "registryInspections": [{"department": {"id": "U19", "tier": "市派出"}} for _ in range(3)]
    }


async def test_an_error_of_the_neighbour_keeps_its_code(gateway: Program) -> None:
    answer = await gateway.ask('{ registeredEnterprise(uscc: "x") { name } enterprises(first: 1) { totalCount } }')
    error = only_error(answer)
    assert error["extensions"]["code"] == "BAD_USER_INPUT"
    assert answer["data"] == {"registeredEnterprise": None, "enterprises": {"totalCount": 24}}


async def test_a_graph_that_does_not_answer_is_an_error_and_no_gap(gateway: Program, recording: Recording) -> None:
    query = """
        query ($uscc: ID!) {
          registeredEnterprise(uscc: $uscc) {
            registeredOn riskScore ownership { industryLead { verdict } }
          }
        }
    """
    answering, recording.app = recording.app, open_door(Gone()).app
    try:
        answer = await gateway.ask(query, {"uscc": SNACK_BAR})
    finally:
        recording.app = answering
    assert {each["extensions"]["code"] for each in answer["errors"]} == {"UNAVAILABLE"}
    # The score is unknown, not low: the neighbour never takes an error for a count.
    assert answer["data"]["registeredEnterprise"] == {
        "registeredOn": "2018-01-15",
        "riskScore": None,
        "ownership": None,
    }
