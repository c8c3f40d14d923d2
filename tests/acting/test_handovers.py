"""A department hands open hazards over to another: both sign, and with the second signature they change hands."""

from __future__ import annotations

import asyncio
import uuid
from collections import Counter
from typing import Any

import pytest

from graph.audit import audit
from graph.callers import Role
from graph.door import Graph
from tests.acting.desk import Desk, Office
from tests.acting.handing import WHY, answer, hazard, looked_up, mended, order, proposed, seen
from tests.acting.life import Case
from tests.acting.test_feed import caught_up, end

LISTED = """query($filter: HandoverFilter) { handovers(filter: $filter, orderBy: PROPOSED_AT, first: 1000) {
  totalCount nodes { id } } }"""
DUE = "2999-01-01T00:00:00+08:00"


async def opened(office: Office, status: str = "ACCEPTED", **found: Any) -> Case:
    return await (await Case.opened(office, **found)).lead_to(status)


def other(office: Office, case: Case) -> Desk:
    """Somebody of a department that has nothing to do with the hazard so far."""
    return office.of("U07" if case.lead.department != "U07" else "U08")


async def listed(desk: Desk, **limits: Any) -> list[str]:
    found = await desk.told(LISTED, filter=limits)
    assert "errors" not in found, found["errors"]
    page = found["data"]["handovers"]
    assert page["totalCount"] == len(page["nodes"])
    return [each["id"] for each in page["nodes"]]


async def test_with_the_second_signature_all_of_it_changes_hands_at_once(office: Office) -> None:
    case, second = await opened(office), await opened(office, "RECTIFYING")
    lead, taker = case.lead, other(office, case)
    before = {each.last["hic"]: await hazard(case.street, each) for each in (case, second)}
    offer = await proposed(lead, taker.department, [case, second], document="深盐编〔2026〕1号")
    assert (offer["state"], offer["version"], offer["document"]) == ("PROPOSED", 1, "深盐编〔2026〕1号")
    assert (offer["from"]["id"], offer["to"]["id"]) == (lead.department, taker.department)
    assert {each["became"] for each in offer["hazards"]} == {"OFFERED"}
    assert {
        hic: await hazard(case.street, each) for hic, each in zip(before, (case, second), strict=True)
    } == before

    after = await end(case.street)
    done = await order(taker, "acceptHandover", **seen(offer), reason="同意接收")
    assert (done["version"], done["leftOut"], done["handover"]["state"]) == (2, [], "ACCEPTED")
    assert done["handover"]["acceptedAt"] == done["handover"]["answeredAt"]
    assert (done["handover"]["answeredBy"]["id"], done["handover"]["answer"]) == (taker.department, "同意接收")
    for each in (case, second):
        now = await hazard(case.street, each)
        was = before[now["hic"]]
        assert now["version"] == was["version"] + 1
        assert now["openAssignments"] == [{**was["openAssignments"][0], "department": {"id": taker.department}}]
        *_, ended, begun = now["assignments"]
        assert ended["endedAt"] == begun["assignedAt"]
        assert (ended["endReason"], ended["endReasonLabel"]["en"]) == ("移交", "Handed over")
        assert (ended["handover"], begun["handover"]) == ({"id": offer["id"]}, None)
        assert (now["status"], now["transitions"], now["dueAt"]) == (
            was["status"],
            was["transitions"],
            was["dueAt"],
        )
    changes = await caught_up(case.street, after)
    assert [each["number"] for each in await caught_up(taker, after)] == list(range(after + 1, after + 4))
    assert {(each["type"], each["key"], each["kind"]) for each in changes[:2]} == {
        ("Hazard", hic, "HANDED_OVER") for hic in before
    }
    assert (changes[2]["type"], changes[2]["key"], changes[2]["kind"]) == ("Handover", offer["id"], "HANDED_OVER")
    assert changes[2]["number"] == done["change"] == after + 3
    assert await audit(Graph(office.bolt)) == []


async def test_the_next_step_is_for_the_department_that_took_over(office: Office) -> None:
    case = await opened(office, "DISPATCHED")
    lead, taker = case.lead, other(office, case)
    offer = await proposed(lead, taker.department, [case])
    await order(taker, "acceptHandover", **seen(offer))
    await hazard(case.street, case)
    assert await lead.mended("acceptHazard", **case.seen) == ["NOT_YOURS"]
    case.lead = taker
    await case.lead_to("CLOSED")


async def test_the_deadline_of_an_assignment_goes_with_it(office: Office) -> None:
    case = await opened(office, "GRADED")
    given = {"unit": case.lead.department, "role": "INDUSTRY_LEAD", "dueAt": DUE}
    case.last = await case.street.done("dispatchHazard", **case.seen, **given)
    taker = other(office, case)
    await order(taker, "acceptHandover", **seen(await proposed(case.lead, taker.department, [case])))
    now = await hazard(case.street, case)
    assert now["openAssignments"][0]["dueAt"] == now["dueAt"] == now["assignments"][0]["dueAt"]
    assert now["dueAt"] is not None


async def test_what_was_closed_or_assigned_anew_meanwhile_is_left_out_and_told(office: Office) -> None:
    closed, returned, open_still = await opened(office), await opened(office, "DISPATCHED"), await opened(office)
    lead, taker = closed.lead, other(office, closed)
    offer = await proposed(lead, taker.department, [closed, returned, open_still])
    await closed.lead_to("CLOSED")
    back = {"reason": "不属于本单位", "proposedUnit": taker.department}
    returned.last = await lead.done("returnHazard", **returned.seen, **back)
    became = {closed.last["hic"]: "CLOSED", returned.last["hic"]: "REASSIGNED", open_still.last["hic"]: "OFFERED"}
    found = await looked_up(taker, offer["id"])
    assert found is not None
    assert {each["hic"]: each["became"] for each in found["hazards"]} == became
    versions = closed.last["version"], returned.last["version"]
    done = await order(taker, "acceptHandover", **seen(offer))
    assert {each["hic"] for each in done["leftOut"]} == {closed.last["hic"], returned.last["hic"]}
    became[open_still.last["hic"]] = "HANDED_OVER"
    assert {each["hic"]: each["became"] for each in done["handover"]["hazards"]} == became
    assert ((await hazard(lead, closed))["version"], (await hazard(lead, returned))["version"]) == versions
    given = {"unit": lead.department, "role": "INDUSTRY_LEAD"}
    returned.last = await returned.street.done("dispatchHazard", **returned.seen, **given)
    await returned.lead_to("CLOSED")
    found = await looked_up(taker, offer["id"])
    assert found is not None
    assert {each["hic"]: each["became"] for each in found["hazards"]} == became, "it is told as it was then"


async def test_what_is_declined_or_withdrawn_stays_and_may_be_offered_again(office: Office) -> None:
    case = await opened(office)
    lead, taker = case.lead, other(office, case)
    first = await proposed(lead, taker.department, [case])
    assert await mended(lead, "declineHandover", **seen(first), reason=WHY) == [("NOT_YOURS", "handover")]
    done = await order(taker, "declineHandover", **seen(first), reason="不在本单位职责范围")
    assert (done["handover"]["state"], done["handover"]["answer"]) == ("DECLINED", "不在本单位职责范围")
    second = await proposed(lead, taker.department, [case])
    assert await mended(taker, "withdrawHandover", **seen(second)) == [("NOT_YOURS", "handover")]
    done = await order(lead, "withdrawHandover", **seen(second))
    assert (done["handover"]["state"], done["handover"]["acceptedAt"]) == ("WITHDRAWN", None)
    assert [each["became"] for each in done["handover"]["hazards"]] == ["KEPT"]
    now = await hazard(case.street, case)
    assert now["openAssignments"][0]["department"]["id"] == lead.department
    again = {"handover": second["id"], "expectedVersion": 2}
    assert await mended(taker, "acceptHandover", **again) == [("STEP_NOT_ALLOWED", "handover")]
    assert await listed(taker, hazard=case.last["hic"], state="DECLINED") == [first["id"]]
    assert await listed(lead, hazard=case.last["hic"]) == [first["id"], second["id"]]


async def test_nothing_is_offered_twice_to_oneself_or_by_whom_it_is_not_with(office: Office) -> None:
    case = await opened(office)
    lead, taker = case.lead, other(office, case)
    sent = {"to": taker.department, "hazards": [case.last["hic"]], "reason": WHY}
    cases: list[tuple[Desk, dict[str, Any], tuple[str, str]]] = [
        (lead, {"to": lead.department}, ("TO_ITSELF", "to")),
        (lead, {"to": "U99"}, ("UNKNOWN", "to")),
        (lead, {"from": taker.department, "to": "U01"}, ("NOT_YOURS", "from")),
        (case.street, {}, ("NOT_YOURS", "hazards")),
        (taker, {"to": lead.department}, ("UNKNOWN", "hazards")),
        (lead, {"role": "TERRITORIAL"}, ("NOT_YOURS", "hazards")),
        (office.of("U20"), {"to": "U01", "hazards": None}, ("NOTHING_OPEN", "hazards")),
    ]
    for desk, wrong, problem in cases:
        assert await mended(desk, "proposeHandover", **{**sent, **wrong}) == [problem]
    await proposed(lead, taker.department, [case])
    assert await mended(lead, "proposeHandover", **sent) == [("ALREADY_OFFERED", "hazards")]
    reader = office.of(lead.department, Role.READER)
    told = await answer(reader, "proposeHandover", **sent)
    assert told["errors"][0]["extensions"]["rule"] == "ROLE_REQUIRED"


async def test_without_names_all_that_is_open_and_matches_is_offered(office: Office) -> None:
    case, offered = await opened(office), await opened(office)
    lead, taker = case.lead, other(office, case)
    await proposed(lead, taker.department, [offered])
    sent = {"to": taker.department, "reason": WHY, "role": "INDUSTRY_LEAD", "subScope": "02-A"}
    elsewhere = {**sent, "area": "440308002"}
    assert await mended(lead, "proposeHandover", **elsewhere) == [("NOTHING_OPEN", "hazards")]
    payload = await order(lead, "proposeHandover", **sent, area="440308")
    hics = {each["hic"] for each in payload["handover"]["hazards"]}
    assert case.last["hic"] in hics
    assert offered.last["hic"] not in hics
    await order(lead, "withdrawHandover", **seen(payload["handover"]))


async def test_both_parties_see_all_of_it_and_strangers_nothing(office: Office) -> None:
    case = await opened(office)
    lead, taker, stranger = case.lead, other(office, case), office.of("U20")
    after = await end(lead)
    offer = await proposed(lead, taker.department, [case])
    theirs = await looked_up(taker, offer["id"])
    assert theirs is not None
    assert [(each["hic"], each["hazard"]) for each in theirs["hazards"]] == [(case.last["hic"], None)]
    assert (await looked_up(case.street, offer["id"]) or {})["hazards"] == offer["hazards"]
    assert await looked_up(stranger, offer["id"]) is None
    assert (await listed(stranger), await listed(stranger, department=lead.department)) == ([], [])
    assert await listed(taker, hazard=case.last["hic"]) == await listed(case.street, hazard=case.last["hic"])
    assert await listed(stranger, hazard=case.last["hic"]) == []
    assert [each["key"] for each in await caught_up(taker, after)] == [offer["id"]]
    assert await caught_up(stranger, after) == []
    for name, more in (("acceptHandover", {}), ("declineHandover", {"reason": WHY})):
        assert await mended(stranger, name, **seen(offer), **more) == [("UNKNOWN", "handover")]
    assert await mended(case.street, "acceptHandover", **seen(offer)) == [("NOT_YOURS", "handover")]
    await order(taker, "acceptHandover", **seen(offer))
    theirs = await looked_up(taker, offer["id"])
    assert theirs is not None
    assert theirs["hazards"][0]["hazard"] == {"hic": case.last["hic"]}


async def test_of_twenty_acceptances_at_once_one_is_carried_out(office: Office) -> None:
    case = await opened(office)
    taker = other(office, case)
    offer = await proposed(case.lead, taker.department, [case])
    after = await end(case.lead)
    desks = [office.of(taker.department) for _ in range(20)]
    answers = await asyncio.gather(*(answer(desk, "acceptHandover", **seen(offer)) for desk in desks))
    became = Counter(
        each["errors"][0]["extensions"]["code"]
        if "errors" in each
        else str(each["data"]["acceptHandover"]["version"])
        for each in answers
    )
    assert became == {"2": 1, "CONFLICT": 19}
    assert [each["kind"] for each in await caught_up(case.lead, after)] == ["HANDED_OVER", "HANDED_OVER"]
    now = await hazard(case.street, case)
    assert [each["department"]["id"] for each in now["openAssignments"]] == [taker.department]
    assert len(now["assignments"]) == 2


async def test_an_order_that_is_given_again_hands_over_once(office: Office) -> None:
    case = await opened(office)
    taker = other(office, case)
    offer = await proposed(case.lead, taker.department, [case])
    sent = {**seen(offer), "idempotencyKey": f"accept-{uuid.uuid4()}"}
    first, again = await order(taker, "acceptHandover", **sent), await order(taker, "acceptHandover", **sent)
    assert (first["repeated"], again["repeated"], first["change"]) == (False, True, again["change"])
    assert first["handover"] == again["handover"]
    told = await answer(taker, "acceptHandover", **{**sent, "reason": "再次"})
    assert told["errors"][0]["extensions"]["rule"] == "IDEMPOTENCY_KEY"


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"hazards": []}, "input.hazards"),
        ({"hazards": ["x"]}, "input.hazards"),
        ({"to": "x y"}, "input.to"),
        ({"reason": " "}, "input.reason"),
        ({"area": "x y"}, "input.area"),
        ({"on": "2024-01-01"}, "input.on"),
    ],
)
async def test_what_is_sent_wrongly_is_named(street: Desk, wrong: dict[str, Any], field: str) -> None:
    told = await answer(street, "proposeHandover", **{"to": "U01", "reason": WHY, **wrong})
    extensions = told["errors"][0]["extensions"]
    assert (extensions["code"], extensions["field"]) == ("BAD_USER_INPUT", field)
