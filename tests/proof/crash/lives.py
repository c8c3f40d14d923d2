"""What the clerks do over and over, and what each believes to be true because it was acknowledged."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, field
from typing import Any

from tests.drafting.hall import DRAFT, REHEARSE, duty, seen
from tests.proof.crash.clerk import Clerk

STEP = "{ hic version change repeated userErrors { code field } }"
SHARED = "{ change repeated results { key outcome userErrors { code } } }"
ADOPTED = "{ version change repeated userErrors { code field message { en } } }"
AT_ONCE = 20
"""Enterprises of a batch."""


@dataclass
class Believed:
    """What was acknowledged."""

    hazards: dict[str, list[str]] = field(default_factory=dict)
    """The states of each hazard, one after the other."""
    points: dict[str, list[int]] = field(default_factory=dict)
    """The levels of each risk point, one after the other."""
    enterprises: set[str] = field(default_factory=set)
    adopted: list[str] = field(default_factory=list)
    """The holders of the one slot, one after the other."""
    attempted: int = 0
    """How many holders may have come so far."""
    numbers: dict[int, str] = field(default_factory=dict)
    """Under which number of the feed what was acknowledged."""

    @property
    def of_every_kind(self) -> bool:
        """Whether each kind of writer has come to its end at least once."""
        return all((self.hazards, self.points, self.enterprises, self.adopted))

    def recorded(self, number: int, key: str) -> None:
        """Each acknowledged change has a number of its own."""
        assert number not in self.numbers, f"{self.numbers[number]} and {key} share the number {number}"
        self.numbers[number] = key


@dataclass
class HazardsLife:
    """A hazard, from its registration to its end."""

    street: Clerk
    lead: Clerk
    place: dict[str, str]
    believed: Believed

    async def steps(self) -> Any:
        """One order after the other; it may be left between any two."""
        while True:
            found = {"description": "疏散通道堆放杂物", "level": 2, "factor": "21@2022"}
            told = await self.street.done("registerHazard", STEP, **self.place, **found)
            states = self.believed.hazards[told["hic"]] = ["REGISTERED"]
            self.believed.recorded(told["change"], told["hic"])
            yield
            given = {"unit": self.lead.department, "role": "INDUSTRY_LEAD"}
            for name, clerk, state, sent in (
                ("gradeHazard", self.street, "GRADED", {"level": 2}),
                ("dispatchHazard", self.street, "DISPATCHED", given),
                ("acceptHazard", self.lead, "ACCEPTED", {}),
                ("startRectification", self.lead, "RECTIFYING", {}),
                ("submitRectification", self.lead, "SUBMITTED", {}),
                ("verifyRectification", self.street, "VERIFIED", {"passed": True}),
                ("closeHazard", self.street, "CLOSED", {}),
            ):
                told = await clerk.done(name, STEP, hic=told["hic"], expectedVersion=len(states), **sent)
                states.append(state)
                assert told["version"] == len(states)
                self.believed.recorded(told["change"], told["hic"])
                yield


@dataclass
class PointsLife:
    """A risk point that is graded anew again and again."""

    street: Clerk
    place: dict[str, str]
    believed: Believed

    async def steps(self) -> Any:
        """One order after the other."""
        told = await self.street.done(
            "registerRiskPoint", STEP, **self.place, name="示例商铺疏散通道", level=3, patrolDays=30
        )
        levels = self.believed.points[told["hic"]] = [3]
        self.believed.recorded(told["change"], told["hic"])
        for level in itertools.cycle((2, 1, 4, 3)):
            yield
            said = {"hic": told["hic"], "expectedVersion": len(levels), "level": level, "reason": "复评"}
            told = await self.street.done("regradeRiskPoint", STEP, **said)
            levels.append(level)
            self.believed.recorded(told["change"], told["hic"])


@dataclass
class MarketsLife:
    """A department that shares new enterprises, batch by batch."""

    clerk: Clerk
    name: str
    place: dict[str, str]
    believed: Believed

    async def steps(self) -> Any:
        """One batch after the other."""
        for batch in itertools.count():
            items = [
                {"id": f"{self.name}-{batch}-{number}", "name": "示例共享企业", **self.place}
                for number in range(AT_ONCE)
            ]
            told = await self.clerk.done("shareEnterprises", SHARED, items=items)
            assert {each["outcome"] for each in told["results"]} == {"CREATED"}, told
            self.believed.enterprises |= {each["id"] for each in items}
            yield


@dataclass
class CabinetsLife:
    """A steward and an approver who give one slot to one holder after the other, each from a day of its own."""

    steward: Clerk
    approver: Clerk
    slot: tuple[str, str, str]
    held: str
    holders: list[str]
    days: list[str]
    believed: Believed

    async def steps(self) -> Any:
        """One adoption after the other."""
        for number, day in enumerate(self.days):
            holder, key = self.holders[number % len(self.holders)], f"PROOF-{number}"
            items = [duty(self.slot, holder, id=key, replaces=self.held)]
            drafted = await self.steward.done(
                "draftDuties", DRAFT, title="调整职责", effective=day, addDuties=items
            )
            self.believed.attempted = number + 1
            while not await self._adopted(drafted["draft"]):
                yield
            self.believed.adopted.append(holder)
            self.held = key
            yield

    async def _adopted(self, draft: dict[str, Any]) -> bool:
        """Rehearsed, and adopted unless duties have moved since."""
        told = await self.steward.asked(REHEARSE, draft=draft["id"])
        if told is None:
            return False
        assert "errors" not in told, told
        revision = told["data"]["rehearse"]["revision"]
        answer = await self.approver.order("adoptDraft", ADOPTED, **seen(draft), rehearsed=revision)
        if "errors" in answer:
            assert answer["errors"][0]["extensions"]["code"] == "CONFLICT", answer
            return False
        done = answer["data"]["adoptDraft"]
        assert done["userErrors"] == [], done
        self.believed.recorded(done["change"], draft["id"])
        return True
