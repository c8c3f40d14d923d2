"""Ways to tamper with a log that has three chains, each with what must be found, and where.

The chains are named a, b, c in the order of their times; {a3} stands for the third record of the first.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Tampering:
    name: str
    cypher: str
    found: frozenset[tuple[str, str]]


def _of(name: str, cypher: str, *found: tuple[str, str]) -> Tampering:
    return Tampering(name, cypher, frozenset(found))


TAMPERINGS = [
    _of("a changed text", "MATCH (r {id: '{a3}'}) SET r.basis = 'none'", ("CHANGED", "a3")),
    _of("a changed time", "MATCH (r {id: '{a3}'}) SET r.at = r.at - duration('PT1S')", ("CHANGED", "a3")),
    _of("a key taken out of a list", "MATCH (r {id: '{a3}'}) SET r.keys = r.keys[1..]", ("CHANGED", "a3")),
    _of("a property put in", "MATCH (r {id: '{a3}'}) SET r.purpose2 = 'AUDIT'", ("CHANGED", "a3")),
    _of("a property taken away", "MATCH (r {id: '{a3}'}) REMOVE r.decision", ("CHANGED", "a3")),
    _of(
        "a record that was hashed anew",
        "MATCH (r {id: '{a3}'}) SET r.basis = '{forged}', r.hash = '{forgedhash}'",
        ("REPLACED", "a3"),
    ),
    _of("a removed record", "MATCH (r {id: '{a3}'}) DELETE r", ("REMOVED", "a3")),
    _of("two removed records", "MATCH (r) WHERE r.id IN ['{a3}', '{a4}'] DELETE r", ("REMOVED", "a3")),
    _of("a removed beginning", "MATCH (r) WHERE r.id IN ['{b1}', '{b2}'] DELETE r", ("REMOVED", "b1")),
    _of(
        "a removed record behind which the others moved up",
        "MATCH (r {id: '{b3}'}) DELETE r WITH 1 AS _ "
        "MATCH (r:AccessRecord {writer: '{b}'}) WHERE r.seq > 3 WITH r ORDER BY r.seq "
        "SET r.seq = r.seq - 1, r.id = r.writer + '#' + right('000000000000' + toString(r.seq - 1), 12)",
        ("REORDERED", "b3"),
        ("CHANGED", "b4"),
        ("TAIL_REMOVED", "b"),
    ),
    _of("a removed end", "MATCH (r) WHERE r.id IN ['{a7}', '{a8}'] DELETE r", ("TAIL_REMOVED", "a")),
    _of(
        "a removed end of which the chain itself knows nothing any more",
        "MATCH (c:AccessChain {writer: '{a}'}), (r {id: '{a5}'}) SET c.seq = 5, c.hash = r.hash WITH 1 AS _ "
        "MATCH (r:AccessRecord {writer: '{a}'}) WHERE r.seq > 5 DELETE r",
        ("TAIL_REMOVED", "a"),
    ),
    _of("a removed chain", "MATCH (r:AccessRecord {writer: '{a}'}) DELETE r", ("CHAIN_REMOVED", "a")),
    _of(
        "a chain that was removed with all that the graph knows of it",
        "MATCH (r {writer: '{b}'}) DELETE r",
        ("CHAIN_REMOVED", "b"),
    ),
    _of(
        "the last chain, but not its node",
        "MATCH (r:AccessRecord {writer: '{c}'}) DELETE r",
        ("CHAIN_REMOVED", "c"),
    ),
    _of(
        "a chain that says it was pruned",
        "MATCH (c:AccessChain {writer: '{a}'}) SET c.pruned_seq = c.seq, c.pruned_hash = c.hash WITH 1 AS _ "
        "MATCH (r:AccessRecord {writer: '{a}'}) DELETE r",
        ("ANCHOR", "a"),
    ),
    _of(
        "an inserted record",
        "MATCH (r {id: '{a3}'}) CREATE (n:AccessRecord) SET n = r {.*, id: '{a3}x'}",
        ("INSERTED", "a3x"),
    ),
    _of(
        "a record put in behind the end",
        "MATCH (r {id: '{a8}'}) CREATE (n:AccessRecord) SET n = r {.*, id: '{a9}', seq: 9, previous: r.hash}",
        ("CHANGED", "a9"),
        ("INSERTED", "a9"),
    ),
    _of(
        "a record without an id",
        "MATCH (r {id: '{a3}'}) CREATE (n:AccessRecord) SET n = r {.*, id: null}",
        ("INSERTED", "records without an id"),
    ),
    _of(
        "a chain put in",
        "MATCH (r {id: '{a1}'}) CREATE (n:AccessRecord) "
        "SET n = r {.*, writer: 'forged', id: 'forged#000000000001'}",
        ("CHANGED", "forged1"),
        ("INSERTED", "forged"),
    ),
    _of(
        "two records that changed places",
        "MATCH (x {id: '{a3}'}), (y {id: '{a4}'}) "
        "SET x.id = 'x', y.id = '{a3}', y.seq = 3 SET x.id = '{a4}', x.seq = 4",
        ("REORDERED", "a3"),
        ("REORDERED", "a4"),
    ),
    _of("a signature taken away", "MATCH (r {id: '{a4}'}) REMOVE r.signature", ("UNSIGNED", "a4")),
    _of(
        "a signature of another record",
        "MATCH (r {id: '{a4}'}), (o {id: '{a1}'}) SET r.signature = o.signature",
        ("UNSIGNED", "a4"),
    ),
    _of(
        "the end of another chain written into the node",
        "MATCH (c:AccessChain {writer: '{a}'}) SET c.hash = 'x'",
        ("REPLACED", "a8"),
    ),
]
