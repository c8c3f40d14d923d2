"""What is not a request in the right form gets a status and a code, and never a fault."""

from __future__ import annotations

from typing import Any

import pytest

from tests.support.front_door import Door, only_error

OK = '{ area(code: "440308003") { name } }'
JSON = {"content-type": "application/json"}


@pytest.mark.parametrize(
    ("body", "field", "rule"),
    [
        (b"", "body", "JSON"),
        (b"1", "body", "OBJECT"),
        (b"null", "body", "OBJECT"),
        (b'"x"', "body", "OBJECT"),
        (b"true", "body", "OBJECT"),
        (b"{", "body", "JSON"),
        (b'{"query": "{ __typename', "body", "JSON"),
        (b'{"query": "\xff\xfe"}', "body", "JSON"),
        (b"\xff\xfe\x00", "body", "JSON"),
        (b"[" * 50_000, "body", "JSON"),
        (b"[" * 49_000 + b"]" * 49_000, "body", "JSON"),
        (b'{"query": "{ __typename }", "query": "{ other }"}', "body", "ONCE"),
        (b'{"query": "{ __typename }", "variables": {"a": {"b": 1, "\\u0062": 2}}}', "body", "ONCE"),
        (b'{"query": "{ __typename }", "variables": {"a": NaN}}', "body", "JSON"),
        (b'\xef\xbb\xbf{"query": "{ __typename }"}', "body", "JSON"),
        (b'{"query": "{ __typename }", "documentId": "a b"}', "documentId", "IDENTIFIER"),
        (b'{"query": "{ __typename }", "documentId": "a"}', "documentId", "ALONE"),
        (b'{"documentId": "sha256:abc"}', "documentId", "IDENTIFIER"),
        (b'{"extensions": {"persistedQuery": 1}}', "extensions.persistedQuery", "VERSION"),
        (b'{"extensions": {"persistedQuery": {"version": 2}}}', "extensions.persistedQuery", "VERSION"),
        (b'{"extensions": {"persistedQuery": {"version": 1}}}', "extensions.persistedQuery.sha256Hash", "SHA256"),
        (b"[]", "body", "NO_BATCH"),
        (b'[{"query": "{ __typename }"}]', "body", "NO_BATCH"),
        (b"{}", "query", "REQUIRED"),
        (b'{"query": null}', "query", "REQUIRED"),
        (b'{"query": 1}', "query", "REQUIRED"),
        (b'{"query": ["{ __typename }"]}', "query", "REQUIRED"),
        (b'{"query": "  "}', "query", "REQUIRED"),
        (b'{"query": "{ __typename }", "variables": []}', "variables", "OBJECT"),
        (b'{"query": "{ __typename }", "variables": "{}"}', "variables", "OBJECT"),
        (b'{"query": "{ __typename }", "variables": 1}', "variables", "OBJECT"),
        (b'{"query": "{ __typename }", "extensions": 1}', "extensions", "OBJECT"),
        (b'{"query": "{ __typename }", "operationName": 1}', "operationName", "TEXT"),
        (b'{"query": "{ __typename }", "operationName": "Other"}', "operationName", "OPERATION"),
        (b'{"query": "query A { __typename } query B { __typename }"}', "operationName", "OPERATION"),
    ],
    ids=lambda value: repr(value[:40]) if isinstance(value, bytes) else value,
)
async def test_a_body_in_the_wrong_form_is_told(door: Door, body: bytes, field: str, rule: str) -> None:
    answer = await door.http.post("/graphql", content=body, headers=JSON)
    assert answer.status_code == 400
    error = only_error(answer)
    assert error["extensions"] == {"code": "BAD_USER_INPUT", "field": field, "rule": rule}
    assert error["message"].startswith(f"{field}: ")
    assert door.asked == []


@pytest.mark.parametrize("kind", ["", "text/plain", "application/x-www-form-urlencoded", "multipart/form-data"])
async def test_a_body_that_a_foreign_form_could_send_is_refused(door: Door, kind: str) -> None:
    headers = {"content-type": kind} if kind else {}
    answer = await door.http.post("/graphql", content=b'{"query": "{ __typename }"}', headers=headers)
    assert answer.status_code == 415
    assert only_error(answer)["extensions"]["field"] == "Content-Type"


async def test_a_content_type_may_have_parameters_and_capitals(door: Door) -> None:
    headers = {"content-type": "Application/JSON; charset=utf-8"}
    answer = await door.http.post("/graphql", content=b'{"query": "{ __typename }"}', headers=headers)
    assert answer.json() == {"data": {"__typename": "Query"}}


async def test_null_variables_and_an_empty_operation_name_are_none(door: Door) -> None:
    body: dict[str, Any] = {"query": OK, "variables": None, "operationName": "", "extensions": None}
    assert (await door.http.post("/graphql", json=body)).json() == {"data": {"area": {"name": "沙头角街道"}}}


async def test_one_of_several_operations_is_named(door: Door) -> None:
    body = {"query": f"query A {{ __typename }} query B {OK}", "operationName": "B"}
    assert "area" in (await door.http.post("/graphql", json=body)).json()["data"]


async def test_a_query_may_come_in_the_address(door: Door) -> None:
    asked = {"query": "query($c: ID!) { area(code: $c) { name } }", "variables": '{"c": "440308003"}'}
    answer = await door.http.get("/graphql", params=asked)
    assert (answer.status_code, answer.json()) == (200, {"data": {"area": {"name": "沙头角街道"}}})
    for variables, rule in (("{", "JSON"), ("[]", "OBJECT"), ("[" * 5000, "JSON")):
        answer = await door.http.get("/graphql", params={**asked, "variables": variables})
        assert answer.status_code == 400
        assert only_error(answer)["extensions"] == {"code": "BAD_USER_INPUT", "field": "variables", "rule": rule}


async def test_a_get_without_a_query_is_told(door: Door) -> None:
    answer = await door.http.get("/graphql")
    assert (answer.status_code, only_error(answer)["extensions"]["field"]) == (400, "query")


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH"])
async def test_other_methods_are_not_offered(door: Door, method: str) -> None:
    answer = await door.http.request(method, "/graphql", json={"query": OK})
    assert answer.status_code == 405
    assert set(answer.headers["allow"].split(", ")) == {"GET", "HEAD", "POST", "OPTIONS"}
    assert only_error(answer)["extensions"]["code"] == "BAD_USER_INPUT"


@pytest.mark.parametrize("kind", ["mutation", "subscription"])
async def test_what_only_reads_offers_nothing_that_changes(door: Door, kind: str) -> None:
    answer = await door.post(f"{kind} {{ x }}")
    assert only_error(answer)["extensions"]["code"] == "GRAPHQL_VALIDATION_FAILED"
    assert door.asked == []


async def test_a_mutation_by_get_is_a_method_that_is_not_allowed(door: Door) -> None:
    text = "query Q { __typename } mutation M { x }"
    for asked in ({"query": "mutation { x }"}, {"query": text, "operationName": "M"}):
        answer = await door.http.get("/graphql", params=asked)
        assert (answer.status_code, answer.headers["allow"]) == (405, "POST")
        assert only_error(answer)["extensions"]["rule"] == "OPERATION"
    answer = await door.http.get("/graphql", params={"query": text, "operationName": "Q"})
    assert only_error(answer)["extensions"]["code"] == "GRAPHQL_VALIDATION_FAILED"


async def test_head_is_get_without_the_body_and_options_tells_the_methods(door: Door) -> None:
    answer = await door.http.head("/graphql", params={"query": OK})
    assert answer.status_code == 200
    answer = await door.http.options("/graphql")
    assert (answer.status_code, answer.headers["allow"]) == (204, "GET, HEAD, POST, OPTIONS")


async def test_a_parameter_that_stands_twice_is_refused(door: Door) -> None:
    answer = await door.http.get("/graphql", params=[("query", OK), ("query", "{ other }")])
    assert only_error(answer)["extensions"] == {"code": "BAD_USER_INPUT", "field": "query", "rule": "ONCE"}


@pytest.mark.parametrize("charset", ["utf-16", "latin1", "iso-8859-1", "gbk"])
async def test_a_body_in_another_charset_is_refused(door: Door, charset: str) -> None:
    headers = {"content-type": f"application/json; charset={charset}"}
    answer = await door.http.post("/graphql", content=b'{"query": "{ __typename }"}', headers=headers)
    assert answer.status_code == 415
    assert only_error(answer)["extensions"]["rule"] == "CHARSET"
