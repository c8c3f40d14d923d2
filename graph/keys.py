"""API keys and client certificates: how a program of a department says who it is.

zrn_<prefix>_<secret>    the prefix finds the key, the secret proves it; of the secret only its hash is kept
a certificate's subject  finds its registration; that it is its bearer's has been proven to the proxy before us

A secret is 256 random bits, so that a plain SHA-256 of it cannot be guessed back. Keys are no part of what the
graph tells, and move no revision: they are read as they are committed. So that a revocation holds at once also
where a key is remembered (server/identity/remembered.py), the graph counts how many have ended:

    revoke    the end of the key is committed, then counted
    read      the count first, then the key: of a key that had ended by then its end is seen
"""

import hashlib
import re
import secrets
from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple

from graph.bookkeeping import read, read_with_state, tell
from graph.callers import Role
from graph.failures import BadInput
from graph.query import Command, Query
from graph.temporal import now, today
from graph.transport import Transport

START = "zrn_"
FORM = re.compile(START + r"([0-9a-f]{10})_([0-9a-f]{64})")
"""A key as it is sent: its prefix and its secret."""

LONGEST_SUBJECT = 500
"""Characters."""


@dataclass(frozen=True)
class KeyRow:
    """A key as it is kept; `expires` is the first day on which it no longer holds, in Shanghai.

    It has a `hash`, or the `subject` of a certificate.
    """

    prefix: str
    hash: str | None
    subject: str | None
    organisation: str
    role: Role
    expires: date
    created: datetime
    revoked_at: datetime | None
    name: str | None

    def holds(self, on: date) -> bool:
        """Whether it may still be used."""
        return self.revoked_at is None and on < self.expires


BY_PREFIX = Query("api_keys_by_prefix", KeyRow)
BY_SUBJECT = Query("api_keys_by_subject", KeyRow)
LISTED = Query("api_keys_listed", KeyRow)
PUT = Command("put_api_key")
REVOKE = Command("revoke_api_key")
COUNT_ENDED = Command("count_ended_key")


class Read(NamedTuple):
    """A key as it is now, if there is one, and a name for which keys had ended before it was read (state.py)."""

    key: KeyRow | None
    under: str


async def by_prefix(transport: Transport, prefix: str) -> Read:
    """The key of a prefix: one read by an index."""
    found, state = await read_with_state(transport, BY_PREFIX, prefix=prefix)
    return Read(found[0] if found else None, state.keys if state else "")


async def by_subject(transport: Transport, subject: str) -> Read:
    """What is registered for a certificate's subject and holds."""
    found, state = await read_with_state(transport, BY_SUBJECT, subject=subject)
    return Read(next((key for key in found if key.holds(today())), None), state.keys if state else "")


async def listed(transport: Transport) -> list[KeyRow]:
    """Every key that was ever made, newest first."""
    return await read(transport, LISTED)


async def create(transport: Transport, department: str, role: Role, expires: date, name: str | None) -> str:
    """Make a key and hand it out, this once; BadInput when the department is unknown or the date is past."""
    secret = secrets.token_hex(32)
    prefix = await _put(transport, department, role, expires, name, hash=hash_of(secret))
    return f"{START}{prefix}_{secret}"


async def register(
    transport: Transport, department: str, role: Role, expires: date, name: str | None, subject: str
) -> str:
    """Register the subject of a certificate, as the proxy tells it, and tell its prefix; BadInput as for a key."""
    if not (0 < len(subject) <= LONGEST_SUBJECT and subject.isprintable()):
        raise BadInput("subject", "text", f"must be a line of at most {LONGEST_SUBJECT} characters")
    if (await by_subject(transport, subject)).key:
        raise BadInput("subject", "unique", "is registered already; revoke that registration first")
    return await _put(transport, department, role, expires, name, subject=subject)


async def revoke(transport: Transport, prefix: str) -> datetime:
    """End a key and tell since when it has ended; BadInput when there is none of this prefix."""
    revoked = await tell(transport, REVOKE, {"prefix": prefix, "at": now().isoformat()})
    if not revoked:
        raise BadInput("prefix", "known", f"there is no key {prefix[:64]!r}")
    await tell(transport, COUNT_ENDED, {})
    ended: datetime = revoked[0][0].to_native()
    return ended


def prefix_of(key: str) -> str:
    """What finds a key, and may be shown."""
    return key.removeprefix(START).partition("_")[0]


def hash_of(secret: str) -> str:
    """What is kept of a secret."""
    return hashlib.sha256(secret.encode()).hexdigest()


async def _put(
    transport: Transport, department: str, role: Role, expires: date, name: str | None, **proof: str
) -> str:
    if expires <= today():
        raise BadInput("expires", "future", f"{expires} is not after today")
    prefix = secrets.token_hex(5)
    params = {
        "prefix": prefix,
        "hash": proof.get("hash"),
        "subject": proof.get("subject"),
        "department": department,
        "role": role.value,
        "expires": expires.isoformat(),
        "created": now().isoformat(),
        "name": name,
    }
    if not await tell(transport, PUT, params):
        raise BadInput("department", "known", f"there is no department or other organisation {department[:64]!r}")
    return prefix
