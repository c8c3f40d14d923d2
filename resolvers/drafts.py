"""Edges to drafts, what they say, and what would become of the slots."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from graph.door import Asks, Graph
from graph.drafts import draft, reform, waivers
from graph.drafts.draft import DraftItemRow, DraftRow, DraftState
from graph.drafts.laying import laid
from graph.drafts.reform import Reform
from graph.drafts.rehearsal import RehearsalRow, rehearse
from graph.drafts.touched import TouchRow
from graph.drafts.waivers import WaiverRow
from graph.row import HIDDEN
from resolvers import aligned


@dataclass
class ReformRow:
    """What a reform would do, and the duties that would hang in the air but for whoever takes them over."""

    told: Annotated[RehearsalRow, HIDDEN]
    held: Annotated[list[TouchRow], HIDDEN]


async def by_id(graph: Asks, ids: list[str]) -> list[DraftRow | None]:
    """The draft of each id."""
    return aligned.one_each(ids, (await graph.ask(draft.BY_ID, ids=ids)).rows)


async def items(graph: Asks, ids: list[str]) -> list[list[DraftItemRow]]:
    """What each draft says."""
    return aligned.many_each(ids, (await graph.ask(draft.ITEMS, ids=ids)).rows)


async def listed(graph: Asks, state: DraftState | None, first: int) -> list[DraftRow]:
    """Drafts, the latest first."""
    return (await graph.ask(draft.LIST, state=state and state.value, first=first)).rows


async def rehearsal(graph: Graph, key: str) -> RehearsalRow | None:
    """What would become of the slots if a draft were adopted; None where there is no such draft."""

    async def at_once(asks: Asks) -> RehearsalRow | None:
        (found,) = await by_id(asks, [key])
        if found is None:
            return None
        (said,) = await items(asks, [key])
        return await rehearse(asks, laid(said, found.effective), found.effective)

    return await graph.at_one_revision(at_once)


async def of_reform(graph: Graph, planned: Reform) -> ReformRow:
    """What would become of the slots with a reform."""

    async def at_once(asks: Asks) -> ReformRow:
        duties = await reform.held(asks, planned)
        told = await rehearse(asks, reform.laid(planned, duties), planned.on)
        return ReformRow(told, duties)

    return await graph.at_one_revision(at_once)


async def waived(graph: Graph, on: date | None, expired_by: date | None, first: int) -> list[WaiverRow]:
    """Accepted gaps, the earliest end first."""
    return (await graph.ask(waivers.LIST, on=on, expiredBy=expired_by, first=first)).rows
