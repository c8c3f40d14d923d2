"""A duty as far as it decides about its confirmation."""

from dataclasses import dataclass

from graph.query import Query


@dataclass(frozen=True)
class DutyState:
    """The number of its record, who holds it, over what, and whether it is in force and believed."""

    asked: str
    version: int
    holder: str
    area: str
    sub_scope: str | None
    in_force: bool


WHAT_DECIDES = Query("what_decides_duties", DutyState)
