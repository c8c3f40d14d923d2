"""Zeren and its neighbours composed into one graph, by three composers."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from graphql import TypeDefinitionNode, parse

from tests.gateways.composing import COMPOSERS, SCHEMA, Composing

JOINING = Path(__file__).parents[2] / "docs" / "joining.md"
LINK = """
extend schema @link(
  url: "https://specs.apollo.dev/federation/v2.9"
  import: ["@key", "@shareable", "@override", "@inaccessible", "@interfaceObject"]
)
"""
NEIGHBOURS = {
    "a field taken over from Zeren": """
        type Enterprise @key(fields: "uscc") { uscc: ID! note: String @override(from: "zeren") }
    """,
    "a field that both know": """
        type Department @key(fields: "id") { id: ID! nameEn: String @shareable }
        type PageInfo @shareable {
          hasNextPage: Boolean! hasPreviousPage: Boolean! startCursor: String endCursor: String
        }
        type Query { pages: PageInfo }
    """,
    "a field that only neighbours see": """
        type RiskPoint @key(fields: "hic") { hic: ID! sensorKey: String @inaccessible sensorCount: Int }
    """,
    "a field of every organisation": """
        type Organisation @key(fields: "id") @interfaceObject { id: ID! hotline: String }
    """,
}
EXPECTED = {
    "a field taken over from Zeren": r'note: String .*override: "zeren"',
    "a field that both know": r"pages: PageInfo @join__field\(graph: NEIGHBOUR\)",
    "a field that only neighbours see": r"sensorKey: String .*@inaccessible",
    "a field of every organisation": r"hotline: String @join__field\(graph: NEIGHBOUR\)",
}


@pytest.mark.parametrize("composer", COMPOSERS)
def test_zeren_and_its_neighbour_compose_without_warnings(
    composing: Composing, composer: str, neighbour_sdl: Path
) -> None:
    composed = composing.compose(
        composer,
        zeren=("http://127.0.0.1:8000/graphql", SCHEMA),
        market_supervision=("http://127.0.0.1:4001/graphql", neighbour_sdl),
    )
    assert composed.code == 0, composed.told
    assert [line for line in composed.told if not line.startswith("INFO")] == []
    graph = composed.path.read_text(encoding="utf-8")
    assert "riskScore: Int" in graph
    assert "openHazardCount: Int" in graph


@pytest.mark.parametrize("composer", COMPOSERS)
@pytest.mark.parametrize("what", NEIGHBOURS)
def test_a_neighbour_composes_with(composing: Composing, composer: str, what: str) -> None:
    composed = composing.with_text(composer, LINK + NEIGHBOURS[what])
    assert composed.code == 0, composed.told
    if composer != "wundergraph":  # it writes the graph's types, without who answers for which
        assert re.search(EXPECTED[what], composed.path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("composer", COMPOSERS)
def test_the_ten_lines_that_departments_are_shown_compose(composing: Composing, composer: str) -> None:
    shown = re.search(r"```graphql\n(.*?)```", JOINING.read_text(encoding="utf-8"), re.DOTALL)
    assert shown
    assert len(shown[1].splitlines()) <= 12
    composed = composing.with_text(composer, shown[1])
    assert composed.code == 0, composed.told


@pytest.mark.parametrize("composer", COMPOSERS)
def test_a_graph_that_does_not_compose_is_not_written_and_every_reason_is_told(
    composing: Composing, composer: str
) -> None:
    wrong = "type Query { node(id: ID!): String department(id: ID!): String }"
    composed = composing.with_text(composer, LINK + wrong)
    assert composed.code == 1
    assert not composed.path.exists()
    told = "\n".join(composed.told)
    assert "node" in told
    assert "department" in told


def test_everything_in_the_composed_graph_is_described(composing: Composing, neighbour_sdl: Path) -> None:
    composed = composing.compose(
        "guild",
        zeren=("http://127.0.0.1:8000/graphql", SCHEMA),
        market_supervision=("http://127.0.0.1:4001/graphql", neighbour_sdl),
    )
    undescribed: list[str] = []
    for kind in parse(composed.path.read_text(encoding="utf-8")).definitions:
        name = kind.name.value if isinstance(kind, TypeDefinitionNode) else "link__"
        if not name.startswith(("join__", "link__")):
            parts = [*getattr(kind, "fields", ()), *getattr(kind, "values", ())]
            undescribed += [name] if getattr(kind, "description", None) is None else []
            undescribed += [f"{name}.{part.name.value}" for part in parts if part.description is None]
    assert undescribed == []
