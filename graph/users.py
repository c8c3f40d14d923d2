"""Users of the system: numbered, without personal data."""

from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Annotated

from graph.listing import Keys, ListQuery
from graph.query import Query
from graph.row import HIDDEN, KEY, PROVENANCE


class UserRole(Enum):
    """What a user does."""

    PATROL = "PATROL"
    VERIFIER = "VERIFIER"
    LIAISON = "LIAISON"
    MANAGER = "MANAGER"


@dataclass
class UserRow:
    """A user of the system, known by a number."""

    asked: Annotated[str, HIDDEN]
    id: Annotated[str, KEY, "Key, such as U06-001"]
    role: Annotated[UserRole, "What the user does"]
    display_name: Annotated[str | None, "Name that is shown, in Chinese: a number, no person's name"]
    display_name_en: Annotated[str | None, "The same in English"]
    valid_from: Annotated[date | None, "First day of use; null: always"]
    valid_to: Annotated[date | None, "First day after the last; null: open"]
    synthetic: Annotated[bool, PROVENANCE, "Whether the user is invented for the example data"]
    department_id: Annotated[str, HIDDEN]


BY_ID = Query("users_by_id", UserRow)
LIST = ListQuery(
    "users", Keys("users_sorted", behind=BY_ID), Keys("users", behind=BY_ID), ("department",), cut="seenUsers"
)
