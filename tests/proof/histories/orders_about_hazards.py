"""Orders about hazards: drawn at random, expected as the model says, and read back."""

from __future__ import annotations

import random
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from tests.proof.histories import drawing
from tests.proof.histories.model_of_hazards import MAJOR, MOVES, Hazard, Hazards, Listed
from tests.proof.histories.model_of_points import Points
from tests.proof.histories.order import Expected, Group, Order, Payload, refused
from tests.proof.histories.people import LOOKS
from tests.proof.histories.places import CELLS, ROLES, Cell, Numbers
from tests.proof.histories.reading import Read, key_of, moment

TOLD = """{ hic version change repeated userErrors { code field }
  hazard { hic version status levelCurrent } owners { on } }"""
READ = """hic version status levelInitial levelCurrent description dueAt closedAt recurrenceOf { hic }
  riskPoint { hic } area { code } subScope { key }
  transitions { no fromStatus toStatus reason unit { id } proposedUnit { id } }
  assignments { role dueAt endedAt endReason department { id } handover { id } }
  openAssignments { role department { id } }
  supervisionOrders { dueAt liftedAt document issuer { id } }"""
UNITS = ("U03", "U06", "U07", "U09", "U13", "U19", "C02")
REASONS = (None, "现场复核", "按职责分工")


class OrdersAboutHazards:
    """The steps of the closed loop, and listed supervision."""

    orders: Mapping[str, str] = dict.fromkeys(
        ("registerHazard", *MOVES, "listForSupervision", "liftSupervision"), TOLD
    )

    def __init__(self, hazards: Hazards, points: Points, numbers: Numbers) -> None:
        self.hazards = hazards
        self._points = points
        self._numbers = numbers

    def drawn(self, name: str, luck: random.Random) -> Order:
        caller = drawing.caller(luck)
        if name == "registerHazard":
            return Order(caller, name, self._found(luck))
        about = self._about(luck)
        sent: dict[str, Any] = {**about, **self._said(name, luck)}
        return Order(caller, name, sent)

    def expected(self, order: Order) -> Expected:
        stopped = drawing.at_the_door(
            forbidden=not drawing.acts(order.caller) or order.caller.unit == "C02",
            malformed=drawing.blank(order.sent.get("reason")) or order.sent.get("level") == 3,
        )
        return stopped or (self._registration(order) if order.name == "registerHazard" else self._about_one(order))

    def _about_one(self, order: Order) -> Expected:
        hazard = self.hazards.seen(order.caller, order.sent["hic"])
        if hazard is None:
            return refused("UNKNOWN")
        if hazard.version != order.sent["expectedVersion"]:
            now = {"version": hazard.version, "status": hazard.status}
            return Expected(frozenset({"CONFLICT"}), now=now)
        if order.name in MOVES:
            return self._move(order, hazard)
        return self._listing(order, hazard) if order.name == "listForSupervision" else self._lifting(order, hazard)

    def _found(self, luck: random.Random) -> dict[str, Any]:
        cell = luck.choice(CELLS)
        sent: dict[str, Any] = {"description": f"消防通道堵塞{luck.randrange(1000)}", **cell.sent}
        sent["level"] = luck.choice((1, 1, 2, 2, 2, 3))
        if luck.random() < 0.2:
            sent["recurrenceOf"] = self._key(luck)
        if luck.random() < 0.2 and self._points.all:
            sent["riskPoint"] = luck.choice([*self._points.all, *self.hazards.all])
        if luck.random() < 0.2:
            sent["foundAt"] = luck.choice((drawing.PAST, drawing.AHEAD))
        return {name: value for name, value in sent.items() if value is not None}

    def _key(self, luck: random.Random) -> str | None:
        known = [*self.hazards.all]
        return luck.choice(known) if known else None

    def _about(self, luck: random.Random) -> dict[str, Any]:
        hic = self._key(luck) or drawing.NOWHERE
        if luck.random() < 0.03:
            hic = luck.choice([drawing.NOWHERE, *self._points.all])
        known = self.hazards.all.get(hic)
        return {"hic": hic, "expectedVersion": drawing.version(known.version if known else 1, luck)}

    def _said(self, name: str, luck: random.Random) -> dict[str, Any]:
        reason = luck.choice(REASONS)
        sent: dict[str, Any] = {} if reason is None else {"reason": reason}
        if name in ("returnHazard", "transferHazard"):
            sent["reason"] = luck.choice(("不属于本单位职责", "请另行办理", "  "))
        match name:
            case "gradeHazard":
                sent["level"] = luck.choice((1, 1, 2, 2, 3))
            case "dispatchHazard":
                sent |= {"unit": luck.choice(UNITS), "role": luck.choice(ROLES)}
                if luck.random() < 0.3:
                    sent["dueAt"] = luck.choice((drawing.AHEAD, drawing.AHEAD, drawing.PAST))
            case "returnHazard":
                sent["proposedUnit"] = luck.choice(UNITS)
            case "verifyRectification":
                sent["passed"] = luck.random() < 0.6
            case "listForSupervision":
                sent = {"dueAt": luck.choice((drawing.AHEAD, drawing.PAST)), "document": "深盐安督〔2026〕3号"}
            case "liftSupervision":
                sent = {}
        return sent

    def _registration(self, order: Order) -> Expected:
        sent, caller = order.sent, order.caller
        cell = Cell(sent["subScope"], sent["area"])
        broken = set() if caller.department else {"NOT_YOURS"}
        if sent.get("foundAt") == drawing.AHEAD:
            broken.add("NOT_IN_PAST")
        if "riskPoint" in sent and self._points.seen(caller, sent["riskPoint"]) is None:
            broken.add("UNKNOWN")
        if "recurrenceOf" in sent:
            earlier = self.hazards.seen(caller, sent["recurrenceOf"])
            if earlier is None:
                broken.add("UNKNOWN")
            elif earlier.status != "CLOSED":
                broken.add("NOT_CLOSED")
        if self._numbers.used_up("2", cell):
            broken.add("NO_NUMBER_LEFT")

        def done(told: Payload) -> Group:
            hic, level = told["hic"], sent["level"]
            self._numbers.take(hic, "2", cell, level)
            made = Hazard(hic, cell, caller.unit, level, level, sent["description"], sent.get("recurrenceOf"))
            made.point = sent.get("riskPoint")
            self.hazards.all[hic] = made
            return self._told(order, made, told, "REGISTERED")

        return Expected(frozenset(broken), done)

    def _move(self, order: Order, hazard: Hazard) -> Expected:
        sent = dict(order.sent)
        broken = self.hazards.broken(order.caller, hazard, order.name, sent, datetime.now(UTC))

        def done(told: Payload) -> Group:
            return self._told(order, hazard, told, self.hazards.take(order.caller, hazard, order.name, sent))

        return Expected(frozenset(broken), done)

    def _listing(self, order: Order, hazard: Hazard) -> Expected:
        unit, due = order.caller.unit, datetime.fromisoformat(order.sent["dueAt"])
        rules = {
            "STEP_NOT_ALLOWED": hazard.final,
            "NOT_MAJOR": hazard.level != MAJOR,
            "NOT_YOURS": order.caller.department
            and unit not in self.hazards.places.owners[hazard.cell]["COMPREHENSIVE"],
            "ALREADY_SUPERVISED": hazard.supervised_by(unit) is not None,
            "NOT_IN_FUTURE": due <= datetime.now(UTC),
        }

        def done(told: Payload) -> Group:
            hazard.listed.append(Listed(unit, due, order.sent["document"]))
            hazard.version += 1
            return self._told(order, hazard, told, "LISTED_FOR_SUPERVISION")

        return Expected(frozenset(rule for rule, broken in rules.items() if broken), done)

    def _lifting(self, order: Order, hazard: Hazard) -> Expected:
        listed = hazard.supervised_by(order.caller.unit)

        def done(told: Payload) -> Group:
            assert listed is not None
            listed.lifted = True
            hazard.version += 1
            return self._told(order, hazard, told, "SUPERVISION_LIFTED")

        return Expected(frozenset() if listed else frozenset({"NOT_SUPERVISED"}), done)

    def _told(self, order: Order, hazard: Hazard, told: Payload, kind: str) -> Group:
        assert (told["hic"], told["version"]) == (hazard.hic, hazard.version)
        seen = self.hazards.seen(order.caller, hazard.hic) is not None
        now = {
            "hic": hazard.hic,
            "version": hazard.version,
            "status": hazard.status,
            "levelCurrent": hazard.level,
        }
        assert told["hazard"] == (now if seen else None)
        return Group((), (("Hazard", hazard.hic, kind, hazard.version),))

    def check(self, read: Read) -> None:
        """Every hazard reads back as the model has it."""
        told = read.all(LOOKS, "hazard(hic: $key)", self.hazards.all, READ)
        for hic, hazard in self.hazards.all.items():
            assert _plain(told[hic]) == as_read(hazard), hic


def as_read(hazard: Hazard) -> dict[str, Any]:
    """A hazard of the model, as it must read."""
    return {
        "version": hazard.version,
        "status": hazard.status,
        "levels": (hazard.first_level, hazard.level),
        "description": hazard.description,
        "due": hazard.due,
        "closed": hazard.status == "CLOSED",
        "recurs": hazard.recurs,
        "point": hazard.point,
        "cell": hazard.cell,
        "steps": [(no, *step) for no, step in enumerate(hazard.steps, 1)],
        "given": sorted(
            (each.role, each.unit, str(each.due), str(each.because), str(each.handover)) for each in hazard.given
        ),
        "open": sorted((each.role, each.unit) for each in hazard.given if each.open),
        "listed": sorted((each.unit, str(each.due), each.document, each.lifted) for each in hazard.listed),
    }


def _plain(told: dict[str, Any]) -> dict[str, Any]:
    """A hazard that was read, in the words of the model."""
    return {
        "version": told["version"],
        "status": told["status"],
        "levels": (told["levelInitial"], told["levelCurrent"]),
        "description": told["description"],
        "due": moment(told["dueAt"]),
        "closed": told["closedAt"] is not None,
        "recurs": key_of(told["recurrenceOf"]),
        "point": key_of(told["riskPoint"]),
        "cell": Cell(told["subScope"]["key"], told["area"]["code"]),
        "steps": [
            (
                each["no"],
                each["fromStatus"],
                each["toStatus"],
                key_of(each["unit"]),
                each["reason"],
                key_of(each["proposedUnit"]),
            )
            for each in told["transitions"]
        ],
        "given": sorted(
            (
                each["role"],
                each["department"]["id"],
                str(moment(each["dueAt"])),
                str(each["endReason"]),
                str(key_of(each["handover"])),
            )
            for each in told["assignments"]
        ),
        "open": sorted((each["role"], each["department"]["id"]) for each in told["openAssignments"]),
        "listed": sorted(
            (
                each["issuer"]["id"],
                str(moment(each["dueAt"])),
                each["document"],
                each["liftedAt"] is not None,
            )
            for each in told["supervisionOrders"]
        ),
    }
