"""Listed supervision is an order over a major hazard, by bodies above departments or comprehensive regulators."""

from __future__ import annotations

from typing import Any

import pytest

from tests.acting.desk import Office
from tests.acting.life import Case

ORDER: dict[str, Any] = {"dueAt": "2999-01-01T00:00:00+08:00", "document": "示例督办〔2026〕1号"}
ORDERS = """query($hic: ID!) { hazard(hic: $hic) { version supervisionOrders {
  document startedAt dueAt liftedAt issuer { id } } } }"""


async def orders(case: Case) -> list[dict[str, Any]]:
    told = await case.street.told(ORDERS, hic=case.last["hic"])
    return list(told["data"]["hazard"]["supervisionOrders"])


async def test_a_committees_office_lists_a_major_hazard_and_lifts_its_own_order(office: Office) -> None:
    case = await (await Case.opened(office, level=1)).lead_to("ACCEPTED")
    bureau = office.of("U06")
    case.last = await bureau.done("listForSupervision", **case.seen, **ORDER)
    (order,) = await orders(case)
    assert (order["issuer"], order["document"], order["liftedAt"]) == ({"id": "U06"}, ORDER["document"], None)
    assert await bureau.mended("listForSupervision", **case.seen, **ORDER) == ["ALREADY_SUPERVISED"]
    assert await case.street.mended("liftSupervision", **case.seen) == ["NOT_SUPERVISED"]
    case.last = await bureau.done("liftSupervision", **case.seen)
    (order,) = await orders(case)
    assert order["liftedAt"]
    assert await bureau.mended("liftSupervision", **case.seen) == ["NOT_SUPERVISED"]
    await bureau.done("listForSupervision", **case.seen, **ORDER)


async def test_an_office_of_a_committee_lists_although_it_is_no_department(office: Office) -> None:
    case = await Case.opened(office, level=1)
    told = await office.of("U06").told("{ organisations(first: 100) { nodes { id __typename } } }")
    found = next(each["id"] for each in told["data"]["organisations"]["nodes"] if each["__typename"] == "Office")
    above = office.of(found)
    case.last = await above.done("listForSupervision", **case.seen, **ORDER)
    assert [order["issuer"]["id"] for order in await orders(case)] == [found]
    assert await above.mended("gradeHazard", **case.seen, level=1) == ["NOT_YOURS"]


async def test_a_general_hazard_is_not_listed(office: Office) -> None:
    case = await Case.opened(office, level=2)
    assert await office.of("U06").mended("listForSupervision", **case.seen, **ORDER) == ["NOT_MAJOR"]


@pytest.mark.parametrize("by", ["street", "lead"])
async def test_neither_street_nor_industry_lists(office: Office, by: str) -> None:
    case = await (await Case.opened(office, level=1)).lead_to("ACCEPTED")
    assert await getattr(case, by).mended("listForSupervision", **case.seen, **ORDER) == ["NOT_YOURS"]


async def test_an_order_has_its_deadline_ahead_and_an_open_hazard_under_it(office: Office) -> None:
    case = await (await Case.opened(office, level=1)).lead_to("ACCEPTED")
    past = {**ORDER, "dueAt": "2024-01-01T00:00:00+08:00"}
    assert await office.of("U06").mended("listForSupervision", **case.seen, **past) == ["NOT_IN_FUTURE"]
    await case.lead_to("CLOSED")
    assert await office.of("U06").mended("listForSupervision", **case.seen, **ORDER) == ["STEP_NOT_ALLOWED"]


async def test_what_is_listed_stays_major_until_the_order_is_lifted(office: Office) -> None:
    case = await Case.opened(office, level=1)
    bureau = office.of("U06")
    case.last = await bureau.done("listForSupervision", **case.seen, **ORDER)
    assert await case.street.mended("gradeHazard", **case.seen, level=2) == ["NOT_MAJOR"]
    case.last = await bureau.done("liftSupervision", **case.seen)
    await case.street.done("gradeHazard", **case.seen, level=2)
