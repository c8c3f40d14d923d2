"""Load a folder: check everything, stage what differs from the graph, then change it all at once or not at all."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph import journal, slots_before
from graph.failures import Unavailable
from graph.journal import Journal
from graph.kinds import LINKS
from graph.revision import changing
from seeds.acted import ActedOnError
from seeds.check import check
from seeds.known import known
from seeds.progress import Progress, Sum
from seeds.staging import MovedError, Staging

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from graph.door import Graph
    from seeds.folder import Folder
    from seeds.problems import Problem
    from seeds.references import Known

ATTEMPTS = 5
"""How often a load compares again because the graph changed between its comparison and its lock."""


@dataclass(frozen=True)
class Loaded:
    """What became of a load: its problems, and how many rows of each kind were new or changed."""

    problems: list[Problem]
    changed: Mapping[str, int]

    @property
    def refused(self) -> bool:
        """Whether nothing was changed because a line is wrong."""
        return any(problem.severity == "error" for problem in self.problems)


async def load(graph: Graph, folder: Folder, today: date, progress: Progress) -> Loaded:
    """Check the folder, then load all of it or nothing; Unavailable when the graph does not settle."""
    for _ in range(ATTEMPTS):
        progress.step("checking 检查")
        known_before = await known(graph)
        problems = check(folder, known_before, today, progress.at)
        if any(problem.severity == "error" for problem in problems):
            return Loaded(problems, {})
        try:
            return Loaded(problems, await _change(graph, folder, known_before, progress))
        except ActedOnError as acted:
            return Loaded([*problems, acted.problem], {})
        except MovedError:
            continue
    raise Unavailable("Other changes came between again and again; load again in a moment")


async def _change(graph: Graph, folder: Folder, known_before: Known, progress: Progress) -> Mapping[str, int]:
    """Stage the rows that differ and apply them; nothing is written when none does."""
    staged = Journal(graph.transport, uuid.uuid4().hex)
    await journal.drop_dead(graph.transport, staged.load)
    progress.step("comparing 比对")
    staging = Staging(graph, staged, known_before, progress)
    await staging.stage(folder)
    if not staging.counts:
        return {}
    if slots_before.DECIDING & staging.counts.keys():
        await slots_before.keep(graph, staged.load)
    progress.step("writing 写入")
    written = Sum(progress, staging.counts.total())
    async with changing(graph.transport, load=staged.load) as change:
        if change.revision - 1 != staging.base:
            await change.end()
            await staged.drop()
            raise MovedError
        await journal.apply(graph.transport, change, staged.load, written.add)
    return {kind: count for kind, count in staging.counts.items() if kind not in LINKS.values()}
