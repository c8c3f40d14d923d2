"""Every field belongs to a dataset, and what may not be seen is null with its agreement, on whatever path."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from graphql import GraphQLInputObjectType, GraphQLInterfaceType, GraphQLObjectType, get_named_type

from graph.callers import Caller, Role, Way
from graph.failures import Forbidden
from graph.sharing import Dataset
from graph.sight import Sight
from resolvers.access import Access
from schema.build import build_schema
from schema.datasets import (
    ALONGSIDE,
    COUNTS,
    NEUTRAL,
    OF_FIELDS,
    OF_INPUTS,
    OF_TYPES,
    WHOLE,
    WHOLE_INPUTS,
    dataset_of,
)
from tests.support.asking import Asker

TYPES = build_schema()._schema.type_map  # noqa: SLF001 - graphql-core's schema
HAZARD = "44030800320212120230210017X"
POINT = "440308001101212202201150012"
CALLER = Caller(Way.API_KEY, "test", "U03", frozenset({Role.READER}))


def without(*datasets: Dataset) -> Access:
    """Everything but these datasets."""
    seen = Sight({each: None for each in Dataset if each not in datasets})
    refused = {each: Forbidden("NO_AGREEMENT", "needed", dataset=each.value) for each in datasets}
    return Access(CALLER, seen, refused)


def objects() -> Iterator[GraphQLObjectType | GraphQLInterfaceType]:
    for name, kind in TYPES.items():
        if isinstance(kind, GraphQLObjectType | GraphQLInterfaceType) and not name.startswith("__"):
            yield kind


def test_every_type_that_holds_rows_belongs_to_one_dataset() -> None:
    for kind in objects():
        assert kind.name in NEUTRAL or dataset_of(kind.name) is not None
    assert not NEUTRAL & OF_TYPES.keys()
    assert OF_TYPES.keys() <= TYPES.keys(), "no type is listed that is not there"


@pytest.mark.parametrize("place", [*OF_FIELDS, *COUNTS, *WHOLE, *ALONGSIDE, *OF_INPUTS, *WHOLE_INPUTS])
def test_what_is_listed_by_itself_is_there(place: str) -> None:
    kind, _, name = place.partition(".")
    found = TYPES[kind]
    assert isinstance(found, GraphQLObjectType | GraphQLInputObjectType)
    assert name in found.fields


def test_a_limit_that_names_a_row_of_another_dataset_is_listed() -> None:
    named = {"enterprise": Dataset.ENTERPRISES, "riskPoint": Dataset.RISK_POINTS, "user": Dataset.USERS}
    for kind in TYPES.values():
        if isinstance(kind, GraphQLInputObjectType):
            for limit in named.keys() & kind.fields.keys():
                assert OF_INPUTS[f"{kind.name}.{limit}"] is named[limit]


PATHS: dict[Dataset, list[str]] = {
    Dataset.HAZARDS: [
        f'{{ it: hazard(hic: "{HAZARD}") {{ hic }} }}',
        "{ it: hazards(first: 2) { totalCount } }",
        "{ it: hazards { nodes { hic } } }",
        "{ a: hazards { totalCount } it: hazards { pageInfo { hasNextPage } } }",
        "{ it: escalations { totalCount } }",
        "{ it: supervisionOrders { nodes { id } } }",
        '{ it: hazardStatistics(from: "2022-01-01T00:00:00+08:00", to: "2023-01-01T00:00:00+08:00") { total } }',
        "{ it: repeatedPlaces { times } }",
        '{ it: workload(departments: ["U03"]) { hazardCount } }',
        "query($node: ID!) { it: node(id: $node) { nodeId } }",
        "query($node: ID!) { it: node(id: $node) { ... on Hazard { hic } } }",
        "fragment f on Query { it: hazards { totalCount } } query { ...f }",
    ],
    Dataset.RISK_POINTS: [
        f'{{ it: riskPoint(hic: "{POINT}") {{ hic }} }}',
        "{ it: riskPoints { totalCount } }",
        "{ it: pointsDueForPatrol { totalCount } }",
        "{ it: pointsOutOfReach(minutes: 30) { totalCount } }",
        f'{{ it: hazards(filter: {{ riskPoint: "{POINT}" }}) {{ totalCount }} }}',
        f'{{ it: inspections(filter: {{ riskPoint: "{POINT}" }}) {{ totalCount }} }}',
    ],
    Dataset.ENTERPRISES: [
        '{ it: enterprise(id: "E15") { id } }',
        "{ it: enterprises { totalCount } }",
        '{ it: hazards(filter: { enterprise: "E15" }) { totalCount } }',
    ],
    Dataset.USERS: [
        '{ it: user(id: "U01-001") { id } }',
        "{ it: users { totalCount } }",
        "{ it: hazards(filter: { selfVerified: true }) { totalCount } }",
        "{ it: hazards(filter: { selfVerified: false }) { totalCount } }",
        "{ it: dutiesWithoutHolder { totalCount } }",
    ],
    Dataset.INSPECTIONS: [
        "{ it: inspections { totalCount } }",
        "{ it: enforcementCases { totalCount } }",
        '{ it: dutiesNeverInspected(from: "2022-01-01", to: "2023-01-01") { totalCount } }',
        '{ it: hazards(filter: { foundBy: "JOINT" }) { totalCount } }',
    ],
    Dataset.DUTIES: [
        "{ it: departments { totalCount } }",
        "{ it: coverage { gapCount } }",
        '{ it: area(code: "440308003") { name } }',
    ],
    Dataset.RESPONSE: ["{ it: resources { totalCount } }", "{ it: accidents { totalCount } }"],
}


@pytest.mark.parametrize(("dataset", "text"), [(each, text) for each, texts in PATHS.items() for text in texts])
async def test_what_may_not_be_seen_is_null_and_tells_which_agreement_is_needed(
    ask: Asker, dataset: Dataset, text: str
) -> None:
    given: dict[str, Any] = {}
    if "$node" in text:
        found = await ask(f'{{ hazard(hic: "{HAZARD}") {{ nodeId }} }}')
        given["node"] = found["hazard"]["nodeId"]
    allowed = await ask.tell(text, **given)
    assert not allowed.errors
    assert allowed.data["it"] is not None
    told = await ask.seeing(without(dataset)).tell(text, **given)
    assert told.data["it"] is None
    causes = [error.original_error for error in told.errors]
    assert all(isinstance(cause, Forbidden) and cause.facts["dataset"] == dataset.value for cause in causes)
    assert ["it"] in [error.path for error in told.errors]


@pytest.mark.parametrize(
    ("dataset", "field"),
    [
        (Dataset.RISK_POINTS, "riskPoint { hic }"),
        (Dataset.ENTERPRISES, "enterprise { id }"),
        (Dataset.INSPECTIONS, "foundBy { id }"),
        (Dataset.DUTIES, "area { code }"),
        (Dataset.DUTIES, "ownership { on }"),
    ],
)
async def test_beside_it_everything_else_is_answered(ask: Asker, dataset: Dataset, field: str) -> None:
    text = f'{{ hazard(hic: "{HAZARD}") {{ hic other: {field} }} }}'
    told = await ask.seeing(without(dataset)).tell(text)
    assert told.data == {"hazard": {"hic": HAZARD, "other": None}}
    assert [error.path for error in told.errors] == [["hazard", "other"]]


async def test_a_gateway_gets_each_entity_alone(ask: Asker) -> None:
    text = "query($r: [_Any!]!) { _entities(representations: $r) { ... on Hazard { hic } ... on User { id } } }"
    sent = [{"__typename": "Hazard", "hic": HAZARD}, {"__typename": "User", "id": "U01-001"}]
    told = await ask.seeing(without(Dataset.USERS)).tell(text, r=sent)
    assert told.data["_entities"] == [{"hic": HAZARD}, None]
    assert [error.path for error in told.errors] == [["_entities", 1]]


@pytest.mark.parametrize("field", ["note", "openHazardCount", "openMajorHazardCount"])
async def test_the_restricted_part_of_an_enterprise_is_guarded_on_every_path(ask: Asker, field: str) -> None:
    somebody = ask.seeing(without(Dataset.ENTERPRISES_RESTRICTED))
    for text in (
        f'{{ it: enterprise(id: "E15") {{ id x: {field} }} }}',
        f'{{ it: enterprise(id: "E15") {{ ...f }} }} fragment f on Enterprise {{ id x: {field} }}',
    ):
        told = await somebody.tell(text)
        assert told.data["it"] == {"id": "E15", "x": None}
        assert [error.path for error in told.errors] == [["it", "x"]]


def test_a_connection_belongs_to_what_it_lists() -> None:
    for kind in objects():
        if kind.name.endswith("Connection"):
            listed = get_named_type(kind.fields["nodes"].type)
            assert dataset_of(kind.name) is dataset_of(listed.name)
