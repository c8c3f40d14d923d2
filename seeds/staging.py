"""Compare a folder with the graph, batch by batch, and stage what differs in a journal."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, TypeVar

from graph.journal import BATCH, Journal, Keyed
from graph.kinds import KINDS, LINKS
from graph.loaded import changed
from seeds.acted import ActedOnError, check_not_acted_on
from seeds.kinds_of_rows import rows_by_kind
from seeds.progress import Progress, Sum

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from graph.door import Graph
    from seeds.folder import Folder
    from seeds.references import Known

T = TypeVar("T")


class MovedError(Exception):
    """The graph changed between the comparison and the lock, so the comparison starts again."""


class Staging:
    """What differs, kind by kind in the order of application; all at the revision of what is known, `base`."""

    def __init__(self, graph: Graph, staged: Journal, known: Known, progress: Progress) -> None:
        self._graph = graph
        self._staged = staged
        self._known = known
        self._compared = Sum(progress, None)
        self.counts: Counter[str] = Counter()
        self.base = known.revision

    async def stage(self, folder: Folder) -> None:
        """Stage the folder.

        MovedError when the graph has changed since it was known, ActedOnError when a row would change what
        departments have done.
        """
        linked: dict[str, list[Keyed]] = {}
        for kind in KINDS:
            for rows in _batches(rows_by_kind(folder, kind, self._known)):
                differing, revision = await changed(self._graph, kind, rows)
                await self._stay_at(revision)
                try:
                    check_not_acted_on(kind, differing, self._known)
                except ActedOnError:
                    await self._staged.drop()
                    raise
                await self._add(kind, differing)
                self._compared.add(len(rows))
                if kind in LINKS:
                    linked.setdefault(LINKS[kind], []).extend(differing)
            for differing in _batches(linked.get(kind, ())):
                await self._add(kind, differing)

    async def _stay_at(self, revision: int) -> None:
        if revision != self.base:
            await self._staged.drop()
            raise MovedError

    async def _add(self, kind: str, differing: list[Keyed]) -> None:
        if differing:
            await self._staged.stage(kind, differing)
            self.counts[kind] += len(differing)


def _batches(rows: Iterable[T]) -> Iterator[list[T]]:
    batch: list[T] = []
    for row in rows:
        batch.append(row)
        if len(batch) == BATCH:
            yield batch
            batch = []
    if batch:
        yield batch
