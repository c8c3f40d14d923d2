"""What becomes of a slot between two answers: a gap opens or closes, owners change, an overlap comes or goes.

Of a pair that is not declared nobody asks who owns it: a slot that is asked no more has not closed its gap, and
one that is asked from a day on, and that nobody owns, opens one.
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from typing import Annotated, Protocol

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
    NO_LONGER_ASKED = "NO_LONGER_ASKED"
    NOW_ASKED = "NOW_ASKED"


class ChangeCause(Enum):
    """Why the answer differs: because the world changed, or because our record of it was corrected."""

    WORLD = "WORLD"
    RECORD = "RECORD"
    BOTH = "BOTH"


class Answer(Protocol):
    """An answer for a slot, as it is compared with another."""

    declared: bool
    verdict: Verdict
    owner_ids: list[str]
    primary_id: str | None


@dataclass
class SlotStateRow:
    """The answer for a slot on a date, as believed at a time."""

    on: Annotated[date, "The date"]
    known_at: Annotated[datetime | None, "As believed at this time; null: as believed now"]
    declared: Annotated[bool, "Whether the pair was declared as one that must be owned; if not, absence is no gap"]
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
    return SlotStateRow(row.asked[3], known_at, row.declared, row.verdict, row.owners, row.primary, concerns)


def said(answer: Answer) -> tuple[object, ...] | None:
    """What an answer says to whoever compares it; nothing where the pair is not declared."""
    return (answer.verdict, answer.owner_ids, answer.primary_id) if answer.declared else None


def same(one: Answer, other: Answer) -> bool:
    """Whether two answers say the same, whenever they were given for."""
    return said(one) == said(other)


def change(
    slot: tuple[str, str, ResponsibilityRole], before: SlotStateRow, after: SlotStateRow, cause: ChangeCause
) -> SlotChangeRow:
    """What became of a slot; the two answers are known to differ."""
    return SlotChangeRow(kind(before, after), cause, slot[2], before, after, slot[0], slot[1])


def kind(before: Answer, after: Answer) -> ChangeKind:
    """What became of a slot between two answers that differ."""
    if not after.declared:
        return ChangeKind.NO_LONGER_ASKED
    if not before.declared:
        return ChangeKind.GAP_OPENED if after.verdict is Verdict.GAP else ChangeKind.NOW_ASKED
    return _between(before.verdict, after.verdict)


def _between(before: Verdict, after: Verdict) -> ChangeKind:
    """The same between two verdicts; its owners, where the verdict is the same."""
    if Verdict.GAP in (before, after):
        return ChangeKind.GAP_OPENED if after is Verdict.GAP else ChangeKind.GAP_CLOSED
    if before is after:
        return ChangeKind.OWNER_CHANGED
    if after is Verdict.OVERLAP:
        return ChangeKind.OVERLAP_OPENED
    return ChangeKind.SETTLED if after is Verdict.SETTLED else ChangeKind.OVERLAP_CLOSED
