"""What goes back over HTTP: media types, statuses, request ids, and a log line without variables."""

from __future__ import annotations

import json
from typing import Any

import pytest

from graph.canned import Canned
from tests.support.front_door import ROWS, Door, Gone, Slow, open_door

ASK = {"query": '{ area(code: "440308003") { name } }'}
NEWER = "application/graphql-response+json"


@pytest.mark.parametrize(
    ("accept", "given"),
    [
        ("*/*", "application/json"),
        ("application/json", "application/json"),
        (NEWER, NEWER),
        (f"{NEWER}; charset=utf-8, application/json;q=0.9", NEWER),
        (f"application/json, {NEWER}", "application/json"),
        ("", "application/json"),
        ("application/*", "application/json"),
        ("text/plain, */*;q=0.1", "application/json"),
        (f"application/json;q=0.5, {NEWER};q=0.8", NEWER),
        (f"{NEWER};q=0, */*", "application/json"),
        ("application/json;q=0, */*", NEWER),
        ("APPLICATION/JSON", "application/json"),
    ],
)
async def test_the_client_says_which_json_it_wants(door: Door, accept: str, given: str) -> None:
    answer = await door.http.post("/graphql", json=ASK, headers={"accept": accept})
    assert answer.status_code == 200
    assert answer.headers["content-type"].split(";")[0] == given
    assert answer.json() == {"data": {"area": {"name": "沙头角街道"}}}


@pytest.mark.parametrize(
    "accept", ["application/xml", "text/html;q=0", "*/*;q=0", "application/json;q=x", "image/*"]
)
async def test_a_client_that_wants_none_of_it_is_told_what_there_is(door: Door, accept: str) -> None:
    answer = await door.http.post("/graphql", json=ASK, headers={"accept": accept})
    assert answer.status_code == 406
    (error,) = answer.json()["errors"]
    assert error["extensions"] == {"code": "BAD_USER_INPUT", "field": "Accept", "rule": "MEDIA_TYPE"}
    assert NEWER in error["message"]
    assert door.asked == []


async def test_a_failure_of_ours_is_no_fault_of_the_callers() -> None:
    slow = open_door(Slow(Canned(ROWS), 0.5), listed={"area": ASK["query"]}, max_seconds=0.1)
    dead = open_door(Gone(), listed={"area": ASK["query"]})
    for door, status, code in ((slow, 504, "TIMEOUT"), (dead, 503, "UNAVAILABLE")):
        for accept, given in ((NEWER, status), ("application/json", 200)):
            answer = await door.http.get("/graphql", params={"documentId": "area"}, headers={"accept": accept})
            assert answer.status_code == given
            assert answer.json()["errors"][0]["extensions"]["code"] == code


async def test_a_refused_document_is_400_in_the_newer_type_and_200_in_the_older(door: Door) -> None:
    for accept, status in ((NEWER, 400), ("application/json", 200)):
        answer = await door.http.post("/graphql", json={"query": "{ nothing }"}, headers={"accept": accept})
        assert answer.status_code == status
        assert "data" not in answer.json()


async def test_an_error_inside_an_answer_is_200_in_both_types(gone: Door) -> None:
    for accept in (NEWER, "application/json"):
        answer = await gone.http.post("/graphql", json=ASK, headers={"accept": accept})
        assert (answer.status_code, answer.json()["data"]) == (200, {"area": None})


async def test_a_sane_request_id_is_kept_and_any_other_is_replaced(door: Door) -> None:
    kept = await door.http.post("/graphql", json=ASK, headers={"x-request-id": "a.B-1_2"})
    assert kept.headers["x-request-id"] == "a.B-1_2"
    for wrong in ("x" * 65, "a b", 'a"b', "a\x1b[31m", "中", ""):
        answer = await door.http.post("/graphql", json=ASK, headers={b"x-request-id": wrong.encode()})
        assert answer.headers["x-request-id"] != wrong
        assert answer.headers["x-request-id"].isalnum()


async def test_refused_requests_have_an_id_too(door: Door) -> None:
    assert (await door.http.get("/", headers={"host": "evil.example"})).headers["x-request-id"]
    assert (await door.http.post("/graphql", content=b"1")).headers["x-request-id"]


def lines(caplog: pytest.LogCaptureFixture) -> list[dict[str, Any]]:
    told = (record.msg for record in caplog.records if record.name == "zeren.request")
    return [line for line in told if isinstance(line, dict)]


async def test_a_request_is_one_line_with_its_operation_and_codes_and_without_its_variables(
    door: Door, caplog: pytest.LogCaptureFixture
) -> None:
    body = {
        "query": 'query WhoIs($c: ID!) { area(code: $c) { name } other: area(code: "literal secret") { name } }',
        "variables": {"c": "variable secret"},
    }
    await door.http.post("/graphql", json=body, headers={"x-request-id": "the-id"})
    (line,) = lines(caplog)
    assert line["operation"] == "WhoIs"
    assert line["codes"] == ["BAD_USER_INPUT"]
    assert (line["status"], line["method"], line["path"]) == (200, "POST", "/graphql")
    assert line["request_id"] == "the-id"
    assert line["ms"] > 0
    assert "secret" not in json.dumps([record.getMessage() for record in caplog.records])


async def test_a_query_in_the_address_is_not_logged(door: Door, caplog: pytest.LogCaptureFixture) -> None:
    await door.http.get("/graphql", params={"query": '{ area(code: "SECRET") { name } }'})
    (line,) = lines(caplog)
    assert line["path"] == "/graphql"
    assert "SECRET" not in json.dumps(line)


async def test_a_path_cannot_break_the_log(door: Door, caplog: pytest.LogCaptureFixture) -> None:
    answer = await door.http.get("/" + "x" * 5000 + "%0Afake line")
    assert answer.status_code == 404
    (line,) = lines(caplog)
    assert len(line["path"]) <= 200


async def test_the_process_lives_and_the_graph_answers_or_not(gone: Door, seeded_door: Door) -> None:
    for door, ready in ((gone, 503), (seeded_door, 200)):
        assert (await door.http.get("/health")).status_code == 200
        answer = await door.http.get("/ready")
        assert answer.status_code == ready
    assert (await gone.http.get("/ready")).json() == {
        "status": "not ready",
        "reason": "the graph does not answer",
    }


async def test_unknown_addresses_are_not_found(door: Door) -> None:
    for path in ("/nothing", "/graphql/", "/explorer/", "/explorer/../settings.py", "/explorer/%2e%2e%2fcli.py"):
        assert (await door.http.get(path, follow_redirects=False)).status_code in (307, 404)
