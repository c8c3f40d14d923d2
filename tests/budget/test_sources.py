"""Whoever sends wrong keys and tokens is answered ever later; whoever sends a right one is not."""

from __future__ import annotations

import asyncio
from ipaddress import IPv4Address, ip_address

import pytest

from graph.failures import LimitExceeded
from server.budget.slowed import HELD_IN_ALL, LONGEST_SECONDS, REMEMBERED
from server.budget.sources import HELD, Address, Sources
from tests.budget.clock import Clock, Waits, settled

FREE = 3
HOST = ip_address("198.51.100.7")


class Slowed:
    """Sources, and how they are waited for."""

    def __init__(self) -> None:
        self.clock, self.waits = Clock(), Waits()
        self.waits.over.set()
        self.sources = Sources(FREE, self.clock, self.waits)

    async def refused(self, host: Address | None = HOST, times: int = 1) -> list[float]:
        """For how long each of so many refusals, one after the other, was waited with."""
        told = []
        for _ in range(times):
            before = len(self.waits.seconds)
            await self.sources.slow(host)
            told.append(sum(self.waits.seconds[before:]))
        return told

    async def hold(self, host: Address, times: int) -> list[asyncio.Task[None]]:
        """So many refusals that wait at once."""
        self.waits.over.clear()
        tasks = [asyncio.create_task(self.sources.slow(host)) for _ in range(times)]
        await settled()
        return tasks


@pytest.fixture
def slowed() -> Slowed:
    return Slowed()


async def test_a_few_slips_are_answered_at_once_and_each_further_one_twice_as_late(slowed: Slowed) -> None:
    assert await slowed.refused(times=FREE + 7) == [0, 0, 0, 0.25, 0.5, 1, 2, 4, 4, 4]


async def test_peace_forgives_however_many_there_were(slowed: Slowed) -> None:
    await slowed.refused(times=500)
    slowed.clock.now += 60
    assert (await slowed.refused())[0] > 0, "a flood is remembered for some minutes"
    slowed.clock.now += 180
    assert await slowed.refused(times=FREE + 1) == [0, 0, 0, 0.25]


async def test_slips_that_come_slowly_are_never_waited_with(slowed: Slowed) -> None:
    for _ in range(50):
        assert await slowed.refused() == [0]
        slowed.clock.now += 60 / FREE


async def test_another_source_does_not_wait(slowed: Slowed) -> None:
    await slowed.refused(times=FREE + 3)
    assert await slowed.refused(ip_address("198.51.100.8")) == [0]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", True),
        ("2001:db8:1:2::1", "2001:db8:1:3::1", False),
        ("198.51.100.7", "198.51.100.7", True),
        ("198.51.100.7", "198.51.100.8", False),
        (None, None, True),
        (None, "198.51.100.7", False),
    ],
)
async def test_what_one_party_can_come_from_is_one_source(
    slowed: Slowed, one: str | None, other: str | None, *, same: bool
) -> None:
    await slowed.refused(ip_address(one) if one else None, FREE)
    assert await slowed.refused(ip_address(other) if other else None) == [0.25 if same else 0]


async def test_so_many_wait_at_once_and_the_next_is_refused_with_the_time_to_wait(slowed: Slowed) -> None:
    await slowed.refused(times=FREE + 5)
    held = await slowed.hold(HOST, HELD)
    with pytest.raises(LimitExceeded) as told:
        await asyncio.wait_for(slowed.sources.slow(HOST), 5)
    assert told.value.facts == {
        "limit": "ZEREN_REFUSED_PER_MINUTE",
        "retryAfterSeconds": int(LONGEST_SECONDS),
    }
    slowed.waits.over.set()
    await asyncio.gather(*held)
    assert await slowed.refused() == [4], "there is room again"


async def test_those_of_all_sources_that_wait_at_once_are_bounded(slowed: Slowed) -> None:
    hosts = [IPv4Address(number) for number in range(HELD_IN_ALL // HELD + 1)]
    for host in hosts:
        await slowed.refused(host, FREE)
    slowed.waits.over.clear()
    held = [task for host in hosts[:-1] for task in await slowed.hold(host, HELD)]
    assert not any(task.done() for task in held)
    with pytest.raises(LimitExceeded):
        await asyncio.wait_for(slowed.sources.slow(hosts[-1]), 5)
    slowed.waits.over.set()
    await asyncio.gather(*held)


async def test_a_client_that_leaves_while_it_is_held_makes_room(slowed: Slowed) -> None:
    await slowed.refused(times=FREE)
    for task in await slowed.hold(HOST, HELD):
        task.cancel()
    await settled()
    (another,) = await slowed.hold(HOST, 1)
    assert not another.done()
    slowed.waits.over.set()
    await another


async def test_the_memory_of_sources_is_bounded_and_those_that_go_on_are_kept(slowed: Slowed) -> None:
    await slowed.refused(times=FREE + 1)
    for number in range(REMEMBERED + 50):
        await slowed.sources.slow(IPv4Address(number))
        if number % 1000 == 0:
            assert (await slowed.refused())[0] > 0
    assert len(slowed.sources) == REMEMBERED
