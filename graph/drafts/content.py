"""What somebody wants a draft to say, checked against what is there when it is drafted, and again when adopted."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from graph.acting.problem import ProblemCode, Refused
from graph.door import Asks
from graph.drafts.draft import DraftItemRow, ItemKind
from graph.query import Query
from graph.responsibilities import OWNING_ROLES

SUPPORT = "SUPPORT"
WITHDRAWN = "WITHDRAWN"


@dataclass(frozen=True)
class NamedRow:
    """Something that a draft names and that is there; `asked` is its kind and its key."""

    asked: str
    begin: date | None
    end: date | None
    said: str | None


NAMED = Query("what_drafts_name", NamedRow)


async def check(graph: Asks, items: list[DraftItemRow]) -> None:
    """Refused, with the number of the item, when an item cannot be carried out."""
    units = {unit for each in items for unit in (each.unit_id, *(each.units or ())) if unit is not None}
    keys = {key for each in items for key in (each.key, each.replaces) if key is not None}
    named: dict[str, Any] = {
        "departments": sorted(units),
        "areas": sorted({each.area_code for each in items if each.area_code is not None}),
        "scopes": sorted({each.scope for each in items if each.scope is not None}),
        "provisions": sorted({key for each in items for key in each.provision_ids or ()}),
        "keys": sorted(keys),
        "cells": [[each.key, each.valid_to] for each in items if each.kind is ItemKind.WITHDRAW_CELL],
    }
    there = {row.asked: row for row in (await graph.ask(NAMED, **named)).rows}
    seen: set[str] = set()
    for each in items:
        _Item(each, there, seen).check()


@dataclass(frozen=True)
class _Item:
    item: DraftItemRow
    there: dict[str, NamedRow]
    seen: set[str]

    def check(self) -> None:
        item = self.item
        if item.key in self.seen or (item.replaces is not None and item.replaces in self.seen):
            self._refuse(ProblemCode.KEY_TWICE, f"{item.key} 出现两次", f"{item.key} is named twice")
        self.seen.update(key for key in (item.key, item.replaces) if key is not None)
        match item.kind:
            case ItemKind.END_DUTY:
                self._ends("DUTY", item.key, item.valid_to)
            case ItemKind.END_AGREEMENT:
                self._ends("AGREEMENT", item.key, item.valid_to)
            case ItemKind.DECLARE_CELL:
                self._names()
            case ItemKind.WITHDRAW_CELL:
                self._withdraws()
            case ItemKind.ADD_DUTY | ItemKind.ADD_AGREEMENT:
                self._adds()

    def _adds(self) -> None:
        item = self.item
        if f"DUTY {item.key}" in self.there or f"AGREEMENT {item.key}" in self.there or "#" in item.key:
            self._refuse(ProblemCode.KEY_TAKEN, f"编号 {item.key} 已被使用", f"the key {item.key} is taken")
        self._names()
        for unit in {*(item.units or ()), item.unit_id}:
            row = self.there[f"DEPARTMENT {unit}"]
            gone = row.end is not None and item.valid_from is not None and row.end <= item.valid_from
            if gone:
                self._refuse(
                    ProblemCode.NOT_IN_EXISTENCE, f"{unit} 已不存续", f"{unit} does not exist on that day"
                )
            if row.said == SUPPORT and item.role in OWNING_ROLES:
                zh, en = f"{unit} 属支撑部门,不能承担责任", f"{unit} is a support department and never owns"
                self._refuse(ProblemCode.NOT_AN_OWNER, zh, en)
        if item.replaces is not None:
            self._ends("DUTY", item.replaces, item.valid_from)

    def _names(self) -> None:
        item = self.item
        named = [("AREA", item.area_code), ("SCOPE", item.scope), ("DEPARTMENT", item.unit_id)]
        named += [("DEPARTMENT", unit) for unit in item.units or ()]
        named += [("PROVISION", key) for key in item.provision_ids or ()]
        for kind, key in named:
            if key is not None and f"{kind} {key}" not in self.there:
                self._refuse(ProblemCode.UNKNOWN, f"没有 {key}", f"there is no {key}")

    def _ends(self, kind: str, key: str, day: date | None) -> None:
        row = self.there.get(f"{kind} {key}")
        if row is None:
            self._refuse(ProblemCode.UNKNOWN, f"没有 {key}", f"there is no {key}")
        elif day is not None and not (
            row.begin is not None and row.begin < day and (row.end is None or day < row.end)
        ):
            zh, en = f"{key} 在 {day} 前后并非持续有效", f"{key} is not in force right before and after {day}"
            self._refuse(ProblemCode.NOT_IN_FORCE, zh, en)

    def _withdraws(self) -> None:
        key, day = self.item.key, self.item.valid_to
        row = self.there.get(f"CELL {key}")
        if row is None:
            self._refuse(ProblemCode.UNKNOWN, f"未申报 {key}", f"{key} was never declared")
        elif row.said == WITHDRAWN:
            zh, en = f"{key} 在 {day} 已不在申报之列", f"{key} is not declared on {day}"
            self._refuse(ProblemCode.NOT_IN_FORCE, zh, en)

    def _refuse(self, code: ProblemCode, zh: str, en: str) -> None:
        raise Refused(code, f"items.{self.item.no}", f"第{self.item.no}项:{zh}", f"item {self.item.no}: {en}")
