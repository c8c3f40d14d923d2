"""Who writes and who reads: places of the district with the departments that answer for them, and their clerks."""

from __future__ import annotations

import itertools
import random
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

import httpx

from graph import keys
from graph.bolt import Bolt
from graph.callers import Role
from graph.coverage import CELLS
from graph.door import Graph
from graph.ownership import Verdict, slots
from graph.responsibilities import ResponsibilityRole
from graph.temporal import today
from tests.proof.crash.clerk import Clerk, Tally
from tests.proof.crash.lives import Believed, CabinetsLife, HazardsLife, MarketsLife, PointsLife
from tests.proof.crash.readers import Reader

HAZARDS, POINTS, MARKETS, READERS = 10, 3, 2, 4
FAR = str(today() + timedelta(days=20000))
DAYS = [str(today() + timedelta(days=1 + number)) for number in range(10000)]
HOLDERS = ("U06", "U07", "U17", "U20")
ALONE = """
MATCH (r:Responsibility {role: $role})-[:HELD_BY]->(d:Department)
WHERE r.key = r.id AND r.valid_to IS NULL AND r.scope_key CONTAINS '-'
MATCH (cell:CoverageCell {sub_scope_key: r.scope_key, area_code: r.area_code})
WITH r.scope_key AS scope, r.area_code AS area, collect(r.id) AS duties, collect(d.id) AS owners
WHERE size(duties) = 1 AND size(owners) = 1
RETURN scope, area, duties[0], owners[0] ORDER BY scope, area LIMIT 1"""
"""A slot with a duty of its own, and nobody else's."""

TERRITORIAL, LEAD = ResponsibilityRole.TERRITORIAL, ResponsibilityRole.INDUSTRY_LEAD


@dataclass(frozen=True)
class Spot:
    """A place and a matter with one territorial owner and one regulator."""

    area: str
    sub_scope: str
    territorial: str
    lead: str

    @property
    def place(self) -> dict[str, str]:
        """As orders name it."""
        return {"area": self.area, "subScope": self.sub_scope}


@dataclass
class Staff:
    """Sixteen writers and four readers."""

    bolt: Bolt
    urls: list[str]
    believed: Believed = field(default_factory=Believed)
    tally: Tally = field(default_factory=Tally)
    lives: list[Any] = field(default_factory=list)
    readers: list[Reader] = field(default_factory=list)
    _http: httpx.AsyncClient = field(default_factory=lambda: httpx.AsyncClient(timeout=90))
    _seeds: itertools.count[int] = field(default_factory=itertools.count)

    async def leave(self) -> None:
        """Nobody asks any more."""
        await self._http.aclose()

    async def hire(self) -> None:
        """Everybody, with a key each. The regulator of one slot changes again and again."""
        spots = await _spots(self.bolt)
        for spot in itertools.islice(itertools.cycle(spots), HAZARDS):
            both = await self._clerk(spot.territorial), await self._clerk(spot.lead)
            self.lives.append(HazardsLife(*both, spot.place, self.believed))
        for spot in itertools.islice(itertools.cycle(spots), POINTS):
            self.lives.append(PointsLife(await self._clerk(spot.territorial), spot.place, self.believed))
        for market in range(MARKETS):
            clerk = await self._clerk("U19")
            self.lives.append(MarketsLife(clerk, f"PROOF-{market}", spots[0].place, self.believed))
        await self._contest()

    async def _contest(self) -> None:
        ((scope, area, held, owner),) = await self.bolt.read("alone", ALONE, {"role": LEAD.value})
        slot = (scope, area, LEAD.value)
        holders = [unit for unit in HOLDERS if unit != owner][:3]
        steward, approver = [await self._clerk("U19", role) for role in (Role.STEWARD, Role.APPROVER)]
        self.lives.append(CabinetsLife(steward, approver, slot, held, holders, DAYS, self.believed))
        for _ in range(READERS):
            clerk = await self._clerk("U19", Role.STEWARD)
            self.readers.append(Reader(clerk, slot, FAR, owner, holders, self.believed))

    async def _clerk(self, department: str, role: Role = Role.OPERATOR) -> Clerk:
        key = await keys.create(self.bolt, department, role, today() + timedelta(days=2), None)
        return Clerk(self._http, self.urls, key, department, self.tally, random.Random(next(self._seeds)))  # noqa: S311


async def _spots(bolt: Bolt) -> list[Spot]:
    """One for each place and category: identity codes are numbered within both."""
    graph, on = Graph(bolt), today()
    cells = (await graph.ask(CELLS, category=None, subScope=None, area=None)).rows
    asked = [(cell.sub_scope, cell.area, role, on) for cell in cells for role in (TERRITORIAL, LEAD)]
    found = (await slots(graph, asked))[0]
    spots: dict[tuple[str, str], Spot] = {}
    for cell in cells:
        both = [found[cell.sub_scope, cell.area, role, on] for role in (TERRITORIAL, LEAD)]
        if all(each.verdict is Verdict.OWNED and len(each.owners) == 1 for each in both):
            spot = Spot(cell.area, cell.sub_scope, both[0].owners[0], both[1].owners[0])
            spots.setdefault((cell.area, cell.sub_scope[:2]), spot)
    return list(spots.values())
