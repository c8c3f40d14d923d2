"""When the owners of a risk point or an enterprise changed: records of the feed about its slots."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.changes import ChangedType, ChangeRow
from graph.query import Query
from graph.responsibilities import OWNING_ROLES

if TYPE_CHECKING:
    from graph.door import Asks


@dataclass(frozen=True)
class PlaceRow:
    """A sub-scope in an area, in which owners may be found: `03-A|440308003`."""

    asked: str


PLACES = Query("slots_of_matters", PlaceRow)
OF_KEYS = Query("changes_of_keys", ChangeRow)


async def owner_changes(
    asks: Asks, point: str | None, enterprise: str | None, after: int, first: int
) -> list[ChangeRow]:
    """What became, after a number of the feed, of the slots of a risk point or an enterprise."""
    places = (await asks.ask(PLACES, point=point, enterprise=enterprise)).rows
    keys = [f"{place.asked}|{role.value}" for place in places for role in OWNING_ROLES]
    told = await asks.ask(OF_KEYS, type=ChangedType.SLOT.value, keys=keys, after=after, first=first)
    return told.rows
