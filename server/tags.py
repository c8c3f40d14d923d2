"""Tags of answers (ETag, RFC 9110), so that a client who has an answer is told that nothing has changed.

An answer is decided by what is asked, by who asks and for what, by which graph is asked and its revision, by the
date of today, which is the default of many questions, and by the program. The revision is taken before the answer:
a change in between gives a newer answer an older tag, and costs no more than one answer too many.
"""

from __future__ import annotations

import hashlib
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from server.federated_trace import wanted

if TYPE_CHECKING:
    from datetime import date

    from starlette.requests import Request

    from graph.callers import Caller
    from graph.sharing import Purpose
    from server.documents.clock import Clock
    from server.requests.asked import Asked

HEADERS = ("etag", "cache-control", "vary")
UNKEPT = {"cache-control": "no-store"}
"""What nobody may keep: answers that the clock or the caller's own text decides, and failures."""

VARY = "Accept, Authorization, Zeren-Purpose, Zeren-Basis"
"""The headers of a request that decide its answer."""

_PROGRAM = ("graph", "resolvers", "schema", "server")


class Unchanged(Exception):  # noqa: N818 - no error: the client has the answer
    """The client has the answer of this tag."""


def tag(asked: tuple[object, ...], media_type: str, state: str, position: tuple[object, ...]) -> str:
    """The weak tag of an answer: compressed or not, it says the same."""
    decides = (asked, media_type, state, position, program())
    return f'W/"{hashlib.sha256(msgspec.json.encode(decides, order="sorted")).hexdigest()[:32]}"'


def position(caller: Caller, purpose: Purpose | None, day: date) -> tuple[object, ...]:
    """All that decides, at one revision, what a caller may see."""
    return caller.key, caller.organisation, sorted(role.value for role in caller.roles), purpose, str(day)


def may_be_kept(request: Request, asked: Asked, clock: Clock) -> bool:
    """Whether a client may keep the answer: a named document, read by its address, that no clock decides."""
    by_address = request.method in ("GET", "HEAD") and asked.query is None
    return by_address and not wanted(request.headers) and not clock.read(asked.variables)


def compare(if_none_match: str, found: str) -> None:
    """Unchanged when the client has the answer of this tag already (weak comparison)."""
    bare = found.removeprefix("W/")
    for each in if_none_match.split(","):
        if each.strip() == "*" or each.strip().removeprefix("W/") == bare:
            raise Unchanged(found)


def kept(found: str) -> dict[str, str]:
    """The headers of an answer that its caller may keep, who asks each time whether it still holds."""
    return {"etag": found, "cache-control": "private, no-cache", "vary": VARY}


@lru_cache(maxsize=1)
def program() -> str:
    """What tells this program from one that may answer in another way: the text of its code, as it is at first."""
    root, found = Path(__file__).parent.parent, hashlib.sha256()
    for package in _PROGRAM:
        for path in sorted((root / package).rglob("*")):
            if path.suffix in (".py", ".cypher", ".graphql"):
                found.update(path.read_bytes())
    return found.hexdigest()
