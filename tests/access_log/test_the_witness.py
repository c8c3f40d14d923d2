"""What an answer was made of, as the door tells it: types, keys, numbers, datasets, whatever was asked."""

from __future__ import annotations

import time
from datetime import date
from typing import Any

import pytest

from graph.access_log import AccessKind, Decision
from graph.acting.writer import Writer
from graph.bolt import Bolt
from graph.callers import Caller, Role, Way
from graph.canned import Canned
from graph.door import Graph
from graph.failures import Forbidden, Unavailable
from graph.sharing import Dataset, Purpose
from graph.sight import Sight
from graph.state import State
from graph.users import BY_ID, LIST
from graph.witness import Witness
from resolvers.access import Access, access
from resolvers.asking import Asking
from schema.build import build_schema
from schema.context import Context
from server.access_log.answers import answer
from server.access_log.entry import Entry, Taken
from tests.support.house import queries

HAZARD = "440308002207212202211300033"
CALLER = Caller(Way.API_KEY, "test", "U03", frozenset({Role.READER}))
SCHEMA = build_schema()
ON = date(2023, 2, 10)


def without(*datasets: Dataset) -> Access:
    seen = Sight({each: None for each in Dataset if each not in datasets})
    return Access(CALLER, seen, {each: Forbidden("NO_AGREEMENT", "needed") for each in datasets})


async def told(bolt: Bolt, text: str, seeing: Access | None = None, **variables: Any) -> Entry | None:
    """The entry of an operation."""
    seeing = seeing or without()
    witness = Witness()
    context = Context(Asking(Graph(bolt).seen_by(seeing.sight, witness)), "r1", seeing, Writer())
    await SCHEMA.execute(text, variable_values=variables, context_value=context)
    return answer(witness, seeing, purpose=Purpose.RESCUE, basis="b", operation="", document="d", request="r1")


async def test_rows_are_named_by_the_public_type_and_its_key(district: Bolt) -> None:
    text = f'{{ hazard(hic: "{HAZARD}") {{ hic area {{ name }} assignments {{ role }} transitions {{ id }} }} }}'
    entry = await told(district, text)
    assert entry is not None
    taken = {each.name: each for each in entry.taken}
    assert taken["Hazard"] == Taken("Hazard", 1, (HAZARD,))
    assert taken["AdminArea"].keys == ("440308002",)
    assert taken["assignments_of_hazards"].number > 0
    assert taken["assignments_of_hazards"].keys == ()
    assert all(key.startswith(f"{HAZARD}|") for key in taken["Transition"].keys)
    assert (entry.kind, entry.decision) == (AccessKind.ANSWER, Decision.PERMITTED)
    assert entry.datasets == {Dataset.HAZARDS, Dataset.DUTIES}
    assert entry.revision is not None
    assert entry.revision % 2 == 0
    assert (entry.operation, entry.purpose, entry.basis) == (None, Purpose.RESCUE, "b")


async def test_organisations_are_named_by_what_they_are(district: Bolt) -> None:
    entry = await told(district, '{ a: organisation(id: "U06") { id } b: organisation(id: "O04") { id } }')
    assert entry is not None
    assert {(each.name, each.keys) for each in entry.taken} == {("Department", ("U06",)), ("Office", ("O04",))}


async def test_a_row_that_is_asked_twice_is_taken_once(district: Bolt) -> None:
    entry = await told(district, '{ a: area(code: "440308") { name } areas { nodes { code parent { code } } } }')
    assert entry is not None
    [areas] = [each for each in entry.taken if each.name == "AdminArea"]
    assert areas.number == len(areas.keys)
    assert "440308" in areas.keys


async def test_of_many_rows_a_hundred_are_named_and_all_are_counted(district: Bolt) -> None:
    entry = await told(district, "{ riskPoints(first: 500) { nodes { hic } } }")
    assert entry is not None
    [points] = [each for each in entry.taken if each.name == "RiskPoint"]
    assert (points.number, len(points.keys)) == (433, 100)
    assert len(entry.properties()["keys"]) == 100


async def test_a_number_is_taken_too(district: Bolt) -> None:
    entry = await told(district, "{ riskPoints(first: 0) { totalCount } }")
    assert entry is not None
    assert Taken("risk_points_sorted counted", 433) in entry.taken
    assert entry.datasets == {Dataset.RISK_POINTS}


async def test_what_was_refused_is_told_beside_what_was_given(district: Bolt) -> None:
    text = '{ user(id: "U01-001") { id } area(code: "440308") { name } }'
    entry = await told(district, text, without(Dataset.USERS))
    assert entry is not None
    assert (entry.kind, entry.decision) == (AccessKind.ANSWER, Decision.PARTLY)
    assert entry.datasets == {Dataset.DUTIES}
    assert entry.refused == {Dataset.USERS}
    assert not entry.restricted


@pytest.mark.parametrize(
    "text",
    [
        '{ user(id: "U01-001") { id } }',
        '{ node(id: "VXNlcjpVMDEtMDAx") { nodeId } }',
        '{ nodes(ids: ["VXNlcjpVMDEtMDAx"]) { nodeId } }',
        '{ _entities(representations: [{__typename: "User", id: "U01-001"}]) { ... on User { id } } }',
    ],
)
async def test_a_refusal_is_told_on_every_path(district: Bolt, text: str) -> None:
    entry = await told(district, text, without(Dataset.USERS))
    assert entry is not None
    assert (entry.kind, entry.decision) == (AccessKind.REFUSAL, Decision.REFUSED)
    assert entry.refused == {Dataset.USERS}
    assert (entry.datasets, entry.taken) == (frozenset(), ())
    permitted = await told(district, text)
    assert permitted is not None
    assert permitted.datasets == {Dataset.USERS}
    assert permitted.restricted


async def test_what_asks_nothing_of_the_graph_is_not_recorded(district: Bolt) -> None:
    assert await told(district, "{ __typename }") is None


async def test_a_number_that_needs_every_row_is_a_refusal_without_them(district: Bolt) -> None:
    some = Access(CALLER, Sight({**dict.fromkeys(Dataset), Dataset.USERS: ("unit:U03",)}), {})
    entry = await told(district, "{ dutiesWithoutHolder { totalCount } }", some)
    assert entry is not None
    assert entry.refused == {Dataset.USERS}


async def test_the_agreements_that_permitted_it_are_named(district: Bolt) -> None:
    caller = Caller(Way.API_KEY, "test", "U03", frozenset({Role.READER}))
    seeing = await access(Graph(district), caller, ON, None)
    entry = await told(district, "{ hazards { nodes { hic } } }", seeing)
    assert entry is not None
    assert entry.agreements == ("SA10", "SA11", "SA12")
    assert entry.caller == caller


async def test_only_what_settled_is_witnessed() -> None:
    witness = Witness()
    graph = Graph(Canned({"users_by_id": [], "users_sorted counted": []}, revision=3), patience_s=0.01)
    with pytest.raises(Unavailable):
        await graph.seen_by(Sight.everything(), witness).ask(BY_ID, ids=["U01-001"])
    assert (witness.rows, witness.others, witness.revision) == ({}, {}, None)


def test_every_row_with_a_key_is_named_by_a_public_type() -> None:
    types = SCHEMA._schema.type_map  # noqa: SLF001 - graphql-core's schema
    for query in queries():
        if query.key is not None and query.row.__name__ != "OrganisationRow":
            blank = object.__new__(query.row)
            object.__setattr__(blank, query.key.__reduce__()[1][0], "K")
            witness = Witness()
            witness.answered(query, [blank], State(2, "graph", 2))
            entry = answer(witness, without(), purpose=None, basis=None, operation=None, document="d", request="r")
            assert entry is not None
            assert entry.taken[0].name in types, query.name


def test_a_thousand_rows_cost_next_to_nothing() -> None:
    rows = [object.__new__(BY_ID.row) for _ in range(1000)]
    for number, row in enumerate(rows):
        row.id = f"U{number}"
    witness = Witness()
    began = time.perf_counter()
    for _ in range(10):
        witness.answered(BY_ID, rows, State(2, "graph", 2))
    assert (time.perf_counter() - began) / 10_000 < 5e-6, "seconds a row"
    assert len(witness.rows[BY_ID.row]) == 1000
    witness.answered(LIST.sorted, [], State(4, "graph", 2))
    assert witness.revision == 4
