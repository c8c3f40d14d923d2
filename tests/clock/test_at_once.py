"""Several clocks at once, killed ones, and ones that start anew: every step is made once, with its record."""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
from collections import Counter
from datetime import timedelta

from graph.temporal import now
from tests.clock.cases import Cases
from tests.support.servers import Server

MADE = """
MATCH (h:Hazard)<-[:ESCALATION_OF]-(e:Escalation) WHERE h.hic IN $hics
RETURN h.hic, e.level, h.version, coalesce(e.exhausted, false)
"""
RECORDED = "MATCH (c:Change) WHERE c.key IN $hics RETURN c.key, c.kind, c.version"
LAPSE = "MATCH (g:Revision) WHERE g.n % 2 = 1 SET g.until = datetime() - duration('PT1S')"


def clock(server: Server, *arguments: str) -> subprocess.Popen[str]:
    environment = {**os.environ, **server.environment}
    command = [sys.executable, "-m", "server", *(arguments or ("escalate",))]
    return subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


async def ended(process: subprocess.Popen[str]) -> list[str]:
    """What it printed, line by line."""
    out, err = await asyncio.to_thread(process.communicate)
    assert process.returncode == 0, err
    return out.splitlines()


async def check(cases: Cases, hics: list[str]) -> None:
    """Each hazard went up from L1 to L2 once, with one record, and the feed has every number once."""
    made = await cases.told(MADE, hics=hics)
    assert Counter((hic, level) for hic, level, _, _ in made) == {(hic, 2): 1 for hic in hics}
    recorded = await cases.told(RECORDED, hics=hics)
    assert Counter(map(tuple, recorded)) == {(hic, "ESCALATED", 2): 1 for hic in hics}
    numbers = await cases.numbers()
    assert numbers == list(range(1, len(numbers) + 1))


async def hazards(cases: Cases, number: int) -> list[str]:
    """So many hazards that were registered a day and an hour ago, as one clock and the other will see it."""
    began = now() - timedelta(hours=25)
    return [await cases.found(began) for _ in range(number)]


async def test_four_clocks_at_once_make_each_step_once(reloaded_server: Server, cases: Cases) -> None:
    await ended(clock(reloaded_server))
    hics = await hazards(cases, 60)
    printed = await asyncio.gather(*(ended(clock(reloaded_server)) for _ in range(4)))
    told = [line.split()[0] for lines in printed for line in lines]
    assert sorted(each for each in told if each in hics) == sorted(hics), "each is printed by whoever made it"
    await check(cases, hics)
    assert [line for line in await ended(clock(reloaded_server)) if line.split()[0] in hics] == []


async def test_a_clock_that_is_killed_leaves_whole_steps_and_another_goes_on(
    reloaded_server: Server, cases: Cases
) -> None:
    await ended(clock(reloaded_server))
    hics = await hazards(cases, 120)
    killed = clock(reloaded_server)
    async with asyncio.timeout(60):
        while not await cases.told(MADE, hics=hics):
            assert killed.poll() is None
            await asyncio.sleep(0.002)
    killed.send_signal(signal.SIGKILL)
    killed.communicate()
    made = {hic for hic, *_ in await cases.told(MADE, hics=hics)}
    assert {hic for hic, *_ in await cases.told(RECORDED, hics=hics)} == made
    await cases.told(LAPSE)
    await ended(clock(reloaded_server))
    await check(cases, hics)
    ((revision,),) = await cases.told("MATCH (g:Revision) RETURN g.n")
    assert revision % 2 == 0


async def test_a_clock_goes_on_until_it_is_told_to_stop(reloaded_server: Server, cases: Cases) -> None:
    going = clock(reloaded_server, "clock", "--every", "1")
    first = await hazards(cases, 1)
    await _until_gone_up(cases, first)
    second = await hazards(cases, 1)
    await _until_gone_up(cases, second)
    going.send_signal(signal.SIGTERM)
    lines = await ended(going)
    assert [line.split()[:3] for line in lines if line.split()[0] in (*first, *second)] == [
        [hic, "L1→L2", "U18"] for hic in (*first, *second)
    ]
    await cases.told("MATCH (c:Clock) DELETE c")


async def _until_gone_up(cases: Cases, hics: list[str]) -> None:
    async with asyncio.timeout(90):
        while not await cases.told(MADE, hics=hics):  # noqa: ASYNC110 - another process does it
            await asyncio.sleep(0.1)
