"""`zeren check` finds each planted corruption, and nothing in the graph of the seeds."""

from __future__ import annotations

import pytest

from graph.audit import audit
from graph.bolt import Bolt
from graph.door import Graph
from graph.transport import Transaction
from tests.support.corruption import Corruption
from tests.support.corruptions import CORRUPTIONS


async def test_the_graph_of_the_seeds_is_clean(district: Bolt) -> None:
    assert await audit(Graph(district)) == []


@pytest.mark.parametrize("corruption", CORRUPTIONS, ids=[corruption.name for corruption in CORRUPTIONS])
async def test_a_planted_corruption_is_found(district: Bolt, corruption: Corruption) -> None:
    await _run(district, corruption.plant)
    try:
        found = await audit(Graph(district))
    finally:
        await _run(district, corruption.undo)
    assert any(
        violation.invariant == corruption.invariant and violation.subject.startswith(corruption.subject)
        for violation in found
    ), found
    assert await audit(Graph(district)) == []


async def _run(bolt: Bolt, text: str) -> None:
    async def work(transaction: Transaction) -> None:
        await transaction.run("corruption", text, {})

    await bolt.write(work)
