"""Each caller has a minute's budget and some places of its own, and nobody else's."""

from __future__ import annotations

import asyncio
from contextlib import AsyncExitStack

import pytest

from graph.callers import Caller, Role, Way
from graph.failures import LimitExceeded
from server.budget.budgets import HEAVY, HEAVY_SHARE, QUEUE, Bounds, Budgets
from server.settings import Settings
from tests.budget.clock import Clock, settled

PATIENT = 30.0
"""Seconds; longer than any test takes."""


def caller(name: str) -> Caller:
    return Caller(Way.API_KEY, name, "U03", frozenset({Role.READER}))


ONE, OTHER = caller("one"), caller("other")


def budgets(
    clock: Clock, per_minute: int = 600, concurrent: int = 2, patience: float = PATIENT, remembered: int = 10
) -> Budgets:
    return Budgets(Bounds(per_minute, concurrent, patience, remembered), clock)


async def refused(held: Budgets, who: Caller, cost: int) -> dict[str, object]:
    with pytest.raises(LimitExceeded) as told:
        await enter(held, who, cost)
    return told.value.facts


@pytest.fixture
def clock() -> Clock:
    return Clock()


async def test_a_minute_holds_what_the_setting_says_and_no_more(clock: Clock) -> None:
    held = budgets(clock)
    await enter(held, ONE, 400)
    await enter(held, ONE, 200)
    assert await refused(held, ONE, 1) == {"limit": "ZEREN_BUDGET_PER_MINUTE", "retryAfterSeconds": 1}


async def test_whoever_comes_when_told_is_let_in_and_a_second_earlier_is_not(clock: Clock) -> None:
    held = budgets(clock)
    await enter(held, ONE, 600)
    wait = (await refused(held, ONE, 150))["retryAfterSeconds"]
    assert wait == 15
    clock.now += 14
    assert (await refused(held, ONE, 150))["retryAfterSeconds"] == 1
    clock.now += 1
    await enter(held, ONE, 150)


async def test_what_was_refused_is_not_charged(clock: Clock) -> None:
    held = budgets(clock)
    await enter(held, ONE, 500)
    for _ in range(5):
        await refused(held, ONE, 101)
    await enter(held, ONE, 100)


async def test_an_operation_that_was_not_needed_after_all_costs_what_it_is_settled_for(clock: Clock) -> None:
    held = budgets(clock)
    async with held.admitted(ONE, 600) as admitted:
        admitted.settle(1)
    await enter(held, ONE, 599)
    await refused(held, ONE, 1)


async def test_a_long_absence_saves_up_no_more_than_a_minute(clock: Clock) -> None:
    held = budgets(clock)
    await enter(held, ONE, 1)
    clock.now += 3600
    await enter(held, ONE, 600)
    await refused(held, ONE, 1)


async def test_what_costs_more_than_a_minute_is_told_that_waiting_is_of_no_use(clock: Clock) -> None:
    held = budgets(clock)
    with pytest.raises(LimitExceeded, match="can never be run") as told:
        await enter(held, ONE, 601)
    assert told.value.facts == {"limit": "ZEREN_BUDGET_PER_MINUTE"}
    with pytest.raises(LimitExceeded) as told:
        await enter(held, ONE, 1000**50)
    assert len(told.value.message) < 300
    await enter(held, ONE, 600)


async def test_one_callers_budget_is_not_anothers(clock: Clock) -> None:
    held = budgets(clock)
    await enter(held, ONE, 600)
    await refused(held, ONE, 1)
    await enter(held, OTHER, 600)


async def test_so_many_are_executed_at_once_and_the_next_waits_for_the_first_to_end(clock: Clock) -> None:
    held, order = budgets(clock), list[str]()
    release = [asyncio.Event() for _ in range(5)]

    async def operation(number: int) -> None:
        async with held.admitted(ONE, 1):
            order.append(f"begins {number}")
            await release[number].wait()
        order.append(f"ends {number}")

    async with asyncio.TaskGroup() as tasks:
        for number in range(5):
            tasks.create_task(operation(number))
        await settled()
        assert order == ["begins 0", "begins 1"]
        for number in (1, 0, 2, 3, 4):
            release[number].set()
            await settled()
    begun = [each for each in order if each.startswith("begins")]
    assert begun == [f"begins {number}" for number in range(5)], "in the order in which they came"
    assert order.index("ends 1") < order.index("begins 2") < order.index("ends 0")


async def test_a_quarter_of_the_places_may_be_heavy_and_those_that_wait_keep_none_from_light_ones(
    clock: Clock,
) -> None:
    held = budgets(clock, per_minute=10**6, concurrent=8)
    async with AsyncExitStack() as stack:
        for _ in range(8 // HEAVY_SHARE):
            await stack.enter_async_context(held.admitted(ONE, HEAVY))
        waiting = [asyncio.create_task(enter(held, ONE, HEAVY)) for _ in range(10)]
        await settled()
        assert not any(task.done() for task in waiting)
        await enter(held, ONE, HEAVY - 1)
        await enter(held, OTHER, HEAVY)
    await asyncio.gather(*waiting)


async def test_a_single_place_may_be_heavy(clock: Clock) -> None:
    await enter(budgets(clock, per_minute=HEAVY, concurrent=1), ONE, HEAVY)


async def test_a_caller_at_its_limit_holds_up_nobody_else(clock: Clock) -> None:
    held = budgets(clock)
    async with AsyncExitStack() as stack:
        for _ in range(2):
            await stack.enter_async_context(held.admitted(ONE, 1))
        waiting = asyncio.create_task(enter(held, ONE))
        await settled()
        assert not waiting.done()
        await enter(held, OTHER)
        assert not waiting.done()
    await waiting


async def test_whoever_waits_too_long_is_refused_and_not_charged(clock: Clock) -> None:
    held = budgets(clock, concurrent=1, patience=0.01)
    async with held.admitted(ONE, 100):
        with pytest.raises(LimitExceeded) as told:
            await enter(held, ONE, 500)
    assert told.value.facts == {"limit": "ZEREN_CONCURRENT_PER_CALLER", "retryAfterSeconds": 1}
    await enter(held, ONE, 500)
    await enter(held, ONE, 0)


async def test_no_more_wait_than_the_queue_is_long(clock: Clock) -> None:
    held = budgets(clock, concurrent=1)
    async with held.admitted(ONE, 1):
        waiting = [asyncio.create_task(enter(held, ONE)) for _ in range(QUEUE)]
        await settled()
        with pytest.raises(LimitExceeded):
            await enter(held, ONE)
    await asyncio.gather(*waiting)


async def test_one_who_leaves_while_waiting_or_working_gives_back_what_it_held(clock: Clock) -> None:
    held = budgets(clock, per_minute=100, concurrent=1)
    async with held.admitted(ONE, 10):
        leaving = asyncio.create_task(enter(held, ONE, 90))
        await settled()
        leaving.cancel()
        await asyncio.gather(leaving, return_exceptions=True)
    with pytest.raises(RuntimeError):
        async with held.admitted(ONE, 0):
            raise RuntimeError
    await enter(held, ONE, 90)
    await enter(held, ONE, 0)


async def test_the_callers_remembered_are_bounded_and_who_was_away_longest_is_forgotten(clock: Clock) -> None:
    held = budgets(clock, remembered=3)
    for number in range(50):
        await enter(held, caller(str(number)), 1)
        clock.now += 1
    assert len(held) == 3


async def test_a_caller_who_is_charged_or_present_is_never_forgotten(clock: Clock) -> None:
    held = budgets(clock, remembered=2)
    async with held.admitted(ONE, 0):
        await enter(held, OTHER, 600)
        with pytest.raises(LimitExceeded, match="callers") as told:
            await enter(held, caller("third"), 1)
        assert told.value.facts["retryAfterSeconds"] == 1
        await refused(held, OTHER, 1)
        clock.now += 60
        await enter(held, caller("third"), 1)
        await enter(held, ONE, 0)
    assert len(held) == 2


def test_the_settings_say_how_much() -> None:
    bounds = Bounds.of(Settings(budget_per_minute=7, concurrent_per_caller=3))
    assert (bounds.per_minute, bounds.concurrent) == (7, 3)


async def enter(held: Budgets, who: Caller, cost: int = 1) -> None:
    async with held.admitted(who, cost):
        pass
