"""Documents that are named instead of sent: a list of trusted ones, and those that clients have sent before."""

from __future__ import annotations

import hashlib
import json
from ipaddress import ip_network
from pathlib import Path
from typing import Any

import httpx
import pytest

from server.cannot import CannotServeError
from server.documents.accepting import KEPT
from server.documents.listed import read_listed
from server.questions import FOLDER, read_questions
from tests.support.front_door import SIGNED_IN, Door, only_error, open_door

AREA = "query Area($code: ID!) { area(code: $code) { name } }"
LISTED = {"area": AREA, "x-team:area": "query Two { riskCategories { code } }"}
ANSWER = {"data": {"area": {"name": "沙头角街道"}}}
CODE = {"code": "440308003"}


def sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def hashed(text: str) -> dict[str, Any]:
    return {"persistedQuery": {"version": 1, "sha256Hash": sha256(text)}}


async def post(door: Door, **body: Any) -> httpx.Response:
    return await door.http.post("/graphql", json=body)


def code(answer: httpx.Response) -> str:
    return str(only_error(answer)["extensions"]["code"])


@pytest.fixture
def closed() -> Door:
    return open_door(listed=LISTED)


@pytest.mark.parametrize("name", ["area", f"sha256:{sha256(AREA)}"])
async def test_a_listed_document_is_run_by_its_name(closed: Door, name: str) -> None:
    assert (await post(closed, documentId=name, variables=CODE)).json() == ANSWER
    asked = {"documentId": name, "variables": json.dumps(CODE)}
    assert (await closed.http.get("/graphql", params=asked)).json() == ANSWER


async def test_a_listed_document_is_run_by_its_hash_and_by_its_exact_text(closed: Door) -> None:
    assert (await post(closed, extensions=hashed(AREA), variables=CODE)).json() == ANSWER
    assert (await post(closed, query=AREA, variables=CODE)).json() == ANSWER
    assert code(await post(closed, query=AREA + " ", variables=CODE)) == "PERSISTED_DOCUMENT_ID_REQUIRED"


async def test_what_is_not_listed_is_not_run_in_any_way(closed: Door) -> None:
    other = "{ __typename }"
    assert code(await post(closed, query=other)) == "PERSISTED_DOCUMENT_ID_REQUIRED"
    assert code(await post(closed, query=other, extensions=hashed(other))) == "PERSISTED_DOCUMENT_ID_REQUIRED"
    assert code(await post(closed, extensions=hashed(other))) == "PERSISTED_QUERY_NOT_FOUND"
    assert code(await post(closed, documentId="other")) == "PERSISTED_DOCUMENT_NOT_FOUND"
    assert code(await post(closed, query="{ __schema { types { name } } }")) == "PERSISTED_DOCUMENT_ID_REQUIRED"
    assert code(await post(closed, query="{ syntax")) == "PERSISTED_DOCUMENT_ID_REQUIRED"
    assert closed.asked == []


async def test_exempt_callers_may_run_anything_and_others_do_not_gain_by_it() -> None:
    door = open_door(listed=LISTED, documents_exempt=(ip_network("127.0.0.0/8"),))
    other = "{ __typename }"
    assert (await post(door, query=other, extensions=hashed(other))).json() == {"data": {"__typename": "Query"}}
    assert (await post(door, extensions=hashed(other))).json() == {"data": {"__typename": "Query"}}
    stranger = httpx.ASGITransport(door.app, client=("10.0.0.9", 1234))
    async with httpx.AsyncClient(transport=stranger, base_url="http://127.0.0.1:8000", headers=SIGNED_IN) as http:
        for body in ({"query": other}, {"extensions": hashed(other)}):
            answer = await http.post("/graphql", json=body, headers={"x-forwarded-for": "127.0.0.1"})
            assert code(answer) in ("PERSISTED_DOCUMENT_ID_REQUIRED", "PERSISTED_QUERY_NOT_FOUND")
        answer = await http.post("/graphql", json={"documentId": "area", "variables": CODE})
        assert answer.json() == ANSWER


async def test_a_text_that_was_sent_with_its_hash_is_known_by_it(door: Door) -> None:
    missing = await post(door, extensions=hashed(AREA), variables=CODE)
    assert only_error(missing) == {
        "message": "PersistedQueryNotFound",
        "extensions": {"code": "PERSISTED_QUERY_NOT_FOUND"},
    }
    assert (await post(door, query=AREA, extensions=hashed(AREA), variables=CODE)).json() == ANSWER
    assert (await post(door, extensions=hashed(AREA), variables=CODE)).json() == ANSWER
    asked = {"extensions": json.dumps(hashed(AREA)), "variables": json.dumps(CODE)}
    assert (await door.http.get("/graphql", params=asked)).json() == ANSWER


async def test_a_hash_of_something_else_is_refused_and_not_kept(door: Door) -> None:
    answer = await post(door, query=AREA, extensions=hashed("{ other }"), variables=CODE)
    assert only_error(answer)["extensions"]["field"] == "extensions.persistedQuery.sha256Hash"
    assert code(await post(door, extensions=hashed("{ other }"))) == "PERSISTED_QUERY_NOT_FOUND"


async def test_what_cannot_be_run_is_not_kept_and_the_memory_is_bounded(door: Door) -> None:
    await post(door, query="{ nothing }", extensions=hashed("{ nothing }"))
    assert code(await post(door, extensions=hashed("{ nothing }"))) == "PERSISTED_QUERY_NOT_FOUND"
    texts = [f"{{ a{number}: __typename }}" for number in range(KEPT + 1)]
    for text in texts:
        await post(door, query=text, extensions=hashed(text))
    assert code(await post(door, extensions=hashed(texts[0]))) == "PERSISTED_QUERY_NOT_FOUND"
    assert "data" in (await post(door, extensions=hashed(texts[-1]))).json()


def test_the_questions_are_such_a_list() -> None:
    listed = read_listed(FOLDER)
    assert sorted(listed) == sorted(question.id for question in read_questions())
    open_door(listed=listed)


def test_lists_of_code_generators_and_of_apollo_are_read(tmp_path: Path) -> None:
    path = tmp_path / "documents.json"
    path.write_text(json.dumps(LISTED))
    assert read_listed(path) == LISTED
    operations = [{"id": name, "name": "A", "type": "query", "body": text} for name, text in LISTED.items()]
    path.write_text(
        json.dumps({"format": "apollo-persisted-query-manifest", "version": 1, "operations": operations})
    )
    assert read_listed(path) == LISTED


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", "1", '{"a": 1}', '{"a b": "{ x }"}', '{"format": "apollo-persisted-query-manifest"}']
)
def test_a_list_that_cannot_be_read_is_told(tmp_path: Path, text: str) -> None:
    path = tmp_path / "documents.json"
    path.write_text(text)
    with pytest.raises(CannotServeError, match=r"--documents: .*documents\.json"):
        read_listed(path)
    with pytest.raises(CannotServeError, match="cannot read"):
        read_listed(tmp_path / "nowhere.json")


def test_every_listed_document_that_could_never_run_is_told_before_the_service_stands() -> None:
    listed = {
        "good": AREA,
        "syntax": "{",
        "unknown": "{ nothing }",
        "deep": "{ a: " + "x { " * 40 + "y" + " }" * 41,
    }
    with pytest.raises(CannotServeError) as refused:
        open_door(listed=listed)
    assert [line.split(":")[1].strip() for line in str(refused.value).splitlines()] == [
        "syntax",
        "unknown",
        "deep",
    ]
