"""Whether two answers to one operation are the same, though the time went on between them."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from typing import Any

JUST_NOW = timedelta(minutes=5)


def alike(one: bytes, other: bytes) -> bool:
    """The same data in the same order, and the same errors in any: they are told as they happen."""
    first, second = json.loads(one), json.loads(other)
    return _same(first.get("data"), second.get("data")) and _errors(first) == _errors(second)


def _errors(told: dict[str, Any]) -> list[str]:
    return sorted(json.dumps(error, sort_keys=True) for error in told.get("errors", []))


def _same(one: Any, other: Any) -> bool:
    if isinstance(one, dict) and isinstance(other, dict):
        return list(one) == list(other) and all(_same(one[key], other[key]) for key in one)
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(_same, one, other))
    return type(one) is type(other) and (one == other or (_is_now(one) and _is_now(other)))


def _is_now(value: Any) -> bool:
    """Whether a value is the time of its request."""
    try:
        return abs(datetime.fromisoformat(value) - datetime.now(UTC)) < JUST_NOW
    except (TypeError, ValueError):
        return False
