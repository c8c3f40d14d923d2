"""An order is carried out once, on what its giver has seen, and leaves a record."""

from __future__ import annotations

import asyncio

import pytest

from graph.audit import audit
from graph.door import Graph
from graph.temporal import today
from tests.acting.desk import Desk, Office
from tests.acting.life import FOUND, Case
from tests.identity.telling import told

KEY = "a-key-of-the-test"


async def revision(office: Office) -> int:
    return int((await told(office.bolt, "MATCH (g:Revision) RETURN g.n"))[0][0])


async def test_a_stale_version_is_a_conflict_that_tells_the_state_now(office: Office) -> None:
    case = await Case.opened(office)
    before = case.seen
    await case.lead_to("DISPATCHED")
    answer = await case.street.answer("gradeHazard", **before, level=1)
    assert answer["data"] == {"gradeHazard": None}
    assert answer["errors"][0]["extensions"] == {
        "code": "CONFLICT",
        "version": case.last["version"],
        "hic": case.last["hic"],
        "status": "DISPATCHED",
    }


async def test_the_same_order_again_is_answered_and_not_carried_out_again(street: Desk) -> None:
    first = await street.done("registerHazard", **FOUND, idempotencyKey=KEY)
    again = await street.done("registerHazard", **FOUND, idempotencyKey=KEY)
    assert (first["repeated"], again["repeated"]) == (False, True)
    assert {name: again[name] for name in ("hic", "version", "change")} == {
        name: first[name] for name in ("hic", "version", "change")
    }


async def test_what_changes_nothing_moves_no_revision(office: Office) -> None:
    case = await Case.opened(office)
    sent = {**case.seen, "level": 1, "idempotencyKey": "grade-" + case.last["hic"]}
    await case.street.done("gradeHazard", **sent)
    before = await revision(office)
    assert (await case.street.done("gradeHazard", **sent))["repeated"]
    assert "errors" in await case.street.answer("gradeHazard", **case.seen, level=1)
    stale = {**case.seen, "expectedVersion": case.last["version"] + 1}
    assert await case.street.mended("closeHazard", **stale) == ["STEP_NOT_ALLOWED"]
    assert await revision(office) == before


async def test_another_order_under_the_same_key_is_refused(street: Desk) -> None:
    await street.done("registerHazard", **FOUND, idempotencyKey=KEY + "-2")
    answer = await street.answer("registerHazard", **{**FOUND, "level": 1}, idempotencyKey=KEY + "-2")
    extensions = answer["errors"][0]["extensions"]
    assert (extensions["field"], extensions["rule"]) == ("input.idempotencyKey", "IDEMPOTENCY_KEY")


async def test_the_same_key_of_another_caller_is_another_order(office: Office) -> None:
    hics = {(await office.of("U03").done("registerHazard", **FOUND, idempotencyKey=KEY))["hic"] for _ in range(3)}
    assert len(hics) == 3


async def test_an_order_that_had_to_be_mended_may_be_sent_again_under_its_key(office: Office) -> None:
    case = await (await Case.opened(office)).lead_to("SUBMITTED")
    sent = {**case.seen, "passed": False, "idempotencyKey": KEY}
    assert await case.street.mended("verifyRectification", **sent) == ["REASON_MISSING"]
    assert (await case.street.done("verifyRectification", **sent, reason="未整改"))["repeated"] is False


async def test_keys_older_than_a_day_are_forgotten(office: Office, street: Desk) -> None:
    first = await street.done("registerHazard", **FOUND, idempotencyKey=KEY)
    fewer_than_one_order_forgets = 50
    await told(
        office.bolt,
        "MATCH (r:Receipt) WITH r ORDER BY r.at DESC LIMIT $few SET r.at = r.at - duration('PT24H1S')",
        few=fewer_than_one_order_forgets,
    )
    again = await street.done("registerHazard", **FOUND, idempotencyKey=KEY)
    assert (again["repeated"], again["hic"] == first["hic"]) == (False, False)
    ((old,),) = await told(
        office.bolt, "MATCH (r:Receipt) WHERE r.at < datetime() - duration('PT24H') RETURN count(r)"
    )
    assert old == 0


@pytest.mark.parametrize(
    ("wrong", "field", "rule"),
    [
        ({"idempotencyKey": "short"}, "input.idempotencyKey", "IDEMPOTENCY_KEY"),
        ({"idempotencyKey": "with blanks in it"}, "input.idempotencyKey", "IDEMPOTENCY_KEY"),
        ({"on": "2022-01-01"}, "input.on", "TODAY"),
        ({"level": 3}, "input.level", "RANGE"),
        ({"description": "  "}, "input.description", "LENGTH"),
        ({"description": "长" * 1001}, "input.description", "LENGTH"),
        ({"area": "x y"}, "input.area", "AREA_CODE"),
        ({"riskPoint": "1"}, "input.riskPoint", "HIC_SHAPE"),
        ({"mayCause": ["08@1986"] * 11}, "input.mayCause", "LENGTH"),
    ],
)
async def test_what_is_sent_wrongly_is_named(
    street: Desk, wrong: dict[str, object], field: str, rule: str
) -> None:
    answer = await street.answer("registerHazard", **{**FOUND, **wrong})
    extensions = answer["errors"][0]["extensions"]
    assert (extensions["code"], extensions["field"], extensions["rule"]) == ("BAD_USER_INPUT", field, rule)


async def test_today_may_be_said(street: Desk) -> None:
    await street.done("registerHazard", **FOUND, on=str(today()))


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ({"area": "440399999"}, "UNKNOWN"),
        ({"subScope": "99-A"}, "UNKNOWN"),
        ({"enterprise": "E999"}, "UNKNOWN"),
        ({"factor": "99@2022"}, "UNKNOWN"),
        ({"mayCause": ["99@1986"]}, "UNKNOWN"),
        ({"foundAt": "2999-01-01T00:00:00+08:00"}, "NOT_IN_PAST"),
        ({"recurrenceOf": "44030800320212120230210017X"}, "NOT_CLOSED"),
    ],
)
async def test_what_a_registration_names_must_be_there(street: Desk, wrong: dict[str, object], code: str) -> None:
    assert await street.mended("registerHazard", **{**FOUND, **wrong}) == [code]


async def test_fifty_who_register_at_once_get_fifty_numbers_without_a_hole(office: Office) -> None:
    place = {**FOUND, "area": "440308004", "subScope": "03-A"}
    desks = [office.of("U04") for _ in range(5)]
    found = await asyncio.gather(*(desks[number % 5].done("registerHazard", **place) for number in range(50)))
    numbers = sorted(int(each["hic"][23:26]) for each in found)
    assert numbers == list(range(numbers[0], numbers[0] + 50))


async def test_fifty_who_grade_one_hazard_at_once_are_one_that_does_and_conflicts(office: Office) -> None:
    case = await Case.opened(office)
    answers = await asyncio.gather(*(case.street.answer("gradeHazard", **case.seen, level=1) for _ in range(50)))
    codes = [answer["errors"][0]["extensions"]["code"] for answer in answers if "errors" in answer]
    assert codes == ["CONFLICT"] * 49


async def test_a_client_that_leaves_does_not_stop_what_it_ordered(office: Office) -> None:
    case = await Case.opened(office)
    before = await revision(office)
    task = asyncio.create_task(case.street.answer("gradeHazard", **case.seen, level=1))
    async with asyncio.timeout(30):
        while await revision(office) == before:  # noqa: ASYNC110 - the graph sends no event
            await asyncio.sleep(0)
        task.cancel()
        while (await revision(office)) % 2:  # noqa: ASYNC110
            await asyncio.sleep(0.01)
    ((status,),) = await told(office.bolt, "MATCH (h:Hazard {hic: $hic}) RETURN h.status", hic=case.last["hic"])
    assert status == "GRADED"


async def test_every_change_is_in_the_feed_once_and_no_number_is_missing(office: Office) -> None:
    case = await (await Case.opened(office)).lead_to("CLOSED")
    rows = await told(office.bolt, "MATCH (c:Change) RETURN c.n ORDER BY c.n")
    assert [n for (n,) in rows] == list(range(1, len(rows) + 1))
    kinds = await told(
        office.bolt, "MATCH (c:Change {key: $hic}) RETURN c.kind, c.version ORDER BY c.n", hic=case.last["hic"]
    )
    assert [tuple(each) for each in kinds] == list(
        zip(
            ["REGISTERED", "GRADED", "DISPATCHED", "ACCEPTED", "RECTIFYING", "SUBMITTED", "VERIFIED", "CLOSED"],
            range(1, 9),
            strict=True,
        )
    )


async def test_two_orders_of_one_request_are_carried_out_in_their_order(street: Desk) -> None:
    case = (await street.done("registerHazard", **FOUND))["hic"]
    text = """mutation($one: GradeHazardInput!, $two: GradeHazardInput!) {
      one: gradeHazard(input: $one) { hazard { status version levelCurrent } }
      two: gradeHazard(input: $two) { hazard { status version } userErrors { code } } }"""
    one = {"hic": case, "expectedVersion": 1, "level": 1, "idempotencyKey": "one-" + case}
    two = {"hic": case, "expectedVersion": 2, "level": 2, "idempotencyKey": "two-" + case}
    data = (await street.told(text, one=one, two=two))["data"]
    assert data["one"]["hazard"] == {"status": "GRADED", "version": 2, "levelCurrent": 1}
    assert data["two"] == {
        "hazard": {"status": "GRADED", "version": 2},
        "userErrors": [{"code": "STEP_NOT_ALLOWED"}],
    }


async def test_what_was_done_breaks_no_invariant(office: Office) -> None:
    await (await Case.opened(office)).lead_to("CLOSED")
    await (await Case.opened(office)).lead_to("SUBMITTED")
    assert await audit(Graph(office.bolt)) == []
