"""Whoever is there is told: each change once, in the order of numbers, without a gap for whoever sees all."""

from __future__ import annotations

import time

from graph.callers import Role
from tests.acting.desk import Office
from tests.acting.life import Case
from tests.acting.test_feed import end
from tests.live.served import Served
from tests.live.wire import introduced

LIFE = ["REGISTERED", "GRADED", "DISPATCHED", "ACCEPTED", "RECTIFYING", "SUBMITTED", "VERIFIED", "CLOSED"]
WHOLE = """subscription($after: Int) { changed(after: $after) { number type key kind version at
  kindLabel { zh en } unit { id } area { code } subScope { key } } }"""


async def test_a_life_is_told_while_it_happens(office: Office, served: Served) -> None:
    before = await end(office.of("U03"))
    async with introduced(served.ws, await served.bearer("U03")) as wire:
        await wire.subscribe(WHOLE)
        await wire.subscribe("{ __typename }", id="2")
        assert [(await wire.heard())["type"] for _ in range(2)] == ["next", "complete"]
        case = await (await Case.opened(office)).lead_to("CLOSED")
        told = [await wire.next() for _ in LIFE]
    assert [each["kind"] for each in told] == LIFE
    assert [each["number"] for each in told] == list(range(before + 1, before + 9))
    assert {(each["type"], each["key"]) for each in told} == {("Hazard", case.last["hic"])}
    assert told[0]["unit"] == {"id": "U03"}
    assert (told[0]["area"], told[0]["subScope"]) == ({"code": "440308003"}, {"key": "02-A"})


async def test_whoever_comes_again_goes_on_after_the_last_number_it_saw(office: Office, served: Served) -> None:
    before = await end(office.of("U03"))
    await (await Case.opened(office)).lead_to("ACCEPTED")
    bearer = await served.bearer("U03")
    seen = before
    for _ in range(4):
        async with introduced(served.ws, bearer) as wire:
            await wire.subscribe(after=seen)
            seen = (await wire.next())["number"]
    assert seen == before + 4


async def test_a_change_is_told_within_a_second_after_it_was_acknowledged(office: Office, served: Served) -> None:
    street = office.of("U03")
    async with introduced(served.ws, await served.bearer("U06", Role.AUDITOR)) as wire:
        await wire.subscribe(after=await end(street))
        waited = []
        for _ in range(5):
            await Case.opened(office)
            acknowledged = time.monotonic()
            await wire.next()
            waited.append(time.monotonic() - acknowledged)
    assert sorted(waited)[2] < 1.0
