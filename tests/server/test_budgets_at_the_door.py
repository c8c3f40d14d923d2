"""What the door tells whoever has asked for too much, or has come with wrong keys too often."""

from __future__ import annotations

import asyncio
import time
from collections import Counter

import pytest

from server.budget.impatient import HELD
from server.budget.slowed import LONGEST_SECONDS
from tests.support.front_door import only_error, open_door

ASK = {"query": '{ area(code: "440308003") { name } }'}
NEWER = "application/graphql-response+json"
WRONG = {"authorization": "Bearer local_wrong"}


@pytest.mark.parametrize(("accept", "status"), [(NEWER, 429), ("application/json", 200)])
async def test_a_caller_whose_minute_is_used_up_is_told_when_to_come_again(accept: str, status: int) -> None:
    door = open_door(budget_per_minute=2)
    for _ in range(2):
        assert "data" in (await door.http.post("/graphql", json=ASK)).json()
    asked = len(door.asked)
    answer = await door.http.post("/graphql", json=ASK, headers={"accept": accept})
    assert answer.status_code == status
    told = only_error(answer)["extensions"]
    assert (told["code"], told["limit"]) == ("LIMIT_EXCEEDED", "ZEREN_BUDGET_PER_MINUTE")
    assert answer.headers["retry-after"] == str(told["retryAfterSeconds"])
    assert len(door.asked) == asked


async def test_what_can_never_be_run_is_400_without_a_time() -> None:
    door = open_door(budget_per_minute=20)
    asked = {"query": "{ areas { nodes { name } } }"}
    answer = await door.http.post("/graphql", json=asked, headers={"accept": NEWER})
    assert answer.status_code == 400
    assert only_error(answer)["extensions"] == {"code": "LIMIT_EXCEEDED", "limit": "ZEREN_BUDGET_PER_MINUTE"}
    assert "retry-after" not in answer.headers
    assert door.asked == []


async def test_an_answer_that_the_client_has_costs_next_to_nothing() -> None:
    listed = {"area": '{ area(code: "440308003") { parents { name } } }'}
    named = {"documentId": "area"}
    door = open_door(listed=listed, budget_per_minute=15)
    first = await door.http.get("/graphql", params=named)
    assert only_error(await door.http.get("/graphql", params=named))["extensions"]["code"] == "LIMIT_EXCEEDED"
    door = open_door(listed=listed, budget_per_minute=15)
    for _ in range(4):
        again = await door.http.get("/graphql", params=named, headers={"if-none-match": first.headers["etag"]})
        assert again.status_code == 304


async def test_wrong_keys_do_not_slow_whoever_bears_a_right_one() -> None:
    door = open_door(refused_per_minute=1)
    for _ in range(2):
        assert (await door.http.post("/graphql", json=ASK, headers=WRONG)).status_code == 401
    assert (await door.http.post("/graphql", json=ASK)).status_code == 200


async def test_a_caller_who_comes_again_at_once_is_answered_ever_later_and_then_turned_away_unread() -> None:
    door = open_door(budget_per_minute=1, refused_per_minute=1)
    assert (await door.http.post("/graphql", json=ASK)).status_code == 200
    began = time.monotonic()
    headers = {"accept": NEWER}
    answers = await asyncio.gather(
        *(door.http.post("/graphql", json=ASK, headers=headers) for _ in range(HELD + 5))
    )
    assert {answer.status_code for answer in answers} == {429}
    limits = Counter(only_error(answer)["extensions"]["limit"] for answer in answers)
    assert limits == {"ZEREN_BUDGET_PER_MINUTE": HELD + 1, "ZEREN_REFUSED_PER_MINUTE": 4}
    assert time.monotonic() - began >= LONGEST_SECONDS
    unread = [answer for answer in answers if "comes again at once" in only_error(answer)["message"]]
    assert all(answer.headers["retry-after"] == "4" for answer in unread)


@pytest.mark.parametrize("path", ["/graphql", "/health", "/nothing", "/explorer/none.js"])
async def test_every_answer_of_the_application_bears_the_security_headers(path: str) -> None:
    headers = (await open_door().http.get(path)).headers
    assert headers.get_list("x-content-type-options") == ["nosniff"]
    assert headers.get_list("content-security-policy")[0].startswith("default-src 'none'")
    assert "x-request-id" in headers
