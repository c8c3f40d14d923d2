"""The sequence lock on a real Neo4j: one writer at a time, and a slow one is fenced off."""

from __future__ import annotations

import asyncio

import pytest

from graph.bolt import Bolt
from graph.failures import Conflict, Unavailable
from graph.prepare import MODEL, prepare
from graph.repair import repair
from graph.revision import changing
from graph.transport import Transaction
from tests.support.text_command import TextCommand

MARK = TextCommand("mark", "CREATE (:Marked {by: $by})")


async def number(bolt: Bolt) -> int:
    return int((await bolt.read("n", "MATCH (g:Revision) RETURN g.n", {}))[0][0])


async def marks(bolt: Bolt, by: str) -> int:
    return int((await bolt.read("marks", "MATCH (m:Marked {by: $by}) RETURN count(m)", {"by": by}))[0][0])


async def run(bolt: Bolt, text: str) -> None:
    async def work(transaction: Transaction) -> None:
        await transaction.run("test", text, {})

    await bolt.write(work)


async def test_a_change_moves_the_revision_to_the_next_even_number(scratch: Bolt) -> None:
    before = await number(scratch)
    async with changing(scratch) as change:
        assert await number(scratch) == before + 1
        await change.tell((MARK, {"by": "one"}))
    assert await number(scratch) == before + 2
    assert await marks(scratch, "one") == 1


async def test_a_change_that_fails_changes_nothing_and_settles(scratch: Bolt) -> None:
    before = await number(scratch)
    broken = TextCommand("broken", "CREATE (:Marked {by: 'broken'}) WITH 1 AS one RETURN one / 0 AS never")
    with pytest.raises(Exception, match="by zero"):
        async with changing(scratch) as change:
            await change.tell((broken, {}))
    assert await number(scratch) == before + 2
    assert await marks(scratch, "broken") == 0


async def test_writers_take_turns(scratch: Bolt) -> None:
    before = await number(scratch)

    async def write(by: int) -> None:
        async with changing(scratch) as change:
            await change.tell((MARK, {"by": f"turn {by}"}))

    await asyncio.gather(*(write(by) for by in range(8)))
    assert await number(scratch) == before + 16


async def test_a_writer_that_was_repaired_away_writes_nothing_more(scratch: Bolt) -> None:
    async with changing(scratch) as slow:
        await run(scratch, "MATCH (g:Revision) SET g.until = datetime() - duration('PT1S')")
        assert await repair(scratch)
        with pytest.raises(Unavailable, match="repaired by somebody else"):
            await slow.tell((MARK, {"by": "too late"}))
    assert await marks(scratch, "too late") == 0
    assert await number(scratch) % 2 == 0


@pytest.mark.parametrize("told", ["", ", g.owner = 'dead', g.until = datetime() - duration('PT30M')"])
async def test_a_writer_that_told_no_lease_is_repaired_away(scratch: Bolt, told: str) -> None:
    before = await number(scratch)
    await run(scratch, f"MATCH (g:Revision) SET g.n = g.n + 1{told}")
    assert await repair(scratch)
    assert await number(scratch) == before + 2
    async with changing(scratch) as change:
        assert change.revision == before + 3


async def test_a_living_writer_is_not_repaired_away(scratch: Bolt) -> None:
    async with changing(scratch) as change:
        assert not await repair(scratch)
        await change.tell((MARK, {"by": "alive"}))
    assert await marks(scratch, "alive") == 1


async def test_another_writer_waits_and_then_gives_up_with_a_clear_message(scratch: Bolt) -> None:
    async with changing(scratch):
        with pytest.raises(Unavailable, match="does not end"):
            async with changing(scratch, patience_s=0.2):
                pass


async def test_a_graph_of_a_newer_program_is_refused(scratch: Bolt) -> None:
    await run(scratch, f"MATCH (p:Program) SET p.model = {MODEL + 1}")
    try:
        with pytest.raises(Conflict, match="newer Zeren"):
            await prepare(scratch)
    finally:
        await run(scratch, f"MATCH (p:Program) SET p.model = {MODEL}")
    await prepare(scratch)
    await prepare(scratch)
