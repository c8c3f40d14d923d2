"""The chains of the access log: how records are added so that none can be changed, removed or put in unseen.

    one chain for each run of a program, begun by OPENED, ended by CLOSED
    │ previous    each record bears the hash of the one before
    │ signature   OPENED, CHECKPOINT and CLOSED are signed with the audit key
    │ others      they also name the ends of other chains, so that a whole chain cannot vanish either
    ▼
    AccessChain   where the chain ends; below its anchor, which is signed too, records have been pruned

Only a record that follows the end of its chain can be added. A commit whose outcome is unknown can therefore be
tried again: it is found there, or it was never made.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any, TypeVar

from graph.bookkeeping import read, tell
from graph.query import Command, Query
from graph.temporal import to_graph

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Mapping, Sequence

    from _typeshed import DataclassInstance

    from graph.transport import Transaction, Transport

R = TypeVar("R", bound="DataclassInstance")

BEFORE_ALL, AFTER_ALL = "", "~"
"""Below and above every id of a record."""

PAGE = 1000
"""Records that are read at once."""


@dataclass(frozen=True)
class End:
    """The last record of a chain; of an empty chain 0 and no hash."""

    seq: int = 0
    hash: str = ""


@dataclass(frozen=True)
class ChainRow:
    """A chain, its end, and its anchor: the last record that was pruned, signed."""

    writer: str
    seq: int
    hash: str
    pruned_seq: int
    pruned_hash: str
    pruned_key: str | None
    pruned_signature: str | None


@dataclass(frozen=True)
class TipRow:
    """The last record of another chain."""

    writer: str
    seq: int
    hash: str


@dataclass(frozen=True)
class StoredRow:
    """A record as it is kept: every property, its times as text."""

    id: str
    properties: dict[str, Any]


@dataclass(frozen=True)
class HashRow:
    """The hash of a record."""

    id: str
    hash: str | None


@dataclass(frozen=True)
class StretchRow:
    """The part of a chain that a period holds."""

    writer: str
    first: int
    last: int


@dataclass(frozen=True)
class NumberRow:
    """How many there are."""

    number: int


CHAINS = Query("access_chains", ChainRow)
TIPS = Query("access_tips", TipRow)
STORED = Query("access_records_stored", StoredRow)
HASHES = Query("access_hashes", HashRow)
STRETCHES = Query("access_stretches", StretchRow)
PRUNABLE = Query("access_prunable", TipRow)
UNNUMBERED = Query("access_unnumbered", NumberRow)
APPEND = Command("append_access_records")
NAME_TIPS = Command("name_access_tips")
ANCHOR = Command("anchor_access_chain")
PRUNE = Command("prune_access_records")


def record_id(writer: str, seq: int) -> str:
    """The id of a record: ids sort as their chains do."""
    return f"{writer}#{seq:012}"


async def append(
    transport: Transport, writer: str, end: End, records: Sequence[Mapping[str, Any]], named: Sequence[TipRow]
) -> End:
    """Add records where a chain ends with `end`, and tell where it ends now; nothing is written where it does not.

    `named` are the ends of other chains that the records name.
    """
    params = {
        "writer": writer,
        "seq": end.seq,
        "hash": end.hash,
        "records": [_as_text(record) for record in records],
    }
    if not named:
        ((seq, hashed),) = await transport.put(APPEND.name, APPEND.text, params)
        return End(seq, hashed)

    async def work(transaction: Transaction) -> End:
        ((seq, hashed),) = await transaction.run(APPEND.name, APPEND.text, params)
        await transaction.run(NAME_TIPS.name, NAME_TIPS.text, {"tips": [[tip.writer, tip.seq] for tip in named]})
        return End(seq, hashed)

    return await transport.write(work)


def _as_text(record: Mapping[str, Any]) -> dict[str, Any]:
    """A record with text for its times: the driver works as long on one of them as on all the rest."""
    return {
        name: to_graph(value).isoformat() if isinstance(value, datetime) else value
        for name, value in record.items()
    }


async def anchor(transport: Transport, tip: TipRow, key: str, signature: str) -> None:
    """Say, signed, that a chain begins after this record from now on."""
    await tell(
        transport,
        ANCHOR,
        {"writer": tip.writer, "seq": tip.seq, "hash": tip.hash, "key": key, "signature": signature},
    )


async def prune(transport: Transport, writer: str, seq: int, most: int = 10_000) -> int:
    """Remove what stands below a chain's anchor, and tell how many records it was."""
    bounds = {"low": record_id(writer, 0), "high": record_id(writer, seq), "most": most}
    removed = 0
    while True:
        number = int((await tell(transport, PRUNE, bounds))[0][0])
        removed += number
        if number < most:
            return removed


async def stored(
    transport: Transport, low: str = BEFORE_ALL, high: str = AFTER_ALL
) -> AsyncIterator[list[StoredRow]]:
    """Every record above one id and up to another, in the order of ids, page by page."""
    while True:
        page = await read(transport, STORED, low=low, high=high, first=PAGE)
        if page:
            yield page
        if len(page) < PAGE:
            return
        low = page[-1].id


async def stretches(transport: Transport, since: datetime, before: datetime) -> list[StretchRow]:
    """The part of each chain that was written from one time until another."""
    return await read(transport, STRETCHES, since=since, before=before)
