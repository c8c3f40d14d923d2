"""Along an edge all keys of one step travel in one statement, and each is asked once."""

from __future__ import annotations

import asyncio

import pytest

from resolvers.roads import Road


class Told:
    """Answers twice the key, and remembers what it was asked."""

    def __init__(self) -> None:
        self.asked: list[list[int]] = []
        self.fails = False

    async def __call__(self, keys: list[int]) -> list[int]:
        self.asked.append([*keys])
        await asyncio.sleep(0)
        if self.fails:
            raise ValueError(str(keys))
        return [2 * key for key in keys]


async def test_keys_of_one_step_travel_together_however_they_are_named() -> None:
    told = Told()
    road = Road(told)
    one, coming, other = road.one(3), road.each([1, 2, 1]), road.one(1)
    assert not isinstance(coming, list)
    assert (await coming, await one, await other) == ([2, 4, 2], 6, 2)
    assert told.asked == [[3, 1, 2]]


async def test_what_is_known_is_told_at_once_and_the_rest_is_asked() -> None:
    told = Told()
    road = Road(told)
    await road.one(1)
    assert road.each([1, 1]) == [2, 2]
    assert road.each([]) == []
    coming = road.each([1, 2])
    assert not isinstance(coming, list)
    assert await coming == [2, 4]
    assert told.asked == [[1], [2]]


async def test_keys_that_are_under_way_are_waited_for() -> None:
    told = Told()
    road = Road(told)
    first = road.one(1)
    await asyncio.sleep(0)
    coming = road.each([1, 2])
    assert not isinstance(coming, list)
    assert (await coming, await first) == ([2, 4], 2)
    assert told.asked == [[1], [2]]


async def test_a_failure_is_told_to_all_who_follow_and_is_not_asked_again() -> None:
    told = Told()
    told.fails = True
    road = Road(told)
    coming, one = road.each([1, 2]), road.one(1)
    assert not isinstance(coming, list)
    for each in (coming, one, road.one(2)):
        with pytest.raises(ValueError, match="1, 2"):
            await each
    with pytest.raises(ValueError, match="1, 2"):
        await road.one(1)
    assert told.asked == [[1, 2]]


async def test_whoever_leaves_does_not_take_the_answer_from_the_others() -> None:
    told = Told()
    road = Road(told)

    async def follow() -> list[int]:
        coming = road.each([1])
        assert not isinstance(coming, list)
        return await coming

    leaving, staying = asyncio.create_task(follow()), asyncio.create_task(follow())
    await asyncio.sleep(0)
    leaving.cancel()
    assert await staying == [2]
    assert told.asked == [[1]]


async def test_what_was_brought_along_is_not_asked() -> None:
    told = Told()
    road = Road(told)
    road.tell({1: 2, 2: 4})
    assert road.each([2, 1]) == [4, 2]
    assert told.asked == []


async def test_what_is_known_or_under_way_stays_as_it_is() -> None:
    told = Told()
    road = Road(told)
    assert await road.one(1) == 2
    coming = road.one(2)
    road.tell({1: "other", 2: "other", 3: "other"})
    assert (await coming, road.each([1, 2, 3])) == (4, [2, 4, "other"])
    assert told.asked == [[1], [2]]
