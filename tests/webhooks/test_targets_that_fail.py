"""A target that fails is tried again, ever more seldom, and then leaves dead letters; others do not wait."""

from __future__ import annotations

import asyncio
import time

from starlette.responses import RedirectResponse, Response

from graph import webhooks
from server.webhooks.patience import Patience
from tests.webhooks.conftest import QUICK, Yard
from tests.webhooks.receiving import receiving


async def test_what_is_not_taken_is_sent_again_under_the_same_name_and_then_in_order(yard: Yard) -> None:
    async with receiving() as receiver:
        receiver.answer = lambda _: Response(status_code=503 if len(receiver.received) < 3 else 200)
        await yard.webhook(receiver.url)
        last = await yard.change("K1", "K1")
        async with yard.delivering():
            await receiver.until(lambda: last in receiver.numbers)
    assert receiver.numbers == [last - 1, last - 1, last - 1, last]
    assert len({each.headers["webhook-id"] for each in receiver.received[:3]}) == 1


async def test_what_is_never_taken_is_a_dead_letter_that_can_be_seen_and_sent_again(yard: Yard) -> None:
    async with receiving() as receiver:
        webhook = await yard.webhook(receiver.url)
        first: int = await yard.change("K1")
        receiver.answer = lambda each: Response(status_code=500 if first in each.numbers else 200)
        await yard.change("K2")
        async with yard.delivering():
            await yard.until(webhook, lambda row: row.cursor == row.last)
            assert receiver.numbers == [first] * QUICK.tries + [first + 1]
            (letter,) = await webhooks.dead(yard.bolt, webhook)
            assert (letter.number, letter.tries, letter.problem) == (first, QUICK.tries, "answered 500")
            assert (letter.type, letter.key, letter.kind) == ("Organisation", "K1", "CHANGED")
            assert await webhooks.send_again(yard.bolt, webhook, first) == 1
            await receiver.until(lambda: receiver.numbers.count(first) == QUICK.tries + 1)
            while (await webhooks.dead(yard.bolt, webhook))[0].again:  # noqa: ASYNC110 - the graph tells nobody
                await asyncio.sleep(0.05)
            receiver.answer = lambda _: Response(status_code=200)
            await webhooks.send_again(yard.bolt, webhook, None)
            await yard.until(webhook, lambda row: row.dead == 0)
    assert receiver.numbers.count(first) == QUICK.tries + 2


async def test_a_target_that_hangs_does_not_hold_others_up(yard: Yard) -> None:
    async with receiving(slow_s=5) as hanging, receiving() as other, yard.delivering(seconds=1):
        slow = await yard.webhook(hanging.url)
        await yard.webhook(other.url)
        began = time.monotonic()
        last = await yard.change(*(f"K{number}" for number in range(5)))
        await other.until(lambda: last in other.numbers)
        assert other.numbers == list(range(last - 4, last + 1))
        row = await yard.until(slow, lambda row: row.problem is not None)
    assert row.problem == "no answer within 1 s"
    assert time.monotonic() - began < 90


async def test_a_redirect_is_no_delivery_and_is_not_followed(yard: Yard) -> None:
    async with receiving() as elsewhere, receiving() as receiver:
        receiver.answer = lambda _: RedirectResponse(elsewhere.url, 307)
        webhook = await yard.webhook(receiver.url)
        await yard.change("K1")
        async with yard.delivering():
            row = await yard.until(webhook, lambda row: row.dead == 1)
    assert (elsewhere.received, row.problem) == ([], "answered 307")
    assert (await webhooks.dead(yard.bolt, webhook))[0].problem == "answered 307"


async def test_a_target_that_is_gone_ends_its_webhook(yard: Yard) -> None:
    async with receiving(answer=lambda _: Response(status_code=410)) as receiver, yard.delivering():
        webhook = await yard.webhook(receiver.url)
        await yard.change("K1")
        row = await yard.until(webhook, lambda row: row.ended_at is not None)
    assert (len(receiver.received), row.problem) == (1, "answered 410")


async def test_a_target_that_asks_to_wait_is_given_the_time(yard: Yard) -> None:
    async with receiving() as receiver:
        receiver.answer = lambda _: Response(status_code=429, headers={"retry-after": "120"})
        webhook = await yard.webhook(receiver.url)
        await yard.change("K1")
        async with yard.delivering(Patience(tries=3, first_s=0.05, longest_s=60, look_s=0.05)):
            row = await yard.until(webhook, lambda row: row.next_at is not None)
    assert row.next_at is not None
    assert 20 < row.next_at.timestamp() - time.time() < 62, "what it asks for, up to the longest pause"


def test_pauses_grow_up_to_the_longest_and_differ() -> None:
    patience = Patience(first_s=2, longest_s=3600)
    pauses = [patience.wait(tries, None) for tries in range(1, 40)]
    assert all(2**tries / 2 <= pause <= 2**tries for tries, pause in enumerate(pauses[:11], 1))
    assert all(1800 <= pause <= 3600 for pause in pauses[12:])
    assert len(set(pauses[12:])) > 20


async def test_an_answer_without_end_is_not_read_to_its_end(yard: Yard) -> None:
    async with receiving(answer=lambda _: Response(bytes(5_000_000))) as receiver, yard.delivering():
        webhook = await yard.webhook(receiver.url)
        await yard.change("K1", "K2")
        await yard.until(webhook, lambda row: row.cursor == row.last)
    assert len(receiver.received) == 2
