"""Statements are planned ahead: nothing is done by it, and what is named is there."""

from __future__ import annotations

from graph import planning
from graph.bolt import Bolt
from graph.query import KNOWN
from tests.identity.telling import told
from tests.support.house import commands, queries

HELD = "MATCH (n) RETURN count(n), max(n.n)"


def test_everything_is_planned_and_the_most_used_first() -> None:
    house = {each.name for each in queries()} | {each.name for each in commands()}
    names = planning.names()
    assert house <= set(names)
    assert len(names) == len(set(names))
    assert set(planning.MOST_USED) <= house
    assert tuple(names[: len(planning.MOST_USED)]) == planning.MOST_USED


async def test_what_is_planned_is_not_done(scratch: Bolt) -> None:
    before = await told(scratch, HELD)
    for name in ("who_owns", "register_hazard", "keep_receipt", "end_of_the_feed", "record_change"):
        assert KNOWN[name].name == name
        await planning.plan(scratch, name)
    assert await told(scratch, HELD) == before


async def test_a_database_tells_since_when_it_runs(scratch: Bolt) -> None:
    assert await planning.started(scratch) == await planning.started(scratch) != ""
