"""How much there is to do, and how fast it is done: workload, statistics of hazards, where they repeat."""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated

from graph.door import Asks, Graph
from graph.ownership import owners
from graph.query import Query
from graph.row import HIDDEN
from graph.temporal import day_of


@dataclass(frozen=True)
class PointsOfMatter:
    """How many risk points are watched for a matter in a place."""

    asked: str
    sub_scope: str
    area_code: str
    points: int


@dataclass(frozen=True)
class WorkRow:
    """What a department must act on at a time, and its users."""

    asked: str
    hazards: int
    overdue: int
    users: int


@dataclass
class WorkloadRow:
    """How much a department has to do at a time."""

    point_count: Annotated[int, "Risk points under surveillance that it owns in any of the three roles"]
    hazard_count: Annotated[int, "Hazards it must act on"]
    overdue_count: Annotated[int, "Of these, those whose deadline has passed"]
    user_count: Annotated[int, "Its users on that day"]
    points_per_user: Annotated[float | None, "Points for each user; null without users"]
    overdue_ratio: Annotated[float | None, "Share of overdue hazards; null without hazards"]
    department_id: Annotated[str, HIDDEN]


@dataclass
class StatisticsRow:
    """How hazards of a period stand at a time."""

    asked: Annotated[str, HIDDEN]
    total: Annotated[int, "Hazards found in the period, and by that time"]
    closed: Annotated[int, "Of these closed by that time"]
    transferred: Annotated[int, "Of these transferred by that time"]
    overdue: Annotated[int, "Of these open, with a deadline that has passed"]
    closed_late: Annotated[int, "Of these closed after their deadline"]
    mean_hours_to_close: Annotated[float | None, "Mean hours from found to closed; null when none is closed"]

    @property
    def overdue_ratio(self) -> float | None:
        """The share of overdue ones among those still open; None when none is open."""
        still_open = self.total - self.closed - self.transferred
        return round(self.overdue / still_open, 4) if still_open else None


@dataclass
class RepeatedRow:
    """A place where hazards repeat."""

    asked: Annotated[str, HIDDEN]
    enterprise_id: Annotated[str | None, HIDDEN]
    building_code: Annotated[str | None, HIDDEN]
    times: Annotated[int, "How many hazards are stated to repeat an earlier one"]


MATTERS = Query("matters_of_points", PointsOfMatter)
WORK = Query("work_of_departments", WorkRow)
STATISTICS = Query("statistics_of_hazards", StatisticsRow)
REPEATED = Query("where_hazards_repeat", RepeatedRow)


async def workload(graph: Graph, at: datetime, area: str | None, ids: list[str]) -> list[WorkloadRow]:
    """The workload of these departments at a time, in their order; read at one revision."""

    async def read(asks: Asks) -> list[WorkloadRow]:
        points = await _points(asks, at, area)
        rows = (await asks.ask(WORK, ids=ids, at=at, area=area)).rows
        return [_workload(row, points[row.asked]) for row in rows]

    return await graph.at_one_revision(read)


async def _points(asks: Asks, at: datetime, area: str | None) -> Counter[str]:
    """How many points each department owns in any role: points of one matter and place have the same owners."""
    matters = (await asks.ask(MATTERS, area=area)).rows
    on = day_of(at)
    found = await owners(asks, [(row.sub_scope, row.area_code, on) for row in matters])
    counted: Counter[str] = Counter()
    for row in matters:
        for owner in {
            o for role in found[row.sub_scope, row.area_code, on].roles.values() for o in role.owner_ids
        }:
            counted[owner] += row.points
    return counted


def _workload(row: WorkRow, points: int) -> WorkloadRow:
    return WorkloadRow(
        point_count=points,
        hazard_count=row.hazards,
        overdue_count=row.overdue,
        user_count=row.users,
        points_per_user=round(points / row.users, 2) if row.users else None,
        overdue_ratio=round(row.overdue / row.hazards, 4) if row.hazards else None,
        department_id=row.asked,
    )
