"""A hazard as far as it decides about steps."""

from dataclasses import dataclass
from datetime import datetime

from graph.closed_loop import HazardStatus
from graph.query import Query
from graph.responsibilities import ResponsibilityRole


@dataclass(frozen=True)
class HazardState:
    """Its version and state, who is in charge of it, and who may not review it."""

    asked: str
    version: int
    status: HazardStatus
    level: int
    last_at: datetime
    area: str
    sub_scope: str
    steps: int
    registered_by: str | None
    rectifiers: list[str]
    in_charge: list[tuple[ResponsibilityRole, str]]
    orders: list[tuple[str, str]]


WHAT_DECIDES = Query("what_decides_steps", HazardState)
