"""What stands behind a finding: the risk points it leaves alone, and who would catch them, as advice only."""

from dataclasses import dataclass
from datetime import date

from graph.query import Query


@dataclass(frozen=True)
class PointsBehind:
    """How many points under surveillance stand behind a (sub-scope, area)."""

    asked: tuple[str, str]
    points: int


@dataclass(frozen=True)
class HazardsBehind:
    """How many open hazards stand behind a (sub-scope, area)."""

    asked: tuple[str, str]
    hazards: int


@dataclass(frozen=True)
class EnterprisesBehind:
    """How many enterprises stand behind a (sub-scope, area)."""

    asked: tuple[str, str]
    enterprises: int


@dataclass(frozen=True)
class Backstop:
    """The comprehensive regulator nearest to an area on a date."""

    asked: tuple[str, date]
    department: str | None


POINTS = Query("points_behind", PointsBehind)
HAZARDS = Query("hazards_behind", HazardsBehind)
ENTERPRISES = Query("enterprises_behind", EnterprisesBehind)
BACKSTOPS = Query("who_backs_up", Backstop)
