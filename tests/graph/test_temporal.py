"""Instants on their way to the graph."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from graph.bolt import Bolt
from graph.temporal import OFFSET, SHANGHAI, now, to_graph


def test_an_instant_travels_at_a_fixed_offset_wherever_it_stands() -> None:
    here, there = datetime(2023, 2, 10, 18, tzinfo=SHANGHAI), datetime(2023, 2, 10, 20, tzinfo=UTC)
    sent = to_graph({"at": here, "many": [[there, "x"], (here,)], "none": None})
    assert sent == {"at": here, "many": [[there, "x"], [here]], "none": None}
    assert {each.tzinfo for each in (sent["at"], sent["many"][0][0], sent["many"][1][0])} == {OFFSET}
    assert sent["many"][0][0].date().isoformat() == "2023-02-11"


async def test_a_thousand_instants_of_a_named_zone_do_not_end_the_process(district: Bolt) -> None:
    for _ in range(20):
        moments = [now() + timedelta(minutes=minute) for minute in range(50)]
        found = await district.read("instants", "UNWIND $moments AS at RETURN date(at)", {"moments": moments})
        assert len(found) == 50
