"""Rows with only some of their columns: those that somebody asks for.

Of a hazard's seventeen columns most ask for five, and a thousand hazards are decoded, checked and made objects for
every one of them. A question that may be told in part leaves the others out; its rows then have no such column at
all, so that whoever reads one fails instead of taking it for null.

    HazardRow    every column, a dataclass
    lean row     the columns that are wanted, its key, and which key asked for it
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any, get_type_hints

import msgspec

from graph.row import columns_of, keys_of

Columns = frozenset[str]
Wanted = Mapping[type, Columns]
"""By the type of row which of its columns are wanted; a type that is not named is wanted as a whole."""

LEFT_OUT = "leftOut"
"""The parameter that names the columns to leave out, in a map: nothing is sent for them, and a question may spare
itself looking them up."""


class LeanRow(msgspec.Struct):
    """A row with only some of the columns of its type."""


def row_type(of: type) -> type:
    """The type of row that a Python type holds, be it as a whole or in part."""
    return getattr(of, "__row__", of)


def left_out(row: type, wanted: Columns | None) -> Mapping[str, bool]:
    """The columns that are left out where these are wanted; none where all are."""
    return {} if wanted is None else _left_out(row, wanted)


def told_of(row: type, wanted: Columns) -> tuple[str, ...]:
    """The wanted columns, and those that a row always has: which key asked for it, and what names it."""
    told = wanted | {"asked", *keys_of(row)}
    return tuple(name for name in columns_of(row) if name in told)


@lru_cache(maxsize=1024)
def _left_out(row: type, wanted: Columns) -> Mapping[str, bool]:
    told = told_of(row, wanted)
    return {name: True for name in columns_of(row) if name not in told}


@lru_cache(maxsize=1024)
def lean_rows(row: type, wanted: Columns, *, alone: bool = False) -> Any:
    """The type of a list of lean rows, for msgspec; each arrives as a list of all columns, or of these alone."""
    hints, told = get_type_hints(row), told_of(row, wanted)
    arriving = told if alone else columns_of(row)
    fields = [(name, hints[name]) if name in told else (f"_{name}", Any) for name in arriving]
    lean = msgspec.defstruct(
        row.__name__, fields, bases=(LeanRow,), namespace={"__row__": row}, array_like=True, frozen=True, gc=False
    )
    return msgspec.defstruct("Rows", [("rows", list[lean])], array_like=True)  # type: ignore[valid-type]
