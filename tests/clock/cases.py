"""Hazards whose steps were taken at times that a test names, and what the clock made of them."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from graph.acting.escalating import escalate, escalate_until_nothing_is_due
from graph.bolt import Bolt
from graph.codes.hic import HAZARD, Hic
from graph.going_up import DueRow
from graph.temporal import SHANGHAI
from graph.transport import Transaction

BEGAN = datetime(2025, 3, 3, 9, 0, tzinfo=SHANGHAI)  # a Monday, after everything in the seeds
HOUR = timedelta(hours=1)
WAY = ["REGISTERED", "GRADED", "DISPATCHED", "ACCEPTED", "RECTIFYING", "SUBMITTED", "VERIFIED"]
ROLES = {1: "TERRITORIAL", 2: "INDUSTRY_LEAD", 3: "COMPREHENSIVE"}

FIND = """
MATCH (area:AdminArea {code: $area}), (matter:SubScope {key: $subScope}), (unit:Department {id: $unit})
CREATE (area)<-[:LOCATED_IN]-(h:Hazard:Coded {hic: $hic})-[:OF_SUB_SCOPE]->(matter)
SET h.description_zh = '例', h.level_initial = $level, h.level_current = $level, h.version = 1,
    h.found_at = datetime($at), h.last_at = datetime($at), h.due_at = datetime($due),
    h.status = 'REGISTERED', h.synthetic = true
CREATE (h)-[:HAS_TRANSITION]->(t:Transition {id: $hic + '|1'})-[:BY_UNIT]->(unit)
SET t.no = 1, t.to_status = 'REGISTERED', t.at = datetime($at)
"""
STEP = """
MATCH (h:Hazard {hic: $hic}), (unit:Department {id: $unit})
WITH h, unit, COUNT { (h)-[:HAS_TRANSITION]->() } + 1 AS no
CREATE (h)-[:HAS_TRANSITION]->(t:Transition {id: $hic + '|' + no})-[:BY_UNIT]->(unit)
SET t.no = no, t.from_status = h.status, t.to_status = $to, t.at = datetime($at),
    h.status = $to, h.last_at = t.at, h.version = h.version + 1
"""
ASSIGN = """
MATCH (h:Hazard {hic: $hic}), (unit:Department {id: $unit})
CREATE (h)-[:HAS_ASSIGNMENT]->(a:Assignment {id: $hic + '|' + $role})-[:GIVEN_TO]->(unit),
       (h)-[:ASSIGNED_TO {role: $role}]->(unit)
SET a.role = $role, a.assigned_at = datetime($at)
"""
LIST = """
MATCH (h:Hazard {hic: $hic}), (issuer:Organisation {id: 'C02'})
CREATE (h)<-[:SUPERVISES]-(o:SupervisionOrder {id: $hic + '|listed'})-[:ISSUED_BY]->(issuer)
SET o.started_at = datetime($at), o.due_at = datetime($due), h.version = h.version + 1
"""
WENT = """
MATCH (h:Hazard {hic: $hic})<-[:ESCALATION_OF]-(e:Escalation)-[:ESCALATED_TO]->(body)
OPTIONAL MATCH (e)-[:UNDER_RULE]->(rule)
RETURN e.level, body.id, rule.id, e.at, e.due_at, e.resolved_at, coalesce(e.exhausted, false)
ORDER BY e.at, e.level, body.id
"""
TOLD = """
MATCH (c:Change {key: $hic}) RETURN c.kind, c.version, c.by, c.unit, c.at, c.area, c.sub_scope ORDER BY c.n
"""
NUMBERS = "MATCH (c:Change) RETURN collect(c.n)"
_numbers = itertools.count(1)


@dataclass(frozen=True)
class Went:
    """Up to which level, to whom, under which rule, when and until when, settled when; whether none was left."""

    level: int
    body: str
    rule: str | None
    at: datetime
    due: datetime | None
    resolved: datetime | None
    exhausted: bool


class Cases:
    """Makes hazards and looks at them."""

    def __init__(self, bolt: Bolt) -> None:
        self.bolt = bolt

    async def told(self, text: str, **params: Any) -> list[list[Any]]:
        """Run a statement."""

        async def work(transaction: Transaction) -> Any:
            return await transaction.run("test", text, params)

        return [list(record) for record in await self.bolt.write(work)]

    async def found(
        self,
        at: datetime = BEGAN,
        *,
        area: str = "440308003",
        sub_scope: str = "02-A",
        level: int = 2,
        due: datetime | None = None,
    ) -> str:
        """A hazard that was registered then; its code."""
        number = next(_numbers)
        registered = BEGAN.date() + timedelta(days=number // 999)
        hic = str(Hic("440308003", HAZARD, "02", level, "21", registered, number % 999 + 1))
        sent = {"area": area, "subScope": sub_scope, "level": level, "at": at, "due": due}
        await self.told(FIND, hic=hic, unit="U03", **sent)
        return hic

    async def led(self, hic: str, to: str, at: datetime, *, level: int = 2, unit: str = "U18") -> None:
        """Lead it on to a state, all at one time; what is dispatched is assigned in the role of a level."""
        ((status,),) = await self.told("MATCH (h:Hazard {hic: $hic}) RETURN h.status", hic=hic)
        for step in WAY[WAY.index(status) + 1 : WAY.index(to) + 1]:
            await self.told(STEP, hic=hic, unit="U03", to=step, at=at)
            if step == "DISPATCHED":
                await self.told(ASSIGN, hic=hic, unit=unit, role=ROLES[level], at=at)

    async def went(self, hic: str) -> list[Went]:
        """Whither it went up, the earliest first."""
        return [Went(*_python(record)) for record in await self.told(WENT, hic=hic)]

    async def records(self, hic: str) -> list[tuple[Any, ...]]:
        """Its records in the feed: what was done, and the version after it."""
        return [tuple(record[:2]) for record in await self.told(TOLD, hic=hic)]

    async def numbers(self) -> list[int]:
        """The numbers of the whole feed."""
        return sorted((await self.told(NUMBERS))[0][0])


async def passed(bolt: Bolt, at: datetime) -> list[DueRow]:
    """What one pass of the clock sent up."""
    return [row async for made in escalate(bolt, at) for row in made]


async def wholly(bolt: Bolt, clock: Callable[[], datetime]) -> list[DueRow]:
    """What it sent up until nothing was due."""
    return [row async for made in escalate_until_nothing_is_due(bolt, clock) for row in made]


def of(made: list[DueRow], hic: str) -> list[tuple[int, int, list[str], bool]]:
    """What was made of one hazard: from which level to which, to whom, and whether no level was left."""
    return [(row.from_level, row.level, row.body_ids, row.exhausted) for row in made if row.asked == hic]


def _python(record: list[Any]) -> list[Any]:
    return [value.to_native() if hasattr(value, "to_native") else value for value in record]
