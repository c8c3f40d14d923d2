"""What callers send: a malformed key is told, an unknown one is simply not there."""

from __future__ import annotations

import re
from string import ascii_uppercase
from typing import TYPE_CHECKING, TypeVar

from graph.codes import hic as hic_code
from graph.codes import uscc as uscc_code
from graph.failures import BadInput
from graph.responsibilities import OWNING_ROLES
from graph.temporal import now, today

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from graph.codes.refusal import Refusal
    from graph.responsibilities import ResponsibilityRole

    T = TypeVar("T", date, datetime)

SHORTEST_TEXT = 2
LONGEST_TEXT = 100
_BUILDING = re.compile(r"[0-9]{19}")
_SHAPES = {
    "AREA_CODE": (
        re.compile(r"[0-9A-Z][0-9A-Z-]{0,31}"),
        "capitals, digits and hyphens, such as 440308003",
    ),
    "SUB_SCOPE_KEY": (re.compile(r"[0-9]{2}-[0-9A-Z]{1,8}"), "a category and a part, such as 03-A"),
    "CATEGORY_CODE": (re.compile(r"[0-9]{2}"), "two digits, such as 03"),
    "RESPONSIBILITY_ID": (re.compile(r"[^\s\x00-\x1f]{1,80}"), "up to 80 characters without spaces, such as R032"),
    "SCOPE": (re.compile(r"[0-9]{2}-([0-9A-Z]{1,8}|[*])"), "a category and a part, such as 03-A, or 03-*"),
    "INDUSTRY": (
        re.compile(r"[A-T]?[0-9]{1,4}"),
        "a code of GB/T 4754 or the beginning of one, such as 61 or H61; a section alone is not held",
    ),
    "YEAR": (re.compile(r"[0-9]{4}"), "a year of four digits"),
    "STATISTIC": (re.compile(r"[a-z0-9_]{1,64}"), "small letters, digits and underscores"),
    "CALLER": (re.compile(r"[^\x00-\x1f]{1,600}"), "up to 600 characters, such as API_KEY::0123456789"),
    "IDEMPOTENCY_KEY": (
        re.compile(r"[!-~]{8,128}"),
        "8 to 128 visible ASCII characters, such as a UUID",
    ),
    "ID": (re.compile(r"[^\s\x00-\x1f]{1,80}"), "up to 80 characters without spaces"),
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


def between(value: int, low: int, high: int, field: str) -> int:
    """A number within its range, both ends included; BadInput otherwise."""
    if not low <= value <= high:
        raise BadInput(field, "RANGE", f"must be from {low} to {high}")
    return value


def one_of(value: str, words: Sequence[str], field: str) -> str:
    """A word of a closed list; BadInput that names them all otherwise."""
    if value not in words:
        raise BadInput(field, "WORD", f"must be one of {', '.join(words)}")
    return value


def industry(value: str, field: str) -> str:
    """The digits of an industry's code; the letter of their section adds nothing to them."""
    return shaped(value, "INDUSTRY", field).lstrip(ascii_uppercase)


def period(begin: T, end: T) -> tuple[T, T]:
    """A period that holds anything; BadInput when it is empty or reversed."""
    if end <= begin:
        raise BadInput("to", "INTERVAL", "must lie after from; it is the first that is no more part of the period")
    return begin, end


def owning(role: ResponsibilityRole | None, field: str) -> ResponsibilityRole | None:
    """A role that can own, or none; BadInput for support, which owns nothing."""
    if role is not None and role not in OWNING_ROLES:
        raise BadInput(field, "OWNING_ROLE", "must be TERRITORIAL, INDUSTRY_LEAD or COMPREHENSIVE")
    return role


def phrase(text: str, field: str) -> str:
    """A text to look for, as a phrase of the full-text index in which nothing is syntax.

    The index holds pairs of Chinese characters, so that one character alone would never be found.
    """
    found = " ".join(text.split())
    if sum(character.isalnum() for character in found) < SHORTEST_TEXT:
        raise BadInput(field, "SHORTEST", f"must hold {SHORTEST_TEXT} letters or characters")
    if len(found) > LONGEST_TEXT:
        raise BadInput(field, "LONGEST", f"must not be longer than {LONGEST_TEXT} characters")
    escaped = found.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def day(on: date | None) -> date:
    """The date asked about: today in Shanghai when none is named."""
    return on or today()


def text(value: str, longest: int, field: str) -> str:
    """A text that somebody wrote, without blanks around it; BadInput when it is empty or too long."""
    found = value.strip()
    if not 0 < len(found) <= longest:
        raise BadInput(field, "LENGTH", f"must hold 1 to {longest} characters")
    return found


def moment(at: datetime | None) -> datetime:
    """The time asked about: now when none is named."""
    return at or now()


def hic(value: str, field: str) -> str:
    """A hazard identity code in its canonical form; BadInput when it cannot be one."""
    return _coded(value, hic_code.form_refusal(value), field)


def uscc(value: str, field: str) -> str:
    """A unified social credit code; BadInput when it cannot be one."""
    return _coded(value, uscc_code.refusal(value), field)


def building(value: str, field: str) -> str:
    """The code of a building; BadInput when it cannot be one."""
    if not _BUILDING.fullmatch(value):
        raise BadInput(field, "BUILDING_SHAPE", "must be 19 digits")
    return value


def _coded(value: str, refusal: Refusal | None, field: str) -> str:
    if refusal is not None:
        raise BadInput(field, refusal.code, refusal.message)
    return value
