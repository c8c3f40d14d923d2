"""The clock sends up what rests too long: each step once, under the rules that the case began with."""

from __future__ import annotations

from datetime import datetime, timedelta

from graph.acting.escalating import send_up
from graph.going_up import due
from graph.temporal import SHANGHAI
from graph.unsettled import Committed
from tests.clock.cases import BEGAN, HOUR, LIST, Cases, of, passed, wholly

DAY = timedelta(days=1)


async def test_what_nobody_takes_on_goes_up_level_by_level_until_none_is_left(cases: Cases) -> None:
    hic = await cases.found()
    # Monday 09:00; on L3 it has three working days, from Thursday to Tuesday. On L5 it has as long as on L4.
    ways = [
        (24 * HOUR, (1, 2, ["U18"], False)),
        (48 * HOUR, (2, 3, ["U06"], False)),
        (5 * DAY, (3, 4, ["O02"], False)),
        (24 * HOUR, (4, 5, ["C01", "C02"], False)),
        (24 * HOUR, (5, 5, ["U06"], True)),
    ]
    arrived = BEGAN
    for wait, step in ways:
        limit = arrived + wait
        assert of(await passed(cases.bolt, limit), hic) == [], "its time is not over yet"
        arrived = limit + timedelta(minutes=1)
        assert of(await passed(cases.bolt, arrived), hic) == [step]
        assert of(await passed(cases.bolt, arrived), hic) == []
    assert of(await passed(cases.bolt, BEGAN + 300 * DAY), hic) == []
    assert await cases.records(hic) == [
        ("ESCALATED", 2),
        ("ESCALATED", 3),
        ("ESCALATED", 4),
        ("ESCALATED", 5),
        ("EXHAUSTED", 6),
    ]


async def test_each_step_names_its_body_its_rule_and_its_limit_and_settles_the_one_below(cases: Cases) -> None:
    hic = await cases.found()
    first, second = BEGAN + 25 * HOUR, BEGAN + 80 * HOUR
    await passed(cases.bolt, first)
    await passed(cases.bolt, second)
    below, above = await cases.went(hic)
    assert (below.level, below.body, below.rule, below.at) == (2, "U18", "E1", first)
    assert (below.due, below.resolved) == (first + 48 * HOUR, second)
    assert (above.level, above.body, above.rule, above.at) == (3, "U06", "E2", second)
    # Thursday 17:00 and three working days, of which none is a Saturday or Sunday.
    assert (above.due, above.resolved) == (second + 5 * DAY, None)


async def test_a_record_of_the_clock_names_nobody_who_did_it(cases: Cases) -> None:
    hic = await cases.found()
    at = BEGAN + 25 * HOUR
    await passed(cases.bolt, at)
    ((kind, version, by, unit, when, area, sub_scope),) = await cases.told(
        "MATCH (c:Change {key: $hic}) RETURN c.kind, c.version, c.by, c.unit, c.at, c.area, c.sub_scope", hic=hic
    )
    assert (kind, version, by, unit) == ("ESCALATED", 2, "CLOCK", None)
    assert (when.to_native(), area, sub_scope) == (at, "440308003", "02-A")


async def test_the_rules_are_those_that_the_case_began_with(cases: Cases) -> None:
    # Version 1 gave 48 hours on L1 and ended with 2021; the case outlives it and keeps it.
    began = datetime(2021, 12, 31, 20, 0, tzinfo=SHANGHAI)
    old, new = await cases.found(began), await cases.found(began + 6 * HOUR)
    assert (of(await due_now(cases, began + 40 * HOUR), old), await cases.went(old)) == ([], [])
    made = await passed(cases.bolt, BEGAN)
    assert of(made, old) == [(1, 2, ["U18"], False)]
    assert [went.rule for went in await cases.went(old)] == ["E1@1"]
    assert [went.rule for went in await cases.went(new)] == ["E1"]
    assert (await cases.went(old))[0].due == BEGAN + 72 * HOUR


async def due_now(cases: Cases, at: datetime) -> list:  # type: ignore[type-arg]
    return await due(Committed(cases.bolt), at)


async def test_a_major_hazard_does_not_stay_where_it_must_leave_at_once(cases: Cases) -> None:
    hic = await cases.found(level=1)
    await cases.led(hic, "DISPATCHED", BEGAN, level=2)
    times = iter(BEGAN + 5 * HOUR + timedelta(seconds=step) for step in range(10))
    made = await wholly(cases.bolt, lambda: next(times))
    assert [step[:2] for step in of(made, hic)] == [(2, 3), (3, 4), (4, 5)]


async def test_what_is_late_in_somebodys_hands_goes_up_for_its_deadline(cases: Cases) -> None:
    hic = await cases.found(due=BEGAN + 2 * DAY)
    await cases.led(hic, "RECTIFYING", BEGAN, level=2)
    assert of(await passed(cases.bolt, BEGAN + 7 * DAY), hic) == []
    assert of(await passed(cases.bolt, BEGAN + 7 * DAY + HOUR), hic) == [(2, 3, ["U06"], False)]
    assert of(await passed(cases.bolt, BEGAN + 17 * DAY), hic) == []
    assert of(await passed(cases.bolt, BEGAN + 17 * DAY + HOUR), hic) == [(3, 4, ["O02"], False)]


async def test_an_overlap_without_a_lead_goes_to_every_owner(cases: Cases) -> None:
    hic = await cases.found(area="440308002", sub_scope="07-B")
    assert of(await passed(cases.bolt, BEGAN + 25 * HOUR), hic) == [(1, 2, ["U16", "U17"], False)]
    assert [went.body for went in await cases.went(hic)] == ["U16", "U17"]
    assert await cases.records(hic) == [("ESCALATED", 2)], "one step, however many it goes to"


async def test_what_is_listed_goes_to_the_committee_of_listed_supervision(cases: Cases) -> None:
    hic = await cases.found(level=1, due=BEGAN + 30 * DAY)
    await cases.led(hic, "RECTIFYING", BEGAN, level=2)
    await cases.told(LIST, hic=hic, at=BEGAN + HOUR, due=BEGAN + 2 * DAY)
    assert of(await passed(cases.bolt, BEGAN + 2 * DAY), hic) == []
    assert of(await passed(cases.bolt, BEGAN + 2 * DAY + HOUR), hic) == [(4, 5, ["C02"], False)]


async def test_what_moved_since_it_was_looked_for_is_left_alone(cases: Cases) -> None:
    moved, still = await cases.found(), await cases.found()
    at = BEGAN + 25 * HOUR
    found = [row for row in await due_now(cases, at) if row.asked in (moved, still)]
    assert len(found) == 2
    await cases.led(moved, "GRADED", at - HOUR)
    assert [row.asked for row in await send_up(cases.bolt, found, at)] == [still]
    assert await cases.went(moved) == []


async def test_a_clock_that_is_behind_undoes_nothing(cases: Cases) -> None:
    # Somebody accepted it at a time that has not come yet where the clock runs.
    hic = await cases.found()
    await cases.led(hic, "ACCEPTED", BEGAN + 26 * HOUR)
    assert of(await passed(cases.bolt, BEGAN + 25 * HOUR), hic) == []


async def test_a_pass_that_finds_nothing_leaves_the_revision(cases: Cases) -> None:
    await wholly(cases.bolt, lambda: BEGAN + 400 * DAY)
    ((before,),) = await cases.told("MATCH (g:Revision) RETURN g.n")
    found = await due_now(cases, BEGAN + 400 * DAY)
    assert await send_up(cases.bolt, found, BEGAN) == []
    assert await passed(cases.bolt, BEGAN + 400 * DAY) == []
    assert await cases.told("MATCH (g:Revision) RETURN g.n") == [[before]]


async def test_the_numbers_of_the_feed_have_no_gaps(cases: Cases) -> None:
    await cases.found()
    await passed(cases.bolt, BEGAN + 25 * HOUR)
    numbers = await cases.numbers()
    assert numbers == list(range(1, len(numbers) + 1))
