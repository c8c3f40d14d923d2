"""Dates and times leave Neo4j as text, which msgspec reads; the driver's own objects cost a hundred times as much.

found_at                  datetime                     toString(found_at)
members                   list[tuple[str, date]]       [each0 IN members | [each0[0], toString(each0[1])]]
"""

from __future__ import annotations

import re
from datetime import date, datetime
from types import NoneType
from typing import Any, get_args, get_origin

_ZONED = re.compile(r"^(\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-][\d:]+))\[[\w/+-]+\]$")


def holds_time(hint: Any) -> bool:
    """Whether a value of this type can hold a date or a time."""
    return hint in (date, datetime) or any(holds_time(part) for part in get_args(hint))


def as_text(expression: str, hint: Any, depth: int = 0) -> str:
    """The expression, with text for all its times; TypeError when the type does not tell where they are."""
    if not holds_time(hint):
        return expression
    if hint in (date, datetime):
        return f"toString({expression})"
    parts = [part for part in get_args(hint) if part not in (NoneType, ...)]
    if NoneType in get_args(hint):
        if len(parts) > 1:
            raise TypeError(f"{expression}: {hint} does not tell where its times are")
        told = as_text(expression, parts[0], depth)
        return (
            told if told.startswith("toString(") else f"CASE WHEN {expression} IS NULL THEN null ELSE {told} END"
        )
    if get_origin(hint) is list or (get_origin(hint) is tuple and ... in get_args(hint)):
        each = f"each{depth}"
        return f"[{each} IN {expression} | {as_text(each, parts[0], depth + 1)}]"
    if get_origin(hint) is tuple:
        places = (as_text(f"{expression}[{place}]", part, depth) for place, part in enumerate(parts))
        return f"[{', '.join(places)}]"
    raise TypeError(f"{expression}: {hint} does not tell where its times are")


def without_zones(value: Any) -> Any:
    """The same rows without the names of zones, which a Neo4j of others may add to its times; the offset stays."""
    if isinstance(value, list):
        return [without_zones(each) for each in value]
    return _ZONED.sub(r"\1", value) if isinstance(value, str) else value
