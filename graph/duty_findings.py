"""Findings about duties: without effect, never inspected, without a holder; and who acts without a duty."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from typing import Annotated

from graph.coverage import CoverageFilter, coverage
from graph.door import Asks, Graph
from graph.listing import ListedRow
from graph.ownership import Slot, SlotRow, slots
from graph.query import Query
from graph.responsibilities import ResponsibilityRole
from graph.row import HIDDEN


class UnheldReason(Enum):
    """Why a duty in force has nobody who carries it out."""

    HOLDER_ENDED = "HOLDER_ENDED"
    NO_USER = "NO_USER"


@dataclass
class UnheldRow:
    """A duty in force whose holder has ended, or has nobody who uses the system."""

    asked: Annotated[str, HIDDEN]
    reason: Annotated[UnheldReason, "Why"]
    holder_id: Annotated[str, HIDDEN]


@dataclass
class ActedRow:
    """A step on a hazard by a department that had no duty for its matter and place on that day."""

    asked: Annotated[str, HIDDEN]
    hazard_hic: Annotated[str, HIDDEN]
    no: Annotated[int, "Number of the step"]
    unit_id: Annotated[str, HIDDEN]
    sub_scope_key: Annotated[str, HIDDEN]
    area_code: Annotated[str, HIDDEN]
    on: Annotated[date, "The day of the step"]


@dataclass
class MaskedRow:
    """A slot that only duties over the whole category fill, although exact ones exist for the matter elsewhere."""

    role: Annotated[ResponsibilityRole, "The role"]
    sub_scope_key: Annotated[str, HIDDEN]
    area_code: Annotated[str, HIDDEN]
    duty_ids: Annotated[list[str], HIDDEN]


@dataclass(frozen=True)
class MaskedSlotRow:
    """A slot, with a duty that wins it, that only whole-category duties fill."""

    asked: tuple[str, str, ResponsibilityRole, str]


IN_FORCE = Query("owning_duties_in_force", ListedRow)
MASKED = Query("which_slots_are_masked", MaskedSlotRow)
NEVER_INSPECTED = Query("duties_never_inspected", ListedRow)
WITHOUT_HOLDER = Query("duties_without_holder", UnheldRow)
WHO_ACTED = Query("who_acted", ActedRow)


async def dead_duties(graph: Graph, on: date, known_at: datetime | None, area: str | None) -> list[str]:
    """The owning duties in force that win no declared slot: overridden everywhere, or for what nobody declared."""
    seen = await coverage(graph, on, known_at, CoverageFilter(area=area))
    winners = {duty for _, role in seen.slots for duty in role.winner_ids}
    rows = (await graph.ask(IN_FORCE, on=on, knownAt=known_at, area=area)).rows
    return [row.asked for row in rows if row.asked not in winners]


async def masked(graph: Graph, on: date, known_at: datetime | None, only: CoverageFilter) -> list[MaskedRow]:
    """The owned slots that only whole-category duties fill, where exact ones exist for the matter and role."""
    seen = await coverage(graph, on, known_at, only)
    won = {(cell.sub_scope_key, cell.area_code, role.role): list(role.winner_ids) for cell, role in seen.slots}
    # The winners of a slot are equally specific, so that one of them speaks for all.
    asked = [[matter, area, role.value, winners[0]] for (matter, area, role), winners in won.items() if winners]
    rows = (await graph.ask(MASKED, asked=asked)).rows
    slots_found = [row.asked[:3] for row in rows]
    return [MaskedRow(role, matter, area, won[matter, area, role]) for matter, area, role in slots_found]


async def acted_without_duty(
    graph: Graph, period: tuple[datetime, datetime], *, area: str | None, department: str | None
) -> list[ActedRow]:
    """The steps of a period by departments that neither owned the hazard's matter on that day nor supported it."""

    async def read(asks: Asks) -> list[ActedRow]:
        rows = (await asks.ask(WHO_ACTED, begin=period[0], end=period[1], area=area, department=department)).rows
        asked = {_slot(row, role) for row in rows for role in ResponsibilityRole}
        found, _ = await slots(asks, asked)
        return [row for row in rows if row.unit_id not in _responsible(row, found)]

    return await graph.at_one_revision(read)


def _slot(row: ActedRow, role: ResponsibilityRole) -> Slot:
    return (row.sub_scope_key, row.area_code, role, row.on)


def _responsible(row: ActedRow, found: dict[Slot, SlotRow]) -> Iterable[str]:
    return {owner for role in ResponsibilityRole for owner in found[_slot(row, role)].owners}
