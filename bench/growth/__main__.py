"""What every statement costs as the graph grows: db hits at three sizes, and page 1,000 of a list against page 1.

Run `python -m bench.growth [hazards ...]`: it writes docs/growth.md.
"""

from __future__ import annotations

import asyncio
import sys
import time
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from bench import page
from bench.growth.cost import cost
from bench.growth.pages import pages
from bench.growth.seen import shown
from bench.growth.statements import questions
from bench.growth.table import PATIENCE_S, too_much, written
from bench.scaled.grow import scaled
from bench.server import connect, neo4j, version_of
from graph.temporal import today

if TYPE_CHECKING:
    from bench.growth.cost import Cost
    from bench.growth.seen import Shown
    from graph.bolt import Bolt
    from graph.private.running import Running

PAGE = Path(__file__).parent.parent.parent / "docs" / "growth.md"
WHY = "## Why"
"""Where the end of the page begins, which people write."""
SIZES = (10_000, 100_000, 1_000_000)
DISTRICTS = 100
PATIENCE_TO_GROW_S = 600
_FORGET = "CALL db.clearQueryCaches()"
_SAMPLE = "CALL db.resampleOutdatedIndexes()"


async def main(running: Running, sizes: list[int]) -> list[str]:
    """Grow, measure, grow on; then write the page. What costs more though it answers the same."""
    growing = connect(running, PATIENCE_TO_GROW_S)
    asking = connect(running, PATIENCE_S)
    measured: dict[int, dict[str, Cost | None]] = {}
    seen: dict[int, list[Shown]] = {}
    versions = f"{await version_of(asking)}, neo4j {version('neo4j')} for Python"
    for size in sorted(sizes):
        await scaled(growing, DISTRICTS, size)
        measured[size] = await measure(asking)
        seen[size] = await shown(asking)
        far = await pages(asking)
        page.write(PAGE, written(str(today()), versions, DISTRICTS, measured, far, seen), WHY)
    for bolt in (growing, asking):
        await bolt.close()
    return too_much(measured)


async def measure(bolt: Bolt) -> dict[str, Cost | None]:
    """What each question costs now, planned anew for the graph as it is."""
    await bolt.read("sample", _SAMPLE, {})
    await bolt.read("forget", _FORGET, {})
    told: dict[str, Cost | None] = {}
    for query in questions():
        began = time.monotonic()
        told[query.name] = found = await cost(bolt, query.wrapped, query.file.example)
        if time.monotonic() - began > 1 or not found:
            print(f"{query.name}: {found.hits if found else 'not answered'}, {time.monotonic() - began:.1f} s")
    return told


if __name__ == "__main__":
    with neo4j(heap="2g", page_cache="2g") as running:
        sizes = [int(each.replace("_", "")) for each in sys.argv[1:]] or list(SIZES)
        grown = asyncio.run(main(running, sizes))
    sys.exit(f"cost more though they answer the same: {', '.join(grown)}" if grown else 0)
