"""Lists: every order from either end, cursors that stay right, text that is text, global ids for everything."""

from __future__ import annotations

from typing import Any

import pytest

from schema.build import build_schema
from tests.support.asking import Asker

PAGE = """query($first: Int, $after: String, $last: Int, $before: String, $by: HazardOrder!, $to: Direction!) {
  hazards(first: $first, after: $after, last: $last, before: $before, orderBy: $by, direction: $to,
          filter: {area: "440308"}) {
    totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    nodes { hic foundAt dueAt levelCurrent } } }"""


def _place(by: str, node: dict[str, Any]) -> Any:
    if by == "FOUND_AT":
        return (node["foundAt"], node["hic"])
    if by == "DUE_AT":
        return (node["dueAt"] or "~", node["hic"])
    return (node["levelCurrent"], node["hic"]) if by == "LEVEL" else node["hic"]


@pytest.mark.parametrize("by", ["KEY", "FOUND_AT", "DUE_AT", "LEVEL"])
@pytest.mark.parametrize("to", ["ASCENDING", "DESCENDING"])
async def test_a_list_walked_from_either_end_gives_every_row_once_in_order(ask: Asker, by: str, to: str) -> None:
    whole = (await ask(PAGE, first=1000, by=by, to=to))["hazards"]
    rows = [node["hic"] for node in whole["nodes"]]
    placed = [_place(by, node) for node in whole["nodes"]]
    assert placed == sorted(placed, reverse=to == "DESCENDING")
    assert len(rows) == whole["totalCount"] == 51
    forward: list[str] = []
    cursor = None
    while True:
        page = (await ask(PAGE, first=20, after=cursor, by=by, to=to))["hazards"]
        forward += [node["hic"] for node in page["nodes"]]
        assert page["pageInfo"]["hasPreviousPage"] == (cursor is not None)
        cursor = page["pageInfo"]["endCursor"]
        if not page["pageInfo"]["hasNextPage"]:
            break
    assert forward == rows
    backward: list[str] = []
    cursor = None
    while True:
        page = (await ask(PAGE, last=20, before=cursor, by=by, to=to))["hazards"]
        backward = [node["hic"] for node in page["nodes"]] + backward
        cursor = page["pageInfo"]["startCursor"]
        if not page["pageInfo"]["hasPreviousPage"]:
            break
    assert backward == rows


async def test_what_lies_between_two_cursors_is_what_the_page_holds(ask: Asker) -> None:
    edges = "{ riskPoints(first: 30, %s) { edges { cursor node { hic } } } }"
    every = (await ask(edges % 'filter: {area: "440308004"}'))["riskPoints"]["edges"]
    between = f'filter: {{area: "440308004"}}, after: "{every[3]["cursor"]}", before: "{every[9]["cursor"]}"'
    found = (await ask(edges % between))["riskPoints"]["edges"]
    assert [edge["node"] for edge in found] == [edge["node"] for edge in every[4:9]]


@pytest.mark.parametrize(
    ("noun", "key", "kept"),
    [
        ("riskPoints", "hic", ""),
        ("hazards", "hic", ""),
        ("enterprises", "id", ""),
        ("responsibilities", "id", ""),
        ("inspections", "id", "kind: PATROL"),
        ("inspections", "id", 'category: "02", since: "2022-06-01", before: "2022-09-01"'),
        ("enforcementCases", "id", ""),
        ("enforcementCases", "id", 'area: "440308002", open: true'),
        ("users", "id", 'role: PATROL, on: "2023-02-10"'),
        ("buildings", "buildingCode", ""),
        ("escalations", "id", ""),
        ("escalations", "id", 'category: "07", openAt: "2022-12-10T00:00:00+08:00"'),
        ("supervisionOrders", "id", ""),
        ("supervisionOrders", "id", 'inForceAt: "2022-12-01T00:00:00+08:00"'),
    ],
)
async def test_a_list_along_an_index_is_the_same_from_either_end_and_as_long_as_the_sorted_one(
    ask: Asker, noun: str, key: str, kept: str
) -> None:
    shown = f"totalCount nodes {{ {key} }}"
    cut = f", filter: {{{kept}}}" if kept else ""
    found = await ask(
        f"{{ up: {noun}(first: 600{cut}) {{ {shown} }}"
        f" down: {noun}(first: 600, direction: DESCENDING{cut}) {{ {shown} }} }}"
    )
    assert found["up"]["nodes"] == found["down"]["nodes"][::-1]
    assert found["up"]["totalCount"] == len(found["up"]["nodes"]) > 0
    assert [node[key] for node in found["up"]["nodes"]] == sorted(node[key] for node in found["up"]["nodes"])


async def test_a_cursor_of_another_list_or_order_is_refused(ask: Asker) -> None:
    page = (await ask(PAGE, first=2, by="KEY", to="ASCENDING"))["hazards"]
    for by in ("FOUND_AT", "LEVEL"):
        told = await ask.tell(PAGE, first=2, after=page["pageInfo"]["endCursor"], by=by, to="ASCENDING")
        assert [error.original_error.code for error in told.errors] == ["BAD_USER_INPUT"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("露营", {"E15", "E16"}),
        ("密室逃脱", {"E18"}),
        ("Example Campground", {"E15", "E16"}),
        ('露营" OR name_zh:*', set()),
        ("*:*", None),
        ("示例\\", None),
        ("AND OR NOT", set()),
        ("营", None),
    ],
)
async def test_a_text_is_looked_for_as_text_and_never_as_a_query(
    ask: Asker, text: str, expected: set[str] | None
) -> None:
    told = await ask.tell(
        "query($text: String!) { enterprises(filter: {text: $text}, first: 100) { nodes { id } } }", text=text
    )
    if expected is None:
        codes = [error.original_error.code for error in told.errors]
        assert codes == ["BAD_USER_INPUT"] or told.data["enterprises"]["nodes"] is not None
        assert text not in ("营", "*:*") or codes == ["BAD_USER_INPUT"]
    else:
        assert {node["id"] for node in told.data["enterprises"]["nodes"]} == expected


async def test_a_former_name_finds_its_organisation(ask: Asker) -> None:
    found = await ask('{ organisations(filter: {text: "经济促进局"}) { nodes { id name } } }')
    assert [node["id"] for node in found["organisations"]["nodes"]] == ["U08"]


def _lists() -> dict[str, Any]:
    """Every list that the graph sorts, by the name of its field."""
    schema = build_schema()._schema  # noqa: SLF001 - graphql-core's schema
    assert schema.query_type is not None
    return {
        name: field
        for name, field in schema.query_type.fields.items()
        if str(field.type).endswith("Connection") and "direction" in field.args
    }


async def test_every_order_of_every_list_is_the_same_list_from_its_other_end(ask: Asker) -> None:
    for name, field in _lists().items():
        orders = field.args["orderBy"].type.of_type.values if "orderBy" in field.args else [None]
        for by in orders:
            chosen = f", orderBy: {by}" if by else ""
            shown = "totalCount nodes { nodeId }"
            found = await ask(
                f"{{ up: {name}(first: 1000{chosen}) {{ {shown} }}"
                f" down: {name}(first: 1000, direction: DESCENDING{chosen}) {{ {shown} }} }}"
            )
            up, down, total = found["up"]["nodes"], found["down"]["nodes"][::-1], found["up"]["totalCount"]
            assert len(up) == len(down) == min(total, 1000), (name, by)
            assert up[total - len(up) :] == down[: 2 * len(up) - total], (name, by)


async def test_a_text_is_a_filter_of_every_list_of_named_things_and_never_a_query(ask: Asker) -> None:
    texts = [name for name, field in _lists().items() if "text" in field.args["filter"].type.fields]
    assert len(texts) >= 16
    for name in texts:
        asked = f"query($text: String!) {{ {name}(filter: {{text: $text}}) {{ totalCount }} }}"
        found = await ask(asked, text='zz" OR *:* OR "zz')
        assert found[name]["totalCount"] == 0, name


async def test_every_node_is_found_again_by_its_global_id(ask: Asker) -> None:
    listed = _lists()
    assert len(listed) >= 28
    for name in listed:
        found = (await ask(f"{{ {name}(first: 3) {{ nodes {{ __typename nodeId }} }} }}"))[name]["nodes"]
        assert found or name in ("agreements", "accessLog", "handovers"), name
        given = [node["nodeId"] for node in found]
        again = (await ask("query($ids: [ID!]!) { nodes(ids: $ids) { __typename nodeId } }", ids=given[::-1]))[
            "nodes"
        ]
        assert again == found[::-1]


@pytest.mark.parametrize("given", ["", "x", "RGVwYXJ0bWVudA", "Tm90aGluZzpVMDY", "RGVwYXJ0bWVudDo"])
async def test_what_is_no_global_id_is_refused(ask: Asker, given: str) -> None:
    told = await ask.tell("query($id: ID!) { node(id: $id) { nodeId } }", id=given)
    assert [error.original_error.code for error in told.errors] == ["BAD_USER_INPUT"]


async def test_an_id_of_nothing_is_null(ask: Asker) -> None:
    assert await ask('{ node(id: "RGVwYXJ0bWVudDpVOTk") { nodeId } }') == {"node": None}


async def test_a_page_of_100_hazards_asks_one_statement_for_each_edge(ask: Asker) -> None:
    told = await ask.tell(
        """{ hazards(first: 100) { nodes { hic area { name } enterprise { name } lastTransition { toStatus }
          ownership(on: "2023-02-10") { territorial { owners { name } } industryLead { owners { name } } }
          rest(at: "2023-02-10T18:00:00+08:00") { level } supervisionOrders { id } } } }"""
    )
    assert told.errors == []
    assert len(told.data["hazards"]["nodes"]) == 51
    counted = {name: told.asked.count(name) for name in set(told.asked)}
    assert set(counted.values()) == {1}, counted
