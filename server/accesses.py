"""What callers may see, worked out once for each state of the rules and day, and kept."""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from dataclasses import replace
from typing import TYPE_CHECKING

from graph.callers import LOCAL_ANALYST
from graph.failures import Failure
from resolvers.access import Access, access, with_reach

if TYPE_CHECKING:
    from collections.abc import Hashable
    from datetime import date

    from graph.callers import Caller
    from graph.door import Graph
    from graph.sharing import Purpose

KEPT = 500
"""Positions kept, the least recently used given up first: 27 departments with few roles and purposes."""


class Accesses:
    """Knows what a caller may see now: a changed agreement moves the state of the rules, so it counts at once.

    Working it out takes seconds for whoever owns much, so whoever asks meanwhile waits for the same work.
    """

    def __init__(self) -> None:
        self._kept: OrderedDict[Hashable, asyncio.Task[Access]] = OrderedDict()

    async def of(self, graph: Graph, rules: str, caller: Caller, day: date, purpose: Purpose | None) -> Access:
        """What a caller may see on a day, for a purpose, under rules of a name (state.py)."""
        if caller == LOCAL_ANALYST:
            return Access.everything(caller)
        place = (rules, day, caller.organisation, caller.roles, purpose)
        found = self._kept.get(place)
        if found is None:
            found = self._kept[place] = asyncio.create_task(_resolved(graph, caller, day, purpose))
            if len(self._kept) > KEPT:
                self._kept.popitem(last=False)
        self._kept.move_to_end(place)
        try:
            # Shielded, so that a caller who leaves does not end what others wait for.
            return replace(await asyncio.shield(found), caller=caller)
        except Failure:
            if self._kept.get(place) is found:
                del self._kept[place]  # asked anew next time
            raise


async def _resolved(graph: Graph, caller: Caller, day: date, purpose: Purpose | None) -> Access:
    found = await graph.at_one_revision(lambda asks: access(asks, caller, day, purpose))
    return await with_reach(graph, found)
