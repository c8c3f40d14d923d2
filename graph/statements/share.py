"""Share in bulk: up to a thousand items, one statement for all of them, each applied whole or not at all."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from graph.acting.numbering import Numbers, Registered
from graph.acting.problem import Problem, Refused
from graph.bookkeeping import read_in
from graph.changes import ChangedType, Deed
from graph.hazards import DUPLICATES
from graph.query import Command
from graph.statements import told
from graph.statements.checks import Checks
from graph.statements.deciding import created, decided
from graph.statements.item import SharedItemRow, ShareOutcome
from graph.statements.standing import AUTHORITIES
from graph.statements.write import Write

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from graph.acting.actor import Actor
    from graph.statements.deciding import Decision
    from graph.statements.item import Item
    from graph.statements.standing import StandingRow
    from graph.statements.subject import Subject
    from graph.transport import Transaction

BEGIN = Command("begin_batch")


@dataclass
class Sharing:
    """The sharing of items about rows of one type by an actor; `seen` are the marks of the rows it may see.

    `blind`: it may see nothing of the type at all.
    """

    subject: Subject
    actor: Actor
    items: Sequence[Item]
    seen: Mapping[str, list[str] | None]
    agreement: str | None
    blind: bool = False
    batch: str = field(default_factory=lambda: uuid.uuid4().hex)

    async def __call__(self, transaction: Transaction, at: datetime) -> told.Shared:
        """Share them."""
        subject, actor = self.subject, self.actor
        keys = sorted({key for item in self.items for key in item.keys})
        rows = await read_in(transaction, subject.stand, keys=keys, **self.seen)
        standing = {row.asked: replace(row, seen=row.seen and not self.blind) for row in rows}
        authorities = await read_in(transaction, AUTHORITIES, types=[subject.type.value])
        named = {each.field: each.unit for each in authorities}
        checks = await Checks.of(transaction, subject, actor.unit, self.items, at)
        numbers = await self._numbers(transaction, at)
        write = Write(subject, actor, self.batch)
        results = [
            self._shared(index, item, standing, named, checks, numbers, write)
            for index, item in enumerate(self.items)
        ]
        if write.rows:
            batch = {"batch": self.batch, "unit": actor.unit, "by": actor.caller, "at": at}
            await transaction.run(BEGIN.name, BEGIN.text, {**batch, "agreement": self.agreement})
            versions = await write.carried_out(transaction, at)
            for result in results:
                if result.version is not None:
                    result.version = versions.get(result.key or "", result.version)
            await self._look_for_duplicates(transaction, results)
        return told.Shared(subject.type, write.changes(), results, moved=bool(write.rows))

    def _shared(
        self,
        index: int,
        item: Item,
        standing: Mapping[str, StandingRow],
        named: Mapping[str, str],
        checks: Checks,
        numbers: Numbers | None,
        write: Write,
    ) -> SharedItemRow:
        found = [standing[key] for key in item.keys if key in standing]
        if numbers is not None:
            # A code of a row out of sight is like one that is not there; so is nothing but the source's own key.
            found = [row for row in found if row.seen or row.asked.startswith("source:")]
        row = found[0] if found else None
        problems = [*item.problems, *checks.problems(item, row), *write.clash(item, found)]
        if not problems:
            try:
                key = row.key if row else self._new_key(item, numbers)
            except Refused as refused:
                broken = refused.problem
                problems = [Problem(broken.code, f"{item.place}.{broken.field}", broken.zh, broken.en)]
        if problems:
            return SharedItemRow(index, None, None, ShareOutcome.REFUSED, problems=problems)
        made = self._decided(item, row, named)
        outcome, deed = _outcome(row, made)
        write.add(item, key, row, made, deed)
        shown = row is None or row.seen
        return SharedItemRow(index, key, (row.version if row else 0) if shown else None, outcome, made.claimed)

    def _decided(self, item: Item, row: StandingRow | None, named: Mapping[str, str]) -> Decision:
        values = {name: value for name, value in item.values.items() if not self.subject.by_name[name].initial}
        if row is None:
            return created(values)
        home = self.subject.home and row.held.get(self.subject.home)
        authorities = {name: named.get(name) or home or "" for name in values}
        return decided(values, row, self.actor.unit, authorities)

    def _new_key(self, item: Item, numbers: Numbers | None) -> str:
        if numbers is None or self.subject.numbered is None:
            return item.keys[0].partition(":")[2]
        values = item.values
        where = values["area"], values["subScope"]
        return numbers.next(Registered(self.subject.numbered, *where, values["level"], values.get("factor")))

    async def _numbers(self, transaction: Transaction, at: datetime) -> Numbers | None:
        if self.subject.numbered is None:
            return None
        told = [item.values for item in self.items]
        pairs = {(each["subScope"], each["area"]) for each in told if {"subScope", "area"} <= {*each}}
        return await Numbers.of(transaction, self.subject.numbered, sorted(pairs), at)

    async def _look_for_duplicates(self, transaction: Transaction, results: Sequence[SharedItemRow]) -> None:
        """Other hazards that may be the same as those that came into being, of the same batch too."""
        if self.subject.type is ChangedType.HAZARD:
            new = {each.key: each for each in results if each.key and each.outcome is ShareOutcome.CREATED}
            for row in await read_in(transaction, DUPLICATES, hics=sorted(new), **self.seen):
                new[row.asked].duplicates = row.hics


def _outcome(row: StandingRow | None, made: Decision) -> tuple[ShareOutcome, Deed | None]:
    if row is None:
        return ShareOutcome.CREATED, Deed.SHARED
    if made.put:
        return ShareOutcome.UPDATED, Deed.SHARED
    if made.claims_anew:
        return ShareOutcome.CLAIMED, Deed.CLAIMED
    return ShareOutcome.UNCHANGED, None
