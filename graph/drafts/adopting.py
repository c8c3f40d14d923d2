"""Adopt a draft: rehearsed once more inside the lock, over the truth as it is then, and carried out whole.

The approver is not the author; who approved what was rehearsed over another truth must rehearse again; a gap that
it opens needs a waiver.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from graph.acting.actor import Actor
from graph.acting.feed import Changed, Changes
from graph.acting.problem import ProblemCode, Refused
from graph.changes import ChangedType, Deed
from graph.drafts import content, drafting, waivers
from graph.drafts.draft import ITEMS, RULES, DraftItemRow, DraftRow, DraftState, ItemKind
from graph.drafts.laying import laid
from graph.drafts.rehearsal import RehearsalRow, rehearse
from graph.drafts.touched import touched
from graph.drafts.waivers import Waived
from graph.failures import Conflict
from graph.ownership import slots
from graph.query import Command
from graph.slot_changes import ChangeKind
from graph.slot_key import named
from graph.transport import Transaction
from graph.unsettled import Within

END_DUTIES = Command("end_duties")
ADD_DUTIES = Command("add_duties")
END_AGREEMENTS = Command("end_agreements")
ADD_AGREEMENTS = Command("add_agreements")
DECLARE = Command("declare_cells")
WITHDRAW = Command("withdraw_cells")

MOST_TOLD = 20
"""Slots that a conflict or a refusal names."""


@dataclass(frozen=True)
class Adopting:
    """The adoption of a draft, as it was rehearsed over a revision of duties and agreements."""

    draft: str
    version: int
    rehearsed: int
    waived: list[Waived]
    actor: Actor

    async def __call__(self, transaction: Transaction, at: datetime) -> Changes:
        """Make it the truth."""
        draft = await drafting.open_draft(transaction, self.draft, self.version)
        if draft.author == self.actor.caller:
            zh, en = "起草人不能批准自己的草案", "whoever drafted it does not adopt it"
            raise Refused(ProblemCode.SELF_APPROVED, "draft", zh, en)
        drafting.check_day(draft.effective, at)
        graph = Within(transaction)
        items = (await graph.ask(ITEMS, ids=[self.draft])).rows
        await self._check_base(graph, draft, items)
        rehearsal = await rehearse(graph, laid(items, draft.effective), draft.effective)
        await content.check(graph, items)
        self._check_gaps(rehearsal)
        besides = await _carried_out(transaction, draft, items, at)
        if self.waived:
            besides += await waivers.put(transaction, self.waived, self.actor, at, self.draft)
        about = await drafting.settle(transaction, self.draft, DraftState.ADOPTED, Deed.ADOPTED, self.actor, at)
        return Changes(about, besides)

    async def _check_base(self, graph: Within, draft: DraftRow, items: list[DraftItemRow]) -> None:
        now = (await graph.ask(RULES)).rows[0].rules
        if now == self.rehearsed:
            return
        raise Conflict(
            f"duties and agreements have changed since revision {self.rehearsed}; rehearse it again",
            now,
            draft=self.draft,
            slots=await _owners_now(graph, draft, items),
        )

    def _check_gaps(self, rehearsal: RehearsalRow) -> None:
        opened = {each.slot for each in rehearsal.told if each.kind is ChangeKind.GAP_OPENED}
        waived = {each.slot for each in self.waived}
        if missing := sorted(map(named, opened - waived)):
            told = "、".join(missing[:MOST_TOLD])
            zh, en = f"草案将打开责任缝隙,未经接受:{told}", f"it opens gaps that nobody has accepted: {told}"
            raise Refused(ProblemCode.GAP_OPENS, "waivers", zh, en)
        if needless := sorted(map(named, waived - opened)):
            told = "、".join(needless[:MOST_TOLD])
            zh, en = f"草案并不打开这些责任缝隙:{told}", f"it opens no gap in these slots: {told}"
            raise Refused(ProblemCode.NO_GAP, "waivers", zh, en)


async def _owners_now(graph: Within, draft: DraftRow, items: list[DraftItemRow]) -> list[dict[str, Any]]:
    """Who owns what the draft touches, as it has become meanwhile."""
    over = laid(items, draft.effective)
    asked = {(*key, draft.effective): key for key in await touched(graph, over)}
    found, _ = await slots(graph, asked)
    pairs = {(each.sub_scope, each.area) for each in over.cells}
    told = [slot for slot in asked if slot in found and (found[slot].declared or slot[:2] in pairs)]
    return [
        {
            "slot": named(asked[slot]),
            "on": str(draft.effective),
            "verdict": found[slot].verdict.value,
            "owners": found[slot].owners,
        }
        for slot in told[:MOST_TOLD]
    ]


async def _carried_out(
    transaction: Transaction, draft: DraftRow, items: list[DraftItemRow], at: datetime
) -> list[Changed]:
    """The items, kind by kind: one statement each."""
    of = {kind: [each for each in items if each.kind is kind] for kind in ItemKind}
    ended = [(each.key, each.valid_to) for each in of[ItemKind.END_DUTY]]
    ended += [(each.replaces, each.valid_from) for each in of[ItemKind.ADD_DUTY] if each.replaces]
    declared = [[each.scope, each.area_code, draft.effective] for each in of[ItemKind.DECLARE_CELL]]
    withdrawn = [[each.key, each.valid_to] for each in of[ItemKind.WITHDRAW_CELL]]
    steps: list[tuple[Command, list[Any], ChangedType, Deed]] = [
        (DECLARE, declared, ChangedType.COVERAGE_CELL, Deed.ADDED),
        (WITHDRAW, withdrawn, ChangedType.COVERAGE_CELL, Deed.WITHDRAWN),
        (END_DUTIES, [list(each) for each in ended], ChangedType.RESPONSIBILITY, Deed.ENDED),
        (ADD_DUTIES, [_row(each) for each in of[ItemKind.ADD_DUTY]], ChangedType.RESPONSIBILITY, Deed.ADDED),
        (
            END_AGREEMENTS,
            [[each.key, each.valid_to] for each in of[ItemKind.END_AGREEMENT]],
            ChangedType.AGREEMENT,
            Deed.ENDED,
        ),
        (ADD_AGREEMENTS, [_row(each) for each in of[ItemKind.ADD_AGREEMENT]], ChangedType.AGREEMENT, Deed.ADDED),
    ]
    changed: list[Changed] = []
    for command, rows, kind, deed in steps:
        if rows:
            told = {"rows": rows, "draft": draft.id, "at": at}
            done = await transaction.run(command.name, command.text, told)
            changed += [Changed(kind, key, deed, version, area, scope) for key, version, area, scope in done]
    return changed


def _row(item: DraftItemRow) -> dict[str, Any]:
    return {
        "id": item.key,
        "role": item.role and item.role.value,
        "unit": item.unit_id,
        "units": item.units,
        "area": item.area_code,
        "scope": item.scope,
        "begin": item.valid_from,
        "end": item.valid_to,
        "basis": item.legal_basis,
        "document": item.document,
        "provisions": item.provision_ids or [],
        "replaces": item.replaces,
    }
