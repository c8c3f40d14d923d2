"""What must be true of an item within the transaction, beside the form of its values."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from graph.acting.problem import Problem, ProblemCode
from graph.bookkeeping import read_in
from graph.changes import ChangedType
from graph.ownership import WHO_OWNS, parameters
from graph.responsibilities import OWNING_ROLES
from graph.statements.deciding import said_once
from graph.statements.standing import THERE
from graph.statements.subject import Ref
from graph.temporal import day_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from graph.statements.item import Item
    from graph.statements.standing import StandingRow
    from graph.statements.subject import Subject
    from graph.transport import Transaction


@dataclass(frozen=True)
class Checks:
    """Checks items about rows of a type that a unit shares.

    `missing` are labels and keys that are not there, `owned` the matters and places that the unit owns today; None
    where nobody need own them.
    """

    subject: Subject
    unit: str
    missing: set[tuple[str, str]]
    owned: set[tuple[str, str]] | None

    @classmethod
    async def of(
        cls, transaction: Transaction, subject: Subject, unit: str, items: Sequence[Item], at: datetime
    ) -> Checks:
        """What these items must be checked against, asked in the plural."""
        asked = {each for item in items for each in _named(subject, item)} | {(Ref.DEPARTMENT.value, unit)}
        found = await read_in(transaction, THERE, keys=[list(each) for each in sorted(asked)])
        missing = asked - {(row.asked[0], row.asked[1]) for row in found}
        owned = await _owned(transaction, unit, items, at) if subject.type is ChangedType.RISK_POINT else None
        return cls(subject, unit, missing, owned)

    def problems(self, item: Item, row: StandingRow | None) -> list[Problem]:
        """What is wrong with an item about a row; None: the row would come into being."""
        if (Ref.DEPARTMENT.value, self.unit) in self.missing:
            return [Problem(ProblemCode.NOT_YOURS, item.place, "只有部门可以共享", "only departments share")]
        unknown = [
            Problem(ProblemCode.UNKNOWN, f"{item.place}.{field.name}", f"没有 {key}", f"there is no {key}")
            for field in self.subject.fields
            if field.refers and field.name in item.values
            for key in _each(item.values[field.name])
            if (field.refers.value, key) in self.missing
        ]
        if row is None:
            return [*unknown, *self._of_new(item)]
        otherwise = said_once(self.subject, item.values, row, self.unit)
        return [*unknown, *(_said_once(item, name) for name in otherwise)]

    def _of_new(self, item: Item) -> list[Problem]:
        if self.subject.numbered and item.keys[:1] and item.keys[0].startswith("hic:"):
            code = item.keys[0].removeprefix("hic:")
            return [Problem(ProblemCode.UNKNOWN, f"{item.place}.hic", f"没有 {code}", f"there is no {code}")]
        broken = {problem.field for problem in item.problems}
        lacking = [
            Problem(
                ProblemCode.VALUE_MISSING,
                f"{item.place}.{field.name}",
                "新增的条目必须提供该值",
                "what comes into being needs this value",
            )
            for field in self.subject.fields
            if field.needed and field.name not in item.values and f"{item.place}.{field.name}" not in broken
        ]
        return [*lacking, *self._of_others(item)]

    def _of_others(self, item: Item) -> list[Problem]:
        own, values = self.subject.own, item.values
        if own is not None and values.get(own, self.unit) != self.unit:
            zh, en = "只能新增本单位的条目", "a department brings its own into being alone"
            return [Problem(ProblemCode.NOT_YOURS, f"{item.place}.{own}", zh, en)]
        pair = (values.get("subScope"), values.get("area"))
        if self.owned is not None and None not in pair and pair not in self.owned:
            zh, en = "本单位今日不是该事项的责任单位", "your organisation does not own the matter there today"
            return [Problem(ProblemCode.NOT_YOURS, f"{item.place}.area", zh, en)]
        return []


def _named(subject: Subject, item: Item) -> set[tuple[str, str]]:
    return {
        (field.refers.value, key)
        for field in subject.fields
        if field.refers and field.name in item.values
        for key in _each(item.values[field.name])
    }


async def _owned(transaction: Transaction, unit: str, items: Sequence[Item], at: datetime) -> set[tuple[str, str]]:
    """Of the matters and places of the items those that the unit owns today, in any of the roles."""
    pairs = {
        (item.values["subScope"], item.values["area"]) for item in items if {"subScope", "area"} <= {*item.values}
    }
    slots = [(*pair, role, day_of(at)) for pair in sorted(pairs) for role in OWNING_ROLES]
    rows = await read_in(transaction, WHO_OWNS, **parameters(slots))
    return {(row.asked[0], row.asked[1]) for row in rows if unit in row.owners}


def _each(value: Any) -> list[str]:
    return value if isinstance(value, list) else [value]


def _said_once(item: Item, name: str) -> Problem:
    zh, en = "该值登记后不因共享而改变", "it was said when this came into being, and is changed by orders alone"
    return Problem(ProblemCode.SAID_ONCE, f"{item.place}.{name}", zh, en)
