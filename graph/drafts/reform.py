"""What a reform of the organisations would lay over the truth: a department ends, merges, is split, is renamed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum

from graph.door import Asks
from graph.drafts.touched import TOUCHED_BY_ENDS, TouchRow
from graph.laid_over import LaidDuty, LaidOver


class ReformKind(Enum):
    """What a reform does to a department."""

    ABOLISH = "ABOLISH"
    MERGE = "MERGE"
    SPLIT = "SPLIT"
    RENAME = "RENAME"


@dataclass(frozen=True)
class Handed:
    """Whom the duties of a category go to; None: all that go to nobody else."""

    category: str | None
    unit: str


@dataclass(frozen=True)
class Reform:
    """A department that ends on a day, and who takes its duties over; one that is only renamed keeps them."""

    department: str
    on: date
    ends: bool
    handed: Sequence[Handed] = ()
    founded: Sequence[str] = ()


async def held(graph: Asks, reform: Reform) -> list[TouchRow]:
    """The duties of the department that are in force on the day or later."""
    rows = (await graph.ask(TOUCHED_BY_ENDS, ids=[reform.department])).rows
    return [row for row in rows if row.kind == "DEPARTMENT" and (row.end is None or reform.on < row.end)]


def laid(reform: Reform, duties: Sequence[TouchRow]) -> LaidOver:
    """The reform, as it is laid over the truth: duties do not move by themselves."""
    if not reform.ends:
        return LaidOver()
    to = {each.category: each.unit for each in reform.handed}
    taken = [(duty, to.get(duty.scope.split("-")[0], to.get(None))) for duty in duties]
    return LaidOver(
        duties=[
            LaidDuty(
                f"{duty.id}@{unit}", duty.area, duty.scope, duty.role, unit, max(duty.begin, reform.on), duty.end
            )
            for duty, unit in taken
            if unit is not None
        ],
        ends=[(reform.department, reform.on)],
        holders=[(unit, reform.on) for unit in reform.founded],
    )
