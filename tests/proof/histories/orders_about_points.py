"""Orders about risk points and inspections: drawn at random, expected as the model says, and read back."""

from __future__ import annotations

import random
from collections.abc import Mapping
from typing import Any

from tests.proof.histories import drawing
from tests.proof.histories.model_of_points import Inspection, Point, Points
from tests.proof.histories.model_of_sharing import Shared
from tests.proof.histories.order import Expected, Group, Order, Payload, refused
from tests.proof.histories.people import LOOKS
from tests.proof.histories.places import CELLS, Cell, Numbers
from tests.proof.histories.reading import Read, key_of

POINT = """{ hic version change repeated userErrors { code field }
  riskPoint { hic version levelCurrent } }"""
INSPECTED = "{ version change repeated userErrors { code field } inspection { id } }"
READ = """hic version status levelInitial levelCurrent name patrolDays area { code } subScope { key }
  gradings { fromLevel toLevel reason unit { id } }"""
RECORD = """kind result inspectedOn unit { id } withUnit { id } riskPoint { hic } enterprise { id }
  area { code } subScope { key }"""
LATER = "2099-01-01"
EARLIER = "2024-03-01"


class OrdersAboutPoints:
    """Risk points are registered and graded; patrols and inspections are recorded."""

    orders: Mapping[str, str] = {
        "registerRiskPoint": POINT,
        "regradeRiskPoint": POINT,
        "recordPatrol": INSPECTED,
        "recordInspection": INSPECTED,
    }

    def __init__(self, points: Points, enterprises: Shared, numbers: Numbers) -> None:
        self.points = points
        self._enterprises = enterprises
        self._numbers = numbers

    def drawn(self, name: str, luck: random.Random) -> Order:
        return Order(drawing.caller(luck), name, self._said(name, luck))

    def expected(self, order: Order) -> Expected:
        stopped = drawing.at_the_door(
            forbidden=not drawing.acts(order.caller) or order.caller.unit == "C02",
            malformed=drawing.blank(order.sent.get("reason")) or order.sent.get("level") == 5,
        )
        if stopped is not None:
            return stopped
        match order.name:
            case "registerRiskPoint":
                return self._registration(order)
            case "regradeRiskPoint":
                return self._regrading(order)
        return self._record(order)

    def _said(self, name: str, luck: random.Random) -> dict[str, Any]:
        key = luck.choice(
            [*self.points.all, drawing.NOWHERE] if luck.random() < 0.1 else [*self.points.all] or [""]
        )
        key = key or drawing.NOWHERE
        point = self.points.all.get(key)
        match name:
            case "registerRiskPoint":
                days = {"patrolDays": luck.choice((7, 30))} if luck.random() < 0.5 else {}
                level = luck.choice((1, 2, 3, 3, 4, 5))
                return {"name": f"点位{luck.randrange(1000)}", "level": level, **luck.choice(CELLS).sent, **days}
            case "regradeRiskPoint":
                seen = {"hic": key, "expectedVersion": drawing.version(point.version if point else 1, luck)}
                reason = luck.choice(("隐患整改后复评", "周边人流增加", " "))
                return {**seen, "level": luck.choice((1, 2, 3, 4, 5)), "reason": reason}
        found = {"result": luck.choice(("NO_PROBLEM", "PROBLEM_FOUND"))}
        if luck.random() < 0.4:
            found["inspectedOn"] = luck.choice((EARLIER, EARLIER, LATER))
        if name == "recordPatrol":
            return {"riskPoint": key, **found}
        found["kind"] = luck.choice(("PATROL", "ENFORCEMENT", "JOINT"))
        if luck.random() < 0.4:
            found["withUnit"] = luck.choice(("U06", "X08", "U99"))
        firms = [*self._enterprises.rows]
        firm = luck.random() < 0.5 and bool(firms)
        return {**found, **({"enterprise": luck.choice(firms)} if firm else {"riskPoint": key})}

    def _registration(self, order: Order) -> Expected:
        sent, caller = order.sent, order.caller
        cell = Cell(sent["subScope"], sent["area"])
        broken = set() if self.points.places.owns(caller.unit, cell) else {"NOT_YOURS"}
        if self._numbers.used_up("1", cell):
            broken.add("NO_NUMBER_LEFT")

        def done(told: Payload) -> Group:
            hic, level = told["hic"], sent["level"]
            self._numbers.take(hic, "1", cell, level)
            days = sent.get("patrolDays")
            point = Point(hic, cell, level, level, sent["name"], days, by=caller.unit)
            self.points.all[hic] = point
            return _told(point, told, "REGISTERED")

        return Expected(frozenset(broken), done)

    def _regrading(self, order: Order) -> Expected:
        sent, caller = order.sent, order.caller
        point = self.points.seen(caller, sent["hic"])
        if point is None:
            return refused("UNKNOWN")
        if point.version != sent["expectedVersion"]:
            return Expected(frozenset({"CONFLICT"}), now={"version": point.version, "level": point.level})
        rules = {
            "NOT_YOURS": not self.points.places.owns(caller.unit, point.cell),
            "STEP_NOT_ALLOWED": point.status != "IN_USE" or point.level == sent["level"],
        }

        def done(told: Payload) -> Group:
            assert point is not None
            point.regrade(sent["level"], sent["reason"], caller.unit)
            return _told(point, told, "REGRADED")

        return Expected(frozenset(rule for rule, broken in rules.items() if broken), done)

    def _record(self, order: Order) -> Expected:
        sent, caller = order.sent, order.caller
        there = sent.get("enterprise") in self._enterprises.rows or self.points.seen(caller, sent.get("riskPoint"))
        kind = sent.get("kind", "PATROL")
        rules = {
            "UNKNOWN": not there or sent.get("withUnit") == "U99",
            "NOT_IN_PAST": sent.get("inspectedOn") == LATER,
            "NOT_JOINT": (kind == "JOINT") != ("withUnit" in sent),
            "NOT_YOURS": not caller.department,
        }

        def done(told: Payload) -> Group:
            key = told["inspection"]["id"]
            assert told["version"] == 1
            assert key not in self.points.inspections
            self.points.inspections[key] = Inspection(
                caller.unit,
                kind,
                sent["result"],
                sent.get("riskPoint"),
                sent.get("enterprise"),
                sent.get("withUnit"),
                sent.get("inspectedOn"),
            )
            return Group((), (("Inspection", key, "RECORDED", 1),))

        return Expected(frozenset(rule for rule, broken in rules.items() if broken), done)

    def check(self, read: Read) -> None:
        """Every risk point and inspection reads back as the model has it."""
        told = read.all(LOOKS, "riskPoint(hic: $key)", self.points.all, READ)
        for hic, point in self.points.all.items():
            assert _read(told[hic]) == point, hic
        records = read.all(LOOKS, "inspection(id: $key)", self.points.inspections, RECORD)
        for key, inspection in self.points.inspections.items():
            row = records[key]
            assert _recorded(row, inspection.on) == inspection, key
            if inspection.point is not None:
                assert Cell(row["subScope"]["key"], row["area"]["code"]) == self.points.all[inspection.point].cell


def _told(point: Point, told: Payload, kind: str) -> Group:
    assert (told["hic"], told["version"]) == (point.hic, point.version)
    assert told["riskPoint"] == {"hic": point.hic, "version": point.version, "levelCurrent": point.level}
    return Group((), (("RiskPoint", point.hic, kind, point.version),))


def _read(row: dict[str, Any]) -> Point:
    return Point(
        row["hic"],
        Cell(row["subScope"]["key"], row["area"]["code"]),
        row["levelInitial"],
        row["levelCurrent"],
        row["name"],
        row["patrolDays"],
        row["version"],
        row["status"],
        [(each["fromLevel"], each["toLevel"], each["reason"], each["unit"]["id"]) for each in row["gradings"]],
    )


def _recorded(row: dict[str, Any], on: str | None) -> Inspection:
    return Inspection(
        row["unit"]["id"],
        row["kind"],
        row["result"],
        key_of(row["riskPoint"]),
        key_of(row["enterprise"]),
        key_of(row["withUnit"]),
        None if on is None else row["inspectedOn"],
    )
