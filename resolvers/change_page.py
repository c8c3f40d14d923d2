"""A page of the change feed."""

from dataclasses import dataclass
from typing import Annotated

from graph.changes import ChangeRow
from graph.row import HIDDEN


@dataclass
class ChangePageRow:
    """Changes in their order, and from where to go on."""

    cursor: Annotated[int, "Up to this number all changes have been looked at: ask for what comes after it"]
    more: Annotated[bool, "Whether there are further numbers already"]
    told: Annotated[list[ChangeRow], HIDDEN]
