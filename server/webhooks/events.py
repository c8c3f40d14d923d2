"""A change as a CloudEvent 1.0, and the request that carries it, signed as Standard Webhooks has it."""

from __future__ import annotations

import base64
import hashlib
import hmac
from typing import TYPE_CHECKING, Any

import msgspec

from graph.changes import ChangedType
from schema.labels import label

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from graph.changes import ChangeRow

ONE = "application/cloudevents+json; charset=utf-8"
SEVERAL = "application/cloudevents-batch+json; charset=utf-8"


def event(change: ChangeRow, graph: str, *, tells_where: bool) -> dict[str, Any]:
    """A change of a graph as an event; `tells_where`: with its unit, area and matter, which are duties' data."""
    name = ChangedType(change.type).name.lower()
    kind = label(change.kind)
    data = {
        "number": change.number,
        "type": change.type,
        "key": change.key,
        "kind": change.kind.value,
        "kindLabel": {"zh": kind.zh, "en": kind.en},
        "version": change.version,
        "at": change.at.isoformat(),
    }
    if tells_where:
        data |= {"unit": change.unit_id, "area": change.area_code, "subScope": change.sub_scope_key}
    return {
        "specversion": "1.0",
        "id": str(change.number),
        "source": f"urn:uuid:{graph}",
        "type": f"cn.zeren.{name}.{change.kind.value.lower()}",
        "subject": change.key,
        "time": change.at.isoformat(),
        "datacontenttype": "application/json",
        "data": data,
    }


def body(events: Sequence[dict[str, Any]], *, several: bool) -> tuple[str, bytes]:
    """The media type and the bytes of a request."""
    return (SEVERAL, msgspec.json.encode(events)) if several else (ONE, msgspec.json.encode(events[0]))


def signed(webhook: str, numbers: Sequence[int], content: bytes, secret: bytes, at: datetime) -> dict[str, str]:
    """The headers that vouch for a request: who sends the same again names it alike."""
    first, last = numbers[0], numbers[-1]
    message = f"{webhook}-{first}" if first == last else f"{webhook}-{first}-{last}"
    seconds = str(int(at.timestamp()))
    digest = hmac.new(secret, f"{message}.{seconds}.".encode() + content, hashlib.sha256).digest()
    return {
        "webhook-id": message,
        "webhook-timestamp": seconds,
        "webhook-signature": f"v1,{base64.b64encode(digest).decode()}",
    }
