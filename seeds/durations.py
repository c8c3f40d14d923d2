"""How long a matter may rest: "24h", "3 working days", "immediate", or ISO 8601 as it stands."""

from __future__ import annotations

import re

_HOURS = re.compile(r"([0-9]{1,4})\s*h")
_WORKING_DAYS = re.compile(r"([0-9]{1,3})\s*working days?")
_ISO = re.compile(r"P(?!$)([0-9]+D)?(T(?!$)([0-9]+H)?([0-9]+M)?)?")


def duration(text: str) -> tuple[str, bool]:
    """The ISO 8601 duration, and whether its days are working days; ValueError for any other text."""
    if text == "immediate":
        return "PT0S", False
    if hours := _HOURS.fullmatch(text):
        return f"PT{int(hours[1])}H", False
    if days := _WORKING_DAYS.fullmatch(text):
        return f"P{int(days[1])}D", True
    if _ISO.fullmatch(text):
        return text, False
    raise ValueError('must be like "24h", "3 working days", "immediate" or an ISO 8601 duration such as PT24H')
