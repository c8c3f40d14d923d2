"""Departments' systems are told what changes: in order, as CloudEvents, signed, as each department may see it."""

from __future__ import annotations

import asyncio
import re
from datetime import datetime

import pytest
from cloudevents.core.bindings.http import HTTPMessage, from_http_event
from cloudevents.core.formats.json import JSONFormat
from standardwebhooks.webhooks import Webhook, WebhookVerificationError

from graph import webhooks
from graph.changes import ChangedType
from server.webhooks.seal import Seal
from tests.webhooks.conftest import SECRET, Yard
from tests.webhooks.receiving import receiving


async def test_a_change_arrives_as_a_cloudevent_that_foreign_libraries_read_and_verify(yard: Yard) -> None:
    async with receiving() as receiver, yard.delivering():
        webhook = await yard.webhook(receiver.url)
        number = await yard.change("WHU2", area="130101001")
        await receiver.until(lambda: receiver.received)
    (request,) = receiver.received
    Webhook(SECRET).verify(request.body, dict(request.headers))
    with pytest.raises(WebhookVerificationError):
        Webhook(SECRET).verify(request.body + b" ", dict(request.headers))
    assert request.headers["content-type"].startswith("application/cloudevents+json")
    assert request.headers["webhook-id"] == f"{webhook}-{number}"
    event = from_http_event(HTTPMessage(dict(request.headers), request.body), JSONFormat())
    assert event.get_specversion() == "1.0"
    assert (event.get_id(), event.get_subject()) == (str(number), "WHU2")
    assert event.get_type() == "cn.zeren.organisation.changed"
    ((graph,),) = await yard.bolt.read("graph", "MATCH (g:Revision) RETURN g.graph", {})
    assert event.get_source() == f"urn:uuid:{graph}"
    assert isinstance(event.get_time(), datetime)
    data = event.get_data()
    assert isinstance(data, dict)
    assert (data["number"], data["kind"], data["kindLabel"]["zh"]) == (number, "CHANGED", "变更")
    assert (data["unit"], data["area"], data["version"]) == ("WHU2", "130101001", 1)


async def test_events_of_a_batch_stand_in_one_request_in_their_order(yard: Yard) -> None:
    async with receiving() as receiver:
        await yard.webhook(receiver.url, most=4)
        last = await yard.change(*(f"K{number}" for number in range(10)))
        async with yard.delivering():
            await receiver.until(lambda: last in receiver.numbers)
    assert receiver.numbers == list(range(last - 9, last + 1))
    assert [len(each.numbers) for each in receiver.received] == [4, 4, 2]
    for request in receiver.received:
        assert request.headers["content-type"].startswith("application/cloudevents-batch+json")
        Webhook(SECRET).verify(request.body, dict(request.headers))
    assert receiver.received[0].headers["webhook-id"].endswith(f"-{last - 9}-{last - 6}")


async def test_two_servers_on_one_graph_deliver_each_change_once_and_in_order(yard: Yard) -> None:
    async with receiving() as receiver, yard.delivering(), yard.delivering():
        await yard.webhook(receiver.url)
        for _ in range(4):
            last = await yard.change(*(f"K{number % 3}" for number in range(6)))
            await asyncio.sleep(0.2)
        await receiver.until(lambda: last in receiver.numbers)
    assert receiver.numbers == list(range(last - 23, last + 1))


async def test_only_the_types_and_the_place_that_were_asked_for_are_told(yard: Yard) -> None:
    async with receiving() as receiver, yard.delivering():
        webhook = await yard.webhook(receiver.url, types=[ChangedType.AGREEMENT], area="130101")
        await yard.change("WHU2", area="130101001")
        await yard.change("G1", kind=ChangedType.AGREEMENT)
        number = await yard.change("G2", kind=ChangedType.AGREEMENT, area="130101001")
        await yard.until(webhook, lambda row: row.cursor == row.last)
    assert receiver.numbers == [number]


async def test_each_record_is_told_as_the_department_may_see_it_when_it_is_delivered(yard: Yard) -> None:
    hazard = """MATCH (a:AdminArea {code: $area}), (s:SubScope {key: '71-A'})
    CREATE (h:Hazard:Coded {hic: $hic}) CREATE (h)-[:LOCATED_IN]->(a) CREATE (h)-[:OF_SUB_SCOPE]->(s)"""
    for street in ("130101001", "130101002"):
        await yard.tell(hazard, area=street, hic=f"H-{street}")
    async with receiving() as receiver, receiving() as stranger:
        mine = await yard.webhook(receiver.url, "WHU3")
        nobodys = await yard.webhook(stranger.url, "WHU2")
        last = await yard.change("H-130101001", "H-130101002", kind=ChangedType.HAZARD, area="130101")
        await yard.change("WHU2")
        async with yard.delivering():
            for webhook in (mine, nobodys):
                await yard.until(webhook, lambda row: row.cursor == row.last)
    assert (receiver.numbers, stranger.numbers) == ([last - 1], [])
    assert b'"unit"' not in receiver.received[0].body, (
        "whoever may not see duties is not told who acted, nor where"
    )


async def test_a_webhook_that_was_ended_hears_of_nothing_more(yard: Yard) -> None:
    async with receiving() as receiver, yard.delivering():
        webhook = await yard.webhook(receiver.url)
        number = await yard.change("K1")
        await receiver.until(lambda: receiver.received)
        await webhooks.end(yard.bolt, webhook)
        await yard.change("K2")
        other = await yard.webhook(receiver.url)
        await yard.change("K3")
        await yard.until(other, lambda row: row.cursor == row.last)
    assert receiver.numbers == [number, number + 2]
    assert (await yard.row(webhook)).secret is None


async def test_a_lease_of_a_server_that_died_passes_to_another(yard: Yard) -> None:
    async with receiving() as receiver:
        webhook = await yard.webhook(receiver.url)
        assert await webhooks.claim(yard.bolt, webhook, "a server that dies") is not None
        number = await yard.change("K1")
        async with yard.delivering():
            await asyncio.sleep(0.5)
            assert receiver.numbers == []
            await yard.tell("MATCH (w:Webhook {id: $id}) SET w.until = datetime()", id=webhook)
            await receiver.until(lambda: receiver.received)
    assert receiver.numbers == [number]
    dead = webhooks.Lease(yard.bolt, webhook, "a server that dies")
    assert not await dead.move(number + 5), "whoever lost its lease moves nothing"


async def test_secrets_are_sealed_and_another_key_opens_none(yard: Yard) -> None:
    async with receiving() as receiver:
        webhook = await yard.webhook(receiver.url)
        sealed = str((await yard.row(webhook)).secret)
        assert re.fullmatch(r"[A-Za-z0-9+/=]+", sealed)
        assert SECRET not in sealed.encode()
        await yard.change("K1")
        async with yard.delivering(seal=Seal(bytes([1] * 32))):
            row = await yard.until(webhook, lambda row: row.problem is not None)
    assert (receiver.received, "another ZEREN_WEBHOOK_KEY" in str(row.problem)) == ([], True)


async def test_delivering_moves_no_revision(yard: Yard) -> None:
    async with receiving() as receiver:
        webhook = await yard.webhook(receiver.url)
        await yard.change("K1")
        ((before,),) = await yard.bolt.read("revision", "MATCH (g:Revision) RETURN g.n", {})
        async with yard.delivering():
            await yard.until(webhook, lambda row: row.cursor == row.last)
    assert await yard.bolt.read("revision", "MATCH (g:Revision) RETURN g.n", {}) == [[before]]
