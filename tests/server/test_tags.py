"""An answer that a client has is not sent again while the graph, the day and the question are the same."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import httpx
import pytest

from graph.bolt import Bolt
from graph.callers import LOCAL_ANALYST
from graph.canned import Canned
from graph.door import Graph
from graph.prepare import prepare
from graph.revision import changing
from server import tags
from tests.support.front_door import ROWS, Door, open_door

LISTED = {
    "area": "query($code: ID!) { area(code: $code) { name } }",
    "now": "{ hazardsToEscalate { nodes { level } } }",
    "then": "query($at: DateTime) { hazardsToEscalate(at: $at) { nodes { level } } }",
    "fails": '{ area(code: "a b") { name } }',
    "gaps": '{ gaps(on: "2023-02-10") { totalCount } }',
}
CODE = {"code": "440308003"}


async def get(door: Door, name: str, /, tag: str | None = None, **variables: Any) -> httpx.Response:
    asked = {"documentId": name, "variables": json.dumps(variables)}
    headers = {} if tag is None else {"if-none-match": tag}
    return await door.http.get("/graphql", params=asked, headers=headers)


@pytest.fixture
def door() -> Door:
    return open_door(listed=LISTED)


async def test_a_repeated_read_is_answered_without_asking_the_graph_again(door: Door) -> None:
    first = await get(door, "area", **CODE)
    assert first.headers["cache-control"] == "private, no-cache"
    assert {"accept", "authorization"} <= set(first.headers["vary"].lower().split(", "))
    tag = first.headers["etag"]
    assert tag.startswith('W/"')
    before = list(door.asked)
    for known in (tag, tag.removeprefix("W/"), f'"other", {tag}', "*"):
        again = await get(door, "area", known, **CODE)
        assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", tag)
        assert again.headers["cache-control"] == "private, no-cache"
    assert door.asked == [*before, *["revision"] * 4]


async def test_another_question_another_revision_or_another_form_is_another_answer(door: Door) -> None:
    tag = (await get(door, "area", **CODE)).headers["etag"]
    assert (await get(door, "area", tag, code="440308004")).status_code == 200
    asked = {"documentId": "area", "variables": json.dumps(CODE)}
    newer = {"if-none-match": tag, "accept": "application/graphql-response+json"}
    assert (await door.http.get("/graphql", params=asked, headers=newer)).status_code == 200
    later = open_door(Canned(ROWS, revision=4), listed=LISTED)
    assert (await get(later, "area", tag, **CODE)).status_code == 200
    same = open_door(Canned(ROWS, revision=2), listed=LISTED)
    assert (await get(same, "area", tag, **CODE)).status_code == 304
    elsewhere = open_door(Canned(ROWS, revision=2, graph="another graph"), listed=LISTED)
    assert (await get(elsewhere, "area", tag, **CODE)).status_code == 200


def test_another_day_is_another_answer() -> None:
    days = (date(2024, 7, 31), date(2024, 8, 1), date(2024, 8, 1))
    positions = [tags.position(LOCAL_ANALYST, None, day) for day in days]
    first, second, third = (
        tags.tag((LISTED["area"], CODE), "application/json", "graph 2", position) for position in positions
    )
    assert first != second == third


async def test_what_only_the_text_or_the_clock_decides_is_not_kept(district: Bolt) -> None:
    door = open_door(district, listed=LISTED)
    at = "2023-02-10T09:00:00+08:00"
    for answer, kept in (
        (await get(door, "now"), False),
        (await get(door, "then"), False),
        (await get(door, "then", at=None), False),
        (await get(door, "then", at=at), True),
        (await get(door, "fails"), False),
        (await door.http.get("/graphql", params={"query": LISTED["gaps"]}), False),
        (await door.http.post("/graphql", json={"documentId": "gaps"}), False),
        (await get(door, "gaps"), True),
    ):
        assert answer.headers["cache-control"] == ("private, no-cache" if kept else "no-store")
        assert ("etag" in answer.headers) == kept


async def test_a_change_of_the_graph_makes_the_answer_new(district: Bolt) -> None:
    door = open_door(district, listed=LISTED)
    first = await get(door, "gaps")
    assert first.json() == {"data": {"gaps": {"totalCount": 13}}}
    assert (await get(door, "gaps", first.headers["etag"])).status_code == 304
    async with changing(district):
        pass
    second = await get(door, "gaps", first.headers["etag"])
    assert second.json() == first.json()
    assert second.headers["etag"] != first.headers["etag"]


async def test_tags_may_be_sent_in_several_lines_and_a_trace_is_never_kept(door: Door) -> None:
    asked = {"documentId": "area", "variables": json.dumps(CODE)}
    tag = (await get(door, "area", **CODE)).headers["etag"]
    lines = [("if-none-match", '"other"'), ("if-none-match", tag)]
    assert (await door.http.get("/graphql", params=asked, headers=lines)).status_code == 304
    traced = {"apollo-federation-include-trace": "ftv1", "if-none-match": tag}
    answer = await door.http.get("/graphql", params=asked, headers=traced)
    assert (answer.status_code, answer.headers["cache-control"]) == (200, "no-store")
    assert "ftv1" in answer.json()["extensions"]


async def test_a_real_graph_has_a_name_of_its_own_that_stays(district: Bolt, scratch: Bolt) -> None:
    first = await Graph(district).state()
    await prepare(district)
    assert await Graph(district).state() == first
    assert (await Graph(scratch).state()).whole.split()[0] != first.whole.split()[0]


async def test_head_tells_the_tag(door: Door) -> None:
    asked = {"documentId": "area", "variables": json.dumps(CODE)}
    answer = await door.http.head("/graphql", params=asked)
    assert answer.headers["etag"] == (await get(door, "area", **CODE)).headers["etag"]
