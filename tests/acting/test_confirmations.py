"""The holder of a duty confirms that it answers for it still: for the record as it is, and nobody else does."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from graph.callers import Role
from graph.door import Graph
from graph.temporal import now, today
from seeds.folder import Folder
from seeds.load import load
from tests.acting.desk import Desk, Office
from tests.acting.test_feed import caught_up, end
from tests.acting.test_loads import folder as folder_of_seeds
from tests.acting.test_loads import write
from tests.support.quiet import Quiet
from tests.support.servers import SEEDS

folder = folder_of_seeds
PAYLOAD = """{ version change repeated userErrors { code field message { zh en } }
  responsibility { id version confirmedAt confirmations { at reason unit { id } } } }"""
DUTY = "query($id: ID!) { responsibility(id: $id) { id version confirmedAt confirmations { at unit { id } } } }"
OPEN = """query($filter: ResponsibilityFilter) { responsibilities(filter: $filter, first: 1000) {
  nodes { id holder { id } area { code } confirmedAt } } }"""


async def confirm(desk: Desk, **sent: Any) -> Any:
    """The whole answer to a confirmation of the duty as it stands, or as it is said to stand."""
    if "expectedVersion" not in sent:
        found = (await desk.told(DUTY, id=sent["duty"]))["data"]["responsibility"]
        sent["expectedVersion"] = found["version"] if found else 1
    return await desk.answer("confirmDuty", PAYLOAD, **sent)


async def codes(desk: Desk, **sent: Any) -> list[str]:
    told = await confirm(desk, **sent)
    assert "errors" not in told, told["errors"]
    return [each["code"] for each in told["data"]["confirmDuty"]["userErrors"]]


async def unconfirmed(desk: Desk, **limits: Any) -> list[str]:
    told = await desk.told(OPEN, filter={"on": str(today()), **limits})
    assert "errors" not in told, told["errors"]
    return [each["id"] for each in told["data"]["responsibilities"]["nodes"]]


async def held(office: Office) -> tuple[Desk, list[str]]:
    """A department, and its duties in force today."""
    desk = office.of("U16")
    found = await unconfirmed(desk, department="U16")
    assert len(found) > 1
    return desk, found


async def test_a_holder_confirms_again_and_again_and_every_time_is_kept(office: Office) -> None:
    desk, (duty, *_) = await held(office)
    begun, after = now(), await end(desk)
    first = (await confirm(desk, duty=duty))["data"]["confirmDuty"]
    assert first["userErrors"] == []
    second = (await confirm(desk, duty=duty, reason="年度核对"))["data"]["confirmDuty"]["responsibility"]
    told = second["confirmations"][-2:]
    assert [(each["unit"]["id"], each["reason"]) for each in told] == [("U16", None), ("U16", "年度核对")]
    assert begun.isoformat() <= told[0]["at"] < told[1]["at"] == second["confirmedAt"]
    assert told[0] == first["responsibility"]["confirmations"][-1]
    changes = await caught_up(desk, after)
    assert [(each["type"], each["key"], each["kind"], each["version"]) for each in changes] == [
        ("Responsibility", duty, "CONFIRMED", second["version"])
    ] * 2
    assert [each["number"] for each in changes] == [after + 1, after + 2]


async def test_what_is_not_confirmed_since_a_day_is_found_by_department_and_area(office: Office) -> None:
    desk, duties = await held(office)
    duty = duties[-1]
    assert await codes(desk, duty=duty) == []
    assert duty not in await unconfirmed(desk, department="U16", notConfirmedSince=str(today()))
    assert duty in await unconfirmed(desk, department="U16", notConfirmedSince="2999-01-01")
    everywhere = await unconfirmed(desk, notConfirmedSince=str(today()))
    assert duty not in everywhere
    assert set(await unconfirmed(desk, area="440308002", notConfirmedSince=str(today()))) < set(everywhere)


@pytest.mark.parametrize(
    ("unit", "sent", "code"),
    [
        ("U03", {"duty": "R032"}, "NOT_YOURS"),
        ("U16", {"duty": "R999"}, "UNKNOWN"),
    ],
)
async def test_only_the_holder_confirms_and_only_what_is_there(
    office: Office, unit: str, sent: dict[str, Any], code: str
) -> None:
    assert await codes(office.of(unit), **sent) == [code]


async def test_what_is_not_in_force_today_is_not_confirmed(office: Office) -> None:
    reader = office.of("U06", Role.AUDITOR)
    told = await reader.told("{ responsibilities(first: 1000) { nodes { id validTo holder { id } } } }")
    duty = next(
        each
        for each in told["data"]["responsibilities"]["nodes"]
        if each["validTo"] and each["validTo"] <= str(today())
    )
    assert await codes(office.of(duty["holder"]["id"]), duty=duty["id"]) == ["NOT_IN_FORCE"]


async def test_a_reader_confirms_nothing(office: Office) -> None:
    told = await confirm(office.of("U16", Role.READER), duty="R032")
    assert told["errors"][0]["extensions"]["rule"] == "ROLE_REQUIRED"


async def test_an_order_that_is_given_again_confirms_once_and_means_the_same(office: Office) -> None:
    desk, (duty, other, *_) = await held(office)
    key = "confirm-once-0001"
    before = len((await desk.told(DUTY, id=duty))["data"]["responsibility"]["confirmations"])
    told = await asyncio.gather(*(confirm(desk, duty=duty, idempotencyKey=key) for _ in range(5)))
    done = [each["data"]["confirmDuty"] for each in told]
    assert sorted(each["repeated"] for each in done) == [False, True, True, True, True]
    assert len({each["change"] for each in done}) == 1
    after = len((await desk.told(DUTY, id=duty))["data"]["responsibility"]["confirmations"])
    assert after == before + 1
    refused = await confirm(desk, duty=other, idempotencyKey=key)
    assert refused["errors"][0]["extensions"]["rule"] == "IDEMPOTENCY_KEY"


async def test_a_correction_after_it_was_confirmed_was_confirmed_by_nobody(office: Office, folder: Any) -> None:
    desk, _ = await held(office)
    (duty, *_) = await unconfirmed(desk, department="U16")
    rows = (folder / "responsibilities.csv").read_text("utf-8-sig").splitlines()
    line = next(row for row in rows if row.startswith(f"{duty},"))
    assert await codes(desk, duty=duty) == []
    kept = (await desk.told(DUTY, id=duty))["data"]["responsibility"]["confirmations"]
    version = (await desk.told(DUTY, id=duty))["data"]["responsibility"]["version"]
    cells = line.split(",")
    write(folder, "responsibilities.csv", line, ",".join([*cells[:12], "更正备注", *cells[13:]]))
    loaded = await load(Graph(office.bolt), Folder.open(folder), today(), Quiet())
    assert len(loaded.changed) == 1
    now_there = (await desk.told(DUTY, id=duty))["data"]["responsibility"]
    assert now_there == {"id": duty, "version": version + 1, "confirmedAt": None, "confirmations": []}
    assert duty in await unconfirmed(desk, department="U16", notConfirmedSince=str(today()))
    before = (await desk.told(DUTY, id=f"{duty}#{version}"))["data"]["responsibility"]
    assert before["confirmations"] == kept
    stale = (await confirm(desk, duty=duty, expectedVersion=version))["errors"][0]["extensions"]
    assert (stale["code"], stale["version"], stale["duty"]) == ("CONFLICT", version + 1, duty)
    assert await codes(desk, duty=f"{duty}#{version}") == ["NOT_IN_FORCE"]
    assert await codes(desk, duty=duty) == []
    await load(Graph(office.bolt), Folder.open(SEEDS), today(), Quiet())
