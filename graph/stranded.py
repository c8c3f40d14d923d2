"""What is stranded: open hazards with a department that does not own their matter, and who owns it today.

HOLDER_ENDED      the department does not exist any more
DUTY_ENDED        it owned the matter on the day on which it was assigned, and does not now
NEVER_OWNED       it was assigned although it did not own the matter
"""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import Annotated

from graph.door import Asks, Graph
from graph.ownership import Slot, SlotRow, Verdict, slots
from graph.query import Query
from graph.responsibilities import ResponsibilityRole
from graph.row import HIDDEN
from graph.temporal import day_of


class StrandedReason(Enum):
    """Why a hazard is stranded with a department."""

    HOLDER_ENDED = "HOLDER_ENDED"
    DUTY_ENDED = "DUTY_ENDED"
    NEVER_OWNED = "NEVER_OWNED"


@dataclass(frozen=True)
class OpenAssignmentRow:
    """An assignment that is open at a time, over which matter and place; `offer` is a handover that offers it."""

    asked: str
    hazard_hic: str
    role: ResponsibilityRole
    assigned_at: datetime
    due_at: datetime | None
    department_id: str
    exists: bool
    sub_scope_key: str
    area_code: str
    offer: str | None


@dataclass
class StrandedRow:
    """An open hazard with a department that does not own its matter there in the role in which it must act."""

    asked: Annotated[str, HIDDEN]
    role: Annotated[ResponsibilityRole, "The role in which the department must act"]
    assigned_at: Annotated[datetime, "Since when it must"]
    due_at: Annotated[datetime | None, "When it must be done"]
    reason: Annotated[StrandedReason, "Why it is stranded"]
    verdict: Annotated[Verdict, "Whether anybody owns the matter in the role: owned, gap, overlap, settled"]
    hazard_hic: Annotated[str, HIDDEN]
    department_id: Annotated[str, HIDDEN]
    owner_ids: Annotated[list[str], HIDDEN]
    handover_id: Annotated[str | None, HIDDEN]


OPEN_AT = Query("assignments_open_at", OpenAssignmentRow)


async def stranded(graph: Graph, at: datetime, department: str | None, area: str | None) -> list[StrandedRow]:
    """What is stranded at a time, with one department or all; read at one revision."""

    async def read(asks: Asks) -> list[StrandedRow]:
        found = (await asks.ask(OPEN_AT, at=at, department=department, area=area)).rows
        wanted = [_slot(row, when) for row in found for when in (at, row.assigned_at)]
        owned, _ = await slots(asks, wanted)
        told = (_stranded(row, owned[_slot(row, at)], owned[_slot(row, row.assigned_at)]) for row in found)
        return [row for row in told if row is not None]

    return await graph.at_one_revision(read)


def _slot(row: OpenAssignmentRow, when: datetime) -> Slot:
    return (row.sub_scope_key, row.area_code, row.role, day_of(when))


def _stranded(row: OpenAssignmentRow, slot: SlotRow, then: SlotRow) -> StrandedRow | None:
    """The finding; None where the department owns the matter."""
    if row.department_id in slot.owners:
        return None
    owned = row.department_id in then.owners
    reason = StrandedReason.DUTY_ENDED if owned else StrandedReason.NEVER_OWNED
    return StrandedRow(
        asked=row.asked,
        role=row.role,
        assigned_at=row.assigned_at,
        due_at=row.due_at,
        reason=reason if row.exists else StrandedReason.HOLDER_ENDED,
        verdict=slot.verdict,
        hazard_hic=row.hazard_hic,
        department_id=row.department_id,
        owner_ids=slot.owners,
        handover_id=row.offer,
    )
