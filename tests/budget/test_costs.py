"""What an operation costs is told by its document, its variables and the schema."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from graphql import build_schema as schema_of
from graphql import get_introspection_query, get_operation_ast, parse

from server.documents.costs import Costs
from server.documents.weights import ASSUMED, FILTERED, INTROSPECTED, LONGER, TOTAL_COUNT, WEIGHTS
from tests.budget.pricing import cost, served

DOCUMENT = (Path(__file__).parent.parent.parent / "docs" / "budget.md").read_text(encoding="utf-8")
PLAIN = schema_of("""
    type Query {
        one: Thing, keyed(keys: [ID!]!): [Thing]
        things(first: Int = 50, last: Int, filter: ID): ThingConnection!
    }
    type Thing { name: String, one: Thing, some: [Thing!]!, things(first: Int = 50, last: Int): ThingConnection! }
    type ThingConnection { nodes: [Thing!]!, edges: [ThingEdge!]!, pageInfo: PageInfo!, totalCount: Int }
    type ThingEdge { node: Thing!, cursor: String! }
    type PageInfo { hasNextPage: Boolean! }
""")


def plain(text: str, /, name: str | None = None, **variables: Any) -> int:
    return cost(text, name, PLAIN, **variables)


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("{ __typename }", 1),
        ("{ one { name } }", 1),
        ("{ one { name a: name __typename } }", 1),
        ("{ one { one { one { name } } } }", 3),
        ("{ one { name } b: one { name } }", 2),
        ("{ one { some { name } } }", 1 + ASSUMED),
        ("{ one { some { some { name } } } }", 1 + ASSUMED * (1 + ASSUMED)),
        ('{ keyed(keys: ["1", "2", "3"]) { one { name } } }', 3 * 2),
        ('{ keyed(keys: "1") { name } }', 1),
        ("{ things(first: 7) { nodes { name } } }", 1 + 7),
        ("{ things(first: 7) { edges { cursor node { name } } } }", 1 + 7 * 2),
        ("{ things(first: 7) { nodes { name } edges { cursor } } }", 1 + 7 + 7),
        ("{ things(first: 1000) { pageInfo { hasNextPage } } }", 1 + 1),
        ("{ things(first: 1000) { totalCount } }", 1 + TOTAL_COUNT),
        ('{ things(first: 1, filter: "x") { nodes { name } } }', 1 + FILTERED + 1),
        ("{ things { nodes { name } } }", 1 + 50),
        ("{ things(first: null) { nodes { name } } }", 1 + 50),
        ("{ things(last: 3) { nodes { name } } }", 1 + 3),
        ("{ things(first: 1000, last: 3) { nodes { name } } }", 1 + 3),
        ("{ things(first: 9, last: null) { nodes { name } } }", 1 + 9),
        ("{ things(first: 0) { nodes { name } } }", 1),
        ("{ things(first: -5) { nodes { name } } }", 1),
        (
            "{ things(first: 10) { nodes { things(first: 20) { nodes { one { name } } } } } }",
            1 + 10 * (2 + 20 * 2),
        ),
    ],
)
def test_objects_are_counted_and_lists_multiply(query: str, told: int) -> None:
    assert plain(query) == told


@pytest.mark.parametrize(
    ("variables", "rows"),
    [
        ({"n": 7}, 7),
        ({"n": 7.0}, 7),
        ({}, 4),
        ({"n": None}, 50),
        ({"n": "many"}, 50),
        ({"n": float("inf")}, 50),
        ({"n": -1}, 0),
        ({"n": 10**30}, 10**30),
    ],
)
def test_a_page_is_as_long_as_its_variable_says(variables: dict[str, Any], rows: int) -> None:
    assert plain("query($n: Int = 4) { things(first: $n) { nodes { name } } }", **variables) == 1 + rows


def test_without_a_default_of_its_own_a_variable_that_is_not_sent_leaves_the_usual_page() -> None:
    query = "query($n: Int, $l: Int) { things(first: $n, last: $l) { nodes { name } } }"
    assert plain(query) == 1 + 50
    assert plain(query, n=9) == 1 + 9
    assert plain(query, n=9, l=2) == 1 + 2


@pytest.mark.parametrize(("keys", "rows"), [(["1", "2"], 2), ([], 0), ("1", 1)])
def test_a_list_by_keys_is_as_long_as_the_keys_that_are_sent(keys: Any, rows: int) -> None:
    query = "query($k: [ID!]!) { keyed(keys: $k) { one { name } } }"
    assert plain(query, k=keys) == max(1, 2 * rows)


def test_pages_in_variables_multiply_like_others() -> None:
    inner = "things(first: $n) { nodes { name } pageInfo { hasNextPage } }"
    query = f"query($n: Int) {{ things(first: $n) {{ nodes {{ {inner} }} }} }}"
    assert plain(query, n=30) == 1 + 30 * (1 + 1 + 30 + 1)


def test_what_is_skipped_or_not_included_does_not_count() -> None:
    query = """query($yes: Boolean!, $no: Boolean = false) {
        one @skip(if: $yes) { name }
        two: one @include(if: $no) { name }
        ... @include(if: $yes) { three: one { one { name } } }
        ...f @skip(if: true)
        four: one @include(if: true) @skip(if: $no) { name }
    } fragment f on Query { things(first: 1000) { nodes { name } } }"""
    assert plain(query, yes=True) == 2 + 1
    assert plain(query, yes=False) == 1 + 1
    assert plain(query, yes=False, no=True) == 1 + 1
    assert plain(query.replace("true", "false", 1), yes=True) == 2 + 1001 + 1


def test_a_fragment_counts_wherever_it_is_spread_with_the_rows_of_its_place() -> None:
    query = """query($n: Int) {
            things(first: 10) { ...rows } b: things(first: $n) { ...rows } one { ...thing ...thing }
        }
        fragment rows on ThingConnection { pageInfo { hasNextPage } nodes { ...thing } totalCount }
        fragment thing on Thing { one { name } ... on Thing { b: one { name } } }"""
    once = 1 + 1 + TOTAL_COUNT
    assert plain(query, n=20) == (once + 10 * 3) + (once + 20 * 3) + (1 + 2 + 2)


def test_each_operation_of_a_document_has_its_own_cost_and_defaults() -> None:
    fragment = "fragment f on Query { things(first: $n) { nodes { name } } }"
    document = parse(f"query A($n: Int = 3) {{ ...f }} query B($n: Int = 5) {{ ...f }} {fragment}")
    costs = Costs(document, PLAIN)
    for name, rows in (("A", 3), ("B", 5)):
        operation = get_operation_ast(document, name)
        assert operation is not None
        assert costs.of(operation, None) == 1 + rows


@pytest.mark.parametrize(("head", "argument"), [("query", "first: 2"), ("query($n: Int = 2)", "first: $n")])
def test_fragments_that_double_each_other_are_priced_without_being_spread(head: str, argument: str) -> None:
    """Spread out they are 2^60 fields; whoever walks them all never ends."""
    chain = " ".join(f"fragment f{n} on Query {{ ...f{n + 1} ...f{n + 1} }}" for n in range(60))
    last = f"fragment f60 on Query {{ things({argument}) {{ nodes {{ name }} }} }}"
    assert plain(f"{head} {{ ...f0 }} {chain} {last}") == 3 * 2**60


def test_entities_cost_as_many_times_what_is_asked_as_are_named() -> None:
    query = "query($r: [_Any!]!) { _entities(representations: $r) { ... on AdminArea { name parent { name } } } }"
    named = [{"__typename": "AdminArea", "code": "1"}] * 300
    assert cost(query, r=named) == 300 * 2


def test_a_page_is_cheap_and_everything_at_once_is_not() -> None:
    page = cost("{ hazards { nodes { hic levelLabel { zh } } pageInfo { endCursor } } }")
    assert page < 200
    deep = "{ riskPoints(first: 1000) { nodes { ownership { industryLead { owners { name } } } } } }"
    assert cost(deep) > 50 * page


def test_a_page_of_the_feed_is_priced_by_its_size() -> None:
    changes = "{ changes(first: 5, types: [HAZARD]) { cursor changes { number kindLabel { zh } } } }"
    assert cost(changes) == WEIGHTS["Query.changes"] + 1 + 5 * 2


def test_introspection_costs_about_as_much_as_a_thousand_objects() -> None:
    assert 500 < cost(get_introspection_query()) < 2000
    assert cost('{ __type(name: "Hazard") { fields { name } } }') == 1 + INTROSPECTED


@pytest.mark.parametrize("place", [*WEIGHTS, *LONGER])
def test_what_has_a_weight_or_a_length_is_there(place: str) -> None:
    kind, _, name = place.partition(".")
    assert name in served().type_map[kind].fields  # type: ignore[attr-defined]


@pytest.mark.parametrize(("place", "told"), WEIGHTS.items())
def test_every_weight_stands_in_the_document(place: str, told: int) -> None:
    kind, _, name = place.partition(".")
    shown = "_service" if kind == "_Service" else name
    (row,) = [line for line in DOCUMENT.splitlines() if " besides" in line and f"`{shown}`" in line]
    numbers = re.findall(rf"`{shown}`[^|;]*?(\d+)|\| (\d+) besides", row)
    assert str(told) in {number for found in numbers for number in found}


def test_every_list_by_keys_has_one_list_to_count() -> None:
    """Without `first` the first list among the arguments tells the length; another one would be taken for it."""
    found = {
        name: [argument for argument, each in told.args.items() if str(each.type).startswith("[")]
        for name, told in served().query_type.fields.items()  # type: ignore[union-attr]
        if "first" not in told.args
    }
    assert {name: lists for name, lists in found.items() if lists} == {
        "_entities": ["representations"],
        "workload": ["departments"],
        "nodes": ["ids"],
    }
