"""Places that a stranger's cursor names: what Neo4j would not take for a day or a moment is no cursor of ours."""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from graph.listing import Told
from resolvers import paging

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from resolvers.paging import Place

_MOMENT = re.compile(
    r"(\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-](?:(?:0\d|1[0-7]):[0-5]\d|18:00)))(?:\[([\w/+-]+)\])?"
)
"""A moment as Neo4j tells it, and the name of its zone where it has one; Python reads other forms as well."""


def check(field: str, place: Place | None, told: Told) -> None:
    """BadInput where a place does not tell what the places of its list tell."""
    if place is not None and not _TELLS[told](place[0]):
        raise paging.no_cursor(field)


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _ends_with_a_moment(text: str) -> bool:
    match = _MOMENT.fullmatch(text.partition(" ")[2])
    if match is None:
        return False
    told, zone = match.groups()
    try:
        moment = datetime.fromisoformat(told)
        return zone is None or moment.astimezone(ZoneInfo(zone)).utcoffset() == moment.utcoffset()
    except (ValueError, OverflowError, ZoneInfoNotFoundError, OSError):
        return False


_TELLS: Mapping[Told, Callable[[str], bool]] = {
    Told.ANYTHING: lambda _: True,
    Told.DAY: _is_day,
    Told.MOMENT: _ends_with_a_moment,
}
