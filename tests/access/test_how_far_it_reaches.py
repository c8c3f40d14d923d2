"""A server knows how much of a list a position sees, and begins the list with that where it is little."""

from __future__ import annotations

from graph import hazards
from graph.bolt import Bolt
from graph.callers import Caller, Role, Way
from graph.canned import Recording
from graph.door import Graph
from graph.sharing import Dataset
from graph.witness import Witness
from resolvers.listing import Order, page
from resolvers.paging import Window
from server.accesses import Accesses
from tests.support.limits import limits_of
from tests.support.positions import ON

LIMITS = limits_of(hazards.LIST)
STREET = Caller(Way.TOKEN, "somebody", "U03", frozenset({Role.READER}), "issuer")


async def test_a_street_begins_with_its_own_hazards(district: Bolt) -> None:
    recording = Recording(district)
    graph = Graph(recording)
    access = await Accesses().of(graph, "rules", STREET, ON, None)
    marks = access.sight.marks[Dataset.HAZARDS]
    assert marks
    found = access.sight.reach("seenHazards")
    assert found is not None
    assert 0 < found.share < 1
    recording.asked.clear()
    witness = Witness()
    listed = await page(graph.seen_by(access.sight, witness), hazards.LIST, LIMITS, Order(), Window(first=50))
    assert recording.asked == ["sizes_of_lists", "hazards_sorted"]
    walked = await page(Graph(district), hazards.LIST, LIMITS, Order(), Window(first=50))
    assert 0 < len(listed.rows) < len(walked.rows)
    assert set(witness.others) == {"hazards_sorted"}
