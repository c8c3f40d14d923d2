"""Statements planned ahead: the database plans each at its first use, which takes a complicated one seconds.

An order would hold the lock meanwhile, and everybody would wait. Plans are kept by the database, for all who ask
it, until it ends.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from graph.query import KNOWN, SETTLED, Query

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from graph.transport import Transaction, Transport

MOST_USED = (
    *("who_owns", "organisations_by_id", "areas_by_code", "sub_scopes_by_key", "where_may_it_own"),
    *("api_keys_by_prefix", "sharing_in_force", "receipts_by_key", "keep_receipt", "record_change"),
    *("what_decides_steps", "append_transition", "next_version", "assign_hazard", "end_assignments"),
    *("where_codes_are_numbered", "register_hazard", "grade_hazard", "settle_escalations"),
    *("changes_after", "end_of_the_feed", "hazards_by_hic", "transitions_of_hazards"),
    *("authorities_of_types", "begin_batch", "record_changes", "which_keys_are_there"),
    *("how_enterprises_stand", "share_enterprises", "drafts_by_id", "items_of_drafts"),
)
"""What is planned first: owners, the steps of a hazard, the feed, batches."""

EITHER_WAY = "ascending"
"""The parameter of a question for pages in any order, whose `totalCount` is asked for as well."""

STARTED = "SHOW DEFAULT DATABASE YIELD lastStartTime RETURN toString(lastStartTime)"


async def started(transport: Transport) -> str:
    """When the database was started: its plans are as old as that, or not made yet."""
    return str((await transport.read("when_the_database_started", STARTED, {}))[0][0])


def texts(own: Mapping[str, str] | None = None) -> dict[str, str]:
    """All that there are by name: the most used first, then the `own` of callers, then the rest.

    What is asked, how many rows that has, what is changed.
    """
    most = _told(MOST_USED)
    return {"revision": SETTLED, **most, **(own or {}), **_told(sorted(KNOWN.keys() - most.keys()))}


def _told(names: Iterable[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for name in names:
        known = KNOWN[name]
        found[name] = known.sent
        if isinstance(known, Query) and EITHER_WAY in known.file.example:
            found[f"{name} counted"] = known.counted
    return found


async def plan(transport: Transport, name: str, text: str) -> None:
    """Have one planned, and nothing of it done; of what is planned already the plan is found again."""

    async def explain(transaction: Transaction) -> Sequence[Sequence[Any]]:
        return await transaction.run(name, f"EXPLAIN {text}", {})

    await transport.write(explain)
