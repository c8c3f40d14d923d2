"""The last RETURN of a text taken apart, so that a text can be made which works out fewer columns.

...                                           ...
RETURN asked, h.hic AS hic, h.due_at AS due   ->   RETURN asked, h.due_at AS due
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

_LAST = "\nRETURN "
_NAMED = re.compile(r"(?:.* AS )?(\w+)", re.DOTALL)
_OPEN, _CLOSED = "([{", ")]}"


def returning(text: str, names: Collection[str]) -> str:
    """The text, whose last RETURN gives only columns of these names; ValueError where it is more than columns."""
    before, found, columns = text.rpartition(_LAST)
    if not found:
        raise ValueError(f"no line begins with RETURN: {text}")
    named = {_name(column): column for column in _apart(columns)}
    return f"{before}{found}{', '.join(column for name, column in named.items() if name in names)}"


def _name(column: str) -> str:
    match = _NAMED.fullmatch(column)
    if match is None:
        raise ValueError(f"not a column with a name: {column}")
    return match[1]


def _apart(columns: str) -> Iterator[str]:
    """What stands between commas that are neither in brackets nor in a text."""
    depth, within, begin = 0, False, 0
    for at, sign in enumerate(columns):
        if sign == "'":
            within = not within
        elif not within:
            depth += (sign in _OPEN) - (sign in _CLOSED)
            if sign == "," and depth == 0:
                yield columns[begin:at].strip()
                begin = at + 1
    yield columns[begin:].strip()
