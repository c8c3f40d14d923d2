"""A hazard goes through its closed loop, each step by whoever may take it, and by nobody else."""

from __future__ import annotations

from typing import Any

import pytest

from graph.callers import Role
from graph.closed_loop import HazardStatus, allowed
from tests.acting.desk import Office
from tests.acting.life import Case

REASON = "企业注册地在外区"


async def test_a_hazard_is_registered_put_right_reviewed_and_closed(office: Office) -> None:
    case = await (await Case.opened(office)).lead_to("SUBMITTED")
    back = await case.street.done("verifyRectification", **case.seen, passed=False, reason="分隔未到顶")
    assert back["hazard"]["status"] == "RECTIFYING"
    case.last = await case.lead.done("submitRectification", hic=back["hic"], expectedVersion=back["version"])
    closed = (await case.lead_to("CLOSED")).last["hazard"]
    assert closed["openAssignments"] == []
    assert closed["closedAt"]
    assert [(each["toStatus"], each["unit"]["id"]) for each in closed["transitions"]] == [
        ("REGISTERED", "U03"),
        ("GRADED", "U03"),
        ("DISPATCHED", "U03"),
        ("ACCEPTED", case.lead.department),
        ("RECTIFYING", case.lead.department),
        ("SUBMITTED", case.lead.department),
        ("RECTIFYING", "U03"),
        ("SUBMITTED", case.lead.department),
        ("VERIFIED", "U03"),
        ("CLOSED", "U03"),
    ]
    assert [each["no"] for each in closed["transitions"]] == list(range(1, 11))


ORDERS: dict[str, tuple[HazardStatus, str, dict[str, Any]]] = {
    "gradeHazard": (HazardStatus.GRADED, "street", {"level": 1}),
    "dispatchHazard": (
        HazardStatus.DISPATCHED,
        "street",
        {"unit": "U18", "role": "INDUSTRY_LEAD", "reason": "协商"},
    ),
    "verifyRectification": (HazardStatus.VERIFIED, "street", {"passed": True}),
    "closeHazard": (HazardStatus.CLOSED, "street", {}),
    "acceptHazard": (HazardStatus.ACCEPTED, "lead", {}),
    "returnHazard": (HazardStatus.RETURNED, "lead", {"reason": REASON, "proposedUnit": "U06"}),
    "startRectification": (HazardStatus.RECTIFYING, "lead", {}),
    "submitRectification": (HazardStatus.SUBMITTED, "lead", {}),
}


@pytest.mark.parametrize("status", ["DISPATCHED", "ACCEPTED", "RECTIFYING", "SUBMITTED"])
async def test_no_step_is_skipped_and_none_is_taken_twice(office: Office, status: str) -> None:
    case = await (await Case.opened(office)).lead_to(status)
    for name, (to, by, sent) in ORDERS.items():
        if not allowed(status, to.value) or (name, status) == ("startRectification", "SUBMITTED"):
            assert await getattr(case, by).mended(name, **case.seen, **sent) == ["STEP_NOT_ALLOWED"], name
    assert (await case.street.told(STATUS, hic=case.last["hic"]))["data"]["hazard"]["status"] == status


STATUS = "query($hic: ID!) { hazard(hic: $hic) { status version } }"


async def test_what_is_closed_or_transferred_stays_so(office: Office) -> None:
    closed = await (await Case.opened(office)).lead_to("CLOSED")
    gone = await (await Case.opened(office)).lead_to("ACCEPTED")
    gone.last = await gone.lead.done("transferHazard", **gone.seen, reason=REASON)
    assert gone.last["hazard"]["openAssignments"] == []
    for case in (closed, gone):
        for name, (_, by, sent) in ORDERS.items():
            (code,) = await getattr(case, by).mended(name, **case.seen, **sent)
            assert code in ("STEP_NOT_ALLOWED", "NOT_YOURS"), name
        assert await case.street.mended("transferHazard", **case.seen, reason=REASON) == ["STEP_NOT_ALLOWED"]


async def test_only_the_unit_in_charge_acts_and_only_who_oversees_it_judges(office: Office) -> None:
    case = await (await Case.opened(office)).lead_to("DISPATCHED")
    for name in ("acceptHazard", "startRectification", "submitRectification"):
        assert await case.street.mended(name, **case.seen) == ["NOT_YOURS"]
    assert await case.lead.mended("closeHazard", **case.seen) == ["NOT_YOURS"]
    await case.lead_to("SUBMITTED")
    assert await case.lead.mended("verifyRectification", **case.seen, passed=True) == ["NOT_YOURS"]


async def test_whoever_put_it_right_does_not_review_it_but_a_colleague_of_the_street_does(office: Office) -> None:
    case = await (await Case.opened(office)).lead_to("GRADED")
    case.last = await case.street.done("dispatchHazard", **case.seen, unit="U03", role="TERRITORIAL")
    case.lead = case.street
    await case.lead_to("SUBMITTED")
    assert await case.street.mended("verifyRectification", **case.seen, passed=True) == ["SELF_VERIFIED"]
    colleague = case.office.of("U03")
    assert (await colleague.done("verifyRectification", **case.seen, passed=True))["hazard"][
        "status"
    ] == "VERIFIED"


async def test_a_review_that_is_not_passed_says_why(office: Office) -> None:
    case = await (await Case.opened(office)).lead_to("SUBMITTED")
    assert await case.street.mended("verifyRectification", **case.seen, passed=False) == ["REASON_MISSING"]


async def test_a_hazard_is_assigned_to_an_owner_or_with_a_reason(office: Office) -> None:
    case = await (await Case.opened(office)).lead_to("GRADED")
    given = {"unit": "U22", "role": "INDUSTRY_LEAD"}
    assert await case.street.mended("dispatchHazard", **case.seen, **given) == ["NOT_AN_OWNER"]
    unknown = {"unit": "U99", "role": "INDUSTRY_LEAD", "reason": REASON}
    assert await case.street.mended("dispatchHazard", **case.seen, **unknown) == ["UNKNOWN"]
    past = {"unit": case.lead.department, "role": "INDUSTRY_LEAD", "dueAt": "2024-01-01T00:00:00+08:00"}
    assert await case.street.mended("dispatchHazard", **case.seen, **past) == ["NOT_IN_FUTURE"]
    done = await case.street.done("dispatchHazard", **case.seen, **given, reason="协商一致")
    assert [each["department"]["id"] for each in done["hazard"]["openAssignments"]] == ["U22"]


async def test_a_department_returns_what_is_not_its_own_and_the_next_one_gets_it(office: Office) -> None:
    case = await (await Case.opened(office)).lead_to("DISPATCHED")
    sent = {**case.seen, "reason": "不属本单位职责", "proposedUnit": "U06"}
    assert await case.lead.mended("returnHazard", **{**sent, "proposedUnit": case.lead.department}) == [
        "NOT_AN_OWNER"
    ]
    assert await case.lead.mended("returnHazard", **{**sent, "proposedUnit": "U99"}) == ["UNKNOWN"]
    case.last = await case.lead.done("returnHazard", **sent)
    assert case.last["hazard"]["openAssignments"] == []
    assert await case.lead.mended("acceptHazard", **case.seen) == ["NOT_YOURS"]
    case.last = await case.street.done(
        "dispatchHazard", **case.seen, unit="U06", role="INDUSTRY_LEAD", reason="按退回建议"
    )
    assert [each["department"]["id"] for each in case.last["hazard"]["openAssignments"]] == ["U06"]


async def test_whoever_returns_a_hazard_is_told_who_owns_it(office: Office) -> None:
    case = await (await Case.opened(office)).lead_to("DISPATCHED")
    text = """mutation($input: ReturnHazardInput!) { returnHazard(input: $input) { userErrors { code }
      owners { industryLead { owners { id } considered { won explanation } } } } }"""
    sent = {**case.seen, "reason": REASON, "proposedUnit": "U06", "idempotencyKey": "returned-" + case.last["hic"]}
    told = (await case.lead.told(text, input=sent))["data"]["returnHazard"]
    lead = told["owners"]["industryLead"]
    assert lead["owners"] == [{"id": case.lead.department}]
    assert lead["considered"][0]["explanation"]


async def test_a_hazard_that_is_not_seen_is_like_one_that_is_not_there(office: Office) -> None:
    case = await Case.opened(office)
    stranger = office.of("U01")
    missing = {"hic": "440308003202221202208010018"[:-1] + "X", "expectedVersion": 1}
    assert await stranger.mended("gradeHazard", **case.seen, level=1) == ["UNKNOWN"]
    told = await stranger.answer("gradeHazard", **missing, level=1)
    assert told["errors"][0]["extensions"]["rule"] == "HIC_CHECK"


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.OPERATOR])
async def test_nobody_changes_anything_without_the_role(office: Office, role: Role) -> None:
    case = await Case.opened(office)
    told = await office.of("U03", role).answer("gradeHazard", **case.seen, level=1)
    assert told["data"] == {"gradeHazard": None}
    assert told["errors"][0]["extensions"] == {"code": "FORBIDDEN", "rule": "ROLE_REQUIRED", "role": "OPERATOR"}
