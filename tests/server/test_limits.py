"""An operation over a limit is refused, with the limit's name, before the graph is asked."""

from __future__ import annotations

import asyncio
import time
import tracemalloc
from collections.abc import AsyncIterator
from typing import Any

import pytest

from graph.canned import Canned
from tests.support.front_door import ROWS, Door, Slow, only_error, open_door

AREA = 'area(code: "440308003") { name }'


def nested(levels: int) -> str:
    return "{ " + 'area(code: "1") { parent { ' * levels + "name" + " } }" * levels + " }"


@pytest.mark.parametrize(
    ("setting", "most", "query"),
    [
        ("ZEREN_MAX_DEPTH", 3, '{ area(code: "1") { parent { parent { name } } } }'),
        ("ZEREN_MAX_DEPTH", 2, '{ ...f } fragment f on Query { area(code: "1") { parent { name } } }'),
        ("ZEREN_MAX_DEPTH", 2, '{ ... { area(code: "1") { parent { name } } } }'),
        ("ZEREN_MAX_ALIASES", 2, f"{{ a: {AREA} b: {AREA} c: {AREA} }}"),
        ("ZEREN_MAX_ALIASES", 1, '{ x: area(code: "1") { ...f } } fragment f on AdminArea { n: name }'),
        ("ZEREN_MAX_FIELDS", 3, f"{{ {AREA} {AREA} }}"),
        ("ZEREN_MAX_FIELDS", 4, f"{{ ...f ...f ...f }} fragment f on Query {{ {AREA} }}"),
        (
            "ZEREN_MAX_FRAGMENTS",
            1,
            f"{{ ...a ...b }} fragment a on Query {{ {AREA} }} fragment b on Query {{ {AREA} }}",
        ),
        ("ZEREN_MAX_TOKENS", 8, f"{{ {AREA} }}"),
        ("ZEREN_MAX_LIST", 60, "{ departments(first: 61) { totalCount } }"),
        ("ZEREN_MAX_LIST", 60, f"{{ coverage(filter: {{ area: [{'1 ' * 61}] }}) {{ cellCount }} }}"),
    ],
)
async def test_each_limit_is_named(setting: str, most: int, query: str) -> None:
    settings: dict[str, Any] = {setting.removeprefix("ZEREN_").lower(): most}
    door = open_door(**settings)
    error = only_error(await door.post(query))
    assert error["extensions"] == {"code": "LIMIT_EXCEEDED", "limit": setting}
    assert setting in error["message"]
    assert door.asked == []


async def test_the_operation_that_just_fits_is_answered() -> None:
    door = open_door(max_depth=3, max_aliases=1, max_fields=3, max_tokens=16, max_list=50)
    answer = await door.post('{ a: area(code: "440308003") { parent { name } } }')
    assert answer.json() == {"data": {"a": {"parent": None}}}


@pytest.mark.parametrize(
    ("query", "variables"),
    [
        ("query($n: Int) { departments(first: $n) { totalCount } }", {"n": 61}),
        ("query($n: Int = 61) { departments(first: $n) { totalCount } }", {}),
        ("query($a: ID!) { area(code: $a) { code } }", {"a": ["1"] * 61}),
        (f"query($a: [ID!] = [{'1 ' * 61}]) {{ workload(departments: $a) {{ __typename }} }}", {}),
    ],
)
async def test_a_list_or_a_page_in_the_variables_is_limited_too(query: str, variables: dict[str, Any]) -> None:
    door = open_door(max_list=60)
    assert await door.refused(query, **variables) == {"code": "LIMIT_EXCEEDED", "limit": "ZEREN_MAX_LIST"}


ENTITIES = "query($r: [_Any!]!) { a: _entities(representations: $r) { __typename } %s }"


async def test_the_entities_of_a_request_are_limited_by_a_number_of_their_own() -> None:
    door = open_door(max_list=50, max_representations=120)
    named = [{"__typename": "AdminArea", "code": f"44030800{number % 9}"} for number in range(60)]
    answer = (await door.post(ENTITIES % "b: _entities(representations: $r) { __typename }", r=named)).json()
    assert [len(answer["data"][alias]) for alias in "ab"] == [60, 60]
    answer = (await door.post(ENTITIES % "b: _entities(representations: $r) { __typename }", r=named * 2)).json()
    (error,) = answer["errors"]
    assert error["extensions"] == {"code": "LIMIT_EXCEEDED", "limit": "ZEREN_MAX_REPRESENTATIONS"}
    assert "240 are more than the 120" in error["message"]
    assert answer.get("data") is None


async def test_a_list_is_limited_whatever_another_operation_of_the_document_takes_it_for(door: Door) -> None:
    entities = "query A($x: [_Any!]!) { _entities(representations: $x) { __typename } }"
    other = "query B($x: [ID!]!) { workload(departments: $x) { __typename } }"
    asked = {"query": f"{entities} {other}", "operationName": "B", "variables": {"x": ["U06"] * 1001}}
    answer = await door.http.post("/graphql", json=asked)
    assert only_error(answer)["extensions"] == {"code": "LIMIT_EXCEEDED", "limit": "ZEREN_MAX_LIST"}
    assert door.asked == []


async def test_deep_operations_of_every_kind_are_refused_quickly(door: Door) -> None:
    began = time.perf_counter()
    for levels in (10, 50, 100, 200, 400, 1000):
        for query in (
            nested(levels),
            "{ " + "... { " * levels + AREA + " }" * levels + " }",
            f"{{ coverage(filter: {'[' * levels}{']' * levels}) {{ cellCount }} }}",
            f"{{ coverage(filter: {'{a: ' * levels}1{'}' * levels}) {{ cellCount }} }}",
            f"query($x: {'[' * levels}Int{']' * levels}) {{ {AREA} }}",
        ):
            answer = (await door.post(query)).json()
            codes = {error["extensions"]["code"] for error in answer.get("errors", ())}
            assert codes <= {"LIMIT_EXCEEDED", "GRAPHQL_PARSE_FAILED", "GRAPHQL_VALIDATION_FAILED"}, query[:60]
            assert codes or "... {" in query
    assert time.perf_counter() - began < 10


async def test_ten_thousand_aliases_are_refused_quickly() -> None:
    for door in (open_door(), open_door(max_tokens=10**6, max_request_bytes=10**7)):
        query = "{ " + " ".join(f"a{number}: __typename" for number in range(10_000)) + " }"
        began = time.perf_counter()
        told = (await door.post(query)).json()["errors"][0]["extensions"]
        assert told["code"] == "LIMIT_EXCEEDED"
        assert told["limit"] in ("ZEREN_MAX_TOKENS", "ZEREN_MAX_REQUEST_BYTES", "ZEREN_MAX_ALIASES")
        assert time.perf_counter() - began < 5
        assert door.asked == []


@pytest.mark.parametrize("count", [60, 150, 200, 330, 600])
async def test_fragments_in_fragments_never_make_a_fault(door: Door, count: int) -> None:
    chain = " ".join(f"fragment f{number} on Query {{ ...f{number + 1} }}" for number in range(count))
    for query in (
        f"{{ ...f0 }} {chain} fragment f{count} on Query {{ {AREA} }}",
        f"{{ ...f0 }} {chain} fragment f{count} on Query {{ ...f0 }}",
    ):
        answer = (await door.post(query)).json()
        codes = {error["extensions"]["code"] for error in answer.get("errors", ())}
        assert codes <= {"LIMIT_EXCEEDED", "GRAPHQL_VALIDATION_FAILED", "GRAPHQL_PARSE_FAILED"}


async def test_fragments_that_double_each_other_are_counted_without_being_spread(door: Door) -> None:
    doubling = " ".join(f"fragment f{n} on Query {{ ...f{n + 1} ...f{n + 1} }}" for n in range(60))
    began = time.perf_counter()
    told = await door.refused(f"{{ ...f0 }} {doubling} fragment f60 on Query {{ {AREA} }}")
    assert told == {"code": "LIMIT_EXCEEDED", "limit": "ZEREN_MAX_FIELDS"}
    assert time.perf_counter() - began < 1


@pytest.mark.parametrize("digits", [12, 400, 5000, 40_000])
async def test_a_number_of_any_length_is_no_fault(door: Door, digits: int) -> None:
    told = await door.refused(f"{{ departments(first: {'9' * digits}) {{ totalCount }} }}")
    assert told["code"] == "GRAPHQL_VALIDATION_FAILED"
    told = await door.refused(
        "query($n: Int) { departments(first: $n) { totalCount } }", n=10 ** min(digits, 4000)
    )
    assert told["code"] in ("BAD_USER_INPUT", "LIMIT_EXCEEDED")


async def test_introspection_passes_and_introspection_bombs_do_not(explorer_door: Door) -> None:
    bomb = "{ __schema { types { " + "fields { type { " * 6 + "name" + " } }" * 6 + " } } }"
    assert (await explorer_door.refused(bomb))["code"] == "GRAPHQL_VALIDATION_FAILED"
    fields = "{ name args { type { kind ofType { kind ofType { kind ofType { kind ofType { name } } } } } } }"
    usual = (
        f"{{ __schema {{ queryType {{ name }} types {{ kind name fields(includeDeprecated: true) {fields} }} }} }}"
    )
    assert "errors" not in (await explorer_door.post(usual)).json()


async def sent_in_pieces(pieces: int) -> AsyncIterator[bytes]:
    yield b'{"query": "{ __typename }", "variables": {"x": "'
    for _ in range(pieces):
        yield b"x" * 65_536
    yield b'"}}'


async def test_five_megabytes_are_refused_with_flat_memory(door: Door) -> None:
    tracemalloc.start()
    try:
        for content in (sent_in_pieces(80), sent_in_pieces(3200)):
            answer = await door.http.post(
                "/graphql", content=content, headers={"content-type": "application/json"}
            )
            assert answer.status_code == 413
            told = {"code": "LIMIT_EXCEEDED", "limit": "ZEREN_MAX_REQUEST_BYTES"}
            assert only_error(answer)["extensions"] == told
        assert tracemalloc.get_traced_memory()[1] < 3_000_000
    finally:
        tracemalloc.stop()


async def test_a_request_that_takes_too_long_is_told_and_its_statement_is_left_to_end() -> None:
    canned = Canned(ROWS)
    door = open_door(Slow(canned, 0.5), max_seconds=0.1)
    began = time.perf_counter()
    error = only_error(await door.post(f"{{ {AREA} }}"))
    assert time.perf_counter() - began < 0.4
    assert error["extensions"] == {"code": "TIMEOUT"}
    assert "ZEREN_MAX_SECONDS" in error["message"]


async def test_a_slow_request_does_not_hold_up_a_quick_one() -> None:
    slow = open_door(Slow(Canned(ROWS), 0.6))
    waiting = asyncio.create_task(slow.post(f"{{ {AREA} }}"))
    await asyncio.sleep(0.05)
    began = time.perf_counter()
    assert (await slow.http.get("/health")).status_code == 200
    assert time.perf_counter() - began < 0.4
    assert "errors" not in (await waiting).json()
