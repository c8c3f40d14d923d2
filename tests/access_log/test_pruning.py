"""Old records go, and what is left can be verified as before."""

from __future__ import annotations

from datetime import timedelta

import pytest

from graph.bolt import Bolt
from graph.temporal import now
from server.access_log.audit_key import AuditKey
from server.access_log.log import AccessLog
from server.access_log.prune import prune
from tests.access_log.recorded import entry, kept
from tests.access_log.test_verifying import findings, write_chain
from tests.identity.telling import told

BEFORE = timedelta(days=100)


async def test_what_is_old_goes_and_the_rest_is_right(bolt: Bolt, key: AuditKey) -> None:
    old = await write_chain(bolt, key, 3)
    async with AccessLog(bolt, key) as log:
        await log.write(entry(1))
        await log.write(entry(2))
        moment = now()
        await log.write(entry(3))
    assert await prune(bolt, key, now() - BEFORE) == 0
    assert await findings(bolt, key) == []
    removed = await prune(bolt, key, moment)
    records = await kept(bolt)
    assert {each["writer"] for each in records} == {log.chain.writer}
    assert [each.get("operation") for each in records] == ["Op3", None]
    assert removed == 3 + 6, "of the open chain all but the last two, and the whole old one"
    assert await findings(bolt, key) == []
    assert await prune(bolt, key, moment) == 0
    await write_chain(bolt, key, 1)
    assert await findings(bolt, key) == []
    assert old != log.chain.writer


async def test_an_anchor_that_was_moved_is_found(bolt: Bolt, key: AuditKey) -> None:
    writer = await write_chain(bolt, key, 3)
    middle = (await kept(bolt))[2]
    await told(bolt, "MATCH (r:AccessRecord {id: $id}) SET r.at = datetime($at)", id=middle["id"], at=middle["at"])
    assert await findings(bolt, key) == []
    await told(
        bolt,
        "MATCH (c:AccessChain {writer: $writer}) SET c.pruned_seq = 3, c.pruned_hash = $hash WITH c "
        "MATCH (r:AccessRecord) WHERE r.seq <= 3 DELETE r",
        writer=writer,
        hash=middle["hash"],
    )
    assert [each.wrong.name for each in await findings(bolt, key)] == ["ANCHOR"]


@pytest.mark.parametrize("left", [1, 2])
async def test_a_pruning_that_was_broken_off_is_told_and_completed(bolt: Bolt, key: AuditKey, left: int) -> None:
    await write_chain(bolt, key, 2)
    first = (await kept(bolt))[:left]
    assert await prune(bolt, key, now() + BEFORE) == 5
    for each in first:
        # As the graph keeps it, times aside.
        properties = {**each, "at": now()}
        await told(bolt, "CREATE (r:AccessRecord) SET r = $properties", properties=properties)
    assert [each.wrong.name for each in await findings(bolt, key)] == ["INSERTED"] * left
    assert await prune(bolt, key, now() + BEFORE) == left
    assert await findings(bolt, key) == []
