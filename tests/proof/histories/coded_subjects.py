"""Hazards and risk points in bulk: under identity codes that are given here, or their sources' own keys."""

from __future__ import annotations

import random
from abc import abstractmethod
from collections.abc import Mapping
from typing import Any, ClassVar

from tests.proof.histories import drawing
from tests.proof.histories.model_of_hazards import Hazard, Hazards
from tests.proof.histories.model_of_points import Point, Points
from tests.proof.histories.model_of_sharing import Heard, Row, Shared
from tests.proof.histories.people import LOOKS, Caller
from tests.proof.histories.places import CELLS, Cell, Numbers
from tests.proof.histories.reading import Read
from tests.proof.histories.subjects import PROVENANCE, Subject

PLACE = {
    "area": (*sorted({cell.area for cell in CELLS}), "440399999"),
    "subScope": ("04-A", "06-F", "09-B", "99-Z"),
}


class Coded(Subject):
    """What is said once stands in the code; a code out of sight is like none, a source's own key is not."""

    fixed = ("level", "area", "subScope")
    numbered: ClassVar[str]
    ordered: ClassVar[tuple[str, ...]] = ()
    """What an order that registers one says, and items do not."""

    def __init__(self, shared: Shared, prefix: str, numbers: Numbers) -> None:
        super().__init__(shared, prefix)
        self._numbers = numbers

    def item(self, caller: Caller, luck: random.Random) -> dict[str, Any]:
        own = [key for unit, key in self.shared.sources if unit == caller.unit]
        codes = self._codes()
        fate = luck.random()
        if codes and fate < 0.35:
            return {"hic": luck.choice(codes), **self._later(luck)}
        if own and fate < 0.6:
            return {"sourceKey": luck.choice(own), **self._later(luck)}
        if fate > 0.97:
            return {"hic": drawing.NOWHERE, **self._values(luck, whole=True)}
        cell = luck.choice(CELLS)
        said = self._values(luck, whole=luck.random() < 0.9)
        said |= {
            name: value
            for name, value in cell.sent.items()
            if name in said and not self._is_spoilt(name, said[name])
        }
        return {"sourceKey": f"{self._prefix}-{len(own)}", **said}

    def _later(self, luck: random.Random) -> dict[str, Any]:
        """Mostly only what may still change."""
        said = self._values(luck, whole=False)
        return {name: value for name, value in said.items() if name not in self.fixed or luck.random() < 0.3}

    def _values(self, luck: random.Random, *, whole: bool) -> dict[str, Any]:
        said = super()._values(luck, whole=whole)
        return {name: int(value) if name in ("level", "patrolDays") else value for name, value in said.items()}

    def keys(self, caller: Caller, item: Mapping[str, Any]) -> set[str]:
        named = {f"hic:{item['hic']}"} if "hic" in item else set()
        return named | ({f"source:{item['sourceKey']}"} if "sourceKey" in item else set())

    def found(self, caller: Caller, item: Mapping[str, Any]) -> str | None:
        if "hic" in item:
            return item["hic"] if item["hic"] in self._codes() and self.seen(caller, item["hic"]) else None
        return self.shared.sources.get((caller.unit, item["sourceKey"]))

    def broken(self, caller: Caller, item: Mapping[str, Any], taken: set[str]) -> set[str]:
        found = self.found(caller, item)
        if found is None and "hic" in item:
            rules = {self.spoilt[name] for name, value in item.items() if self._is_spoilt(name, value)}
            return rules | {"UNKNOWN"} | (set() if caller.department else {"NOT_YOURS"})
        rules = super().broken(caller, item, taken)
        cell = Cell(str(item.get("subScope")), str(item.get("area")))
        if found is None and cell in CELLS and self._numbers.used_up(self.numbered, cell):
            rules.add("NO_NUMBER_LEFT")
        return rules

    def create(self, caller: Caller, item: Mapping[str, Any], key: str) -> None:
        cell = Cell(item["subScope"], item["area"])
        self._numbers.take(key, self.numbered, cell, item["level"])
        self.shared.sources[caller.unit, item["sourceKey"]] = key
        self._register(caller, item, key, cell)
        row = self.row(key)
        row.holder = dict.fromkeys(self._told(item), caller.unit)
        row.told = {(caller.unit, name): text for name, text in self._told(item).items()}

    def hear(self, caller: Caller, item: Mapping[str, Any], key: str) -> tuple[Heard, int, bool]:
        heard, version, seen = super().hear(caller, item, key)
        self._take_over(key, self.shared.rows[key])
        return heard, version, seen

    def row(self, key: str) -> Row:
        """The row as orders have left it."""
        row = self.shared.rows.setdefault(key, Row({}, registrar=self._registrar(key)))
        row.held, row.version = self._stands(key)
        return row

    def check(self, read: Read) -> None:
        """What is held was read where hazards and points are; here it is told who said so."""
        told = read.all(LOOKS, f"{self.type[0].lower()}{self.type[1:]}(hic: $key)", self.shared.rows, PROVENANCE)
        for key in self.shared.rows:
            sources = {each["field"]: each["attributedTo"]["id"] for each in told[key]["provenance"]}
            assert sources == self._sources(key), key
        self._check_conflicts(read)

    def _sources(self, key: str) -> dict[str, str]:
        """Who said what is held: whoever shared it, else who registered it; and who graded it last."""
        row, said = self.row(key), {}
        if key not in self.shared.sources.values():
            said = dict.fromkeys((*row.held, *self.ordered), self._registrar(key))
        grader = self._grader(key)
        return said | row.holder | ({} if grader is None else {"levelCurrent": grader})

    @abstractmethod
    def _codes(self) -> list[str]: ...

    @abstractmethod
    def _register(self, caller: Caller, item: Mapping[str, Any], key: str, cell: Cell) -> None: ...

    @abstractmethod
    def _stands(self, key: str) -> tuple[dict[str, str], int]: ...

    @abstractmethod
    def _registrar(self, key: str) -> str: ...

    @abstractmethod
    def _grader(self, key: str) -> str | None: ...

    @abstractmethod
    def _take_over(self, key: str, row: Row) -> None: ...


class SharedHazards(Coded):
    """Any department brings one into being; later only its text changes."""

    type = "Hazard"
    order = "shareHazards"
    numbered = "2"
    ordered = ("foundAt",)
    needed = ("description", "level", "area", "subScope")
    words: ClassVar = {"description": ("甲隐患", "乙隐患", "丙隐患", "   "), "level": ("1", "2", "3"), **PLACE}
    spoilt: ClassVar = {"description": "MALFORMED", "level": "MALFORMED", "area": "UNKNOWN", "subScope": "UNKNOWN"}

    def __init__(self, shared: Shared, prefix: str, numbers: Numbers, hazards: Hazards) -> None:
        super().__init__(shared, prefix, numbers)
        self._hazards = hazards

    def seen(self, caller: Caller, key: str) -> bool:
        return self._hazards.seen(caller, key) is not None

    def _codes(self) -> list[str]:
        return [*self._hazards.all]

    def _register(self, caller: Caller, item: Mapping[str, Any], key: str, cell: Cell) -> None:
        made = Hazard(key, cell, caller.unit, item["level"], item["level"], item["description"])
        self._hazards.all[key] = made

    def _stands(self, key: str) -> tuple[dict[str, str], int]:
        hazard = self._hazards.all[key]
        held = {"description": hazard.description, "level": str(hazard.first_level)}
        return {**held, "area": hazard.cell.area, "subScope": hazard.cell.matter}, hazard.version

    def _registrar(self, key: str) -> str:
        return self._hazards.all[key].by

    def _grader(self, key: str) -> str | None:
        return next((unit for _, to, unit, *_ in self._hazards.all[key].steps if to == "GRADED"), None)

    def _take_over(self, key: str, row: Row) -> None:
        hazard = self._hazards.all[key]
        hazard.description, hazard.version = row.held["description"], row.version


class SharedPoints(Coded):
    """Brought into being by whoever owns the matter there."""

    type = "RiskPoint"
    order = "shareRiskPoints"
    numbered = "1"
    needed = ("name", "level", "area", "subScope")
    words: ClassVar = {
        "name": ("甲点", "乙点", "丙点"),
        "level": ("1", "2", "3", "4", "5"),
        **PLACE,
        "patrolDays": ("7", "30", "90"),
        "status": ("IN_USE", "WITHDRAWN"),
    }
    spoilt: ClassVar = {"level": "MALFORMED", "area": "UNKNOWN", "subScope": "UNKNOWN"}

    def __init__(self, shared: Shared, prefix: str, numbers: Numbers, points: Points) -> None:
        super().__init__(shared, prefix, numbers)
        self._points = points

    def seen(self, caller: Caller, key: str) -> bool:
        return self._points.seen(caller, key) is not None

    def broken(self, caller: Caller, item: Mapping[str, Any], taken: set[str]) -> set[str]:
        rules = super().broken(caller, item, taken)
        if self.found(caller, item) is None and {"area", "subScope"} <= {*item}:
            cell = Cell(item["subScope"], item["area"])
            if cell not in CELLS or not self._points.places.owns(caller.unit, cell):
                rules.add("NOT_YOURS")
        return rules

    def _codes(self) -> list[str]:
        return [*self._points.all]

    def _register(self, caller: Caller, item: Mapping[str, Any], key: str, cell: Cell) -> None:
        made = Point(key, cell, item["level"], item["level"], item["name"], item.get("patrolDays"), by=caller.unit)
        made.status = item.get("status", "IN_USE")
        self._points.all[key] = made

    def _stands(self, key: str) -> tuple[dict[str, str], int]:
        point = self._points.all[key]
        held = {"name": point.name, "level": str(point.first_level), "status": point.status}
        held |= {} if point.patrol_days is None else {"patrolDays": str(point.patrol_days)}
        return {**held, "area": point.cell.area, "subScope": point.cell.matter}, point.version

    def _registrar(self, key: str) -> str:
        return self._points.all[key].by

    def _grader(self, key: str) -> str | None:
        gradings = self._points.all[key].gradings
        return gradings[-1][3] if gradings else None

    def _take_over(self, key: str, row: Row) -> None:
        point = self._points.all[key]
        point.name, point.status, point.version = row.held["name"], row.held["status"], row.version
        days = row.held.get("patrolDays")
        point.patrol_days = None if days is None else int(days)
