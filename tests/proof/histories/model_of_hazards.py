"""What docs/orders.md says of hazards, in plain Python: who may take which step, and what becomes of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from tests.proof.histories.people import Caller
from tests.proof.histories.places import Cell, Places

FINAL = ("CLOSED", "TRANSFERRED")
MAJOR = 1


@dataclass(frozen=True)
class Move:
    """From where a step leads where, and who may take it: who oversees it, is in charge of it, or both."""

    begins: tuple[str, ...]
    ends: str
    whose: tuple[str, ...]


OVERSEER, IN_CHARGE = "who oversees it", "who is in charge"
OPEN = ("REGISTERED", "GRADED", "DISPATCHED", "ACCEPTED", "RETURNED", "RECTIFYING", "SUBMITTED", "VERIFIED")
MOVES = {
    "gradeHazard": Move(("REGISTERED",), "GRADED", (OVERSEER,)),
    "dispatchHazard": Move(("GRADED", "RETURNED"), "DISPATCHED", (OVERSEER,)),
    "acceptHazard": Move(("DISPATCHED",), "ACCEPTED", (IN_CHARGE,)),
    "returnHazard": Move(("DISPATCHED",), "RETURNED", (IN_CHARGE,)),
    "startRectification": Move(("ACCEPTED",), "RECTIFYING", (IN_CHARGE,)),
    "submitRectification": Move(("RECTIFYING",), "SUBMITTED", (IN_CHARGE,)),
    "verifyRectification": Move(("SUBMITTED",), "VERIFIED", (OVERSEER,)),
    "closeHazard": Move(("VERIFIED",), "CLOSED", (OVERSEER,)),
    "transferHazard": Move(OPEN, "TRANSFERRED", (OVERSEER, IN_CHARGE)),
}
TOLD_AS = {"verifyRectification": "VERIFIED", **{name: move.ends for name, move in MOVES.items()}}


@dataclass
class Given:
    """An assignment; `because`: why it ended, None while it is open."""

    role: str
    unit: str
    due: datetime | None
    because: str | None = None
    handover: str | None = None

    @property
    def open(self) -> bool:
        return self.because is None


@dataclass
class Listed:
    """An order of listed supervision."""

    unit: str
    due: datetime
    document: str
    lifted: bool = False


@dataclass
class Hazard:
    """A hazard and its life."""

    hic: str
    cell: Cell
    by: str
    first_level: int
    level: int
    description: str
    recurs: str | None = None
    version: int = 1
    status: str = "REGISTERED"
    due: datetime | None = None
    steps: list[tuple[str | None, str, str, str | None, str | None]] = field(default_factory=list)
    given: list[Given] = field(default_factory=list)
    listed: list[Listed] = field(default_factory=list)
    rectifiers: set[str] = field(default_factory=set)
    point: str | None = None

    def __post_init__(self) -> None:
        self.steps.append((None, "REGISTERED", self.by, None, None))

    @property
    def final(self) -> bool:
        return self.status in FINAL

    def in_charge(self, unit: str) -> bool:
        return any(each.open and each.unit == unit for each in self.given)

    def supervised_by(self, unit: str) -> Listed | None:
        return next((each for each in self.listed if each.unit == unit and not each.lifted), None)

    def end(self, because: str, unit: str | None = None) -> None:
        for each in self.given:
            if each.open and unit in (None, each.unit):
                each.because = because

    def step(self, to: str, by: Caller, reason: str | None, proposed: str | None = None) -> None:
        self.steps.append((self.status, to, by.unit, reason, proposed))
        self.status = to
        self.version += 1


@dataclass
class Hazards:
    """All hazards of a history."""

    places: Places
    all: dict[str, Hazard] = field(default_factory=dict)

    def seen(self, caller: Caller, hic: str | None) -> Hazard | None:
        """A hazard in the sight of a caller: also whoever it was ever assigned to sees it."""
        hazard = self.all.get(hic or "")
        if hazard is None:
            return None
        party = any(each.unit == caller.unit for each in hazard.given)
        return hazard if party or self.places.sees(caller, hazard.cell) else None

    def may(self, caller: Caller, hazard: Hazard, whose: tuple[str, ...]) -> bool:
        oversees = caller.unit == hazard.by or self.places.oversees(caller.unit, hazard.cell)
        return (OVERSEER in whose and oversees) or (IN_CHARGE in whose and hazard.in_charge(caller.unit))

    def broken(self, caller: Caller, hazard: Hazard, name: str, sent: dict[str, Any], now: datetime) -> set[str]:
        """The rules that a step would break, as they are written down."""
        move = MOVES[name]
        found = set() if self.may(caller, hazard, move.whose) else {"NOT_YOURS"}
        if hazard.status not in move.begins:
            found.add("STEP_NOT_ALLOWED")
        if name == "gradeHazard" and sent["level"] != MAJOR and any(not each.lifted for each in hazard.listed):
            found.add("NOT_MAJOR")
        if name == "dispatchHazard":
            found |= self._of_dispatch(hazard, sent, now)
        if name == "returnHazard" and sent["proposedUnit"] == caller.unit:
            found.add("NOT_AN_OWNER")
        if name == "returnHazard" and not sent["proposedUnit"].startswith("U"):
            found.add("UNKNOWN")
        if name == "verifyRectification" and caller.name in hazard.rectifiers:
            found.add("SELF_VERIFIED")
        if name == "verifyRectification" and not sent["passed"] and sent.get("reason") is None:
            found.add("REASON_MISSING")
        return found

    def _of_dispatch(self, hazard: Hazard, sent: dict[str, Any], now: datetime) -> set[str]:
        found = set()
        owns = sent["unit"] in self.places.owners[hazard.cell][sent["role"]]
        if not owns and sent.get("reason") is None:
            found.add("NOT_AN_OWNER")
        if not sent["unit"].startswith("U"):
            found.add("UNKNOWN")
        if sent.get("dueAt") and datetime.fromisoformat(sent["dueAt"]) <= now:
            found.add("NOT_IN_FUTURE")
        return found

    def take(self, caller: Caller, hazard: Hazard, name: str, sent: dict[str, Any]) -> str:
        """Take a step; what the feed calls it."""
        reason, to, told = sent.get("reason"), MOVES[name].ends, TOLD_AS[name]
        if name == "verifyRectification" and not sent["passed"]:
            to, told = "RECTIFYING", "NOT_PASSED"
        if name in ("startRectification", "submitRectification"):
            hazard.rectifiers.add(caller.name)
        if name == "gradeHazard":
            hazard.level = sent["level"]
        if name == "dispatchHazard":
            due = datetime.fromisoformat(sent["dueAt"]) if sent.get("dueAt") else None
            hazard.due = due or hazard.due
            hazard.given.append(Given(sent["role"], sent["unit"], due))
        if name == "returnHazard":
            hazard.end("退回", caller.unit)
        if to in FINAL:
            hazard.end("销号" if to == "CLOSED" else "移送")
        hazard.step(to, caller, reason, sent.get("proposedUnit"))
        return told
