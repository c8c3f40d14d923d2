"""What is told is what the caller may see at that moment, to whoever it still is; the access log knows of it."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import Any

import pytest

from graph import keys
from graph.bolt import Bolt
from graph.callers import Role
from graph.revision import changing
from graph.temporal import today
from graph.transport import Transaction
from tests.access_log.recorded import kept
from tests.acting.desk import Office
from tests.acting.life import Case
from tests.acting.test_feed import end
from tests.live.heard import hearing
from tests.live.served import Served
from tests.live.wire import NUMBERS, introduced


async def ended(bolt: Bolt, agreement: str, day: Any) -> None:
    """An agreement ends on a day, or does not end."""

    async def work(transaction: Transaction) -> None:
        text = "MATCH (a:SharingAgreement {id: $id}) SET a.valid_to = date($day)"
        await transaction.run("an agreement ends", text, {"id": agreement, "day": day})

    async with changing(bolt) as change:
        await change.within(work)


async def test_whoever_does_not_see_what_was_changed_is_not_told(office: Office, served: Served) -> None:
    async with (
        introduced(served.ws, await served.bearer("U01")) as stranger,
        introduced(served.ws, await served.bearer("U01", Role.AUDITOR)) as auditor,
    ):
        for wire in (stranger, auditor):
            await wire.subscribe(after=await end(office.of("U03")))
        await Case.opened(office)
        await auditor.next()
        assert await stranger.silent(2)


async def test_an_agreement_that_ends_or_begins_meanwhile_counts_at_once(
    office: Office, served: Served, fed: Bolt
) -> None:
    before = await end(office.of("U03"))
    async with introduced(served.ws, await served.bearer("U01", Role.AUDITOR)) as wire:
        await wire.subscribe(after=before)
        await Case.opened(office)
        assert await wire.numbers(1) == [before + 1]
        await ended(fed, "SA14", today().isoformat())
        try:
            await Case.opened(office)
            assert await wire.silent(2)
        finally:
            await ended(fed, "SA14", None)
        await Case.opened(office)
        assert await wire.numbers(1) == [before + 3]


async def test_a_key_that_is_revoked_ends_what_it_follows(office: Office, served: Served, fed: Bolt) -> None:
    key = await served.key("U06", Role.AUDITOR)
    bearer = {"authorization": f"Bearer {key}"}
    before = await end(office.of("U03"))
    async with introduced(served.ws, bearer) as wire, hearing(served.url, bearer, NUMBERS, after=before) as heard:
        await wire.subscribe(after=before)
        await Case.opened(office)
        # What is told once stands; it is asked who listens before anything else is told.
        await asyncio.gather(wire.numbers(1), heard.numbers(1))
        await keys.revoke(fed, keys.prefix_of(key))
        await Case.opened(office)
        assert (await wire.error(10))["extensions"] == {"code": "UNAUTHENTICATED"}
        assert await wire.closed() == 4401
        assert (await heard.error())["extensions"] == {"code": "UNAUTHENTICATED"}


async def test_it_ends_within_seconds_also_while_nothing_happens(served: Served, fed: Bolt) -> None:
    key = await keys.create(fed, "U06", Role.AUDITOR, today() + timedelta(days=1), None)
    async with introduced(served.ws, {"authorization": f"Bearer {key}"}) as wire:
        await wire.subscribe()
        await asyncio.sleep(0.5)
        await keys.revoke(fed, keys.prefix_of(key))
        assert (await wire.error(10))["extensions"] == {"code": "UNAUTHENTICATED"}
        assert await wire.closed() == 4401


async def test_a_key_that_is_revoked_opens_nothing_more_on_a_connection_that_stands(
    served: Served, fed: Bolt
) -> None:
    key = await served.key("U06", Role.AUDITOR)
    async with introduced(served.ws, {"authorization": f"Bearer {key}"}) as wire:
        await keys.revoke(fed, keys.prefix_of(key))
        await wire.subscribe("{ __typename }")
        assert (await wire.error())["extensions"]["code"] == "UNAUTHENTICATED"
        assert await wire.closed() == 4401


async def test_the_access_log_tells_what_was_told_to_whom(office: Office, served: Served, fed: Bolt) -> None:
    key = await served.key("U06", Role.AUDITOR)
    async with introduced(served.ws, {"authorization": f"Bearer {key}"}) as wire:
        await wire.subscribe(after=await end(office.of("U03")))
        case = await Case.opened(office)
        await wire.next()
    found = [each for each in await kept(fed) if each.get("caller") == f"API_KEY::{keys.prefix_of(key)}"]
    assert [each["operation"] for each in found if case.last["hic"] in str(each)] == ["Numbers"]


@pytest.mark.parametrize(
    ("sent", "told"),
    [
        ({"types": ["HAZARD"]}, True),
        ({"types": ["RISK_POINT"]}, False),
        ({"area": "440308"}, True),
        ({"area": "440308001"}, False),
        ({"department": "U03"}, True),
        ({"department": "U01"}, False),
    ],
)
async def test_it_is_limited_by_type_place_and_who_did_it(
    office: Office, served: Served, sent: dict[str, Any], *, told: bool
) -> None:
    async with introduced(served.ws, await served.bearer("U06", Role.AUDITOR)) as wire:
        await wire.subscribe(after=await end(office.of("U03")), **sent)
        await Case.opened(office)
        assert await wire.silent(2) is not told
