"""Coverage: every declared (sub-scope, area) pair, with who owns it on a date."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated

from graph.as_of import AsOf
from graph.door import Asks, Graph
from graph.ownership import VERDICTS, OwnershipRow, RoleOwnershipRow, Verdict, concerned, owners, wants_why
from graph.query import Query
from graph.responsibilities import ResponsibilityRole
from graph.row import HIDDEN


@dataclass(frozen=True)
class CellRow:
    """A pair that has been declared, also one that was withdrawn later."""

    asked: str
    sub_scope: str
    area: str


@dataclass(frozen=True)
class CoverageFilter:
    """Which slots are looked at; what is None is not limited."""

    category: str | None = None
    sub_scope: str | None = None
    area: str | None = None
    role: ResponsibilityRole | None = None
    department: str | None = None


@dataclass
class CoverageRow:
    """The declared cells of a date and what became of their slots."""

    on: Annotated[date, "The date asked about, Asia/Shanghai"]
    revision: Annotated[int, "The settled revision of the graph that the answer was read at"]
    possible_count: Annotated[int, "Pairs of a sub-scope and an area in which anything is declared"]
    matrix: Annotated[list[OwnershipRow], HIDDEN]
    slots: Annotated[list[tuple[OwnershipRow, RoleOwnershipRow]], HIDDEN]

    def count(self, verdict: Verdict) -> int:
        """How many slots have this verdict."""
        return self._counts[verdict]

    @property
    def _counts(self) -> Counter[Verdict]:
        return Counter(role.verdict for _, role in self.slots)


@dataclass(frozen=True)
class PairsRow:
    """How many pairs could be declared."""

    asked: str
    total: int


CELLS = Query("declared_cells", CellRow)
PAIRS = Query("how_many_pairs", PairsRow)


async def coverage(graph: Graph, on: date, known_at: datetime | None, only: CoverageFilter) -> CoverageRow:
    """The declared cells under a filter, read with their owners at one revision.

    Why somebody owns is read where it is wanted, or decides which gaps concern a department.
    """
    why = only.department is not None or wants_why(graph)
    asking = graph if why else graph.telling(VERDICTS)
    return await asking.at_one_revision(lambda asks: _coverage(asks, on, known_at, only, why=why))


async def _coverage(
    graph: Asks, on: date, known_at: datetime | None, only: CoverageFilter, *, why: bool
) -> CoverageRow:
    limits = {"category": only.category, "subScope": only.sub_scope, "area": only.area}
    cells = await graph.ask(CELLS, **limits)
    pairs = (await graph.ask(PAIRS, **limits, on=on, knownAt=known_at)).rows[0].total
    matters = [(cell.sub_scope, cell.area, on) for cell in cells.rows]
    found = await owners(graph, matters, AsOf(known_at), support=why)
    kept = [cell for cell in found.values() if cell.declared]
    slots = [pair for cell in kept for pair in _slots(cell, only)]
    if only.department is not None:
        touched = {id(cell) for cell, _ in slots}
        kept = [cell for cell in kept if id(cell) in touched]
    return CoverageRow(on, cells.revision, pairs, kept, slots)


def _slots(cell: OwnershipRow, only: CoverageFilter) -> Iterator[tuple[OwnershipRow, RoleOwnershipRow]]:
    for role in cell.roles.values():
        if only.role in (None, role.role) and (only.department is None or _concerns(role, only.department)):
            yield cell, role


def _concerns(role: RoleOwnershipRow, department: str) -> bool:
    return department in concerned(role.verdict, role.owner_ids, (holder for _, holder, _, _ in role.weighed))
