"""A hazard on its way through the closed loop, as the tests lead it there."""

from __future__ import annotations

from typing import Any

from tests.acting.desk import Desk, Office

PLACE = {"area": "440308003", "subScope": "02-A"}
FOUND = {**PLACE, "description": "灶间与就餐区之间无防火分隔", "level": 2, "factor": "21@2022"}
OWNERS = """query($area: ID!, $subScope: ID!) { ownership(area: $area, subScope: $subScope) {
  territorial { owners { id } } industryLead { owners { id } } comprehensive { owners { id } } } }"""

Payload = dict[str, Any]


def seen(payload: Payload) -> Payload:
    """What names a hazard as it was seen last."""
    return {"hic": payload["hic"], "expectedVersion": payload["version"]}


async def owner(desk: Desk, role: str) -> str:
    """The first owner of the place and the matter today."""
    told = await desk.told(OWNERS, **PLACE)
    return str(told["data"]["ownership"][role]["owners"][0]["id"])


class Case:
    """A street that oversees a hazard, and its industry's regulator, which puts it right."""

    def __init__(self, office: Office, street: Desk, lead: Desk) -> None:
        self.office = office
        self.street = street
        self.lead = lead
        self.last: Payload = {}

    @classmethod
    async def opened(cls, office: Office, **found: Any) -> Case:
        """One whose hazard was just registered."""
        street = office.of("U03")
        case = cls(office, street, office.of(await owner(street, "industryLead")))
        case.last = await street.done("registerHazard", **{**FOUND, **found})
        return case

    @property
    def seen(self) -> Payload:
        """The hazard as it was seen last."""
        return seen(self.last)

    async def lead_to(self, status: str) -> Case:
        """Lead it on to a state, the straight way."""
        for name, desk, sent in self._way:
            if self.last["hazard"]["status"] == status:
                break
            self.last = await desk.done(name, **self.seen, **sent)
        assert self.last["hazard"]["status"] == status
        return self

    @property
    def _way(self) -> list[tuple[str, Desk, Payload]]:
        given = {"unit": self.lead.department, "role": "INDUSTRY_LEAD"}
        way: list[tuple[str, Desk, Payload]] = [
            ("gradeHazard", self.street, {"level": self.last["hazard"]["levelCurrent"]}),
            ("dispatchHazard", self.street, given),
            ("acceptHazard", self.lead, {}),
            ("startRectification", self.lead, {}),
            ("submitRectification", self.lead, {}),
            ("verifyRectification", self.street, {"passed": True}),
            ("closeHazard", self.street, {}),
        ]
        states = ["REGISTERED", "GRADED", "DISPATCHED", "ACCEPTED", "RECTIFYING", "SUBMITTED", "VERIFIED"]
        return way[states.index(self.last["hazard"]["status"]) :]
