"""Of rows that are only shown, the columns that a document asks for are carried, and no others."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
from graphql import GraphQLSchema, get_operation_ast, parse

from bench.execution import ROWS
from graph.acting.writer import Writer
from graph.callers import LOCAL_ANALYST
from graph.canned import Canned
from graph.door import Graph
from graph.hazards import BY_HIC, HazardRow
from graph.organisations import OrganisationRow
from graph.risk_points import RiskPointRow
from graph.witness import Witness
from resolvers.access import Access
from resolvers.asking import Asking
from schema.context import Context
from server.execution.executing import Executing
from server.execution.plans import Plans
from server.execution.reads import read_of_first
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
    "an edge": ("{ hazards { nodes { hic area { code } } } }", {"hic", "area_code"}),
    "an edge by what another tells": ("{ hazards { nodes { premises { name } } } }", {"hic"}),
    "an edge with arguments": (
        '{ hazards { nodes { ownership(on: "2023-02-10") { declared } } } }',
        {"area_code", "sub_scope_key"},
    ),
    "a value that is worked out": ("{ hazards { nodes { statusLabel { zh } open } } }", {"status"}),
    "a resolver of its own": ("{ hazards { nodes { hic overdue } } }", None),
    "the same in another place": ("{ a: hazards { nodes { hic } } b: hazards { nodes { overdue } } }", None),
    "its global id": ("{ hazards { nodes { nodeId } } }", None),
}


@pytest.mark.parametrize(("text", "columns"), ASKED.values(), ids=ASKED)
def test_what_a_document_wants_of_hazards(schema: GraphQLSchema, text: str, columns: set[str] | None) -> None:
    assert wanted(schema, parse(text)).get(HazardRow) == columns


def test_what_a_function_reads_of_its_row() -> None:
    def with_arguments(row: Any, on: Any) -> Any:
        return (row.area_code, on) if on else row.sub_scope_key.split("-")[0]

    def handed_on(row: Any) -> Any:
        return str(row)

    def kept(row: Any) -> Any:
        return [each for each in row.parts if each is not row.best]

    def renamed(row: Any) -> Any:
        other = row
        return other.hic

    def replaced(row: Any) -> Any:
        row = row.above
        return row.hic

    assert read_of_first(with_arguments) == frozenset({"area_code", "sub_scope_key"})
    assert read_of_first(lambda row: row.owners and row.owners[0]) == frozenset({"owners"})
    # From Python 3.12 on a list within is part of the function's own code.
    assert read_of_first(kept) in (None, frozenset({"parts", "best"}))
    for function in (handed_on, renamed, replaced, HazardRow, datetime.now, "text".join, list):
        assert read_of_first(function) is None


OWNERS = """query($on: Date!) { hazards(first: 3) { nodes { hic ownership(on: $on) {
  industryLead { verdict owners { id } } %s } } } }"""


@pytest.mark.parametrize(
    ("why", "roles"),
    [
        ("", 3),
        ("territorial { considered { won } }", 4),
        ("territorial { decidedBy { id } }", 4),
        ("supporting { id }", 4),
        ("citation { checksum }", 4),
    ],
)
async def test_who_supports_and_why_is_asked_where_it_is_wanted(
    schema: GraphQLSchema, why: str, roles: int
) -> None:
    heard: list[dict[str, Any]] = []

    def slots(params: dict[str, Any]) -> Any:
        heard.append(params)
        return ROWS["who_owns"](params)

    told = await both(schema, OWNERS % why, {"who_owns": slots, "responsibilities_by_id": []}, on="2023-02-10")
    assert told.has_plan
    assert told.planned == told.library
    by_plan, by_library = heard[0], heard[-1]
    assert len({role for _, _, role, _ in by_plan["asked"]}) == roles
    assert ("considered" in by_plan["leftOut"]) is (why == "")
    assert not by_library["leftOut"]
    assert len({role for _, _, role, _ in by_library["asked"]}) == 4


@pytest.mark.parametrize(
    ("only", "told", "roles"),
    [
        ("", "cells { industryLead { verdict owners { id } } }", 3),
        ("", "byDepartment { gapCount department { id } } cells { declared industryLead { verdict } }", 3),
        ("", "gapCount", 4),  # nothing tells what is wanted of the cells
        ("", "cells { supporting { id } }", 4),
        ('(filter: {department: "U06"})', "cells { industryLead { verdict } }", 4),
    ],
)
async def test_the_matrix_asks_why_where_it_is_wanted(
    schema: GraphQLSchema, only: str, told: str, roles: int
) -> None:
    heard: list[dict[str, Any]] = []

    def slots(params: dict[str, Any]) -> Any:
        heard.append(params)
        return ROWS["who_owns"](params)

    rows = {"declared_cells": [["", "03-A", "440308003"]], "how_many_pairs": [["", 9]], "who_owns": slots}
    found = await both(schema, f"{{ coverage{only} {{ {told} }} }}", rows)
    assert found.has_plan
    assert not found.given_up
    assert found.planned == found.library
    assert len({role for _, _, role, _ in heard[0]["asked"]}) == roles


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


async def test_what_the_library_completes_is_told_of_the_same_rows(schema: GraphQLSchema) -> None:
    told = await both(
        schema,
        f"""{{ hazards(first: 1) {{ nodes {{ hic dueAt area {{ code }} }} }}
            _entities(representations: [{{__typename: "Hazard", hic: "{HIC}"}}, {{__typename: "No"}}]) {{
              ... on Hazard {{ description }} }} }}""",
    )
    assert told.given_up
    assert told.planned == told.library
    assert told.told["data"]["_entities"][0]["description"]
    assert told.asked == told.asked_by_library


async def test_a_plan_mistaken_about_what_is_read_is_given_up_for_whole_rows(
    schema: GraphQLSchema,
) -> None:
    document = parse("{ hazards(first: 2) { nodes { hic status area { code } } } }")
    operation = get_operation_ast(document)
    assert operation is not None
    plans = Plans(schema, document)
    vars(plans)["wanted"] = {HazardRow: frozenset({"area_code"})}
    canned = Canned(ROWS)
    context = Context(Asking(Graph(canned)), "test", Access.everything(LOCAL_ANALYST), Writer())
    told = await Executing(schema, suggesting=True).by_plan(
        plans, operation, {}, context, lambda: Asking(context.asking.graph)
    )
    assert told.errors is None
    assert told.data is not None
    assert [each["status"] for each in told.data["hazards"]["nodes"]] == ["DISPATCHED"] * 2
    assert canned.asked.count("hazards") == 2
