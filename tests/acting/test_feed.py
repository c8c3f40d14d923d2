"""Whoever was away catches up: every change after a number, once, in order, and only what it may see."""

from __future__ import annotations

import re
from typing import Any

import pytest

from graph import cypher_file
from graph.callers import Role
from graph.sharing import Dataset
from schema.feed import DATASETS
from tests.acting.desk import Desk, Office
from tests.acting.life import Case

CHANGES = """query($after: Int!, $first: Int! = 100, $types: [ChangedType!], $area: ID, $department: ID) {
  changes(after: $after, first: $first, types: $types, area: $area, department: $department) {
    cursor more changes { number type key kind version at kindLabel { zh en }
                          unit { id } area { code } subScope { key } } } }"""


async def page(desk: Desk, after: int, **sent: Any) -> dict[str, Any]:
    told = await desk.told(CHANGES, after=after, **sent)
    assert "errors" not in told, told["errors"]
    return dict(told["data"]["changes"])


async def caught_up(desk: Desk, after: int, **sent: Any) -> list[dict[str, Any]]:
    """All changes after a number, page by page."""
    told: list[dict[str, Any]] = []
    while True:
        found = await page(desk, after, **sent)
        told += found["changes"]
        assert found["cursor"] >= after
        after = found["cursor"]
        if not found["more"]:
            return told


async def end(desk: Desk) -> int:
    after = 0
    while (found := await page(desk, after, first=1000))["more"]:
        after = found["cursor"]
    return int(found["cursor"])


async def test_a_life_is_told_in_order_page_by_page(office: Office) -> None:
    street = office.of("U03")
    before = await end(street)
    case = await (await Case.opened(office)).lead_to("CLOSED")
    for first in (1, 3, 100):
        told = await caught_up(street, before, first=first)
        assert [(each["kind"], each["version"], each["unit"]["id"]) for each in told] == [
            ("REGISTERED", 1, "U03"),
            ("GRADED", 2, "U03"),
            ("DISPATCHED", 3, "U03"),
            ("ACCEPTED", 4, case.lead.department),
            ("RECTIFYING", 5, case.lead.department),
            ("SUBMITTED", 6, case.lead.department),
            ("VERIFIED", 7, "U03"),
            ("CLOSED", 8, "U03"),
        ]
        assert [each["number"] for each in told] == list(range(before + 1, before + 9))
        assert {(each["type"], each["key"]) for each in told} == {("Hazard", case.last["hic"])}
        assert (told[0]["area"], told[0]["subScope"]) == ({"code": "440308003"}, {"key": "02-A"})
    assert await page(street, before + 8) == {"cursor": before + 8, "more": False, "changes": []}


async def test_whoever_does_not_see_what_was_changed_is_not_told_and_still_gets_on(office: Office) -> None:
    street, stranger = office.of("U03"), office.of("U01")
    before = await end(street)
    await Case.opened(office)
    found = await page(stranger, before)
    assert (found["changes"], found["cursor"], found["more"]) == ([], before + 1, False)
    assert len((await page(office.of("U06", Role.AUDITOR), before))["changes"]) == 1


async def test_the_feed_is_limited_by_type_place_and_who_did_it(office: Office) -> None:
    street = office.of("U03")
    before = await end(street)
    case = await (await Case.opened(office)).lead_to("ACCEPTED")
    lead = case.lead.department
    assert len(await caught_up(street, before, types=["HAZARD"])) == 4
    assert await caught_up(street, before, types=["RISK_POINT", "INSPECTION"]) == []
    assert len(await caught_up(street, before, area="440308")) == 4
    assert await caught_up(street, before, area="440308001") == []
    assert [each["kind"] for each in await caught_up(street, before, department=lead)] == ["ACCEPTED"]


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"after": -1}, "after"),
        ({"after": 0, "first": 0}, "first"),
        ({"after": 0, "area": "x y"}, "area"),
    ],
)
async def test_what_is_sent_wrongly_is_named(street: Desk, wrong: dict[str, Any], field: str) -> None:
    extensions = (await street.told(CHANGES, **wrong))["errors"][0]["extensions"]
    assert (extensions["code"], extensions["field"]) == ("BAD_USER_INPUT", field)


def test_what_is_shared_by_rows_is_cut_by_rows() -> None:
    cut = set(re.findall(r"WHEN '(\w+)' THEN", cypher_file.read("changes_after").text))
    whole = {Dataset.DUTIES, Dataset.RESPONSE}
    assert cut == {each.value for each, dataset in DATASETS.items() if dataset not in whole}
