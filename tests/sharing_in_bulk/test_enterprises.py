"""Enterprises in bulk: each item whole or not at all, told in order, once."""

from __future__ import annotations

import uuid

import pytest

from graph.audit import audit
from graph.callers import Role
from graph.door import Graph
from tests.acting.desk import Desk, Office
from tests.identity.telling import told
from tests.sharing_in_bulk.sent import enterprise, outcomes, problems, shared

ENTERPRISE = "query($id: ID!) { enterprise(id: $id) { id name industryCode area { code } subScope { key } } }"
SHARE = "shareEnterprises"


async def test_a_new_enterprise_is_there_and_is_changed_and_told_again(market: Desk) -> None:
    sent = enterprise(industryCode="4710")
    first = await shared(market, SHARE, [sent])
    assert (outcomes(first), first["created"]) == (["CREATED"], 1)
    (result,) = first["results"]
    assert (result["key"], result["version"]) == (sent["uscc"], 1)
    found = (await market.told(ENTERPRISE, id=sent["uscc"]))["data"]["enterprise"]
    assert (found["name"], found["industryCode"], found["area"]["code"]) == ("示例共享企业", "4710", "440308003")
    again = await shared(market, SHARE, [sent])
    assert (outcomes(again), again["change"], again["results"][0]["version"]) == (["UNCHANGED"], None, 1)
    changed = await shared(market, SHARE, [{"uscc": sent["uscc"], "name": "改名企业", "area": "440308004"}])
    assert (outcomes(changed), changed["results"][0]["version"]) == (["UPDATED"], 2)
    found = (await market.told(ENTERPRISE, id=sent["uscc"]))["data"]["enterprise"]
    assert (found["name"], found["industryCode"], found["area"]["code"]) == ("改名企业", "4710", "440308004")


async def test_each_item_is_taken_whole_or_not_at_all_and_told_in_its_order(market: Desk) -> None:
    one, other = enterprise(), enterprise()
    sent = [
        one,
        enterprise(area="440308999"),
        enterprise(subScope="02-Z"),
        {**enterprise(), "uscc": "91440300YT000001XX"},
        {"uscc": enterprise()["uscc"], "name": "缺少地点"},
        {"name": "没有代码"},
        {**enterprise(), "uscc": one["uscc"]},
        {"id": "NEW-1", **enterprise(), "uscc": "91440300YT0000011W"},
        {**other, "industryCode": "XX"},
        other,
    ]
    payload = await shared(market, SHARE, sent)
    assert outcomes(payload) == ["CREATED", *(["REFUSED"] * 8), "CREATED"]
    assert problems(payload) == [
        ("UNKNOWN", "input.items.1.area"),
        ("UNKNOWN", "input.items.2.subScope"),
        ("MALFORMED", "input.items.3.uscc"),
        ("VALUE_MISSING", "input.items.3.id"),
        ("VALUE_MISSING", "input.items.4.area"),
        ("VALUE_MISSING", "input.items.4.subScope"),
        ("VALUE_MISSING", "input.items.5.id"),
        ("VALUE_MISSING", "input.items.5.area"),
        ("VALUE_MISSING", "input.items.5.subScope"),
        ("KEY_TWICE", "input.items.6"),
        ("CODE_TAKEN", "input.items.7"),
        ("MALFORMED", "input.items.8.industryCode"),
    ]
    assert [each["index"] for each in payload["results"]] == list(range(10))
    assert await told(market.bolt, "MATCH (e:Enterprise {id: 'NEW-1'}) RETURN e") == []


async def test_the_same_order_is_carried_out_once_and_answered_alike(market: Desk) -> None:
    key = str(uuid.uuid4())
    sent = [enterprise(), enterprise(area="440308999")]
    first = await shared(market, SHARE, sent, idempotencyKey=key)
    again = await shared(market, SHARE, sent, idempotencyKey=key)
    assert {**first, "repeated": True} == again
    other = await market.answer(SHARE, "{ change }", items=sent[:1], idempotencyKey=key)
    assert other["errors"][0]["extensions"]["rule"] == "IDEMPOTENCY_KEY"


async def test_every_changed_item_is_in_the_feed_under_a_number_without_gaps(market: Desk) -> None:
    sent = [enterprise() for _ in range(5)]
    payload = await shared(market, SHARE, [sent[0], enterprise(area="440308999"), *sent[1:]])
    rows = await told(
        market.bolt,
        "MATCH (c:Change) WHERE $n - 5 < c.n <= $n RETURN c.n, c.key, c.kind, c.unit, c.version ORDER BY c.n",
        n=payload["change"],
    )
    last = payload["change"]
    assert [tuple(row) for row in rows] == [
        (last - 4 + place, each["uscc"], "SHARED", "U19", 1) for place, each in enumerate(sent)
    ]
    ((n, count),) = await told(market.bolt, "MATCH (c:Change) RETURN max(c.n), count(c)")
    assert n == count


@pytest.mark.parametrize("number", [0, 1001])
async def test_from_one_to_a_thousand_items_are_taken(market: Desk, number: int) -> None:
    sent = [{"id": f"X{each}"} for each in range(number)]
    answer = await market.answer(SHARE, "{ change }", items=sent)
    assert answer["errors"][0]["extensions"]["code"] == ("LIMIT_EXCEEDED" if number else "BAD_USER_INPUT")


async def test_a_batch_of_which_nothing_is_taken_moves_no_revision(market: Desk) -> None:
    before = await Graph(market.bolt).state()
    payload = await shared(market, SHARE, [enterprise(area="440308999")])
    assert (payload["refused"], payload["change"]) == (1, None)
    assert await Graph(market.bolt).state() == before


async def test_only_operators_share(office: Office) -> None:
    answer = await office.of("U19", Role.READER).answer(SHARE, "{ change }", items=[enterprise()])
    assert answer["errors"][0]["extensions"]["rule"] == "ROLE_REQUIRED"


async def test_what_was_shared_breaks_no_invariant(market: Desk) -> None:
    await shared(market, SHARE, [enterprise(building="4403080010020900001")])
    assert await audit(Graph(market.bolt)) == []
