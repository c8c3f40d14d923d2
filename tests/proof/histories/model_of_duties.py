"""What the rule of ownership says of duties that histories change, and who confirmed which, in plain Python."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any, NamedTuple

from graph.temporal import today
from tests.proof.histories.places import FIELDS, ROLES, Cell
from tests.proof.histories.town import Town

Slot = tuple[str, str, str]
DRAFTED = (
    Cell("06-F", "440308003"),
    Cell("09-B", "440308003"),
    Cell("09-C", "440308003"),
    Cell("09-C", "440308000"),
    Cell("08-A", "440308003"),
)
"""Cells whose duties are drafted; the last two are declared by drafts alone."""
CONSIDERED = """considered { responsibility { id version validFrom validTo role holder { id }
  area { code } subScope { key } category { code } confirmations { reason } } }"""
ON = """query($area: ID!, $subScope: ID!, $on: Date!) {
  ownership(area: $area, subScope: $subScope, on: $on) { declared } }"""
AHEAD = 20
"""Days; no draft of a history says anything of a later one."""
OWNERS = f"""query($area: ID!, $subScope: ID!) {{ ownership(area: $area, subScope: $subScope) {{ declared
  territorial {{ {CONSIDERED} }} industryLead {{ {CONSIDERED} }} comprehensive {{ {CONSIDERED} }} }} }}"""


@dataclass
class Duty:
    """A duty as it is recorded now; `scope` is a matter or a whole category."""

    id: str
    role: str
    holder: str
    scope: str
    area: str
    begin: date
    end: date | None
    version: int = 1
    confirmed: list[str | None] = field(default_factory=list)

    def covers(self, slot: Slot) -> bool:
        matter, area, role = slot
        return self.role == role and self.scope in (matter, f"{matter[:2]}-*") and self.area in (area, area[:6])

    def in_force(self, day: date) -> bool:
        return self.begin <= day and (self.end is None or day < self.end)

    def goes_on(self, day: date) -> bool:
        """Whether it is in force right before and after a day."""
        return self.begin < day and (self.end is None or day < self.end)


def owners(duties: Iterable[Duty], slot: Slot, day: date) -> set[str]:
    """The nearest area wins; there the exact matter beats the whole category."""
    counting = [each for each in duties if each.covers(slot) and each.in_force(day)]
    near = [each for each in counting if each.area == slot[1]] or counting
    exact = [each for each in near if not each.scope.endswith("*")] or near
    return {each.holder for each in exact}


class Word(NamedTuple):
    """What was said of a pair that was declared once: that it is from a day on, or is no more."""

    cell: Cell
    day: date
    declared: bool


@dataclass
class Duties:
    """The duties of the drafted cells, and the pairs that must be owned, but for the last word on a day."""

    all: dict[str, Duty]
    declared: set[Cell]
    pacts: dict[str, tuple[date, date | None]] = field(default_factory=dict)
    confirmed_before: dict[str, int] = field(default_factory=dict)
    words: list[Word] = field(default_factory=list)

    @classmethod
    def asked(cls, town: Town) -> Duties:
        """As they stand when a history begins."""
        found = cls({}, set())
        for cell in DRAFTED:
            told = town.ask("an office", OWNERS, dict(cell.sent))["data"]["ownership"]
            if told["declared"]:
                found.declared.add(cell)
                found.words += _words(town, cell)
            for name in FIELDS.values():
                for each in told[name]["considered"]:
                    duty = _duty(each["responsibility"])
                    if "#" not in duty.id:
                        found.all[duty.id] = duty
        return found

    def must_be_owned(self, cell: Cell, day: date) -> bool:
        """Whether a pair is declared on a day: the last word that was said of the day or an earlier one counts."""
        said = [each.declared for each in self.words if each.cell == cell and each.day <= day]
        return cell in self.declared and (not said or said[-1])

    def opened(self, after: Mapping[str, Duty], words: list[Word], first: date) -> set[Slot]:
        """The slots in which nobody is, on some day, whom somebody must be, and was before or need not be."""
        declared = self.declared | {each.cell for each in words if each.declared}
        then = Duties(dict(after), declared, words=[*self.words, *words])
        days = {first} | {
            day
            for duties in (self.all, after)
            for each in duties.values()
            for day in (each.begin, each.end)
            if day is not None and day > first
        }
        days |= {each.day for each in then.words if each.day > first}
        return {
            slot
            for cell in then.declared
            for slot in ((cell.matter, cell.area, role) for role in ROLES)
            for day in days
            if then.must_be_owned(cell, day)
            and not owners(after.values(), slot, day)
            and (not self.must_be_owned(cell, day) or owners(self.all.values(), slot, day))
        }

    def declare(self, cell: Cell, day: date) -> bool:
        """Declare a pair from a day on; whether it was not, on that day or a later one."""
        later = [each.day for each in self.words if each.cell == cell and each.day > day]
        if all(self.must_be_owned(cell, each) for each in (day, *later)):
            return False
        if cell in self.declared:
            self.words.append(Word(cell, day, declared=True))
        self.declared.add(cell)
        return True


def _words(town: Town, cell: Cell) -> list[Word]:
    """What earlier histories have said of the days ahead."""
    days = [today() + timedelta(days=number) for number in range(1, AHEAD)]
    told = [
        town.ask("an office", ON, {**cell.sent, "on": str(day)})["data"]["ownership"]["declared"] for day in days
    ]
    before = [True, *told]
    return [Word(cell, day, now) for day, now, was in zip(days, told, before, strict=False) if now != was]


def _duty(told: Mapping[str, Any]) -> Duty:
    matter, end = told["subScope"], told["validTo"]
    return Duty(
        told["id"],
        told["role"],
        told["holder"]["id"],
        matter["key"] if matter else f"{told['category']['code']}-*",
        told["area"]["code"],
        date.fromisoformat(told["validFrom"]),
        date.fromisoformat(end) if end else None,
        told["version"],
        [each["reason"] for each in told["confirmations"]],
    )
