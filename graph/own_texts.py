"""Texts of their own for sets of columns that are asked for often.

A question that may be told in part has one text for all who ask it, which looks at every column of every row
whether it is left out: a fifth of what Neo4j does for a thousand hazards. A set of columns that is asked for again
and again gets a text in which nothing else stands. Neo4j plans every text, for up to a second: it does so aside,
before the text is used, and for the first few sets of a question, so that nobody can make it plan without end.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from typing import TYPE_CHECKING, Any

import structlog

from graph.query import SENT

if TYPE_CHECKING:
    from graph.lean import Columns
    from graph.query import Query
    from graph.transport import Transport

OFTEN = 64
"""How many times a set is asked for before it gets a text."""

MOST = 8
"""How many sets of one question get a text: the first that are asked for so often."""

MOST_COUNTED = 4096
"""How many sets are counted; beyond that, counting begins anew."""

log = structlog.get_logger("zeren.graph")


class OwnTexts:
    """The texts of one process, by question and columns. `often`: how many times asked for first."""

    def __init__(self, transport: Transport, often: int = OFTEN) -> None:
        self._transport = transport
        self._often = often
        self._planned: dict[tuple[str, Columns], str] = {}
        self._counted: Counter[tuple[str, Columns]] = Counter()
        self._given: dict[str, set[Columns]] = {}
        self._planning: set[asyncio.Task[None]] = set()

    @property
    def counted(self) -> int:
        """How many sets are counted."""
        return len(self._counted)

    def all(self) -> dict[str, str]:
        """Those that are used, by names that nothing else has: for whoever plans them again."""
        named = (
            (f"{name} of {', '.join(sorted(columns))}", text) for (name, columns), text in self._planned.items()
        )
        return dict(named)

    def of(self, query: Query[Any], columns: Columns | None) -> str | None:
        """The text that tells these columns and no others; None where they have none."""
        if columns is None:
            return None
        planned = self._planned.get((query.name, columns))
        if planned is None:
            self._count(query, columns)
        return planned

    def _count(self, query: Query[Any], columns: Columns) -> None:
        given = self._given.setdefault(query.name, set())
        if len(given) >= MOST or columns in given:
            return
        if len(self._counted) >= MOST_COUNTED:
            self._counted.clear()
        self._counted[query.name, columns] += 1
        if self._counted[query.name, columns] >= self._often:
            del self._counted[query.name, columns]
            given.add(columns)
            task = asyncio.create_task(self._plan(query, columns))
            self._planning.add(task)
            task.add_done_callback(self._planning.discard)

    async def _plan(self, query: Query[Any], columns: Columns) -> None:
        try:
            text = query.sent_with(columns)
            await self._transport.read(f"{query.name} planned", f"EXPLAIN {text}", {SENT: {}})
        except Exception as error:  # noqa: BLE001 - it goes on as before, and is tried again when asked for as often
            log.warning("a text was not planned", question=query.name, error=repr(error)[:200])
            self._given[query.name].discard(columns)
        else:
            self._planned[query.name, columns] = text
