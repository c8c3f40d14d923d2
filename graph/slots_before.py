"""What slots said before a load, kept with it until the feed has told what it changed.

A load may have many transactions, and whoever began it need not live to its end: so what its slots said before is
worked out while it is staged, and kept beside its batches. They are asked for on the day up to which the clock has
looked: what the calendar does after that day is told by the clock (acting/turning.py).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

import msgspec

from graph.bookkeeping import read, tell
from graph.clock import DAY
from graph.coverage import CoverageFilter
from graph.coverage_change import declared_slots
from graph.door import Asks, Graph
from graph.ownership import Verdict, slots
from graph.query import Command, Query
from graph.slot_changes import ChangeCause, SlotChangeRow, SlotStateRow, change, same, state
from graph.slot_key import SlotKey, named, slot_of

DECIDING = frozenset({"areas", "organisations", "sub-scopes", "cells", "responsibilities", "agreements"})
"""Kinds of rows that the rule of ownership looks at."""


@dataclass(frozen=True)
class LoadNotToldRow:
    """A load that is done, and what slots said before it."""

    asked: str
    at: datetime
    slots: str


KEEP = Command("keep_slots_before")
NOT_TOLD = Query("loads_not_told", LoadNotToldRow)
FORGET = Command("forget_slots_before")

Answers = Mapping[SlotKey, SlotStateRow]


async def keep(graph: Graph, load: str) -> None:
    """Keep what the slots say with a load that is staged; before the first clock nothing is told of slots."""
    looked = await read(graph.transport, DAY)
    if looked:
        day = looked[0].day
        found = await graph.at_one_revision(lambda asks: answers(asks, day))
        await tell(graph.transport, KEEP, {"load": load, "slots": as_text(found)})


async def answers(asks: Asks, day: date) -> Answers:
    """What every slot says that is declared on a day."""
    keys, _ = await declared_slots(asks, CoverageFilter())
    found, _ = await slots(asks, [(*key, day) for key in keys])
    return {row.asked[:3]: state(row, None) for row in found.values() if row.declared}


def as_text(found: Answers) -> str:
    """As a load keeps them."""
    told = {named(slot): (it.verdict, it.owner_ids, it.primary_id) for slot, it in found.items()}
    return msgspec.json.encode(told).decode()


def of_text(text: str, day: date) -> Answers:
    """The same from what a load has kept."""
    kept = msgspec.json.decode(text, type=dict[str, tuple[Verdict, list[str], str | None]])
    return {slot_of(name): _said(day, *said) for name, said in kept.items()}


def changes(before: Answers, after: Answers, day: date) -> Sequence[SlotChangeRow]:
    """The slots that say something else than before."""
    nobody_asks = _said(day, Verdict.GAP, [], None, declared=False)
    both = [(key, before.get(key, nobody_asks), after.get(key, nobody_asks)) for key in {**before, **after}]
    return [change(key, was, became, ChangeCause.RECORD) for key, was, became in both if not same(was, became)]


def _said(
    day: date, verdict: Verdict, owners: list[str], primary: str | None, *, declared: bool = True
) -> SlotStateRow:
    return SlotStateRow(day, None, declared, verdict, owners, primary, frozenset())
