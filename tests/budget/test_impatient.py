"""Whoever comes again at once when it was refused is answered ever later; nobody else is."""

from __future__ import annotations

import asyncio

import pytest

from graph.failures import LimitExceeded
from server.budget.impatient import AT_THE_DOOR, HELD, Impatient
from server.budget.slowed import LONGEST_SECONDS
from tests.budget.clock import Clock, Waits, settled

FREE = 3
CALLER, BEARER = "API_KEY::0123456789", "Bearer zrn_0123456789_secret"


class Refusing:
    """An impatient caller, and for how long it waits."""

    def __init__(self) -> None:
        self.waits = Waits()
        self.impatient = Impatient(FREE, Clock(), self.waits)

    async def refuse(self, times: int, caller: str = CALLER, bearer: str = BEARER) -> list[asyncio.Task[None]]:
        """So many refusals at once."""
        tasks = [asyncio.create_task(self.impatient.hold(caller, bearer)) for _ in range(times)]
        await settled()
        return tasks

    async def come(self, times: int, bearer: str = BEARER) -> list[asyncio.Task[None]]:
        """So many further requests at once."""
        tasks = [asyncio.create_task(self.impatient.check(bearer)) for _ in range(times)]
        await settled()
        return tasks


@pytest.fixture
def refusing() -> Refusing:
    return Refusing()


async def test_a_page_that_is_refused_is_told_so_at_once_and_one_that_goes_on_later(refusing: Refusing) -> None:
    tasks = await refusing.refuse(FREE + 2)
    assert [task.done() for task in tasks] == [True] * FREE + [False] * 2
    assert refusing.waits.seconds == [0.25, 0.5]
    refusing.waits.over.set()
    await asyncio.gather(*tasks)


async def test_a_bearer_of_whom_as_many_are_held_as_may_be_is_turned_away_until_one_is_told(
    refusing: Refusing,
) -> None:
    tasks = await refusing.refuse(FREE + HELD - 1)
    await refusing.impatient.check(BEARER)
    tasks += await refusing.refuse(1)
    (turned_away,) = await refusing.come(1)
    assert not turned_away.done()
    assert refusing.waits.seconds[-1] == LONGEST_SECONDS
    (beyond,) = await refusing.refuse(1)
    assert beyond.done(), "what comes by another way is not held either"
    tasks[-1].cancel()
    await settled()
    await refusing.impatient.check(BEARER)
    refusing.waits.over.set()
    await asyncio.gather(*tasks, return_exceptions=True)
    with pytest.raises(LimitExceeded) as told:
        await turned_away
    assert told.value.facts == {"limit": "ZEREN_REFUSED_PER_MINUTE", "retryAfterSeconds": 4}


async def test_those_that_wait_at_the_door_are_bounded_and_one_that_leaves_makes_room(refusing: Refusing) -> None:
    held = await refusing.refuse(FREE + HELD)
    waiting = await refusing.come(AT_THE_DOOR)
    (beyond,) = await refusing.come(1)
    assert (beyond.done(), any(task.done() for task in waiting)) == (True, False)
    waiting[0].cancel()
    await settled()
    (another,) = await refusing.come(1)
    assert not another.done()
    refusing.waits.over.set()
    await asyncio.gather(*held, *waiting, beyond, another, return_exceptions=True)


async def test_another_caller_is_neither_held_nor_turned_away(refusing: Refusing) -> None:
    tasks = await refusing.refuse(FREE + HELD)
    await refusing.impatient.check("Bearer zrn_another_secret")
    (other,) = await refusing.refuse(1, "API_KEY::another", "Bearer zrn_another_secret")
    assert other.done()
    refusing.waits.over.set()
    await asyncio.gather(*tasks)


async def test_bearers_are_forgotten_as_soon_as_none_is_held(refusing: Refusing) -> None:
    tasks = [task for number in range(50) for task in await refusing.refuse(FREE + 1, str(number), str(number))]
    assert len(refusing.impatient) == 50
    refusing.waits.over.set()
    await asyncio.gather(*tasks)
    assert len(refusing.impatient) == 0
