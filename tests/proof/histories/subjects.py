"""The types that are shared in bulk: what items about them say, and which rules these break."""

from __future__ import annotations

import random
from abc import ABC, abstractmethod
from collections.abc import Mapping
from typing import Any, ClassVar

from tests.proof.histories import drawing
from tests.proof.histories.model_of_sharing import Heard, Row, Shared
from tests.proof.histories.people import LOOKS, Caller
from tests.proof.histories.places import CELLS
from tests.proof.histories.reading import Read, key_of

CONFLICTS = """query($type: ChangedType!, $after: String) { conflicts(first: 1000, type: $type, after: $after) {
  nodes { key field held claims { value provenance { attributedTo { id } } } }
  pageInfo { hasNextPage endCursor } } }"""
PROVENANCE = "provenance { field attributedTo { id } }"


class Subject(ABC):
    """Rows that are named by a key of their own, and of which the first source decides."""

    type: ClassVar[str]
    order: ClassVar[str]
    needed: ClassVar[tuple[str, ...]]
    fixed: ClassVar[tuple[str, ...]] = ()
    words: ClassVar[Mapping[str, tuple[str, ...]]]
    """What an item may say of each field; where `spoilt` names a rule, the last word breaks it."""
    spoilt: ClassVar[Mapping[str, str]]

    def __init__(self, shared: Shared, prefix: str) -> None:
        self.shared = shared
        self._prefix = prefix

    def item(self, caller: Caller, luck: random.Random) -> dict[str, Any]:
        """Some item: about a new row, or about one that is there."""
        known = [*self.shared.rows]
        new = not known or luck.random() < 0.4
        key = f"{self._prefix}-{len(known)}" if new else luck.choice(known)
        return {"id": key, **self._values(luck, whole=new and luck.random() < 0.85)}

    def _values(self, luck: random.Random, *, whole: bool) -> dict[str, Any]:
        said = {}
        for name, words in self.words.items():
            if (whole and name in self.needed) or luck.random() < 0.35:
                bad = name in self.spoilt and luck.random() < 0.04
                said[name] = words[-1] if bad else luck.choice(words[:-1] if name in self.spoilt else words)
        return said

    def keys(self, caller: Caller, item: Mapping[str, Any]) -> set[str]:
        """What an item is named by."""
        return {f"id:{item['id']}"}

    def found(self, caller: Caller, item: Mapping[str, Any]) -> str | None:
        return item["id"] if item["id"] in self.shared.rows else None

    def seen(self, caller: Caller, key: str) -> bool:
        return True

    def row(self, key: str) -> Row:
        return self.shared.rows[key]

    def broken(self, caller: Caller, item: Mapping[str, Any], taken: set[str]) -> set[str]:
        """The rules that an item breaks."""
        found = self.found(caller, item)
        rules = {self.spoilt[name] for name, value in item.items() if self._is_spoilt(name, value)}
        if not caller.department:
            rules.add("NOT_YOURS")
        if (self.keys(caller, item) | ({f"id:{found}"} if found else set())) & taken:
            rules.add("KEY_TWICE")
        if found is None:
            rules |= {"VALUE_MISSING"} if any(name not in item for name in self.needed) else set()
        else:
            row = self.row(found)
            rules |= {"SAID_ONCE" for name in self.fixed if str(item.get(name, row.held[name])) != row.held[name]}
        return rules

    def authorities(self, key: str) -> dict[str, str]:
        """Whose word decides about which field."""
        return {}

    def create(self, caller: Caller, item: Mapping[str, Any], key: str) -> None:
        assert key == item["id"]
        self.shared.rows[key] = Row.created(self._told(item), caller.unit)

    def hear(self, caller: Caller, item: Mapping[str, Any], key: str) -> tuple[Heard, int, bool]:
        """Tell a row that is there; its version then, and whether its source sees it."""
        row, seen = self.row(key), self.seen(caller, key)
        heard = row.hears(caller.unit, self._told(item), self.authorities(key), seen=seen)
        return heard, row.version, seen

    @abstractmethod
    def check(self, read: Read) -> None:
        """All rows as the model has them, and all conflicts about them."""

    def _check_conflicts(self, read: Read) -> None:
        expected = {
            (key, name): (row.held.get(name), claims)
            for key, row in self.shared.rows.items()
            for name, claims in row.conflicts().items()
        }
        found, after = {}, None
        while True:
            variables = {"type": self.type.upper() if self.type != "RiskPoint" else "RISK_POINT", "after": after}
            page = read.town.ask(LOOKS.name, CONFLICTS, variables)["data"]["conflicts"]
            for node in page["nodes"]:
                claims = {(each["provenance"]["attributedTo"]["id"], each["value"]) for each in node["claims"]}
                if node["key"] in self.shared.rows:
                    found[node["key"], node["field"]] = node["held"], claims
            after = page["pageInfo"]["endCursor"]
            if not page["pageInfo"]["hasNextPage"]:
                break
        assert found == expected

    def _told(self, item: Mapping[str, Any]) -> dict[str, str]:
        return {name: str(value) for name, value in item.items() if name in self.words}

    def _is_spoilt(self, name: str, value: object) -> bool:
        return name in self.spoilt and str(value) == self.words[name][-1]


class ReadWhole(Subject):
    """A noun of which all that is told is read in one question."""

    def check(self, read: Read) -> None:
        """All rows as the model has them, and all conflicts about them."""
        told = self._read(read)
        for key, row in self.shared.rows.items():
            got = told[key]
            assert got is not None, key
            assert self._held(got) == self._readable(row), key
            sources = {each["field"]: each["attributedTo"]["id"] for each in got["provenance"]}
            assert sources == row.holder, key
        self._check_conflicts(read)

    @abstractmethod
    def _read(self, read: Read) -> dict[str, Any]: ...

    def _held(self, got: Mapping[str, Any]) -> dict[str, str]:
        """What was read, in the words in which it was told."""
        plain = {}
        for name in self.words:
            value = got[name]
            text = key_of(value) if isinstance(value, dict) else value
            if text is not None:
                plain[name] = str(text)
        return plain

    def _readable(self, row: Row) -> dict[str, str]:
        return row.held


class Enterprises(ReadWhole):
    """Named by an id; market supervision is the authority for what is registered."""

    type = "Enterprise"
    order = "shareEnterprises"
    needed = ("name", "area", "subScope")
    words: ClassVar = {
        "name": ("甲商行", "乙商行", "丙商行", " " * 3),
        "nameEn": ("One", "Two"),
        "industryCode": ("4710", "5210", "?"),
        "area": (*sorted({cell.area for cell in CELLS}), "440399999"),
        "subScope": ("04-A", "06-F", "09-B", "99-Z"),
    }
    spoilt: ClassVar = {"name": "MALFORMED", "industryCode": "MALFORMED", "area": "UNKNOWN", "subScope": "UNKNOWN"}

    def authorities(self, key: str) -> dict[str, str]:
        return dict.fromkeys(("name", "nameEn", "industryCode"), "U19")

    def _read(self, read: Read) -> dict[str, Any]:
        wanted = f"name nameEn industryCode area {{ code }} subScope {{ key }} {PROVENANCE}"
        return read.all(LOOKS, "enterprise(id: $key)", self.shared.rows, wanted)


class Resources(ReadWhole):
    """Whoever runs one decides; what it is is said once."""

    type = "Resource"
    order = "shareResources"
    needed = ("kind", "name", "area")
    fixed = ("kind",)
    words: ClassVar = {
        "kind": ("TEAM", "DEPOT"),
        "name": ("一号点", "二号点", "三号点"),
        "area": (*sorted({cell.area for cell in CELLS}), "440399999"),
        "runBy": ("U06", "U07", "U03", "U99"),
        "capacity": ("20人", "40人"),
    }
    spoilt: ClassVar = {"area": "UNKNOWN", "runBy": "UNKNOWN"}

    def authorities(self, key: str) -> dict[str, str]:
        runs = self.row(key).held.get("runBy")
        return dict.fromkeys(self.words, runs) if runs else {}

    def _read(self, read: Read) -> dict[str, Any]:
        wanted = f"kind name area {{ code }} runBy {{ id }} capacity {PROVENANCE}"
        return read.all(LOOKS, "resource(id: $key)", self.shared.rows, wanted)


class Users(ReadWhole):
    """Out of everybody's sight, because no purpose is stated; the department that one works for decides."""

    type = "User"
    order = "shareUsers"
    needed = ("department", "role")
    words: ClassVar = {
        "department": ("U03", "U06", "U07", "U99"),
        "role": ("PATROL", "VERIFIER"),
        "displayName": ("用户一", "用户二", "13800000000"),
    }
    spoilt: ClassVar = {"department": "UNKNOWN", "displayName": "MALFORMED"}

    def seen(self, caller: Caller, key: str) -> bool:
        return False

    def broken(self, caller: Caller, item: Mapping[str, Any], taken: set[str]) -> set[str]:
        rules = super().broken(caller, item, taken)
        if self.found(caller, item) is None and item.get("department", caller.unit) != caller.unit:
            rules.add("NOT_YOURS")
        return rules

    def authorities(self, key: str) -> dict[str, str]:
        return dict.fromkeys(self.words, self.row(key).held["department"])

    def _read(self, read: Read) -> dict[str, Any]:
        wanted = f"department {{ id }} role displayName {PROVENANCE}"
        stated = {"Zeren-Purpose": "SUPERVISION", "Zeren-Basis": "proof"}
        found: dict[str, Any] = {}
        for looks in ("the street", "the comprehensive regulator", "housing"):
            seen = read.all(drawing.named(looks), "user(id: $key)", self.shared.rows, wanted, **stated)
            found |= {key: row for key, row in seen.items() if row is not None}
        return found

    def _check_conflicts(self, read: Read) -> None:
        """Whoever states no purpose is told of none."""
        told = read.town.ask(LOOKS.name, CONFLICTS, {"type": "USER", "after": None})
        assert told["data"]["conflicts"]["nodes"] == []
