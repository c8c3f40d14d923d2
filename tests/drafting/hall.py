"""Where duty lists are drafted, rehearsed and adopted, as the tests do it."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from graph.callers import Role
from graph.temporal import today
from tests.acting.desk import Desk, Office

DRAFT = """{ version change repeated userErrors { code field message { zh en } }
  draft { id version state base items { no kind key } } }"""
REHEARSE = """query($draft: ID!) { rehearse(draft: $draft) { revision slotCount gapsOpened changes {
  kind role since until subScope { key } area { code }
  before { verdict declared owners { id } considered { id reason drafted } }
  after { verdict declared owners { id } agreement considered { id reason drafted } }
  riskPointCount openHazardCount enterpriseCount } } }"""
OWNERS = """query($subScope: ID!, $area: ID!, $on: Date) { ownership(subScope: $subScope, area: $area, on: $on) {
  territorial { verdict owners { id } } industryLead { verdict owners { id } }
  comprehensive { verdict owners { id } } } }"""
FIELDS = {"TERRITORIAL": "territorial", "INDUSTRY_LEAD": "industryLead", "COMPREHENSIVE": "comprehensive"}
TOMORROW = str(today() + timedelta(days=1))

Slot = tuple[str, str, str]


class Hall:
    """A steward who drafts, and an approver who adopts."""

    def __init__(self, office: Office) -> None:
        self.steward = office.of("U19", Role.STEWARD)
        self.approver = office.of("U19", Role.APPROVER)

    async def draft(self, **said: Any) -> dict[str, Any]:
        """A draft from tomorrow on."""
        payload = await self.drafted(**said)
        assert payload["userErrors"] == [], payload
        return dict(payload["draft"])

    async def drafted(self, **said: Any) -> dict[str, Any]:
        """What became of drafting."""
        sent = {"title": "调整职责", "effective": TOMORROW, **said}
        return await ordered(self.steward, "draftDuties", **sent)

    async def rehearse(self, draft: dict[str, Any]) -> dict[str, Any]:
        """What it would do."""
        told = await self.steward.told(REHEARSE, draft=draft["id"])
        assert "errors" not in told, told["errors"]
        return dict(told["data"]["rehearse"])

    async def adopt(self, draft: dict[str, Any], revision: int, **said: Any) -> dict[str, Any]:
        """What became of its adoption."""
        return await ordered(self.approver, "adoptDraft", **seen(draft), rehearsed=revision, **said)

    async def adopted(self, draft: dict[str, Any], **said: Any) -> dict[str, Any]:
        """It is the truth now."""
        payload = await self.adopt(draft, (await self.rehearse(draft))["revision"], **said)
        assert payload["userErrors"] == []
        return payload

    async def owners(self, slot: Slot, on: str = TOMORROW) -> tuple[str, list[str]]:
        """Verdict and owners of a slot."""
        told = await self.steward.told(OWNERS, subScope=slot[0], area=slot[1], on=on)
        row = told["data"]["ownership"][FIELDS[slot[2]]]
        return row["verdict"], [each["id"] for each in row["owners"]]


def seen(draft: dict[str, Any]) -> dict[str, Any]:
    return {"draft": draft["id"], "expectedVersion": draft["version"]}


def duty(slot: Slot, holder: str, **said: Any) -> dict[str, Any]:
    return {"role": slot[2], "holder": holder, "scope": slot[0], "area": slot[1], **said}


def waiver(slot: Slot, until: str) -> dict[str, Any]:
    return {
        "subScope": slot[0],
        "area": slot[1],
        "role": slot[2],
        "reason": "新单位组建中",
        "until": until,
    }


def changes(rehearsal: dict[str, Any]) -> set[tuple[str, Slot]]:
    """What would become of which slot."""
    return {
        (each["kind"], (each["subScope"]["key"], each["area"]["code"], each["role"]))
        for each in rehearsal["changes"]
    }


async def ordered(desk: Desk, name: str, payload: str = DRAFT, /, **sent: Any) -> dict[str, Any]:
    """The payload of an order about a draft; an assertion fails on any error."""
    told = await desk.answer(name, payload, **sent)
    assert "errors" not in told, told["errors"]
    return dict(told["data"][name])
