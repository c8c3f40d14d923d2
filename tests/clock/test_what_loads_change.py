"""What files change about owners is in the feed: each slot that says something else at once, each load once."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio

from graph.acting.turning import tell_loads, turn
from graph.door import Graph
from graph.repair import repair
from graph.temporal import today
from seeds.folder import Folder
from seeds.load import load
from tests.clock.cases import Cases
from tests.support.folders import DUTIES, ORGANISATIONS, write
from tests.support.quiet import Quiet
from tests.support.servers import Server

RECORDS = """
MATCH (c:Change {type: 'Slot'}) WHERE $after < c.n
RETURN c.key, c.kind, c.area, c.sub_scope, c.by, c.version, c.unit ORDER BY c.n
"""
OTHER_LEAD = DUTIES.replace("{p}U1,2022-01-01,,", "{p}U2,2022-01-01,,")
NO_STREET = DUTIES.replace("{p}U3,2022-01-01,,", "{p}U3,2022-01-01,2022-06-01,")
TODAY = today()


@pytest_asyncio.fixture(loop_scope="session", autouse=True)
async def begun(cases: Cases) -> AsyncIterator[None]:
    """The clock has looked up to today."""
    await cases.told("MERGE (c:Clock {key: 'clock'}) SET c.day = $day", day=TODAY)
    yield
    await cases.told("MATCH (c:Clock) DELETE c")


class Place:
    """A district of a test's own."""

    def __init__(self, cases: Cases, folder: Path, number: int) -> None:
        self._folder = folder
        self._names = (f"W{number}", f"12020{number}", f"7{number}")
        self.cases = cases
        self.district, self.category = self._names[1:]

    async def load(self, progress: Quiet | None = None, **files: str) -> None:
        """Load its folder, with these files changed."""
        folder = Folder.open(self.write(**files))
        done = await load(Graph(self.cases.bolt), folder, TODAY, progress or Quiet())
        assert not done.refused, done.problems

    def write(self, **files: str) -> Path:
        """Its folder, with these files changed."""
        return write(self._folder, *self._names, **files)

    def slot(self, role: str) -> str:
        """The key of its one matter in its one street."""
        return f"{self.category}-A|{self.district}001|{role}"


@pytest_asyncio.fixture(loop_scope="session")
async def place(cases: Cases, tmp_path: Path, request: pytest.FixtureRequest) -> Place:
    """A district that was loaded, of which the feed has told all."""
    found = Place(cases, tmp_path, [*PLACES].index(request.node.originalname))
    await found.load()
    await tell_loads(cases.bolt)
    return found


async def end(cases: Cases) -> int:
    return max(await cases.numbers(), default=0)


async def records(cases: Cases, after: int) -> list[list[Any]]:
    numbers = await cases.numbers()
    assert numbers == list(range(1, len(numbers) + 1))
    return [each[:2] for each in await cases.told(RECORDS, after=after)]


async def test_another_owner_and_a_gap_are_told_once_under_the_load(cases: Cases, place: Place) -> None:
    before = await end(cases)
    await place.load(responsibilities=NO_STREET.replace("{p}U1,2022-01-01,,", "{p}U2,2022-01-01,,"))
    assert await records(cases, before) == []
    told = [day async for day in turn(cases.bolt, TODAY)]
    assert [(day.on, len(day.changed)) for day in told] == [(TODAY, 2)]
    assert await records(cases, before) == [
        [place.slot("INDUSTRY_LEAD"), "OWNER_CHANGED"],
        [place.slot("TERRITORIAL"), "GAP_OPENED"],
    ]
    rest = [each[2:] for each in await cases.told(RECORDS, after=before)]
    ((newest,),) = await cases.told("MATCH (l:Load) RETURN l.id ORDER BY l.at DESC LIMIT 1")
    assert rest == [[f"{place.district}001", f"{place.category}-A", f"LOAD::{newest}", None, None]] * 2
    assert [day async for day in turn(cases.bolt, TODAY)] == []
    assert len(await records(cases, before)) == 2


async def test_pairs_that_are_declared_are_asked_from_now_on(cases: Cases, tmp_path: Path) -> None:
    before, place = await end(cases), Place(cases, tmp_path, 1)
    await place.load()
    await tell_loads(cases.bolt)
    assert await records(cases, before) == [
        [place.slot("COMPREHENSIVE"), "GAP_OPENED"],
        [place.slot("INDUSTRY_LEAD"), "NOW_ASKED"],
        [place.slot("TERRITORIAL"), "NOW_ASKED"],
    ]


async def test_a_holder_that_ended_leaves_a_gap(cases: Cases, place: Place) -> None:
    before = await end(cases)
    ended = ORGANISATIONS.replace("甲局{p},甲局,行业监管,,", "甲局{p},甲局,行业监管,,2023-01-01")
    await place.load(organisations=ended)
    await tell_loads(cases.bolt)
    assert await records(cases, before) == [[place.slot("INDUSTRY_LEAD"), "GAP_OPENED"]]


async def test_a_load_that_was_killed_tells_what_it_changed_when_it_is_completed(
    cases: Cases, place: Place
) -> None:
    before = await end(cases)
    # The name is another batch than the duty: after the first of both, half of the load is done.
    renamed = ORGANISATIONS.replace("乙局{p}", "丁局{p}")
    with pytest.raises(ConnectionAbortedError):
        await place.load(Dying(), organisations=renamed, responsibilities=OTHER_LEAD)
    await cases.told("MATCH (g:Revision) WHERE g.n % 2 = 1 SET g.until = datetime() - duration('PT1S')")
    assert await repair(cases.bolt)
    await tell_loads(cases.bolt)
    assert await records(cases, before) == [[place.slot("INDUSTRY_LEAD"), "OWNER_CHANGED"]]


async def test_of_several_loads_each_tells_its_own(cases: Cases, place: Place) -> None:
    before = await end(cases)
    await place.load(responsibilities=OTHER_LEAD)
    await place.load(responsibilities=OTHER_LEAD.replace("{p}U3,2022-01-01,,", "{p}U3,2022-01-01,2022-06-01,"))
    await place.load()
    assert [len(day.changed) async for day in turn(cases.bolt, TODAY)] == [1, 1, 2]
    assert await records(cases, before) == [
        [place.slot("INDUSTRY_LEAD"), "OWNER_CHANGED"],
        [place.slot("TERRITORIAL"), "GAP_OPENED"],
        [place.slot("INDUSTRY_LEAD"), "OWNER_CHANGED"],
        [place.slot("TERRITORIAL"), "GAP_CLOSED"],
    ]
    assert len({each[4] for each in await cases.told(RECORDS, after=before)}) == 3


async def test_what_begins_later_is_told_by_the_calendar(cases: Cases, place: Place) -> None:
    before, tomorrow = await end(cases), TODAY + timedelta(days=1)
    await place.load(responsibilities=DUTIES.replace("{p}U3,2022-01-01,,", f"{{p}}U3,2022-01-01,{tomorrow},"))
    ((revision,),) = await cases.told("MATCH (g:Revision) RETURN g.n")
    await tell_loads(cases.bolt)
    assert await records(cases, before) == []
    assert await cases.told("MATCH (g:Revision) RETURN g.n") == [[revision]], "nothing was told"
    assert await cases.told("MATCH (l:Load) WHERE l.slots IS NOT NULL RETURN l.id") == []
    assert tomorrow in [day.on async for day in turn(cases.bolt, tomorrow)]
    assert [place.slot("TERRITORIAL"), "GAP_OPENED"] in await records(cases, before)


async def test_loads_are_told_before_days_that_the_clock_has_missed(cases: Cases, place: Place) -> None:
    await cases.told("MATCH (c:Clock) SET c.day = $day", day=TODAY - timedelta(days=2))
    before, yesterday = await end(cases), TODAY - timedelta(days=1)
    files = DUTIES.replace("{p}U3,2022-01-01,,", f"{{p}}U3,2022-01-01,{yesterday},")
    await place.load(responsibilities=files.replace("{p}U1,2022-01-01,,", "{p}U2,2022-01-01,,"))
    days = [day.on async for day in turn(cases.bolt, TODAY)]
    assert days[:2] == [TODAY - timedelta(days=2), yesterday]
    assert await records(cases, before) == [
        [place.slot("INDUSTRY_LEAD"), "OWNER_CHANGED"],
        [place.slot("TERRITORIAL"), "GAP_OPENED"],
    ]


async def test_before_the_first_clock_nothing_is_told_of_slots(cases: Cases, place: Place) -> None:
    await cases.told("MATCH (c:Clock) DELETE c")
    before = await end(cases)
    await place.load(responsibilities=OTHER_LEAD)
    assert [day async for day in turn(cases.bolt, TODAY)] == []
    assert await records(cases, before) == []


async def test_the_command_tells_it_before_it_ends(reloaded_server: Server, cases: Cases, place: Place) -> None:
    before = await end(cases)
    command = [sys.executable, "-m", "server", "load", str(place.write(responsibilities=OTHER_LEAD))]
    environment = {**os.environ, **reloaded_server.environment}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)  # noqa: ASYNC221 - nobody else waits
    assert "responsibilities: 1" in done.stdout
    assert await records(cases, before) == [[place.slot("INDUSTRY_LEAD"), "OWNER_CHANGED"]]


PLACES = [name for name in dict(globals()) if name.startswith("test_")]


class Dying(Quiet):
    """Whoever watches it dies when the first batch has been written."""

    def __init__(self) -> None:
        self._writing = False

    def step(self, name: str) -> None:
        self._writing = name.startswith("writing")

    def at(self, done: int, total: int | None) -> None:
        if self._writing:
            raise ConnectionAbortedError
