"""What stands behind a finding: the risk points it leaves alone, and who would catch them, as advice only."""

from dataclasses import dataclass
from datetime import date

from graph.ownership import Matter
from graph.query import Query


@dataclass(frozen=True)
class Behind:
    """How many of something stand behind a (sub-scope, area, date)."""

    asked: Matter
    number: int


@dataclass(frozen=True)
class Backstop:
    """The comprehensive regulator nearest to an area on a date."""

    asked: tuple[str, date]
    department: str | None


POINTS = Query("points_behind", Behind)
HAZARDS = Query("hazards_behind", Behind)
ENTERPRISES = Query("enterprises_behind", Behind)
BACKSTOPS = Query("who_backs_up", Backstop)
