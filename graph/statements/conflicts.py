"""Conflicts: where a source tells another value than the one that is held."""

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated

from graph.changes import ChangedType
from graph.query import Query
from graph.row import HIDDEN


@dataclass
class ConflictRow:
    """A field of which sources tell other values than the one that is held."""

    asked: Annotated[str, HIDDEN]
    type: Annotated[ChangedType, "Type of the row"]
    key: Annotated[str, "Key of the row"]
    field: Annotated[str, "The field"]
    held: Annotated[str | None, "The value that is held, as text; null: none"]
    holder: Annotated[list[tuple[str, datetime, str | None, str | None]], HIDDEN]
    claimed_values: Annotated[list[tuple[str, str, datetime, str, str | None]], HIDDEN]
    authority_id: Annotated[str | None, HIDDEN]


CONFLICTS = Query("conflicts", ConflictRow)
