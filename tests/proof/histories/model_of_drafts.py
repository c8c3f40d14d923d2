"""What docs/duty-lists.md says of drafts, in plain Python: what one may say, and what its adoption changes."""

from __future__ import annotations

import copy
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from tests.proof.histories.model_of_duties import Duties, Duty, Slot, Word
from tests.proof.histories.people import Caller
from tests.proof.histories.places import ROLES, Cell

SUPPORT = ("U24", "U25", "U26", "U27")


@dataclass
class Draft:
    """A draft in its latest version."""

    id: str
    author: str
    unit: str
    said: Mapping[str, Any]
    version: int = 1
    state: str = "OPEN"
    waivers: list[str] = field(default_factory=list)

    @property
    def effective(self) -> date:
        return date.fromisoformat(self.said["effective"])

    @property
    def named(self) -> list[tuple[str, str]]:
        """The kind and the key of each item, in their order."""
        kinds = {
            "addDuties": "ADD_DUTY",
            "endDuties": "END_DUTY",
            "addAgreements": "ADD_AGREEMENT",
            "endAgreements": "END_AGREEMENT",
            "declareCells": "DECLARE_CELL",
            "withdrawCells": "WITHDRAW_CELL",
        }
        found: list[tuple[str, str]] = []
        for name, kind in kinds.items():
            for each in self.said.get(name, ()):
                cell = f"{each['subScope']}|{each['area']}" if name.endswith("Cells") else None
                found.append((kind, cell or each.get("id") or f"{self.id}-{len(found) + 1}"))
        return found


def laid(duties: Duties, draft: Draft) -> dict[str, Duty]:
    """The duties as they would be."""
    after = copy.deepcopy(duties.all)
    keys = [key for kind, key in draft.named if kind == "ADD_DUTY"]
    ends = {each["id"]: _day(each.get("on")) or draft.effective for each in draft.said.get("endDuties", ())}
    for each, key in zip(draft.said.get("addDuties", ()), keys, strict=True):
        begin = _day(each.get("validFrom")) or draft.effective
        added = Duty(
            key, each["role"], each["holder"], each["scope"], each["area"], begin, _day(each.get("validTo"))
        )
        after[key] = added
        if "replaces" in each:
            ends[each["replaces"]] = begin
    for key, day in ends.items():
        ended = after.get(key)
        if ended is not None:
            ended.end = day
            ended.version += 1
            ended.confirmed = []
    return after


def words(draft: Draft) -> list[Word]:
    """What a draft says of pairs: declared from its own day on, withdrawn from theirs."""
    said = draft.said
    declared = [Word(_cell(each), draft.effective, declared=True) for each in said.get("declareCells", ())]
    return declared + [
        Word(_cell(each), _day(each.get("on")) or draft.effective, declared=False)
        for each in said.get("withdrawCells", ())
    ]


def opened(duties: Duties, draft: Draft) -> set[Slot]:
    """The gaps that a draft would open."""
    return duties.opened(laid(duties, draft), words(draft), draft.effective)


def malformed(said: Mapping[str, Any]) -> bool:
    """Whether it says nothing, or names a day that its form does not permit."""
    effective = said["effective"]
    items = [
        each
        for name in ("addDuties", "endDuties", "addAgreements", "endAgreements", "withdrawCells")
        for each in said.get(name, ())
    ]
    days = [each.get("validFrom") or each.get("on") or effective for each in items]
    return (
        not (items or said.get("declareCells"))
        or any(day < effective for day in days)
        or not said["title"].strip()
    )


def broken(duties: Duties, draft: Draft) -> set[str]:
    """The rules that the items of a draft break over what is true."""
    rules: set[str] = set()
    named: set[str] = set()
    said = draft.said
    items = [
        each
        for name in ("addDuties", "endDuties", "addAgreements", "endAgreements")
        for each in said.get(name, ())
    ]
    items += [*said.get("declareCells", ()), *said.get("withdrawCells", ())]
    for (kind, key), each in zip(draft.named, items, strict=True):
        also = {key} | ({each["replaces"]} if "replaces" in each else set())
        rules |= {"KEY_TWICE"} if also & named else set()
        named |= also
        if kind in ("ADD_DUTY", "ADD_AGREEMENT"):
            rules |= _added(duties, draft, key, each)
        elif kind == "END_DUTY":
            rules |= _ends(duties, key, _day(each.get("on")) or draft.effective)
        elif kind == "END_AGREEMENT":
            rules |= _ends_pact(duties, key, _day(each.get("on")) or draft.effective)
        elif kind == "WITHDRAW_CELL":
            rules |= _withdraws(duties, _cell(each), _day(each.get("on")) or draft.effective)
    return rules


def _added(duties: Duties, draft: Draft, key: str, each: Mapping[str, Any]) -> set[str]:
    rules = {"KEY_TAKEN"} if key in duties.all or key in duties.pacts else set()
    units = {unit for unit in (each.get("holder"), each.get("lead"), *each.get("others", ())) if unit is not None}
    rules |= {"UNKNOWN"} if units & {"U99", "C02"} else set()
    rules |= {"NOT_AN_OWNER"} if units & {*SUPPORT} and each["role"] in ROLES else set()
    if "replaces" in each:
        rules |= _ends(duties, each["replaces"], _day(each.get("validFrom")) or draft.effective)
    return rules


def _ends(duties: Duties, key: str, day: date) -> set[str]:
    duty = duties.all.get(key)
    if duty is None:
        return {"UNKNOWN"}
    return set() if duty.goes_on(day) else {"NOT_IN_FORCE"}


def _ends_pact(duties: Duties, key: str, day: date) -> set[str]:
    if key not in duties.pacts:
        return {"UNKNOWN"}
    begin, end = duties.pacts[key]
    return set() if begin < day and (end is None or day < end) else {"NOT_IN_FORCE"}


def _withdraws(duties: Duties, cell: Cell, day: date) -> set[str]:
    if cell not in duties.declared:
        return {"UNKNOWN"}
    return set() if duties.must_be_owned(cell, day) else {"NOT_IN_FORCE"}


def adopt(duties: Duties, draft: Draft) -> list[tuple[str, str, str, int]]:
    """Make it the truth; the records that it leaves in the feed, but for its waivers and itself."""
    after = laid(duties, draft)
    changes = []
    for key, duty in after.items():
        if key not in duties.all:
            changes.append(("Responsibility", key, "ADDED", 1))
        elif duty.version != duties.all[key].version:
            changes.append(("Responsibility", key, "ENDED", duty.version))
    for word in words(draft):
        key = f"{word.cell.matter}|{word.cell.area}"
        if not word.declared:
            duties.words.append(word)
            changes.append(("CoverageCell", key, "WITHDRAWN", 1))
        elif duties.declare(word.cell, word.day):
            changes.append(("CoverageCell", key, "ADDED", 1))
    duties.all = after
    keys = [key for kind, key in draft.named if kind == "ADD_AGREEMENT"]
    for each, key in zip(draft.said.get("addAgreements", ()), keys, strict=True):
        begin = _day(each.get("validFrom")) or draft.effective
        duties.pacts[key] = (begin, _day(each.get("validTo")))
        changes.append(("Agreement", key, "ADDED", 1))
    for each in draft.said.get("endAgreements", ()):
        begin, _ = duties.pacts[each["id"]]
        duties.pacts[each["id"]] = (begin, _day(each.get("on")) or draft.effective)
        changes.append(("Agreement", each["id"], "ENDED", 1))
    return changes


def acts_for(caller: Caller, draft: Draft) -> bool:
    return caller.unit == draft.unit


def _cell(said: Mapping[str, Any]) -> Cell:
    return Cell(said["subScope"], said["area"])


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)
