"""What becomes of a slot between two answers: a gap opens or closes, owners change, an overlap comes or goes."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from typing import Annotated

from graph.ownership import SlotRow, Verdict, concerned
from graph.responsibilities import ResponsibilityRole
from graph.row import HIDDEN


class ChangeKind(Enum):
    """What became of a slot."""

    GAP_OPENED = "GAP_OPENED"
    GAP_CLOSED = "GAP_CLOSED"
    OVERLAP_OPENED = "OVERLAP_OPENED"
    OVERLAP_CLOSED = "OVERLAP_CLOSED"
    SETTLED = "SETTLED"
    OWNER_CHANGED = "OWNER_CHANGED"


class ChangeCause(Enum):
    """Why the answer differs: because the world changed, or because our record of it was corrected."""

    WORLD = "WORLD"
    RECORD = "RECORD"
    BOTH = "BOTH"


@dataclass
class SlotStateRow:
    """The answer for a slot on a date, as believed at a time."""

    on: Annotated[date, "The date"]
    known_at: Annotated[datetime | None, "As believed at this time; null: as believed now"]
    verdict: Annotated[Verdict, "Owned, gap, overlap, or an overlap settled by an agreement"]
    owner_ids: Annotated[list[str], HIDDEN]
    primary_id: Annotated[str | None, HIDDEN]
    concerned_ids: Annotated[frozenset[str], HIDDEN]


@dataclass
class SlotChangeRow:
    """A slot whose answer is another one than before."""

    kind: Annotated[ChangeKind, "What became of it"]
    cause: Annotated[ChangeCause, "Whether the world changed, or our record of it"]
    role: Annotated[ResponsibilityRole, "The role"]
    before: Annotated[SlotStateRow, HIDDEN]
    after: Annotated[SlotStateRow, HIDDEN]
    sub_scope_key: Annotated[str, HIDDEN]
    area_code: Annotated[str, HIDDEN]


def state(row: SlotRow, known_at: datetime | None) -> SlotStateRow:
    """The answer for a slot, as it is compared."""
    concerns = concerned(row.verdict, row.owners, (holder for _, holder, _, _ in row.considered))
    return SlotStateRow(row.asked[3], known_at, row.verdict, row.owners, row.primary, concerns)


def same(one: SlotStateRow, other: SlotStateRow) -> bool:
    """Whether two answers say the same, whenever they were given for."""
    return (one.verdict, one.owner_ids, one.primary_id) == (other.verdict, other.owner_ids, other.primary_id)


def change(
    slot: tuple[str, str, ResponsibilityRole], before: SlotStateRow, after: SlotStateRow, cause: ChangeCause
) -> SlotChangeRow:
    """What became of a slot; the two answers are known to differ."""
    return SlotChangeRow(kind(before.verdict, after.verdict), cause, slot[2], before, after, slot[0], slot[1])


def kind(before: Verdict, after: Verdict) -> ChangeKind:
    """What became of a slot between two verdicts; its owners, where the verdict is the same."""
    if Verdict.GAP in (before, after):
        return ChangeKind.GAP_OPENED if after is Verdict.GAP else ChangeKind.GAP_CLOSED
    if before is after:
        return ChangeKind.OWNER_CHANGED
    if after is Verdict.OVERLAP:
        return ChangeKind.OVERLAP_OPENED
    return ChangeKind.SETTLED if after is Verdict.SETTLED else ChangeKind.OVERLAP_CLOSED
