"""A record as it is kept, and what its hash and its signature are made of.

canonical    its properties but hash and signature, as JSON: sorted by name, without spaces, times in UTC with
             microseconds, no character escaped that JSON lets stand
hash         SHA-256 of the canonical text, in hexadecimal; the hash of the record before is one of the properties
signature    Ed25519 of `zeren access record <hash>`, in Base64; only of some kinds
"""

from __future__ import annotations

import base64
import hashlib
import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from graph.access_chain import End, record_id
from graph.access_log import AccessKind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from server.access_log.audit_key import AuditKey
    from server.access_log.entry import Entry

TIMES = ("at", "period_from", "period_to")
SIGNED = frozenset({AccessKind.OPENED, AccessKind.CHECKPOINT, AccessKind.CLOSED})
"""Kinds that are signed, and name the ends of other chains."""

UNHASHED = ("hash", "signature")


def record(entry: Entry, writer: str, end: End, at: datetime, key: AuditKey, others: list[str]) -> dict[str, Any]:
    """The record of an entry, next in its chain."""
    told = {
        **entry.properties(),
        "id": record_id(writer, end.seq + 1),
        "writer": writer,
        "seq": end.seq + 1,
        "at": at,
        "previous": end.hash,
    }
    if entry.kind in SIGNED:
        told["audit_key"] = key.id
        if others:
            told["others"] = others
    told["hash"] = hash_of(told)
    if entry.kind in SIGNED:
        told["signature"] = key.sign(signed(told["hash"]))
    return told


def canonical(properties: Mapping[str, Any]) -> str:
    """The text that is hashed."""
    told = {
        name: _time(value) if name in TIMES else value
        for name, value in properties.items()
        if name not in UNHASHED and value is not None
    }
    return line(told)


def hash_of(properties: Mapping[str, Any]) -> str:
    """The hash that a record with these properties must bear."""
    return hashlib.sha256(canonical(properties).encode()).hexdigest()


def exported(properties: Mapping[str, Any]) -> str:
    """A line of an export: the canonical properties, with hash and signature."""
    rest = {name: properties[name] for name in UNHASHED if properties.get(name) is not None}
    return line({**json.loads(canonical(properties)), **rest})


def line(value: Mapping[str, Any]) -> str:
    """JSON in one form only."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def signed(hashed: str) -> bytes:
    """What is signed of a record; its first words keep it from being taken for anything else."""
    return f"zeren access record {hashed}".encode()


def anchored(writer: str, seq: int, hashed: str) -> bytes:
    """What is signed of an anchor, above which a chain begins after its records were pruned."""
    return f"zeren access anchor {writer} {seq} {hashed}".encode()


def base64_text(content: bytes) -> str:
    """Bytes as text."""
    return base64.b64encode(content).decode("ascii")


def _time(value: datetime | str) -> str:
    moment = datetime.fromisoformat(value) if isinstance(value, str) else value
    return moment.astimezone(UTC).isoformat(timespec="microseconds")
