"""The test that guards the one thing the product must not get wrong: Neo4j and a plain model agree on owners."""

from __future__ import annotations

import asyncio
import itertools
from datetime import datetime, timedelta

from hypothesis import HealthCheck, given, settings

from graph.as_of import AsOf
from graph.bolt import Bolt
from graph.door import Graph
from graph.ownership import Slot, SlotRow, slots
from graph.responsibilities import ResponsibilityRole
from tests.support.building import build
from tests.support.model import Resolved, World, resolve
from tests.support.servers import Server
from tests.support.worlds import DAYS, TIMES, worlds

ROLES = (ResponsibilityRole.TERRITORIAL, ResponsibilityRole.INDUSTRY_LEAD)
MOMENTS = (*TIMES[1::3], TIMES[-1] + timedelta(days=400))
ON = (*DAYS, DAYS[0] - timedelta(days=1), DAYS[3] - timedelta(days=1))


def test_neo4j_and_a_plain_model_agree_on_every_owner(scratch_server: Server, scratch: Bolt) -> None:
    prefixes = (f"W{number}." for number in itertools.count())
    with asyncio.Runner() as runner:

        async def connect() -> Bolt:
            return scratch_server.connect()

        bolt = runner.run(connect())

        @settings(max_examples=75, deadline=None, suppress_health_check=list(HealthCheck))
        @given(worlds())
        def agree(world: World) -> None:
            runner.run(_agree(Graph(bolt), world, next(prefixes)))

        agree()
        runner.run(bolt.close())


async def _agree(graph: Graph, world: World, prefix: str) -> None:
    await build(graph.transport, world, prefix)
    asked: list[Slot] = [
        (f"{prefix}01-{scope}", prefix + area, role, day)
        for scope, area, role, day in itertools.product("AB", world.parents, ROLES, ON)
    ]
    for known_at in MOMENTS:
        found, _ = await slots(graph, asked, AsOf(known_at))
        for slot in asked:
            assert _plain(found[slot], prefix) == _expected(world, slot, known_at, prefix), (slot, known_at)


def _expected(world: World, slot: Slot, known_at: datetime, prefix: str) -> Resolved:
    area = slot[1].removeprefix(prefix)
    return resolve(world, ("01", slot[0][-1]), area, slot[2].value, slot[3], known_at)


def _plain(row: SlotRow, prefix: str) -> Resolved:
    def bare(name: str | None) -> str | None:
        return name and name.removeprefix(prefix)

    return Resolved(
        row.verdict.value,
        tuple(owner.removeprefix(prefix) for owner in row.owners),
        bare(row.primary),
        bare(row.agreement),
        frozenset((duty.removeprefix(prefix), reason.value) for duty, _, reason, _ in row.considered),
    )
