"""Whoever carries out orders: in turn, bounded, to the end, and without moving what decides who may see what."""

from __future__ import annotations

import asyncio
from datetime import datetime
from typing import NoReturn

import pytest

from graph.acting.actor import Actor
from graph.acting.feed import Changed
from graph.acting.orders import Order
from graph.acting.problem import ProblemCode, Refused
from graph.acting.writer import Writer
from graph.changes import ChangedType, Deed
from graph.door import Graph
from graph.failures import Unavailable
from graph.revision import changing
from graph.transport import Transaction
from tests.acting.desk import Desk, Office
from tests.acting.life import FOUND, Case
from tests.identity.telling import told


def order(key: str) -> Order:
    return Order(Actor("test", "U03", "test"), key, None, {})


async def nothing(_transaction: Transaction, _at: datetime) -> NoReturn:
    raise Refused(ProblemCode.STEP_NOT_ALLOWED, "hic", "不可", "not allowed")


async def graded(_transaction: Transaction, _at: datetime) -> Changed:
    return Changed(ChangedType.HAZARD, "a-hazard-of-the-test", Deed.GRADED, 1, None, None)


async def test_a_deed_moves_what_the_graph_holds_and_not_who_may_see_what(office: Office) -> None:
    before = await Graph(office.bolt).state()
    await Case.opened(office)
    after = await Graph(office.bolt).state()
    assert after.whole != before.whole
    assert after.rules == before.rules


async def test_any_other_change_moves_who_may_see_what(office: Office) -> None:
    before = await Graph(office.bolt).state()
    async with changing(office.bolt):
        pass
    after = await Graph(office.bolt).state()
    assert after.rules == after.whole != before.rules


async def test_a_writer_that_is_left_has_done_what_it_was_ordered(office: Office) -> None:
    async with Writer() as writer, changing(office.bolt):
        waiting = asyncio.create_task(writer.carry_out(office.bolt, order("before-the-end"), graded))
        await asyncio.sleep(0.1)
        waiting.cancel()  # whoever ordered it has left
    kept = "MATCH (r:Receipt) WHERE r.receipt CONTAINS 'before-the-end' RETURN count(r)"
    assert await told(office.bolt, kept) == [[1]]
    with pytest.raises(Unavailable):
        await writer.carry_out(office.bolt, order("after-the-end"), graded)


async def test_no_more_orders_wait_than_can_be_carried_out(office: Office) -> None:
    async with Writer(most_waiting=3) as writer:
        async with changing(office.bolt):
            waiting = [
                asyncio.create_task(writer.carry_out(office.bolt, order(f"{n}"), nothing)) for n in range(3)
            ]
            await asyncio.sleep(0.1)
            with pytest.raises(Unavailable):
                await writer.carry_out(office.bolt, order("one too many"), nothing)
        refused = await asyncio.gather(*waiting, return_exceptions=True)
        assert [type(each) for each in refused] == [Refused] * 3


async def test_what_became_of_an_order_is_told_when_what_it_named_is_seen_no_more(street: Desk) -> None:
    ((area, matter, point),) = await told(
        street.bolt,
        "MATCH (a:AdminArea)<-[:LOCATED_IN]-(p:RiskPoint)-[:OF_SUB_SCOPE]->(s:SubScope) "
        "WHERE a.code = '440308003' RETURN a.code, s.key, p.hic LIMIT 1",
    )
    sent = {**FOUND, "area": area, "subScope": matter, "riskPoint": point, "idempotencyKey": "names-a-point"}
    first = await street.done("registerHazard", **sent)
    await told(street.bolt, "MATCH (p:RiskPoint {hic: $hic}) SET p.hic = 'gone'", hic=point)
    try:
        again = await street.done("registerHazard", **sent)
        assert (again["repeated"], again["hic"]) == (True, first["hic"])
        assert await street.mended("registerHazard", **{**sent, "idempotencyKey": "names-no-point"}) == ["UNKNOWN"]
    finally:
        await told(street.bolt, "MATCH (p:RiskPoint {hic: 'gone'}) SET p.hic = $hic", hic=point)


def test_the_keys_of_two_callers_are_never_the_same() -> None:
    given = (("a|b", "c-of-the-test"), ("a", "b|c-of-the-test"))
    assert len({Order(Actor(caller, "U03", caller), key, None, {}).key for caller, key in given}) == 2
