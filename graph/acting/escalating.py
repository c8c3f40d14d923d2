"""The clock sends up what has rested too long: each step once, whoever looks first, whole with its change records.

    looked for without the lock ─► batch by batch under it ─► decided again from what is true there ─► recorded

A hazard that has moved since it was looked for, or to which anything happened later than the clock believes it is,
is left alone: it is looked at again next time. A step moves the hazard's version, so that nobody makes it again.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from graph.acting import feed
from graph.acting.actor import CLOCK
from graph.acting.feed import Changed
from graph.case import HIGHEST
from graph.changes import ChangedType, Deed
from graph.going_up import due
from graph.open_hazards import open_hazards
from graph.query import Command
from graph.revision import changing
from graph.unsettled import Committed, Within

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Mapping, Sequence
    from datetime import datetime

    from graph.going_up import DueRow
    from graph.transport import Transaction, Transport

ESCALATE = Command("escalate_hazards")

PAGE = 500
"""Hazards that are looked at in one statement, without the lock."""

BATCH = 25
"""Hazards that go up in one transaction: so long everybody else waits."""


async def escalate_until_nothing_is_due(
    transport: Transport, clock: Callable[[], datetime]
) -> AsyncIterator[list[DueRow]]:
    """The same again until nothing is due: what must leave a level at once does not wait for the next time."""
    for _ in range(HIGHEST + 1):
        any_made = False
        async for made in escalate(transport, clock()):
            any_made = True
            yield made
        if not any_made:
            return


async def escalate(transport: Transport, at: datetime) -> AsyncIterator[list[DueRow]]:
    """Send up, one step each, what is due at a time; batch by batch, each once it is made."""
    committed = Committed(transport)
    async for hics in open_hazards(committed, PAGE):
        found = await due(committed, at, hics=hics)
        for start in range(0, len(found), BATCH):
            made = await send_up(transport, found[start : start + BATCH], at)
            if made:
                yield made


async def send_up(transport: Transport, found: Sequence[DueRow], at: datetime) -> list[DueRow]:
    """Send up what was found to be due, if it still is."""
    versions = {row.asked: row.matter.version for row in found}

    async with changing(transport) as change:
        change.deeds_only = True
        made = await change.within(partial(_sent_up, versions=versions, at=at))
        if not made:
            await change.abandon()
        return made


async def _sent_up(transaction: Transaction, versions: Mapping[str, int], at: datetime) -> list[DueRow]:
    told = await due(Within(transaction), at, hics=list(versions))
    rows = [
        row for row in told if row.matter.version == versions[row.asked] and row.matter.last <= at and row.body_ids
    ]
    if not rows:
        return []
    params = {"rows": [_told(row) for row in rows], "at": at, "by": CLOCK.caller}
    records = await transaction.run(ESCALATE.name, ESCALATE.text, params)
    now_of = {hic: int(version) for hic, version in records}
    changes = [
        Changed(
            ChangedType.HAZARD,
            row.asked,
            Deed.EXHAUSTED if row.exhausted else Deed.ESCALATED,
            now_of[row.asked],
            row.matter.area,
            row.matter.sub_scope,
        )
        for row in rows
    ]
    await feed.record_all(transaction, changes, CLOCK, at)
    return rows


def _told(row: DueRow) -> dict[str, Any]:
    return {
        "hic": row.asked,
        "level": row.level,
        "exhausted": row.exhausted,
        "bodies": row.body_ids,
        "rule": row.rule_id,
        "due_at": row.settled_by,
        "reason_zh": row.reason,
        "reason_en": row.reason_en,
    }
