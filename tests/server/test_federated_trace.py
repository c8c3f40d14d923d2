"""A gateway that asks when each field was answered is told, in a form that Apollo's own reader reads."""

from __future__ import annotations

import json
import subprocess
from typing import Any

from tests.gateways.examples import GATEWAY
from tests.support.front_door import Door
from tests.support.node import install, node

ASK = '{ a: area(code: "440308003") { name parents { name } } b: area(code: "x y") { name } __typename }'
ASKED = {"apollo-federation-include-trace": "ftv1"}
READ = """
const { Trace } = require("@apollo/usage-reporting-protobuf");
console.log(JSON.stringify(Trace.decode(Buffer.from(process.argv[1], "base64"))));
"""


def read(told: str) -> dict[str, Any]:
    """The trace, by the library that Apollo's gateway reads it with."""
    install(GATEWAY)
    command = [node(), "-e", READ, told]
    done = subprocess.run(command, cwd=GATEWAY, capture_output=True, text=True, check=True, timeout=60)
    return dict(json.loads(done.stdout))


def named(trace: dict[str, Any], *path: str) -> dict[str, Any]:
    found = trace["root"]
    for name in path:
        found = next(each for each in found["child"] if each["responseName"] == name)
    return dict(found)


async def test_each_field_is_told_with_its_type_its_times_and_its_errors(door: Door) -> None:
    answer = (await door.http.post("/graphql", json={"query": ASK}, headers=ASKED)).json()
    trace = read(answer["extensions"]["ftv1"])
    assert [each["responseName"] for each in trace["root"]["child"]] == ["a", "b", "__typename"]
    a = named(trace, "a")
    assert (a["originalFieldName"], a["parentType"], a["type"]) == ("area", "Query", "AdminArea")
    assert named(trace, "b")["error"] == [{"message": "<masked>"}]
    assert named(trace, "a", "name")["type"] == "String!"
    for node_ in (a, named(trace, "b"), named(trace, "a", "name"), named(trace, "a", "parents")):
        assert 0 <= int(node_["startTime"]) <= int(node_["endTime"]) <= int(trace["durationNs"])
    assert int(named(trace, "a", "name")["startTime"]) >= int(a["endTime"])
    assert int(trace["endTime"]["seconds"]) >= int(trace["startTime"]["seconds"]) > 1_700_000_000


async def test_places_in_lists_are_told_by_their_index(door: Door) -> None:
    representations = [{"__typename": "AdminArea", "code": f"44030800{number}"} for number in range(3)]
    query = "query($r: [_Any!]!) { _entities(representations: $r) { ... on AdminArea { name } } }"
    sent = {"query": query, "variables": {"r": representations}}
    answer = (await door.http.post("/graphql", json=sent, headers=ASKED)).json()
    places = named(read(answer["extensions"]["ftv1"]), "_entities")["child"]
    assert [each["index"] for each in places] == [0, 1, 2]
    assert [each["child"][0]["responseName"] for each in places] == ["name"] * 3


async def test_who_does_not_ask_is_told_nothing(door: Door) -> None:
    for headers in ({}, {"apollo-federation-include-trace": "ftv2"}):
        answer = await door.http.post("/graphql", json={"query": ASK}, headers=headers)
        assert "extensions" not in answer.json()
