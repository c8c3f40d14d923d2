"""Servers and their database are killed under 16 writers and 4 readers: what was acknowledged is there, once.

One round here; `make crashes` makes a hundred, or as many as CRASH_ROUNDS says.
"""

from __future__ import annotations

import asyncio
import os
import random
import sys
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio

from graph.audit import audit
from graph.bolt import Bolt
from graph.door import Graph
from tests.proof.crash import truth
from tests.proof.crash.crowd import Crowd
from tests.proof.crash.staff import READERS, Staff
from tests.proof.crash.town import Town, Victim
from tests.support.servers import load_seeds

ROUNDS = int(os.environ.get("CRASH_ROUNDS", "1"))
IN_FULL_SWING = 12
"""Orders that are acknowledged before anything is killed: what comes first waits for the database's plans."""


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory, cache: Path) -> Iterator[Town]:
    found = Town(tmp_path_factory.mktemp("town"), cache)
    yield found
    found.close()


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def bolt(town: Town) -> AsyncIterator[Bolt]:
    found = town.server.connect(60)
    await load_seeds(found)
    await town.open()
    yield found
    await found.close()


async def test_what_was_acknowledged_outlives_every_crash(town: Town, bolt: Bolt) -> None:
    staff = Staff(bolt, town.urls)
    await staff.hire()
    assert (len(staff.lives), len(staff.readers)) == (16, READERS)
    done, torn = asyncio.Event(), list[Any]()
    reading = [asyncio.create_task(reader.read(done, torn)) for reader in staff.readers]
    crowd = Crowd(staff.lives)
    crowd.begin()
    try:
        for number in range(ROUNDS):
            victim = list(Victim)[number % len(Victim)]
            await _crash(town, victim, staff, random.Random(number))  # noqa: S311 - the same moments in each run
            await crowd.rest()
            await truth.compare(bolt, staff.believed)
            _tell(number, victim, staff)
            assert torn == []
            crowd.go_on()
    finally:
        done.set()
        await crowd.leave()
        await asyncio.gather(*reading)
        await staff.leave()
    assert torn == []
    assert await audit(Graph(bolt)) == []
    assert staff.tally.sent_again, "nobody noticed that anything was killed"
    assert staff.believed.of_every_kind
    assert all(reader.answered for reader in staff.readers)


async def _crash(town: Town, victim: Victim, staff: Staff, chance: random.Random) -> None:
    enough = staff.tally.acknowledged + IN_FULL_SWING
    while staff.tally.acknowledged < enough or not staff.believed.of_every_kind:  # noqa: ASYNC110 - servers of other processes
        await asyncio.sleep(0.05)
    await asyncio.sleep(chance.uniform(0, 0.5))
    await town.kill(victim)
    await asyncio.sleep(chance.uniform(0, 1))
    await town.restore(victim)
    await asyncio.sleep(chance.uniform(0, 1))


def _tell(number: int, victim: Victim, staff: Staff) -> None:
    answers = sum(reader.answered for reader in staff.readers)
    adopted = len(staff.believed.adopted)
    told = f"{number + 1} {victim.value}: {staff.tally} {adopted} adoptions, {answers} ownership answers"
    sys.stderr.write(f"{told}\n")
