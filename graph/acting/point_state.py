"""A risk point as far as it decides about changes."""

from dataclasses import dataclass

from graph.query import Query
from graph.risk_points import RiskPointStatus


@dataclass(frozen=True)
class PointState:
    """Its version, state, level, and where it is."""

    asked: str
    version: int
    status: RiskPointStatus
    level: int
    area: str
    sub_scope: str


WHAT_DECIDES = Query("what_decides_points", PointState)
