"""What changed between two points, each a date and a time of knowledge.

on₁            on₂            The answer moves from (on₁, k₁) to (on₂, k₂). The other two corners
k₁     before ──────── world            tell why: when the date alone makes the whole difference, whatever is
│               │              known, the world changed; when the time of knowledge alone does, on
k₂     record ───────  after            either date, our record of it was corrected; otherwise both.
"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated

from graph.as_of import AsOf
from graph.coverage import CELLS, CoverageFilter
from graph.door import Asks, Graph
from graph.ownership import slots
from graph.responsibilities import OWNING_ROLES
from graph.row import HIDDEN
from graph.slot_changes import ChangeCause, SlotChangeRow, SlotStateRow, change, same, state
from graph.slot_key import SlotKey

Point = tuple[date, datetime | None]


@dataclass
class CoverageChangeRow:
    """What changed between two points."""

    revision: Annotated[int, "The settled revision of the graph that the answer was read at"]
    slot_count: Annotated[int, "Slots that were compared; of a department, those that concern it at either point"]
    changed: Annotated[list[SlotChangeRow], HIDDEN]


async def coverage_change(graph: Graph, before: Point, after: Point, only: CoverageFilter) -> CoverageChangeRow:
    """Every declared slot whose answer differs between the two points, with the cause; read at one revision."""
    return await graph.at_one_revision(lambda asks: _compare(asks, before, after, only))


async def declared_slots(graph: Asks, only: CoverageFilter) -> tuple[list[SlotKey], int]:
    """The slots under a filter that have ever been declared, and the revision they were read at."""
    cells = await graph.ask(CELLS, category=only.category, subScope=only.sub_scope, area=only.area)
    roles = OWNING_ROLES if only.role is None else (only.role,)
    return [(cell.sub_scope, cell.area, role) for cell in cells.rows for role in roles], cells.revision


def concerns(before: SlotStateRow, after: SlotStateRow, only: CoverageFilter) -> bool:
    """Whether a slot is asked for before or after, and concerns the department of the filter."""
    if not (before.declared or after.declared):
        return False
    return only.department is None or only.department in before.concerned_ids | after.concerned_ids


async def _compare(graph: Asks, before: Point, after: Point, only: CoverageFilter) -> CoverageChangeRow:
    keys, revision = await declared_slots(graph, only)
    days = dict.fromkeys((before[0], after[0]))
    corners: dict[tuple[SlotKey, Point], SlotStateRow] = {}
    for known_at in dict.fromkeys((before[1], after[1])):
        found, _ = await slots(graph, [(*key, day) for key in keys for day in days], AsOf(known_at))
        corners |= {((*row.asked[:3],), (row.asked[3], known_at)): state(row, known_at) for row in found.values()}
    kept = [key for key in keys if concerns(corners[key, before], corners[key, after], only)]
    changes = []
    for key in kept:
        was, became = corners[key, before], corners[key, after]
        if not same(was, became):
            world, record = corners[key, (after[0], before[1])], corners[key, (before[0], after[1])]
            changes.append(change(key, was, became, _cause(was, world, record, became)))
    return CoverageChangeRow(revision, len(kept), changes)


def _cause(was: SlotStateRow, world: SlotStateRow, record: SlotStateRow, became: SlotStateRow) -> ChangeCause:
    if same(world, became) and same(was, record):
        return ChangeCause.WORLD
    if same(record, became) and same(was, world):
        return ChangeCause.RECORD
    return ChangeCause.BOTH
