"""The messages of graphql-transport-ws, as they come and as they are sent.

connection_init ───► connection_ack         once, within a few seconds
ping            ───► pong
subscribe       ───► next* ───► complete    or error, which ends it
complete        ───►                        the client wants no more
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import Any

import msgspec

from server.requests.json_text import decode
from server.requests.refused import BadRequest

SUBPROTOCOL = "graphql-transport-ws"
LONGEST_ID = 256
"""Characters."""


class Code(IntEnum):
    """Why a connection is closed, as the protocol numbers it."""

    NORMAL = 1000
    GOING_AWAY = 1001
    TOO_LONG = 1009
    LATER = 1013
    BAD_MESSAGE = 4400
    UNAUTHORIZED = 4401
    NO_SUBPROTOCOL = 4406
    NO_INIT = 4408
    SAME_ID = 4409
    TWICE_INIT = 4429
    FAULT = 4500


class Closed(Exception):  # noqa: N818 - the fate of a connection
    """The connection is to be closed, and why."""

    def __init__(self, code: Code, reason: str) -> None:
        super().__init__(reason)
        self.code = code
        self.reason = reason


@dataclass(frozen=True)
class Message:
    """A message of a client."""

    type: str
    id: str
    payload: dict[str, Any]


def read(text: str, most: int) -> Message:
    """A message; Closed when it is none, or longer than so many bytes."""
    if len(text) > most or len(text.encode()) > most:
        raise Closed(Code.TOO_LONG, f"Message longer than {most} bytes (ZEREN_MAX_REQUEST_BYTES)")
    try:
        found = decode(text.encode(), "message")
    except BadRequest as bad:
        raise _wrong(str(bad)) from None
    if not isinstance(found, dict):
        raise _wrong("message: must be an object")
    kind, number, payload = found.get("type"), found.get("id"), found.get("payload")
    if kind not in ("connection_init", "ping", "pong", "subscribe", "complete"):
        raise _wrong("type: must be one of a client's types of messages")
    if kind in ("subscribe", "complete") and not (isinstance(number, str) and 0 < len(number) <= LONGEST_ID):
        raise _wrong(f"id: must be a text of 1 to {LONGEST_ID} characters")
    if not isinstance(payload, dict) and (payload is not None or kind == "subscribe"):
        raise _wrong("payload: must be an object")
    return Message(kind, number or "", payload or {})


def written(kind: str, number: str | None = None, payload: Any = None) -> str:
    """A message to a client."""
    message = {"type": kind, "id": number, "payload": payload}
    return msgspec.json.encode({name: value for name, value in message.items() if value is not None}).decode()


def _wrong(message: str) -> Closed:
    return Closed(Code.BAD_MESSAGE, message)
