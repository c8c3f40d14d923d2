"""Propose a handover: a department offers open assignments to another, and signs first.

For a department that has ended, whoever came after it signs.
"""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.acting.feed import Changed
from graph.acting.handover_state import OPEN, SIGNERS
from graph.acting.problem import ProblemCode, Refused
from graph.acting.state import WHAT_DECIDES
from graph.bookkeeping import read_in
from graph.changes import ChangedType, Deed
from graph.query import Command
from graph.temporal import day_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date, datetime

    from graph.acting.actor import Actor
    from graph.acting.handover_state import OfferRow
    from graph.transport import Transaction

PROPOSE = Command("propose_handover")
MOST = 1000
"""Assignments that change hands in one transaction."""


@dataclass(frozen=True)
class Offer:
    """What a department hands over to whom: the named hazards, or all its open ones, under these limits."""

    giver: str
    taker: str
    hics: Sequence[str] | None
    limits: Mapping[str, str | None]
    reason: str
    document: str | None


@dataclass(frozen=True)
class Proposing:
    """The proposal of a handover by an actor, among the hazards that it sees."""

    actor: Actor
    seen: list[str] | None
    offer: Offer

    async def __call__(self, transaction: Transaction, at: datetime) -> Changed:
        """Propose it."""
        offer, actor = self.offer, self.actor
        await self._check_parties(transaction, day_of(at))
        told = {
            "id": f"HO-{uuid.uuid4().hex}",
            "giver": offer.giver,
            "taker": offer.taker,
            "assignments": [row.asked for row in await self._assignments(transaction)],
            "reason": offer.reason,
            "document": offer.document,
            "unit": actor.unit,
            "user": actor.user,
            "at": at,
            "by": actor.caller,
        }
        await transaction.run(PROPOSE.name, PROPOSE.text, told)
        return Changed(ChangedType.HANDOVER, str(told["id"]), Deed.PROPOSED, 1, None, None)

    async def _check_parties(self, transaction: Transaction, today: date) -> None:
        offer, unit = self.offer, self.actor.unit
        if offer.giver == offer.taker:
            zh, en = "不能移交给自己", "a department hands nothing over to itself"
            raise Refused(ProblemCode.TO_ITSELF, "to", zh, en)
        rows = await read_in(transaction, SIGNERS, ids=[offer.giver, offer.taker], on=today)
        found = {row.asked: row for row in rows}
        giver, taker = found.get(offer.giver), found.get(offer.taker)
        if giver is None or unit not in giver.signers:
            zh = f"本单位不能代 {offer.giver} 移交"
            en = f"your organisation does not sign for {offer.giver}: it exists, or others came after it"
            raise Refused(ProblemCode.NOT_YOURS, "from", zh, en)
        if taker is None or not taker.exists:
            zh, en = f"今日没有编号为 {offer.taker} 的部门", f"there is no department {offer.taker} today"
            raise Refused(ProblemCode.UNKNOWN, "to", zh, en)

    async def _assignments(self, transaction: Transaction) -> list[OfferRow]:
        """What is offered; of named hazards each must be open with the giver, and none be offered already."""
        offer = self.offer
        hics = None if offer.hics is None else list(offer.hics)
        asked = {
            "unit": offer.giver,
            "hics": hics,
            **offer.limits,
            "first": 2 * MOST + 1,
            "seenHazards": self.seen,
        }
        found = await read_in(transaction, OPEN, **asked)
        if hics is not None:
            await self._check_named(transaction, hics, found)
        free = [row for row in found if not row.offered]
        if not free:
            zh, en = "没有可以移交的未闭环交办", "no open assignment is left to hand over"
            raise Refused(ProblemCode.NOTHING_OPEN, "hazards", zh, en)
        if len(free) > MOST:
            zh = f"一次最多移交 {MOST} 项,请按区域或子类分批"
            en = f"at most {MOST} are handed over at once; limit them by area or sub-scope"
            raise Refused(ProblemCode.TOO_MANY, "hazards", zh, en)
        return free

    async def _check_named(self, transaction: Transaction, hics: list[str], found: Sequence[OfferRow]) -> None:
        offered = sorted(row.hic for row in found if row.offered)
        if offered:
            zh, en = f"{offered[0]} 已在另一移交中", f"{offered[0]} is offered in another handover already"
            raise Refused(ProblemCode.ALREADY_OFFERED, "hazards", zh, en)
        missing = sorted(set(hics) - {row.hic for row in found})
        if not missing:
            return
        there = {
            row.asked for row in await read_in(transaction, WHAT_DECIDES, hics=missing, seenHazards=self.seen)
        }
        absent = [hic for hic in missing if hic not in there]
        if absent:
            zh, en = f"没有编码为 {absent[0]} 的隐患", f"there is no hazard {absent[0]}"
            raise Refused(ProblemCode.UNKNOWN, "hazards", zh, en)
        giver = self.offer.giver
        zh, en = f"{missing[0]} 没有分拨给 {giver}", f"{missing[0]} is not assigned to {giver} under these limits"
        raise Refused(ProblemCode.NOT_YOURS, "hazards", zh, en)
