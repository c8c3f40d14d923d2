"""A handover as the tests propose and answer it."""

from __future__ import annotations

import uuid
from typing import Any

from tests.acting.desk import Desk
from tests.acting.life import Case

TOLD = """id version state reason document proposedAt acceptedAt answeredAt answer from { id } to { id }
  proposedBy { id } answeredBy { id } hazards { hic role became dueAt hazard { hic } }"""
PAYLOAD = f"""{{ version change repeated userErrors {{ code field message {{ zh en }} }}
  leftOut {{ hic became }} handover {{ {TOLD} }} }}"""
KINDS = {
    "proposeHandover": "ProposeHandoverInput",
    "acceptHandover": "HandoverAnswerInput",
    "withdrawHandover": "HandoverAnswerInput",
    "declineHandover": "DeclineHandoverInput",
}
WHY = "机构改革,职责划转"


async def answer(desk: Desk, name: str, /, **sent: Any) -> Any:
    """The whole answer to an order about handovers."""
    sent.setdefault("idempotencyKey", str(uuid.uuid4()))
    text = f"mutation Order($input: {KINDS[name]}!) {{ {name}(input: $input) {PAYLOAD} }}"
    return await desk.told(text, input=sent)


async def order(desk: Desk, name: str, /, **sent: Any) -> dict[str, Any]:
    """The payload of an order about handovers."""
    told = await answer(desk, name, **sent)
    assert "errors" not in told, told["errors"]
    return dict(told["data"][name])


async def mended(desk: Desk, name: str, /, **sent: Any) -> list[tuple[str, str]]:
    """The rules that an order broke, and where."""
    payload = await order(desk, name, **sent)
    assert payload["handover"] is None or payload["change"] is None
    return [(each["code"], each["field"]) for each in payload["userErrors"]]


async def proposed(desk: Desk, to: str, cases: list[Case], **sent: Any) -> dict[str, Any]:
    """A handover that was proposed, of these cases' hazards."""
    hics = [case.last["hic"] for case in cases]
    payload = await order(desk, "proposeHandover", to=to, hazards=hics, reason=WHY, **sent)
    assert payload["userErrors"] == []
    return dict(payload["handover"])


def seen(handover: dict[str, Any]) -> dict[str, Any]:
    """What names a handover as it was seen last."""
    return {"handover": handover["id"], "expectedVersion": handover["version"]}


async def looked_up(desk: Desk, handover: str) -> dict[str, Any] | None:
    """A handover as somebody sees it."""
    told = await desk.told(f"query($id: ID!) {{ handover(id: $id) {{ {TOLD} }} }}", id=handover)
    assert "errors" not in told, told["errors"]
    return told["data"]["handover"]  # type: ignore[no-any-return]


NOW = """query($hic: ID!) { hazard(hic: $hic) { hic version status levelCurrent dueAt
  openAssignments { role department { id } dueAt }
  assignments { role department { id } assignedAt endedAt endReason endReasonLabel { en } dueAt handover { id } }
  transitions { no toStatus } } }"""


async def hazard(desk: Desk, case: Case) -> dict[str, Any]:
    """The hazard of a case as it is now; the case has seen it then."""
    told = await desk.told(NOW, hic=case.last["hic"])
    found: dict[str, Any] = told["data"]["hazard"]
    case.last = {"hic": found["hic"], "version": found["version"], "hazard": found}
    return found
