"""The revision that a caller has seen, which an answer tells and the caller's next request may say.

answer     Zeren-Revision: 4712           holds all that was told, and all that was ordered
request    Zeren-Revision: 4712           is answered from that revision on, whichever process or machine answers
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from server.requests.refused import wrong

if TYPE_CHECKING:
    from starlette.datastructures import Headers

REVISION = "zeren-revision"
LONGEST = 15
"""Digits."""


def seen(headers: Headers) -> int | None:
    """The revision that a request says; BadRequest when it is none."""
    said = [text.strip() for text in headers.getlist(REVISION)]
    if len(said) > 1:
        raise wrong("Zeren-Revision", "ONCE", "must stand once")
    if not said:
        return None
    if not (said[0].isascii() and said[0].isdecimal() and len(said[0]) <= LONGEST):
        raise wrong(
            "Zeren-Revision", "REVISION", f"must be a whole number of at most {LONGEST} digits, as it was told"
        )
    return int(said[0])
