"""What a webhook may be told: the feed as its department sees it now, recorded like any answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.access_log import AccessKind, Decision
from graph.sharing import Dataset
from graph.temporal import today
from graph.witness import Witness
from resolvers import changes
from schema.feed import DATASETS
from server.access_log.entry import Entry, Taken

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graph.changes import ChangedType, ChangeRow
    from graph.door import Graph
    from graph.webhooks import HeldRow
    from resolvers.access import Access
    from resolvers.change_page import ChangePageRow
    from server.access_log.log import AccessLog
    from server.accesses import Accesses

PAGE = 100
"""Changes of one page."""


class Telling:
    """The feed for one webhook."""

    def __init__(self, graph: Graph, accesses: Accesses, access_log: AccessLog | None, held: HeldRow) -> None:
        self._graph = graph
        self._accesses = accesses
        self._log = access_log
        self._held = held
        self.graph_id = ""
        self.tells_where = False

    async def page(self, after: int, first: int = PAGE) -> ChangePageRow:
        """What comes after a number."""
        held = self._held
        state = await self._graph.state()
        self.graph_id = state.graph
        may = await self._accesses.of(self._graph, state.rules, held.caller, today(), None)
        self.tells_where = Dataset.DUTIES not in may.refused
        types = [each for each in held.types if DATASETS[each] not in may.refused]
        seen = self._graph.seen_by(may.sight, Witness())
        wanted = changes.Wanted(after, types, held.area, None)
        found = await changes.after(seen, after, wanted, [each.value for each in types], first)
        await self._record(may, types, found.told)
        return found

    async def change(self, number: int) -> ChangeRow | None:
        """One change; None when it may not be told, or not any more."""
        found = (await self.page(number - 1, 1)).told
        return found[0] if found and found[0].number == number else None

    async def _record(self, may: Access, types: Sequence[ChangedType], told: Sequence[ChangeRow]) -> None:
        if not told or self._log is None:
            return
        datasets = {DATASETS[each] for each in types if any(change.type == each.value for change in told)}
        agreements = {each for dataset in datasets for each in may.used.get(dataset, ())}
        entry = Entry(
            AccessKind.ANSWER,
            caller=may.caller,
            decision=Decision.PERMITTED,
            datasets=frozenset(datasets),
            agreements=tuple(sorted(agreements)),
            operation="webhook",
            taken=(Taken("Change", len(told), tuple(change.key for change in told)),),
        )
        await self._log.record(entry)
