"""What the calendar changes is in the feed: each day once, from midnight in Shanghai, also missed days."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import date, datetime, timedelta
from typing import Any

import pytest
import pytest_asyncio

from graph.acting.turning import turn
from graph.calendar_ahead import calendar
from graph.coverage import CoverageFilter
from graph.door import Graph
from graph.temporal import SHANGHAI, day_of
from tests.clock.cases import Cases
from tests.support.asking import asker
from tests.support.servers import Server

STREETS = ("440308001", "440308002", "440308003", "440308004")
RECORDS = """
MATCH (c:Change {type: 'Slot'}) WHERE $after < c.n
RETURN c.key, c.kind, c.at, c.area, c.sub_scope, c.by, c.version, c.unit ORDER BY c.n
"""
OWNERS = """query($enterprise: ID, $riskPoint: ID, $after: Int! = 0, $first: Int! = 100) {
  ownerChanges(enterprise: $enterprise, riskPoint: $riskPoint, after: $after, first: $first) {
    cursor more changes { number kind role at area { code } subScope { key } unit { id } } } }"""


@pytest_asyncio.fixture(loop_scope="session")
async def begun(cases: Cases) -> AsyncIterator[int]:
    """The end of the feed, when the clock has looked up to 2024-06-15."""
    await cases.told("MERGE (c:Clock {key: 'clock'}) SET c.day = date('2024-06-15')")
    numbers = await cases.numbers()
    yield max(numbers, default=0)
    await cases.told("MATCH (c:Clock) DELETE c")


async def turned(cases: Cases, today: date) -> list[tuple[date, int]]:
    """The days that were recorded, each with how many slots changed."""
    return [(day.on, len(day.changed)) async for day in turn(cases.bolt, today)]


async def records(cases: Cases, after: int) -> list[list[Any]]:
    return await cases.told(RECORDS, after=after)


async def day(cases: Cases) -> date:
    ((found,),) = await cases.told("MATCH (c:Clock) RETURN c.day")
    return date(found.year, found.month, found.day)


async def test_a_gap_that_opens_and_closes_by_itself_is_told_on_its_days(cases: Cases, begun: int) -> None:
    # R032 ends on 2024-07-01 and R033 begins on 2024-08-01: 03-A has no lead in any of the four streets.
    assert await turned(cases, date(2024, 8, 15)) == [(date(2024, 7, 1), 4), (date(2024, 8, 1), 4)]
    found = await records(cases, begun)
    expected = [
        [f"03-A|{street}|INDUSTRY_LEAD", kind, datetime(2024, month, 1, tzinfo=SHANGHAI), street]
        for month, kind in ((7, "GAP_OPENED"), (8, "GAP_CLOSED"))
        for street in STREETS
    ]
    assert [[key, kind, at.to_native(), area] for key, kind, at, area, *_ in found] == expected
    assert {tuple(each[4:]) for each in found} == {("03-A", "CLOCK", None, None)}
    assert await day(cases) == date(2024, 8, 15)
    numbers = await cases.numbers()
    assert numbers == list(range(1, len(numbers) + 1))


async def test_a_day_is_told_once_however_often_the_clock_looks(cases: Cases, begun: int) -> None:
    assert len(await turned(cases, date(2024, 7, 1))) == 1
    assert await turned(cases, date(2024, 7, 1)) == []
    assert await turned(cases, date(2024, 6, 20)) == [], "it never goes back"
    assert await day(cases) == date(2024, 7, 1)
    assert len(await records(cases, begun)) == 4


async def test_many_clocks_tell_each_day_once(reloaded_server: Server, cases: Cases, begun: int) -> None:
    async def look() -> list[date]:
        bolt = reloaded_server.connect(60)
        try:
            return [found.on async for found in turn(bolt, date(2024, 8, 15))]
        finally:
            await bolt.close()

    told = [day for days in await asyncio.gather(*(look() for _ in range(8))) for day in days]
    assert sorted(told) == [date(2024, 7, 1), date(2024, 8, 1)]
    assert len(await records(cases, begun)) == 8


async def test_what_is_recorded_is_what_the_calendar_says(cases: Cases, begun: int) -> None:
    period = (date(2024, 6, 16), date(2026, 1, 1))
    await turned(cases, period[1] - timedelta(days=1))
    said = await calendar(Graph(cases.bolt), period, None, CoverageFilter())
    expected = {
        (f"{each.sub_scope_key}|{each.area_code}|{each.role.value}", each.kind.value, told.on)
        for told in said.told
        for each in told.changed
    }
    found = await records(cases, begun)
    assert {(key, kind, day_of(at.to_native())) for key, kind, at, *_ in found} == expected
    assert len(found) == len(expected) > 0


async def test_the_first_look_takes_what_turned_before_for_known(cases: Cases) -> None:
    await cases.told("MATCH (c:Clock) DELETE c")
    before = await cases.numbers()
    assert await turned(cases, date(2024, 8, 15)) == []
    assert (await day(cases), await cases.numbers()) == (date(2024, 8, 15), before)
    await cases.told("MATCH (c:Clock) DELETE c")


async def test_a_day_on_which_nothing_turns_leaves_the_revision(cases: Cases, begun: int) -> None:
    ((before,),) = await cases.told("MATCH (g:Revision) RETURN g.n")
    assert await turned(cases, date(2024, 6, 20)) == []
    assert await day(cases) == date(2024, 6, 20)
    assert await cases.told("MATCH (g:Revision) RETURN g.n") == [[before]]
    assert await records(cases, begun) == []


async def test_the_day_begins_at_midnight_in_shanghai() -> None:
    before = datetime.fromisoformat("2024-06-30T15:59:59+00:00")
    assert (day_of(before), day_of(before + timedelta(seconds=1))) == (date(2024, 6, 30), date(2024, 7, 1))


async def test_an_enterprise_is_told_of_its_own_owners_alone(cases: Cases, begun: int) -> None:
    ask = asker(cases.bolt)
    await turned(cases, date(2024, 8, 15))
    ((concerned,),) = await cases.told(
        """MATCH (e:Enterprise)-[:CONCERNED_BY]->(:SubScope {key: '03-A'}) RETURN head(collect(e.id))"""
    )
    ((street,),) = await cases.told("MATCH (:Enterprise {id: $id})-[:LOCATED_IN]->(a) RETURN a.code", id=concerned)
    found = (await ask(OWNERS, enterprise=concerned, after=begun))["ownerChanges"]
    assert [(each["kind"], each["role"], each["area"]["code"]) for each in found["changes"]] == [
        ("GAP_OPENED", "INDUSTRY_LEAD", street),
        ("GAP_CLOSED", "INDUSTRY_LEAD", street),
    ]
    first = (await ask(OWNERS, enterprise=concerned, after=begun, first=1))["ownerChanges"]
    assert (len(first["changes"]), first["more"]) == (1, True)
    rest = (await ask(OWNERS, enterprise=concerned, after=first["cursor"], first=1))["ownerChanges"]
    assert [each["kind"] for each in rest["changes"]] == ["GAP_CLOSED"]
    ((other,),) = await cases.told(
        "MATCH (e:Enterprise)-[:CONCERNED_BY]->(s:SubScope) WHERE s.key <> '03-A' RETURN head(collect(e.id))"
    )
    assert (await ask(OWNERS, enterprise=other, after=begun))["ownerChanges"]["changes"] == []


async def test_a_risk_point_is_told_of_the_slot_of_its_street(cases: Cases, begun: int) -> None:
    await turned(cases, date(2024, 7, 1))
    ((point, street),) = await cases.told(
        """MATCH (p:RiskPoint)-[:OF_SUB_SCOPE]->(:SubScope {key: '03-A'})
           MATCH (p)-[:LOCATED_IN]->(:AdminArea)-[:PART_OF*0..8]->(a:AdminArea) WHERE a.code IN $streets
           RETURN p.hic, a.code LIMIT 1""",
        streets=list(STREETS),
    )
    found = (await asker(cases.bolt)(OWNERS, riskPoint=point, after=begun))["ownerChanges"]["changes"]
    assert [(each["kind"], each["area"]["code"], each["unit"]) for each in found] == [("GAP_OPENED", street, None)]


@pytest.mark.parametrize("sent", [{}, {"enterprise": "E15", "riskPoint": "44030800320212120230210017X"}])
async def test_one_of_both_is_named(cases: Cases, sent: dict[str, str]) -> None:
    with pytest.raises(AssertionError, match="either riskPoint or enterprise"):
        await asker(cases.bolt)(OWNERS, **sent)
