"""The access log: who took what, when, for what, and what changed who may see it.

Records are no part of what the graph tells of the district: they are added, never changed, and move no revision.
How they hang together so that none can be changed unseen is told in graph/access_chain.py.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import Annotated

from graph.callers import Role, Way
from graph.listing import Keys, ListQuery
from graph.query import Query
from graph.row import HIDDEN, KEY
from graph.sharing import Dataset, Purpose


class AccessKind(Enum):
    """What a record of the access log tells."""

    ANSWER = "ANSWER"
    REFUSAL = "REFUSAL"
    KEY_CREATED = "KEY_CREATED"
    KEY_REVOKED = "KEY_REVOKED"
    WEBHOOK_ADDED = "WEBHOOK_ADDED"
    WEBHOOK_ENDED = "WEBHOOK_ENDED"
    AGREEMENTS_LOADED = "AGREEMENTS_LOADED"
    EXPORTED = "EXPORTED"
    PRUNED = "PRUNED"
    GAP = "GAP"
    OPENED = "OPENED"
    CHECKPOINT = "CHECKPOINT"
    CLOSED = "CLOSED"


class Decision(Enum):
    """What was decided about what a caller asked for."""

    PERMITTED = "PERMITTED"
    PARTLY = "PARTLY"
    REFUSED = "REFUSED"


@dataclass
class AccessRecordRow:
    """One record of the access log. Records are added, never changed; each bears the hash of the one before."""

    asked: Annotated[str, HIDDEN]
    id: Annotated[str, KEY, "Key: the writer's chain and the number in it"]
    writer: Annotated[str, "The chain: one run of a server or of a command"]
    seq: Annotated[int, "Number in the chain, from 1"]
    at: Annotated[datetime, "When the answer was ready, or the change was made"]
    kind: Annotated[AccessKind, "What the record tells"]
    decision: Annotated[Decision | None, "What was decided; null: nothing was asked for"]
    caller: Annotated[str | None, "What tells the caller from all others: way, issuer and subject"]
    way: Annotated[Way | None, "What vouched for the caller"]
    subject: Annotated[str | None, "Who the caller is among those that the issuer vouches for"]
    issuer: Annotated[str | None, "Who vouched for the caller, where that is an identity provider"]
    roles: Annotated[list[Role], "The caller's roles"]
    purpose: Annotated[Purpose | None, "What the data were asked for"]
    basis: Annotated[str | None, "On what basis, in the caller's own words"]
    datasets: Annotated[list[Dataset], "The datasets that the answer holds something of"]
    refused: Annotated[list[Dataset], "The datasets that were asked for and refused"]
    operation: Annotated[str | None, "Name of the operation, as its author chose it"]
    document: Annotated[str | None, "SHA-256 of the document"]
    request: Annotated[str | None, "Id of the request, as in the service's own log"]
    revision: Annotated[int | None, "Newest revision of the graph that the answer was read at"]
    period_from: Annotated[datetime | None, "Of a gap, an export, a pruning: from when"]
    period_to: Annotated[datetime | None, "Until when"]
    number: Annotated[int | None, "Of a gap: answers that are not recorded; of an export or a pruning: records"]
    note: Annotated[str | None, "What else there is to say"]
    previous: Annotated[str, "Hash of the record before, in hexadecimal; empty for the first"]
    hash: Annotated[str, "SHA-256 of this record, in hexadecimal"]
    organisation_id: Annotated[str | None, HIDDEN]
    agreement_ids: Annotated[list[str], HIDDEN]
    types: Annotated[list[str], HIDDEN]
    counts: Annotated[list[int], HIDDEN]
    keys: Annotated[list[str], HIDDEN]


@dataclass
class TakenRow:
    """What was taken of one type, or with one question that gives rows without keys."""

    name: Annotated[str, "Name of the type; of rows without a key, of the question that gave them"]
    count: Annotated[int, "How many rows"]
    keys: Annotated[list[str], "Their keys, of many only the first 100; empty for rows that have none"]


BY_ID = Query("access_records_by_id", AccessRecordRow)
LIST = ListQuery(
    "accessLog",
    Keys("access_records_sorted", behind=BY_ID),
    Keys("access_records_walked", behind=BY_ID),
    ("since",),
)


def taken(row: AccessRecordRow) -> list[TakenRow]:
    """What an answer's record says was taken, type by type."""
    keys: dict[str, list[str]] = {}
    for named in row.keys:
        name, _, key = named.partition(" ")
        keys.setdefault(name, []).append(key)
    return [TakenRow(name, count, keys.get(name, [])) for name, count in zip(row.types, row.counts, strict=True)]
