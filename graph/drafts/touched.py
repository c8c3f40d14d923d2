"""Which slots what is laid over the truth may touch, and on which days their answers may change."""

from dataclasses import dataclass
from datetime import date

from graph.door import Asks
from graph.findings import TURNS
from graph.laid_over import LaidOver
from graph.query import Query
from graph.responsibilities import OWNING_ROLES, ResponsibilityRole
from graph.slot_key import SlotKey


@dataclass(frozen=True)
class TouchRow:
    """A matter, a place and a role that an ending touches, and the interval that it cuts."""

    asked: str
    kind: str
    id: str
    role: ResponsibilityRole
    scope: str
    area: str
    begin: date
    end: date | None


@dataclass(frozen=True)
class CellRow:
    """A cell below a scope and an area that has been declared."""

    asked: tuple[str, str]
    sub_scope: str
    area: str


TOUCHED_BY_ENDS = Query("what_ends_touch", TouchRow)
CELLS = Query("cells_touched", CellRow)


async def touched(graph: Asks, over: LaidOver) -> list[SlotKey]:
    """The slots that may change: of the cells that are declared, and of those that it declares or withdraws."""
    ends = (await graph.ask(TOUCHED_BY_ENDS, ids=[each for each, _ in over.ends])).rows
    where = {(row.scope, row.area, row.role) for row in ends}
    where |= {(each.scope, each.area, each.role) for each in over.duties}
    where |= {(each.scope, each.area, each.role) for each in over.pacts}
    owning = [each for each in where if each[2] in OWNING_ROLES]
    asked = sorted({(scope, area) for scope, area, _ in owning})
    cells = (await graph.ask(CELLS, asked=[list(each) for each in asked])).rows
    below: dict[tuple[str, str], list[tuple[str, str]]] = {}
    for cell in cells:
        below.setdefault(cell.asked, []).append((cell.sub_scope, cell.area))
    slots = {(*cell, role) for scope, area, role in owning for cell in below.get((scope, area), [])}
    slots |= {(each.sub_scope, each.area, role) for each in over.cells for role in OWNING_ROLES}
    return sorted(slots, key=lambda slot: (slot[0], slot[1], OWNING_ROLES.index(slot[2])))


async def days(graph: Asks, slots: list[SlotKey], over: LaidOver, effective: date) -> dict[SlotKey, list[date]]:
    """For each slot the days from the effective one on, on which either answer may change."""
    rows = (await graph.ask(TURNS, asked=[[matter, area, role.value] for matter, area, role in slots])).rows
    laid = {day for _, day in (*over.ends, *over.holders)} | {each.day for each in over.cells}
    laid |= {day for duty in over.duties for day in (duty.begin, duty.end) if day is not None}
    laid |= {day for pact in over.pacts for day in (pact.begin, pact.end) if day is not None}
    turning = {row.asked: {day for day in row.days if day > effective} for row in rows}
    later = {day for day in laid if day > effective}
    return {slot: sorted({effective} | later | turning.get(slot, set())) for slot in slots}
