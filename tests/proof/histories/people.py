"""Who gives orders in a history: departments that own its places, others that do not, and other roles."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Caller:
    """Somebody of an organisation, in a role."""

    name: str
    unit: str
    role: str = "OPERATOR"

    @property
    def department(self) -> bool:
        return self.unit.startswith("U")


CALLERS = (
    Caller("the street", "U03"),
    Caller("another of the street", "U03"),
    Caller("the comprehensive regulator", "U06"),
    Caller("housing", "U07"),
    Caller("urban management", "U09"),
    Caller("culture", "U13"),
    Caller("market supervision", "U19"),
    Caller("another street", "U04"),
    Caller("a street far off", "U01"),
    Caller("an office", "O02"),
    Caller("a committee", "C02"),
    Caller("a reader", "U03", "READER"),
    Caller("a steward", "U19", "STEWARD"),
    Caller("another steward", "U06", "STEWARD"),
    Caller("an approver", "U19", "APPROVER"),
)
BY_NAME = {each.name: each for each in CALLERS}
OPERATORS = tuple(each for each in CALLERS if each.role == "OPERATOR")
LOOKS = BY_NAME["an office"]
"""Sees every hazard, risk point, inspection and handover."""
