"""Of rows that are only shown, the columns that a document asks for are carried, and no others."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
from graphql import GraphQLSchema, parse

from bench.execution import ROWS
from graph.canned import Canned
from graph.door import Graph
from graph.hazards import BY_HIC, HazardRow
from graph.organisations import OrganisationRow
from graph.risk_points import RiskPointRow
from graph.witness import Witness
from schema.build import build_schema
from server.execution.wanted import wanted
from tests.execution.both import both

HIC = "440308003010001100000000004"
ASKED = {
    "columns of a list": ("{ hazards { nodes { hic status } } }", {"hic", "status"}),
    "columns of two lists": ("{ a: hazards { nodes { hic } } b: hazards { nodes { dueAt } } }", {"hic", "due_at"}),
    "what may be skipped": ("{ hazards { nodes { hic status @skip(if: true) } } }", {"hic", "status"}),
    "a fragment": (
        "{ hazards { edges { node { ...H } } } } fragment H on Hazard { foundAt __typename }",
        {"found_at"},
    ),
    "an entity": (
        "{ _entities(representations: []) { ... on Hazard { description } ... on RiskPoint { name } } }",
        {"description"},
    ),
    "an edge": ("{ hazards { nodes { hic area { code } } } }", None),
    "a value that is worked out": ("{ hazards { nodes { hic statusLabel { zh } } } }", None),
    "an edge in another place": ("{ a: hazards { nodes { hic } } b: hazards { nodes { area { code } } } }", None),
    "its global id": ("{ hazards { nodes { nodeId } } }", None),
}


@pytest.fixture(scope="module")
def schema() -> GraphQLSchema:
    return build_schema()._schema  # noqa: SLF001 - graphql-core's schema


@pytest.mark.parametrize(("text", "columns"), ASKED.values(), ids=ASKED)
def test_what_a_document_wants_of_hazards(schema: GraphQLSchema, text: str, columns: set[str] | None) -> None:
    assert wanted(schema, parse(text)).get(HazardRow) == columns


def test_an_interface_wants_the_columns_of_all_that_it_may_be(schema: GraphQLSchema) -> None:
    document = parse("{ organisation(id: U06) { ... on Department { nodeId } } riskPoints { nodes { name } } }")
    found = wanted(schema, document)
    assert OrganisationRow not in found
    assert found[RiskPointRow] == {"name"}


async def test_only_what_is_wanted_is_carried_and_read() -> None:
    heard: list[dict[str, Any]] = []

    def rows(params: dict[str, Any]) -> Any:
        heard.append(params)
        return ROWS["hazards_by_hic"](params)

    witness = Witness()
    graph = Graph(Canned({"hazards_by_hic": rows}), witness=witness).telling(
        {HazardRow: frozenset({"status", "found_at"})}
    )
    (row,) = (await graph.ask(BY_HIC, hics=[HIC])).rows
    left_out = set(heard[0]["leftOut"])
    assert left_out == {*BY_HIC.columns} - {"asked", "hic", "status", "found_at"}
    assert (row.asked, row.hic) == (HIC, HIC)
    assert row.found_at < datetime.now(UTC)
    assert not any(hasattr(row, name) for name in left_out)
    assert list(witness.rows[HazardRow]) == [HIC]


async def test_whoever_asks_for_no_part_has_the_row_as_a_whole() -> None:
    graph = Graph(Canned(ROWS)).telling({RiskPointRow: frozenset({"name"})})
    (row,) = (await graph.ask(BY_HIC, hics=[HIC])).rows
    assert isinstance(row, HazardRow)


async def test_where_the_library_completes_rows_come_as_a_whole(schema: GraphQLSchema) -> None:
    told = await both(
        schema,
        f"""{{ hazard(hic: "{HIC}") {{ hic status }} hazards(first: 1) {{ nodes {{ hic dueAt }} }}
            _entities(representations: [{{__typename: "Hazard", hic: "{HIC}"}}, {{__typename: "No"}}]) {{
              ... on Hazard {{ description }} }} }}""",
    )
    assert told.given_up
    assert told.planned == told.library
    assert told.told["data"]["hazard"]["hic"] == HIC
