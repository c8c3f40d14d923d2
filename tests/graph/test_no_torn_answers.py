"""A writer keeps handing 200 duties over; plain reads see halves, answers through the door never do."""

from __future__ import annotations

import asyncio
from collections import Counter
from datetime import UTC, date, datetime
from typing import Any

from graph.bolt import Bolt
from graph.door import Graph
from graph.ownership import WHO_OWNS, Slot, Verdict, parameters, slots
from graph.query import SENT
from graph.responsibilities import ResponsibilityRole
from graph.revision import changing
from tests.support.building import build
from tests.support.model import Duty, Holder, World
from tests.support.servers import Server
from tests.support.text_command import TextCommand

DUTIES = 200
ON = date(2024, 1, 1)
SCOPES = [f"S{number}" for number in range(DUTIES)]
SLOTS: list[Slot] = [(f"T.01-{scope}", "T.A0", ResponsibilityRole.INDUSTRY_LEAD, ON) for scope in SCOPES]

HAND_OVER = TextCommand(
    "hand_over",
    """
    MATCH (old:Responsibility)-[:APPLIES_IN]->(area:AdminArea {code: 'T.A0'})
    MATCH (old)-[:COVERS]->(matter:SubScope)
    MATCH (old)-[:HELD_BY]->(holder:Department)
    MATCH (next:Department) WHERE next.id IN ['T.U1', 'T.U2'] AND next <> holder
    WITH collect([old, area, matter, next]) AS hands
    UNWIND hands AS hand
    WITH hand[0] AS old, hand[1] AS area, hand[2] AS matter, hand[3] AS next
    CREATE (new:Responsibility {id: split(old.id, '/')[0] + '/' + $round, role: old.role, area_code: old.area_code,
      scope_key: old.scope_key, valid_from: old.valid_from, recorded_at: old.recorded_at})
    CREATE (new)-[:HELD_BY]->(next)
    CREATE (new)-[:APPLIES_IN]->(area)
    CREATE (new)-[:COVERS]->(matter)
    DETACH DELETE old
    """,
)


async def test_readers_of_a_changing_graph_never_see_half_a_change(scratch_server: Server, scratch: Bolt) -> None:
    bolts = [scratch_server.connect() for _ in range(3)]
    writer, plain, settled = bolts
    await build(writer, _world(), "T.")
    done = asyncio.Event()
    torn: Counter[str] = Counter()
    async with asyncio.timeout(60):
        await asyncio.gather(
            _hand_over(writer, done, torn),
            *(_read_plainly(plain, done, torn) for _ in range(2)),
            *(_read_settled(Graph(settled), done, torn) for _ in range(2)),
        )
    await asyncio.gather(*(bolt.close() for bolt in bolts))
    assert torn["changes"] > 0
    assert torn["settled reads"] > 0
    assert torn["torn plain reads"] > 0, "the writer tore nothing, so this test would show nothing"
    assert torn["torn settled reads"] == 0


async def _hand_over(bolt: Bolt, done: asyncio.Event, seen: Counter[str]) -> None:
    """Hand over until the plain readers have seen enough halves to make the test mean something."""
    number = 0
    while seen["torn plain reads"] < 5 or number < 30:
        number += 1
        async with changing(bolt) as change:
            await change.tell((HAND_OVER, {"round": str(number)}))
        seen["changes"] += 1
        await asyncio.sleep(0.01)
    done.set()


async def _read_plainly(bolt: Bolt, done: asyncio.Event, seen: Counter[str]) -> None:
    while not done.is_set():
        rows = (await bolt.read("plain", WHO_OWNS.wrapped, {SENT: parameters(SLOTS)}))[0][-1]
        seen["torn plain reads"] += _torn(len(row[3]) for row in rows)


async def _read_settled(graph: Graph, done: asyncio.Event, seen: Counter[str]) -> None:
    while not done.is_set():
        found, _ = await slots(graph, SLOTS)
        seen["settled reads"] += 1
        seen["torn settled reads"] += any(row.verdict is not Verdict.OWNED for row in found.values())


def _torn(owners: Any) -> bool:
    return any(count != 1 for count in owners)


def _world() -> World:
    recorded = datetime(2023, 1, 1, tzinfo=UTC)
    duties = [
        Duty(f"R{scope}", "01", scope, "A0", "INDUSTRY_LEAD", "U1", date(2023, 1, 1), None, recorded, None)
        for scope in SCOPES
    ]
    return World({"A0": ()}, {name: Holder(name, None, None) for name in ("U1", "U2")}, duties)
