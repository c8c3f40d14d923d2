"""What would become of each slot if something were laid over the truth: the same question, asked once more.

For each slot that is touched, and each day from the effective one on, on which either answer may change, the two
answers are compared; days over which the difference stays the same are one change.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Annotated

from graph.door import Asks
from graph.drafts.draft import RULES
from graph.drafts.touched import days, touched
from graph.laid_over import LaidOver
from graph.ownership import CandidateReason, Slot, SlotRow, Verdict, slots
from graph.responsibilities import ResponsibilityRole
from graph.row import HIDDEN
from graph.slot_changes import ChangeKind, kind, said, same
from graph.slot_key import SlotKey


@dataclass
class RehearsedDutyRow:
    """A duty that was considered, recorded or drafted."""

    id: Annotated[str, "Key of the duty, also where it is only drafted"]
    reason: Annotated[CandidateReason, "Why it won, or which step of the rule it lost at"]
    drafted: Annotated[bool, "Whether it stands in the draft only"]
    holder_id: Annotated[str, HIDDEN]


@dataclass
class RehearsedStateRow:
    """The answer for a slot, over the truth or with the draft laid over it."""

    declared: Annotated[bool, "Whether the pair was declared as one that must be owned; if not, absence is no gap"]
    verdict: Annotated[Verdict, "Owned, gap, overlap, or an overlap settled by an agreement"]
    agreement: Annotated[str | None, "Key of the agreement that settles the overlap, recorded or drafted"]
    duties: Annotated[list[RehearsedDutyRow], HIDDEN]
    owner_ids: Annotated[list[str], HIDDEN]
    primary_id: Annotated[str | None, HIDDEN]


@dataclass
class RehearsedChangeRow:
    """A slot whose answer would be another one, over an interval of days."""

    kind: Annotated[ChangeKind, "What would become of it"]
    role: Annotated[ResponsibilityRole, "The role"]
    since: Annotated[date, "First day on which the answers differ so"]
    until: Annotated[date | None, "First day on which they differ so no more; null: no such day is known"]
    before: Annotated[RehearsedStateRow, HIDDEN]
    after: Annotated[RehearsedStateRow, HIDDEN]
    sub_scope_key: Annotated[str, HIDDEN]
    area_code: Annotated[str, HIDDEN]

    @property
    def slot(self) -> SlotKey:
        """What it is about."""
        return (self.sub_scope_key, self.area_code, self.role)


@dataclass
class RehearsalRow:
    """What would open, close or change hands."""

    revision: Annotated[int, "The revision of duties and agreements that it was rehearsed over"]
    effective: Annotated[date, "First day that was looked at"]
    slot_count: Annotated[int, "Slots that were compared: those that it may touch"]
    told: Annotated[list[RehearsedChangeRow], HIDDEN]


async def rehearse(graph: Asks, over: LaidOver, effective: date) -> RehearsalRow:
    """Lay it over the truth; whoever asks holds the graph at one revision."""
    keys = await touched(graph, over)
    moments = await days(graph, keys, over, effective)
    asked: list[Slot] = [(*key, day) for key in keys for day in moments[key]]
    truth, _ = await slots(graph, asked)
    laid, _ = await slots(graph, asked, over=over)
    drafted = {each.id for each in over.duties}
    walked: dict[SlotKey, list[tuple[date, RehearsedStateRow, RehearsedStateRow]]] = {}
    for key in keys:
        days_of = [
            (day, _state(truth[*key, day], set()), _state(laid[*key, day], drafted))
            for day in moments[key]
            if (*key, day) in truth
        ]
        if any(before.declared or after.declared for _, before, after in days_of):
            walked[key] = days_of
    changes = [change for key, days_of in walked.items() for change in _changes(key, days_of)]
    rules = (await graph.ask(RULES)).rows[0].rules
    return RehearsalRow(rules, effective, len(walked), changes)


def _state(row: SlotRow, drafted: set[str]) -> RehearsedStateRow:
    considered = [RehearsedDutyRow(duty, why, duty in drafted, holder) for duty, holder, why, _ in row.considered]
    return RehearsedStateRow(row.declared, row.verdict, row.agreement, considered, row.owners, row.primary)


def _changes(
    key: SlotKey, walked: Sequence[tuple[date, RehearsedStateRow, RehearsedStateRow]]
) -> list[RehearsedChangeRow]:
    """The changes of one slot; of two days with the same difference the later tells nothing new."""
    changes: list[RehearsedChangeRow] = []
    last: object = None
    for day, before, after in walked:
        differs = not same(before, after)
        now = (said(before), said(after)) if differs else None
        if now == last:
            continue
        if changes and changes[-1].until is None and last is not None:
            changes[-1].until = day
        if differs:
            changes.append(
                RehearsedChangeRow(kind(before, after), key[2], day, None, before, after, key[0], key[1])
            )
        last = now
    return changes
