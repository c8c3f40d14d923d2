"""Page 1,000 of a list beside page 1: both by cursor, in the order of the keys."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from bench.growth.cost import Cost, cost
from bench.growth.statements import lists, unlimited
from graph.bookkeeping import read
from graph.listing import BY_KEY

if TYPE_CHECKING:
    from graph.bolt import Bolt
    from graph.listing import ListedRow, ListQuery
    from graph.query import Query

SIZE = 20
FAR = 1000


@dataclass(frozen=True)
class Pages:
    """The first page of a list, and one far behind it; None where the list is not so long."""

    name: str
    first: Cost | None
    far: Cost | None


async def pages(bolt: Bolt) -> list[Pages]:
    """Of every list that is long enough."""
    told = [await _pages(bolt, each) for each in lists()]
    return [each for each in told if each is not None]


async def _pages(bolt: Bolt, each: ListQuery[Any]) -> Pages | None:
    query = each.walked or each.sorted
    wanted = SIZE * (FAR - 1)
    rows = await read(bolt, query, **_asked(query, None, wanted))
    if len(rows) < wanted:
        return None
    asked, place = rows[-1].asked, rows[-1].place
    first = await cost(bolt, query.wrapped, _asked(query, None, SIZE + 1))
    far = await cost(bolt, query.wrapped, _asked(query, [place, asked], SIZE + 1))
    return Pages(query.name, first, far)


def _asked(query: Query[ListedRow], low: list[str] | None, first: int) -> dict[str, Any]:
    """No filter, the order of the keys, everything seen."""
    return unlimited(query, low=low, first=first, order=BY_KEY, ascending=True)
