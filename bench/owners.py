"""What owners cost: db hits for each slot, alone and beside 100 further districts, and the time in one run.

Run `make bench`. Two ratios are the result: db hits a slot at both sizes, and the time of our question against
the same statement sent without the revision and the one-record wrapping. Times are medians of one run.
"""

from __future__ import annotations

import tempfile
import time
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bench import districts
from bench.server import median_ms, run
from graph.coverage import CELLS
from graph.door import Graph
from graph.laid_over import THE_TRUTH
from graph.ownership import WHO_OWNS
from graph.prepare import prepare
from graph.query import SENT
from graph.responsibilities import OWNING_ROLES
from graph.temporal import today
from seeds.folder import Folder
from seeds.load import load

if TYPE_CHECKING:
    from graph.bolt import Bolt

SEEDS = Path(__file__).parent.parent / "seeds"
ON = date(2023, 2, 10)
ROUNDS = 30
DISTRICTS = 100
MOST_HITS = 45


class Unwatched:
    """A load's progress that nobody watches."""

    def step(self, name: str) -> None:
        """Nothing."""

    def at(self, done: int, total: int | None) -> None:
        """Nothing."""


async def main(bolt: Bolt) -> None:
    """Measure, at both sizes, and print."""
    await prepare(bolt)
    graph = Graph(bolt)
    await load(graph, Folder.open(SEEDS), today(), Unwatched())
    cells = (await graph.ask(CELLS, category=None, subScope=None, area=None)).rows
    asked = [[cell.sub_scope, cell.area, role.value, ON] for cell in cells for role in OWNING_ROLES]
    print(f"{len(cells)} cells, {len(asked)} slots, on {ON}")
    alone = await _measure(graph, asked, "one district")
    with tempfile.TemporaryDirectory() as folder:
        duties = districts.write(Path(folder), DISTRICTS)
        began = time.perf_counter()
        loaded = await load(graph, Folder.open(Path(folder)), today(), Unwatched())
        if loaded.refused:
            raise SystemExit("\n".join(str(problem) for problem in loaded.problems[:10]))
        print(f"{DISTRICTS} further districts, {duties} duties, loaded in {time.perf_counter() - began:.0f} s")
    beside = await _measure(graph, asked, f"beside {DISTRICTS} more")
    print(f"db hits a slot, beside / alone: {beside / alone:.2f} (aim 1.0; at most {MOST_HITS} a slot)")
    if beside > MOST_HITS:
        raise SystemExit("too many db hits")


async def _measure(graph: Graph, asked: list[Any], name: str) -> float:
    params = {"asked": asked, "knownAt": datetime.now(UTC), **THE_TRUTH.parameters}
    profile = await graph.transport.profile(WHO_OWNS.wrapped, {SENT: params})  # type: ignore[attr-defined]
    hits = _hits(profile) / len(asked)
    ours = await median_ms(lambda: graph.ask(WHO_OWNS, **params), ROUNDS)
    plain = await median_ms(lambda: graph.transport.read("plain", WHO_OWNS.file.text, params), ROUNDS)
    print(
        f"{name}: {hits:.1f} db hits a slot; all slots in {ours:.0f} ms settled and as one record, "
        f"{plain:.0f} ms as plain rows; ratio {ours / plain:.2f}"
    )
    return hits


def _hits(plan: dict[str, Any]) -> int:
    return int(plan.get("dbHits", 0)) + sum(_hits(child) for child in plan.get("children", ()))


if __name__ == "__main__":
    run(main)
