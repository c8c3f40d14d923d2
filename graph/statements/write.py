"""What a batch writes: one statement for its rows, one for older statements that were told anew."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from graph.acting.feed import Changed
from graph.acting.problem import Problem, ProblemCode
from graph.query import Command
from graph.statements.item import text

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from graph.acting.actor import Actor
    from graph.changes import Deed
    from graph.statements.deciding import Decision
    from graph.statements.item import Item
    from graph.statements.standing import StandingRow
    from graph.statements.subject import Subject
    from graph.transport import Transaction

REPLACE = Command("replace_statements")


class Write:
    """Collects what is written, and the keys that its items take."""

    def __init__(self, subject: Subject, actor: Actor, batch: str) -> None:
        self._subject = subject
        self._actor = actor
        self._batch = batch
        self._taken: set[str] = set()
        self._deeds: dict[str, tuple[Deed, str | None, str | None]] = {}
        self._versions: dict[str, int] = {}
        self._replaced: list[dict[str, Any]] = []
        self.rows: list[dict[str, Any]] = []

    def clash(self, item: Item, found: Sequence[StandingRow]) -> list[Problem]:
        """A key that another row bears, or that an earlier item of the same batch was about."""
        keys = {*item.keys, *(f"id:{row.key}" for row in found)}
        if len({row.key for row in found}) > 1 or (found and self._is_another(item, found[0])):
            zh, en = "代码已属于另一条目", "one of its keys belongs to another row"
            return [Problem(ProblemCode.CODE_TAKEN, item.place, zh, en)]
        if keys & self._taken:
            return [Problem(ProblemCode.KEY_TWICE, item.place, "与前面的条目重复", "an earlier item is about it")]
        return []

    def add(self, item: Item, key: str, row: StandingRow | None, made: Decision, deed: Deed | None) -> None:
        """One item."""
        self._taken |= {*item.keys, f"id:{key}"}
        if deed is not None:
            held = row.held if row else {}
            # A change is told where the row is, and not where a claim says that it is.
            told = made.put if row else item.values
            area, matter = told.get("area", held.get("area")), told.get("subScope", held.get("subScope"))
            self._deeds[key] = (deed, area, matter)
        if row is not None:
            self._replaced += made.replaced(row)
        if made.told or made.put:
            self.rows.append({**self._row(key, made), "once": self._once(item) if row is None else {}})

    async def carried_out(self, transaction: Transaction, at: datetime) -> Mapping[str, int]:
        """Write; the version of each row after it."""
        if self._replaced:
            await transaction.run(REPLACE.name, REPLACE.text, {"rows": self._replaced})
        actor = self._actor
        who = {"unit": actor.unit, "by": actor.caller, "user": actor.user}
        told = {"rows": self.rows, "batch": self._batch, "at": at, **who}
        put = self._subject.put
        self._versions = {row[0]: row[1] for row in await transaction.run(put.name, put.text, told)}
        return self._versions

    def changes(self) -> list[Changed]:
        """What was changed, for the feed, in the order of the items."""
        return [
            Changed(self._subject.type, key, deed, self._versions.get(key, 0), area, matter)
            for key, (deed, area, matter) in self._deeds.items()
        ]

    def _is_another(self, item: Item, row: StandingRow) -> bool:
        """Whether an item that bears an id of its own was found by another key alone."""
        return item.keys[0].startswith("id:") and item.keys[0] != f"id:{row.key}"

    def _once(self, item: Item) -> dict[str, Any]:
        """What is said when a row comes into being, and no more."""
        fields = self._subject.by_name
        once = {name: value for name, value in item.values.items() if fields[name].initial or fields[name].fixed}
        source = next((key.partition(":")[2] for key in item.keys if key.startswith("source:")), None)
        return {**once, "sharedAs": source}

    def _row(self, key: str, made: Decision) -> dict[str, Any]:
        fields = self._subject.by_name
        names = list(made.told)
        return {
            "id": key,
            "step": int(bool(made.put)),
            "held": {fields[name].stored: value for name, value in made.put.items() if fields[name].stored},
            "tied": {name: value for name, value in made.put.items() if not fields[name].stored},
            "about": f"{self._subject.type.value}|{key}",
            "fields": names,
            "values": [text(made.told[name]) for name in names],
            "holds": [name for name in names if name in made.held],
        }
