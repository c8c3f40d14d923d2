"""The district many times: the duties, gaps and overlaps of the seeds in further districts, and N hazards in all.

Nothing in it is drawn by lot. Every district has the gaps and overlaps of the first one, and its hazards are
copies of the seeds' with their steps, assignments, escalations and orders, by the same departments of the
district, under valid codes. `zeren check` finds nothing broken in it.

    scaled(bolt, 100, 10_000)       an empty graph, or one that scaled() made with as many districts before
    scaled(bolt, 100, 100_000)      the same graph grown: what was there stays as it was
"""

from __future__ import annotations

import tempfile
import time
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bench import districts as folders
from bench.districts import SEEDS
from bench.owners import Unwatched
from bench.scaled.group import COPIES, Group
from bench.scaled.seeds import rows, statement
from bench.scaled.standing import chunks, stand
from graph.changes import ChangedType, Deed
from graph.door import Graph
from graph.feed_of_loads import RECORD
from graph.prepare import is_empty, prepare
from graph.revision import changing
from graph.temporal import now, today
from seeds.folder import Folder
from seeds.load import load

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from graph.bolt import Bolt
    from graph.change import Change
    from graph.transport import Transaction

GROUPS_AT_ONCE = 300
TELL_EVERY_S = 5
BY = "LOAD::scaled"
OF_HAZARDS = ("hazards", "steps", "assignments", "escalations", "orders", "recurrences")
_HAZARDS = "MATCH (h:Hazard) RETURN count(h)"


async def scaled(bolt: Bolt, districts: int, hazards: int, tell: Callable[[str], object] = print) -> None:
    """Make or grow the graph until it holds so many hazards, in whole groups of ten."""
    await prepare(bolt)
    if await is_empty(bolt):
        await _load(bolt, SEEDS)
        await _districts(bolt, districts, tell)
    there = (await bolt.read("hazards", _HAZARDS, {}))[0][0] - len(rows("hazards"))
    wanted = range(there // COPIES, -(-(hazards - len(rows("hazards"))) // COPIES))
    began, done, told = time.monotonic(), 0, 0.0
    async with changing(bolt) as change:
        for old, groups in _batches(wanted, districts):
            await _copy(change, old, groups)
            done += len(groups)
            if (spent := time.monotonic() - began) > told or done == len(wanted):
                tell(f"{len(rows('hazards')) + there + done * COPIES:,} hazards, {spent:.0f} s")
                told = spent + TELL_EVERY_S


async def _districts(bolt: Bolt, districts: int, tell: Callable[[str], object]) -> None:
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as name:
        folders.write(Path(name), districts)
        await _load(bolt, Path(name))
    tell(f"{districts} districts loaded, {time.monotonic() - began:.0f} s")
    async with changing(bolt) as change:
        await stand(change, districts)
    tell(f"their users, enterprises and risk points, {time.monotonic() - began:.0f} s")


async def _load(bolt: Bolt, folder: Path) -> None:
    loaded = await load(Graph(bolt), Folder.open(folder), today(), Unwatched())
    if loaded.refused:
        raise SystemExit("\n".join(str(problem) for problem in loaded.problems[:10]))


def _batches(numbers: range, districts: int) -> list[tuple[str, list[Group]]]:
    """Groups that copy the same hazard, one hazard after the other: those that are repeated come first."""
    of: defaultdict[int, list[Group]] = defaultdict(list)
    for number in numbers:
        group = Group(number, districts)
        of[group.index].append(group)
    return [
        (groups[0].row["hic"], some) for _, groups in sorted(of.items()) for some in chunks(groups, GROUPS_AT_ONCE)
    ]


async def _copy(change: Change, old: str, groups: Sequence[Group]) -> None:
    told = [group.told() for group in groups]
    needed: defaultdict[str, list[dict[str, Any]]] = defaultdict(list)
    for group in groups:
        for name, made in group.nouns().items():
            needed[name] += made

    async def work(transaction: Transaction) -> None:
        for name, made in needed.items():
            await transaction.run(name, statement(name), {"rows": made})
        for name in OF_HAZARDS:
            await transaction.run(name, statement(name), {"old": old, "groups": told})
        changes = [_added(ChangedType.RISK_POINT, made["new"]) for made in needed["points"]]
        changes += [_added(ChangedType.HAZARD, copy[0]) for each in told for copy in each["copies"]]
        await transaction.run(RECORD.name, RECORD.text, {"changes": changes, "by": BY, "at": now().isoformat()})

    await change.within(work)


def _added(what: ChangedType, key: str) -> list[str | None]:
    return [what.value, key, Deed.ADDED.value, None, None]
