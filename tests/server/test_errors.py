"""Expected failures speak; everything else is masked, logged under its trace id, and leaks nothing."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from typing import Any

import pytest

from graph.canned import Canned
from tests.support.front_door import ROWS, Door, only_error, open_door

LEAK = "bolt://neo4j:s3cret@10.0.0.1"
ASK = "query($c: ID!) { area(code: $c) { code } }"


def failing(params: Mapping[str, Any]) -> Any:
    """A fault for codes that begin with F, an answer for any other."""
    if any(code.startswith("F") for code in params["codes"]):
        raise ZeroDivisionError(LEAK)
    return ROWS["areas_by_code"](params)


def failing_door() -> Door:
    return open_door(Canned({"areas_by_code": failing}))


async def test_a_fault_is_masked_and_found_in_the_log_by_its_trace_id(caplog: pytest.LogCaptureFixture) -> None:
    answer = await failing_door().post(ASK, c="F1")
    error = only_error(answer)
    assert error["extensions"] == {"code": "INTERNAL", "traceId": answer.headers["x-request-id"]}
    assert error["path"] == ["area"]
    for leak in (LEAK, "ZeroDivision", "Traceback", ".py"):
        assert leak not in answer.text
    (line,) = [record.msg for record in caplog.records if record.name == "zeren.graphql"]
    assert isinstance(line, dict)
    assert line["request_id"] == answer.headers["x-request-id"]
    assert f"ZeroDivisionError: {LEAK}" in line["exception"]


async def test_fifty_requests_at_once_each_get_their_own_answer_or_error() -> None:
    door = failing_door()
    codes = [f"{'F' if number % 2 else 'A'}{number}" for number in range(50)]
    answers = await asyncio.gather(
        *(
            door.http.post(
                "/graphql",
                json={"query": ASK, "variables": {"c": code}},
                headers={"x-request-id": f"id-{code}"},
            )
            for code in codes
        )
    )
    for code, answer in zip(codes, answers, strict=True):
        if code.startswith("F"):
            assert only_error(answer)["extensions"] == {"code": "INTERNAL", "traceId": f"id-{code}"}
        else:
            assert answer.json() == {"data": {"area": {"code": code}}}


async def test_a_graph_that_is_gone_is_unavailable_and_never_a_gap(gone: Door) -> None:
    for query in (
        '{ area(code: "440308003") { name } }',
        '{ gaps(on: "2023-02-10") { totalCount } }',
        '{ ownership(subScope: "03-A", area: "440308003") { industryLead { verdict } } }',
        "{ riskCategories { code } }",
    ):
        answer = await gone.post(query)
        assert only_error(answer)["extensions"] == {"code": "UNAVAILABLE"}
        assert set((answer.json().get("data") or {"x": None}).values()) == {None}


async def test_a_graph_that_cannot_be_had_at_all_is_unavailable_too(gone: Door) -> None:
    answer = await gone.http.get("/ready")
    assert answer.status_code == 503


@pytest.mark.parametrize(
    ("query", "variables", "field"),
    [
        (ASK, {}, "c"),
        (ASK, {"c": None}, "c"),
        (ASK, {"c": {"x": 1}}, "c"),
        (ASK, {"c": [1]}, "c"),
        ("query($n: Int) { departments(first: $n) { totalCount } }", {"n": "x"}, "n"),
        ("query($n: Int) { departments(first: $n) { totalCount } }", {"n": 1.5}, "n"),
        ("query($n: Int) { departments(first: $n) { totalCount } }", {"n": -(10**20)}, "n"),
        ("query($f: CoverageFilter) { coverage(filter: $f) { cellCount } }", {"f": {"nobody": 1}}, "f"),
        ("query($f: CoverageFilter) { coverage(filter: $f) { cellCount } }", {"f": {"role": "OWNER"}}, "f.role"),
        ("query($b: Boolean!) { __typename @skip(if: $b) }", {"b": "x"}, "b"),
    ],
)
async def test_a_variable_of_the_wrong_type_is_told_by_its_name(
    door: Door, query: str, variables: dict[str, Any], field: str
) -> None:
    told = await door.refused(query, **variables)
    assert told == {"code": "BAD_USER_INPUT", "field": field, "rule": "TYPE"}


@pytest.mark.parametrize(
    ("query", "variables", "message"),
    [
        (ASK, {"c": None}, "c: Expected value of non-null type 'ID!' not to be null."),
        (ASK, {"c": {"x": [None, True]}}, "c: ID cannot represent value"),
        (
            "query($f: CoverageFilter) { coverage(filter: $f) { cellCount } }",
            {"f": {"rle": None}},
            "f: Expected value of type 'CoverageFilter' not to include unknown field 'rle'. Did you mean 'role'?",
        ),
        ("{ area(code: null) { code } }", {}, "Expected value of non-null type 'ID!' not to be null."),
    ],
)
async def test_what_is_wrong_is_told_in_the_words_of_graphql(
    door: Door, query: str, variables: dict[str, Any], message: str
) -> None:
    assert only_error(await door.post(query, **variables))["message"] == message


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ("{", "GRAPHQL_PARSE_FAILED"),
        ("query {{ }", "GRAPHQL_PARSE_FAILED"),
        ("{ area(code: 'x') }", "GRAPHQL_PARSE_FAILED"),
        ('{ area(code: "\\ud800") { code } }', "GRAPHQL_PARSE_FAILED"),
        ("\x00", "GRAPHQL_PARSE_FAILED"),
        ("{ nothing }", "GRAPHQL_VALIDATION_FAILED"),
        ("{ area { code } }", "GRAPHQL_VALIDATION_FAILED"),
        ("{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }", "GRAPHQL_VALIDATION_FAILED"),
        ("{ __typename @nothing }", "GRAPHQL_VALIDATION_FAILED"),
        ("query($a: Nothing) { __typename }", "GRAPHQL_VALIDATION_FAILED"),
    ],
)
async def test_a_document_that_is_wrong_gets_the_specified_code(door: Door, query: str, code: str) -> None:
    answer = await door.post(query)
    assert {error["extensions"]["code"] for error in answer.json()["errors"]} == {code}
    assert "data" not in answer.json()


async def test_a_document_with_a_thousand_mistakes_tells_some_of_them(door: Door) -> None:
    answer = await door.post("{ " + " ".join(f"x{number}" for number in range(1000)) + " }")
    assert 1 < len(answer.json()["errors"]) < 30


async def test_part_of_an_answer_comes_beside_the_error_of_the_rest() -> None:
    answer = await open_door().post('{ good: area(code: "A1") { code } bad: area(code: "a b") { code } }')
    assert answer.json()["data"] == {"good": {"code": "A1"}, "bad": None}
    error = only_error(answer)
    assert error["path"] == ["bad"]
    assert error["extensions"] == {"code": "BAD_USER_INPUT", "field": "code", "rule": "AREA_CODE"}


async def test_an_answer_that_would_follow_too_many_edges_is_refused_whole() -> None:
    door = open_door(max_edges=10)
    codes = " ".join(f'a{number}: area(code: "{number}") {{ name }}' for number in range(11))
    answer = await door.post(f"{{ {codes} }}")
    assert only_error(answer)["extensions"] == {"code": "LIMIT_EXCEEDED", "limit": "ZEREN_MAX_EDGES"}
    assert "data" not in answer.json()
    assert "errors" not in (await door.post('{ area(code: "1") { name } }')).json()


async def test_a_change_that_does_not_settle_is_told_and_never_answered() -> None:
    door = open_door(Canned(ROWS, revision=3), max_seconds=0.3)
    assert only_error(await door.post(ASK, c="A1"))["extensions"] == {"code": "TIMEOUT"}
