"""Whoever comes again at once when it was refused is answered ever later; nobody else is."""

from __future__ import annotations

import asyncio

import pytest

from graph.failures import LimitExceeded
from server.budget.impatient import HELD, Impatient
from tests.budget.clock import Clock, Waits, settled

FREE = 3
CALLER, BEARER = "API_KEY::0123456789", "Bearer zrn_0123456789_secret"


class Refusing:
    """An impatient caller, and how it is waited for."""

    def __init__(self) -> None:
        self.waits = Waits()
        self.impatient = Impatient(FREE, Clock(), self.waits)

    async def refuse(self, times: int, caller: str = CALLER, bearer: str = BEARER) -> list[asyncio.Task[None]]:
        """So many refusals at once."""
        tasks = [asyncio.create_task(self.impatient.hold(caller, bearer)) for _ in range(times)]
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
    refusing.impatient.check(BEARER)
    tasks += await refusing.refuse(1)
    with pytest.raises(LimitExceeded) as told:
        refusing.impatient.check(BEARER)
    assert told.value.facts == {"limit": "ZEREN_REFUSED_PER_MINUTE", "retryAfterSeconds": 4}
    (beyond,) = await refusing.refuse(1)
    assert beyond.done(), "what comes by another way is not held either"
    tasks[-1].cancel()
    await settled()
    refusing.impatient.check(BEARER)
    refusing.waits.over.set()
    await asyncio.gather(*tasks, return_exceptions=True)


async def test_another_caller_is_neither_held_nor_turned_away(refusing: Refusing) -> None:
    tasks = await refusing.refuse(FREE + HELD)
    refusing.impatient.check("Bearer zrn_another_secret")
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
