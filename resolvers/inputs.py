"""What callers send: a malformed key is told, an unknown one is simply not there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from graph.failures import BadInput
from graph.temporal import today

if TYPE_CHECKING:
    from datetime import date

_SHAPES = {
    "AREA_CODE": (
        re.compile(r"[0-9A-Z][0-9A-Z-]{0,31}"),
        "capitals, digits and hyphens, such as 440308003",
    ),
    "SUB_SCOPE_KEY": (re.compile(r"\d{2}-[0-9A-Z]{1,8}"), "a category and a part, such as 03-A"),
    "HIC": (re.compile(r"\d{26}[0-9X]"), "26 digits and a check character"),
    "USCC": (re.compile(r"[0-9A-HJ-NPQRTUWXY]{18}"), "18 characters"),
    "CATEGORY_CODE": (re.compile(r"\d{2}"), "two digits, such as 03"),
    "RESPONSIBILITY_ID": (re.compile(r"[^\s\x00-\x1f]{1,80}"), "up to 80 characters without spaces, such as R032"),
    "ORGANISATION_ID": (re.compile(r"[^\s\x00-\x1f]{1,64}"), "up to 64 characters without spaces, such as U06"),
}


def shaped(value: str, shape: str, field: str) -> str:
    """The value, when it has the shape; BadInput that names the field and the shape otherwise."""
    pattern, meaning = _SHAPES[shape]
    if not pattern.fullmatch(value):
        raise BadInput(field, shape, f"must be {meaning}")
    return value


def optional(value: str | None, shape: str, field: str) -> str | None:
    """The same for a value that may be left out."""
    return None if value is None else shaped(value, shape, field)


def day(on: date | None) -> date:
    """The date asked about: today in Shanghai when none is named."""
    return on or today()


def hic(value: str, field: str) -> str:
    """A hazard identity code in its canonical form; BadInput when it cannot be one."""
    return shaped(value, "HIC", field)


def uscc(value: str, field: str) -> str:
    """A unified social credit code; BadInput when it cannot be one."""
    return shaped(value, "USCC", field)
