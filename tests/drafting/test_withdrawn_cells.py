"""A pair that a draft withdraws is asked until its last day and no more; what was is not rewritten."""

from __future__ import annotations

from datetime import timedelta

from graph.acting.turning import turn
from graph.as_of import NOW
from graph.audit import audit
from graph.door import Graph
from resolvers.ownership import Asked, enterprises_behind
from tests.acting.desk import Office
from tests.drafting.hall import Hall, changes, duty, waiver
from tests.drafting.pairs import (
    ROLES,
    Pair,
    ahead,
    asked,
    changed,
    declared,
    now,
    refused,
    slots_and_gaps,
    withdrawn,
)
from tests.drafting.test_citing import again, answered
from tests.identity.telling import told

GONE = ahead(40)
EVE = GONE - timedelta(days=1)


async def test_a_withdrawal_closes_no_gap_and_is_told_for_what_it_is(chancery: Office) -> None:
    hall, pair = Hall(chancery), Pair("11-A", "440308000")
    gaps = await declared(hall, pair)
    draft = await hall.draft(withdrawCells=[{**pair.sent, "on": str(GONE)}])
    assert [(each["kind"], each["key"]) for each in draft["items"]] == [("WITHDRAW_CELL", pair.key)]
    assert gaps
    rehearsal = await hall.rehearse(draft)
    assert changes(rehearsal) == {("NO_LONGER_ASKED", (*pair, each)) for each in ROLES}
    assert (rehearsal["slotCount"], rehearsal["gapsOpened"]) == (3, 0)
    for each in rehearsal["changes"]:
        assert (each["since"], each["until"]) == (str(GONE), None)
        assert (each["before"]["declared"], each["after"]["declared"]) == (True, False)
        assert each["before"]["owners"] == each["after"]["owners"]
    accepted = [waiver((*pair, role), str(ahead(60))) for role in gaps]
    needless = await hall.adopt(draft, rehearsal["revision"], waivers=accepted)
    assert [each["code"] for each in needless["userErrors"]] == ["NO_GAP"]
    assert await slots_and_gaps(hall, pair, GONE) == (3, gaps), "a draft changes nothing"


async def test_a_withdrawn_pair_is_asked_until_its_last_day_and_no_more(chancery: Office) -> None:
    hall, pair = Hall(chancery), Pair("11-B", "440308000")
    gaps, before = await declared(hall, pair), now()
    whole = (await asked(hall, on=str(GONE)))["coverage"]
    owners = {each: await hall.owners((*pair, each), str(GONE)) for each in ROLES}
    await withdrawn(hall, pair, GONE)
    assert await slots_and_gaps(hall, pair, EVE) == (3, gaps)
    assert {each["until"] for each in (await asked(hall, pair, on=str(EVE)))["gaps"]["nodes"]} == {str(GONE)}
    assert await slots_and_gaps(hall, pair, GONE) == (0, [])
    assert await slots_and_gaps(hall, pair, GONE, knownAt=before) == (3, gaps)
    left = (await asked(hall, on=str(GONE)))["coverage"]
    assert (whole["slotCount"] - left["slotCount"], whole["gapCount"] - left["gapCount"]) == (3, len(gaps))
    assert {each: await hall.owners((*pair, each), str(GONE)) for each in ROLES} == owners
    assert await audit(Graph(chancery.bolt)) == []


async def test_what_changed_is_that_nobody_asks_any_more(chancery: Office) -> None:
    hall, pair, before = Hall(chancery), Pair("01-C", "440308001"), now()
    await withdrawn(hall, pair, GONE)
    for a, b, cause in (
        ({"on": str(EVE)}, {"on": str(GONE)}, "WORLD"),
        ({"on": str(GONE), "knownAt": before}, {"on": str(GONE)}, "RECORD"),
        ({"on": str(EVE), "knownAt": before}, {"on": str(GONE)}, "BOTH"),
    ):
        found = await changed(hall, pair, a, b)
        assert (found["slotCount"], found["gapsClosed"], found["noLongerAsked"]) == (3, 0, 3)
        assert [(each["kind"], each["cause"], each["role"]) for each in found["changes"]] == [
            ("NO_LONGER_ASKED", cause, role) for role in ROLES
        ]
    later = await changed(hall, pair, {"on": str(GONE)}, {"on": str(ahead(60))})
    assert later == {"slotCount": 0, "gapsClosed": 0, "noLongerAsked": 0, "changes": []}


async def test_the_feed_tells_it_when_it_is_adopted_and_on_its_day(chancery: Office) -> None:
    hall, pair = Hall(chancery), Pair("01-C", "440308002")
    day = ahead(50)
    payload = await withdrawn(hall, pair, day)
    feed = "query($after: Int!) { changes(after: $after, first: 10) { changes { type key kind } } }"
    found = (await hall.steward.told(feed, after=payload["change"] - 2))["data"]["changes"]["changes"]
    assert found == [
        {"type": "CoverageCell", "key": pair.key, "kind": "WITHDRAWN"},
        {"type": "Draft", "key": payload["draft"]["id"], "kind": "ADOPTED"},
    ]
    calendar = """query($a: Date!, $b: Date!, $filter: CoverageFilter) {
      calendar(from: $a, to: $b, filter: $filter) { days { on changes { kind role } } } }"""
    sent = {"a": str(ahead(2)), "b": str(ahead(60)), "filter": pair.sent}
    days = (await hall.steward.told(calendar, **sent))["data"]["calendar"]["days"]
    gone = [{"kind": "NO_LONGER_ASKED", "role": role} for role in ROLES]
    assert [each for each in days if each["changes"]] == [{"on": str(day), "changes": gone}]

    eve = day - timedelta(days=1)
    await told(chancery.bolt, "MERGE (c:Clock {key: 'clock'}) SET c.day = date($day)", day=str(eve))
    turned = [each.on async for each in turn(chancery.bolt, day)]
    await told(chancery.bolt, "MATCH (c:Clock) DELETE c")
    assert turned == [day]
    found = (await hall.steward.told(feed, after=payload["change"]))["data"]["changes"]["changes"]
    mine = {(each["key"], each["kind"]) for each in found if each["key"].startswith(pair.key)}
    assert mine == {(f"{pair.key}|{role}", "NO_LONGER_ASKED") for role in ROLES}


async def test_before_its_last_day_it_opens_gaps_like_any_other(chancery: Office) -> None:
    hall, pair = Hall(chancery), Pair("06-A", "440308001")
    slot = (*pair, "INDUSTRY_LEAD")
    await hall.adopted(await hall.draft(addDuties=[duty(slot, "U06", id="T-UNTIL")]))
    both = await hall.draft(
        endDuties=[{"id": "T-UNTIL", "on": str(ahead(20))}],
        addDuties=[duty(slot, "U07", validFrom=str(ahead(20)), validTo=str(ahead(30)))],
        withdrawCells=[{**pair.sent, "on": str(ahead(30))}],
    )
    told_of = [each for each in (await hall.rehearse(both))["changes"] if each["role"] == slot[2]]
    assert [(each["kind"], each["since"], each["until"]) for each in told_of] == [
        ("OWNER_CHANGED", str(ahead(20)), str(ahead(30))),
        ("NO_LONGER_ASKED", str(ahead(30)), None),
    ]


async def test_what_is_withdrawn_must_be_declared_on_that_day(chancery: Office) -> None:
    hall, pair = Hall(chancery), Pair("01-C", "440308003")
    never = {"subScope": "09-A", "area": "440308000"}
    assert await refused(hall, withdrawCells=[never]) == [("UNKNOWN", "items.1")]
    assert await refused(hall, declareCells=[pair.sent], withdrawCells=[pair.sent]) == [("KEY_TWICE", "items.2")]
    await withdrawn(hall, pair, GONE)
    for day in (GONE, GONE + timedelta(days=1)):
        assert await refused(hall, withdrawCells=[{**pair.sent, "on": str(day)}]) == [("NOT_IN_FORCE", "items.1")]
    early = await hall.steward.answer(
        "draftDuties",
        "{ version }",
        title="撤销",
        effective=str(ahead(2)),
        withdrawCells=[{**pair.sent, "on": str(ahead(1))}],
    )
    assert early["errors"][0]["extensions"]["field"] == "input.withdrawCells.0.on"
    await withdrawn(hall, pair, ahead(10))
    assert (await slots_and_gaps(hall, pair, ahead(9)))[0] == 3
    assert await slots_and_gaps(hall, pair, ahead(10)) == (0, []), "what is withdrawn may be withdrawn earlier"


async def test_what_lies_in_a_withdrawn_place_stands_behind_the_next_one(chancery: Office) -> None:
    hall, inner, outer = Hall(chancery), Pair("02-A", "FA-ZYJ"), Pair("02-A", "440308003")
    await withdrawn(hall, inner, GONE)
    keys = [Asked((*pair, day), NOW) for pair in (inner, outer) for day in (EVE, GONE)]
    of_inner, inner_later, of_outer, outer_later = await enterprises_behind(Graph(chancery.bolt), keys)
    assert of_inner == inner_later > 0
    assert outer_later == of_outer + of_inner


async def test_a_cited_answer_tells_still_that_its_pair_was_declared(chancery: Office) -> None:
    hall, pair = Hall(chancery), Pair("01-C", "440308004")
    cited = await answered(hall.steward, {**pair.sent, "on": str(GONE)})
    await withdrawn(hall, pair, GONE)
    assert cited["declared"] is True
    assert (await answered(hall.steward, {**pair.sent, "on": str(GONE)}))["declared"] is False
    found = await again(hall.steward, cited["citation"])
    assert (found["finding"], found["ownership"]) == ("SAME", cited)
