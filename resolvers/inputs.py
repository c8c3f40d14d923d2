"""What callers send: a malformed key is told, an unknown one is simply not there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from graph.codes import hic as hic_code
from graph.codes import uscc as uscc_code
from graph.failures import BadInput
from graph.temporal import today

if TYPE_CHECKING:
    from datetime import date

    from graph.codes.refusal import Refusal

_SHAPES = {
    "AREA_CODE": (
        re.compile(r"[0-9A-Z][0-9A-Z-]{0,31}"),
        "capitals, digits and hyphens, such as 440308003",
    ),
    "SUB_SCOPE_KEY": (re.compile(r"[0-9]{2}-[0-9A-Z]{1,8}"), "a category and a part, such as 03-A"),
    "CATEGORY_CODE": (re.compile(r"[0-9]{2}"), "two digits, such as 03"),
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
    return _coded(value, hic_code.form_refusal(value), field)


def uscc(value: str, field: str) -> str:
    """A unified social credit code; BadInput when it cannot be one."""
    return _coded(value, uscc_code.refusal(value), field)


def _coded(value: str, refusal: Refusal | None, field: str) -> str:
    if refusal is not None:
        raise BadInput(field, refusal.code, refusal.message)
    return value
