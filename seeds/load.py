"""Load a folder: check everything, stage what differs from the graph, then change it all at once or not at all."""

from __future__ import annotations

import uuid
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from graph import journal
from graph.failures import Unavailable
from graph.journal import BATCH, Journal
from graph.kinds import KINDS, LINKS
from graph.loaded import changed
from graph.revision import changing
from seeds.check import check
from seeds.kinds_of_rows import rows_by_kind
from seeds.known import known

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date
    from typing import Any

    from graph.door import Graph
    from graph.loaded import Rows
    from seeds.folder import Folder
    from seeds.problems import Problem

ATTEMPTS = 5
"""How often a load compares again because the graph changed between its comparison and its lock."""


class Progress(Protocol):
    """Hears how far a load is: its steps, and how much of each is done."""

    def step(self, name: str) -> None:
        """A step begins."""
        ...

    def at(self, done: int, total: int | None) -> None:
        """So much of the step is done, of so much (None: unknown)."""
        ...


@dataclass(frozen=True)
class Loaded:
    """What became of a load: its problems, and how many rows of each kind were new or changed."""

    problems: list[Problem]
    changed: Mapping[str, int]

    @property
    def refused(self) -> bool:
        """Whether nothing was changed because a line is wrong."""
        return any(problem.severity == "error" for problem in self.problems)


class _Moved(Exception):  # noqa: N818 - no error: the graph has moved on and the comparison starts again
    """The graph changed between the comparison and the lock."""


async def load(graph: Graph, folder: Folder, today: date, progress: Progress) -> Loaded:
    """Check the folder, then load all of it or nothing; Unavailable when the graph does not settle."""
    progress.step("checking 检查")
    problems = check(folder, await known(graph), today, progress.at)
    if any(problem.severity == "error" for problem in problems):
        return Loaded(problems, {})
    for _ in range(ATTEMPTS):
        try:
            return Loaded(problems, await _change(graph, folder, progress))
        except _Moved:
            continue
    raise Unavailable("Other changes came between again and again; load again in a moment")


async def _change(graph: Graph, folder: Folder, progress: Progress) -> Mapping[str, int]:
    """Stage the rows that differ and apply them; nothing is written when none does."""
    staged = Journal(graph.transport, uuid.uuid4().hex)
    await journal.drop_dead(graph.transport, staged.load)
    progress.step("comparing 比对")
    counts, base = await _stage(graph, folder, staged, progress)
    if not counts:
        return {}
    progress.step("writing 写入")
    async with changing(graph.transport, load=staged.load) as change:
        if change.revision != base + 1:
            await change.end()
            await staged.drop()
            raise _Moved
        await journal.apply(graph.transport, change, staged.load, _Sum(progress, counts.total()).add)
    return {kind: count for kind, count in counts.items() if kind not in LINKS.values()}


async def _stage(graph: Graph, folder: Folder, staged: Journal, progress: Progress) -> tuple[Counter[str], int]:
    """Stage what differs, kind by kind in the order of application, and tell the revision of the comparison."""
    counts: Counter[str] = Counter()
    base: int | None = None
    linked: dict[str, list[Any]] = {}
    compared = _Sum(progress, None)
    for kind in KINDS:
        for rows in _batches(linked.get(kind) or rows_by_kind(folder, kind)):
            differing: Rows = rows
            revision = base
            if kind not in LINKS.values():
                differing, revision = await changed(graph, [(f"{kind}|{key}", row) for key, row in rows])
            if base is None:
                base = revision
            if revision != base:
                await staged.drop()
                raise _Moved
            if differing:
                await staged.stage(kind, differing)
                counts[kind] += len(differing)
            if kind in LINKS:
                linked.setdefault(LINKS[kind], []).extend(differing)
            compared.add(len(rows))
    return counts, base or 0


class _Sum:
    """Adds up rows for a progress that hears how much is done in all."""

    def __init__(self, progress: Progress, total: int | None) -> None:
        self._progress = progress
        self._total = total
        self._done = 0

    def add(self, rows: int) -> None:
        """So many more rows are done."""
        self._done += rows
        self._progress.at(self._done, self._total)


def _batches(rows: Iterable[Any]) -> Iterator[list[Any]]:
    batch = []
    for row in rows:
        batch.append(row)
        if len(batch) == BATCH:
            yield batch
            batch = []
    if batch:
        yield batch
