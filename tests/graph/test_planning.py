"""Statements are planned ahead: nothing is done by it, and what is named is there."""

from __future__ import annotations

from graph import planning
from graph.bolt import Bolt
from tests.identity.telling import told
from tests.support.house import commands, queries

HELD = "MATCH (n) RETURN count(n), max(n.n)"


def test_everything_is_planned_and_the_most_used_first() -> None:
    house = {each.name: each.sent for each in queries()} | {each.name: each.sent for each in commands()}
    texts = planning.texts()
    assert house.items() <= texts.items()
    assert set(planning.MOST_USED) <= house.keys()
    assert tuple(name for name in texts if name in house)[: len(planning.MOST_USED)] == planning.MOST_USED


def test_how_long_a_list_is_is_planned_as_well() -> None:
    lists = {each.name: each for each in queries() if each.name.endswith("_sorted")}
    texts = planning.texts()
    assert len(lists) > 30
    assert all(texts[f"{name} counted"] == each.counted for name, each in lists.items())


async def test_what_is_planned_is_not_done(scratch: Bolt) -> None:
    before = await told(scratch, HELD)
    for name in ("who_owns", "register_hazard", "keep_receipt", "end_of_the_feed", "record_change"):
        await planning.plan(scratch, name, planning.texts()[name])
    assert await told(scratch, HELD) == before


async def test_a_database_tells_since_when_it_runs(scratch: Bolt) -> None:
    assert await planning.started(scratch) == await planning.started(scratch) != ""
