"""A load that is killed half-way is undone or completed, and nobody ever reads half of it."""

from __future__ import annotations

import asyncio
import csv
import os
import signal
import subprocess
import sys
from pathlib import Path

from bench import districts
from graph.bolt import Bolt
from graph.coverage import CELLS
from graph.door import Graph
from graph.failures import Unavailable
from graph.transport import Transaction
from tests.support.servers import Server

DISTRICTS = 6
CELLS_OF_A_DISTRICT = 142
STAGED_IN_PART = """
MATCH (l:Load {state: 'STAGING'}) MATCH (b:LoadBatch {load: l.id}) RETURN count(b) > 2"""
APPLIED_IN_PART = """
MATCH (l:Load {state: 'APPLYING'}) MATCH (b:LoadBatch {load: l.id, done: true}) RETURN count(b) > 1"""

IN_THE_FEED = """
MATCH (r:Responsibility:Loaded) WHERE r.id IN $ids WITH count(r) AS rows
MATCH (c:Change {type: 'Responsibility', kind: 'ADDED'}) WHERE c.key IN $ids
WITH rows, count(c) AS told, count(DISTINCT c.key) AS keys
MATCH (f:Feed) RETURN rows, told, keys, f.n"""


async def test_a_load_killed_while_staging_leaves_nothing_and_killed_while_applying_is_completed(
    scratch_server: Server, scratch: Bolt, tmp_path: Path
) -> None:
    districts.write(tmp_path, DISTRICTS, copies=2)
    before = await _cells(scratch)
    whole = before + DISTRICTS * CELLS_OF_A_DISTRICT
    seen: set[int] = set()
    done = asyncio.Event()
    reading = asyncio.create_task(_read(scratch_server, seen, done))

    await _kill_when(scratch, STAGED_IN_PART, scratch_server, tmp_path)
    assert await _cells(scratch) == before
    await _expire_leases(scratch)

    await _kill_when(scratch, APPLIED_IN_PART, scratch_server, tmp_path)
    await _expire_leases(scratch)
    assert await _cells(scratch) == whole, "the first reader after the lease completes the load"
    again = await asyncio.to_thread(_load(scratch_server, tmp_path).communicate)
    assert b"nothing has changed" in again[0]
    left = await scratch.read("left", "MATCH (n:LoadBatch) RETURN count(n)", {})
    assert left[0][0] == 0

    done.set()
    await reading
    assert seen <= {before, whole}
    with (tmp_path / "responsibilities.csv").open(encoding="utf-8-sig") as file:
        ids = [row["resp_id"] for row in csv.DictReader(file)]
    rows, told, keys, last = (await scratch.read("feed", IN_THE_FEED, {"ids": ids}))[0]
    assert told == keys == rows == len(ids), "each row that the killed load left is in the feed, and none is twice"
    assert last == (await scratch.read("numbers", "MATCH (c:Change) RETURN count(c)", {}))[0][0]


def _load(server: Server, folder: Path) -> subprocess.Popen[bytes]:
    environment = {**os.environ, **server.environment}
    command = [sys.executable, "-m", "server", "load", str(folder)]
    return subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


async def _kill_when(bolt: Bolt, ready: str, server: Server, folder: Path) -> None:
    """Start a load and kill it as soon as the graph says that it is half-way."""
    loading = _load(server, folder)
    async with asyncio.timeout(60):
        while not (await bolt.read("state", ready, {}))[0][0]:
            assert loading.poll() is None, loading.communicate()
            await asyncio.sleep(0.005)
    loading.send_signal(signal.SIGKILL)
    loading.communicate()


async def _expire_leases(bolt: Bolt) -> None:
    """Let the leases of the dead run out, without waiting for the clock."""

    async def work(transaction: Transaction) -> None:
        past = "datetime() - duration('PT1S')"
        await transaction.run("load", f"MATCH (l:Load) WHERE l.until IS NOT NULL SET l.until = {past}", {})
        await transaction.run("lock", f"MATCH (g:Revision) WHERE g.n % 2 = 1 SET g.until = {past}", {})

    await bolt.write(work)


async def _cells(bolt: Bolt) -> int:
    return len((await Graph(bolt).ask(CELLS, category=None, subScope=None, area=None)).rows)


async def _read(server: Server, seen: set[int], done: asyncio.Event) -> None:
    """Read on and on; an answer that has to wait too long is no answer."""
    bolt = server.connect()
    while not done.is_set():
        try:
            seen.add(await _cells(bolt))
        except Unavailable:
            continue
        await asyncio.sleep(0.02)
    await bolt.close()
