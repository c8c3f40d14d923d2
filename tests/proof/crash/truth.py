"""What the graph holds, compared with what was acknowledged: each write once, each with its record."""

from __future__ import annotations

from collections import Counter

from graph.bolt import Bolt
from graph.door import Graph
from tests.identity.telling import told
from tests.proof.crash.lives import Believed

HAZARDS = """
MATCH (h:Hazard) WHERE NOT h:Loaded
RETURN h.hic, h.version, h.status,
       COLLECT { MATCH (h)-[:HAS_TRANSITION]->(t:Transition) RETURN t.to_status ORDER BY t.no },
       COLLECT { MATCH (c:Change {type: 'Hazard', key: h.hic}) RETURN [c.kind, c.version] ORDER BY c.n },
       COUNT { (h)-[:ASSIGNED_TO]->() }"""
POINTS = """
MATCH (p:RiskPoint) WHERE NOT p:Loaded
RETURN p.hic, p.version, p.level_current,
       COLLECT { MATCH (c:Change {type: 'RiskPoint', key: p.hic}) RETURN [c.kind, c.version] ORDER BY c.n }"""
ENTERPRISES = """
MATCH (e:Enterprise) WHERE e.id STARTS WITH $prefix
RETURN e.id, count(e), COUNT { MATCH (c:Change {type: 'Enterprise', key: e.id}) }"""
FEED = "MATCH (c:Change) RETURN count(c), count(DISTINCT c.n), min(c.n), max(c.n)"
NUMBERS = "MATCH (c:Change) WHERE c.n IN $numbers RETURN c.n, c.key"
ODD = "MATCH (g:Revision) RETURN g.n % 2"


async def compare(bolt: Bolt, believed: Believed) -> None:
    """Assert that nothing acknowledged is lost, and nothing was done twice."""
    await Graph(bolt, patience_s=60).state()  # whoever comes first settles what a dead writer has left
    assert (await told(bolt, ODD))[0][0] == 0
    await _hazards(bolt, believed)
    await _points(bolt, believed)
    await _enterprises(bolt, believed)
    await _feed(bolt, believed)


async def _hazards(bolt: Bolt, believed: Believed) -> None:
    found = {row[0]: row[1:] for row in await told(bolt, HAZARDS)}
    assert found.keys() == believed.hazards.keys()
    for hic, states in believed.hazards.items():
        version, status, steps, records, assigned = found[hic]
        assert (version, status, list(steps)) == (len(states), states[-1], states), hic
        assert [row[1] for row in records] == list(range(1, len(states) + 1)), (hic, states, records)
        assert assigned == ("DISPATCHED" in states and states[-1] != "CLOSED"), (hic, states)


async def _points(bolt: Bolt, believed: Believed) -> None:
    found = {row[0]: row[1:] for row in await told(bolt, POINTS)}
    assert found.keys() == believed.points.keys()
    for hic, levels in believed.points.items():
        version, level, records = found[hic]
        assert (version, level) == (len(levels), levels[-1]), hic
        assert [row[1] for row in records] == list(range(1, len(levels) + 1)), (hic, levels, records)


async def _enterprises(bolt: Bolt, believed: Believed) -> None:
    rows = await told(bolt, ENTERPRISES, prefix="PROOF-")
    assert Counter({row[0]: row[1] for row in rows}) == Counter(believed.enterprises)
    assert {row[2] for row in rows} <= {1}


async def _feed(bolt: Bolt, believed: Believed) -> None:
    count, distinct, first, last = (await told(bolt, FEED))[0]
    assert (first, count, distinct) == (1, last, last), "numbers have no gaps, and none is given twice"
    rows = await told(bolt, NUMBERS, numbers=list(believed.numbers))
    assert {row[0]: row[1] for row in rows} == believed.numbers
