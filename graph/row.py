"""Notes on a row's fields, which become the descriptions of the public schema.

A row is a dataclass, declared once and never changed: `Annotated[str, "what the field means"]`. A column that
only the edges of the row need is marked `Annotated[str, HIDDEN]` and is never shown; one that names the row is
marked `Annotated[str, KEY, "..."]`; one that tells where the row comes from, and nothing of the district, is
marked `Annotated[str, PROVENANCE, "..."]`.
"""

from dataclasses import fields
from functools import cache
from typing import Any, Final, get_type_hints


class Hidden:
    """The mark of a column that is not shown."""


HIDDEN: Final = Hidden()


class Key:
    """The mark of a column that names its row."""


KEY: Final = Key()


class Provenance:
    """The mark of a column that tells where its row comes from."""


PROVENANCE: Final = Provenance()


@cache
def columns_of(row: Any) -> tuple[str, ...]:
    """The columns of a type of row, in the order in which they arrive."""
    return tuple(each.name for each in fields(row))


@cache
def keys_of(row: type) -> tuple[str, ...]:
    """Those of its columns that name a row."""
    hints = get_type_hints(row, include_extras=True).items()
    return tuple(
        name for name, hint in hints if any(isinstance(note, Key) for note in getattr(hint, "__metadata__", ()))
    )
