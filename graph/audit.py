"""The audit behind `zeren check`: what the database itself cannot hold true is looked for here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.query import Query
from graph.repair import repair

if TYPE_CHECKING:
    from graph.door import Graph


@dataclass(frozen=True)
class Broken:
    """Something that breaks an invariant."""

    asked: str
    detail: str


@dataclass(frozen=True)
class Violation:
    """An invariant, what breaks it, and how."""

    invariant: str
    subject: str
    detail: str


INVARIANTS = {
    "EXACTLY_ONE_EDGE": Query("audit_edges", Broken),
    "REQUIRED_PROPERTY": Query("audit_properties", Broken),
    "DERIVED_PROPERTY": Query("audit_derived", Broken),
    "RECORDS_OF_A_DUTY": Query("audit_records", Broken),
    "INTERVALS": Query("audit_intervals", Broken),
    "NO_LOOPS": Query("audit_loops", Broken),
    "HAZARDS": Query("audit_hazards", Broken),
    "SUPPORT_NEVER_OWNS": Query("audit_owners", Broken),
}

_REVISION = (
    "MATCH (g:Revision) RETURN g.n AS n, coalesce(g.until < datetime(), true) AS lapsed, "
    "coalesce(g.owner, 'nobody') AS owner, coalesce(toString(g.since), 'an unknown time') AS since"
)


async def audit(graph: Graph) -> list[Violation]:
    """Every violation; a change that its writer left behind is told first, and then repaired."""
    violations = await _revision(graph)
    for invariant, query in INVARIANTS.items():
        broken = (await graph.ask(query)).rows
        violations += [Violation(invariant, row.asked, row.detail) for row in broken]
    return violations


async def _revision(graph: Graph) -> list[Violation]:
    rows = await graph.transport.read("revision", _REVISION, {})
    found = [
        Violation(
            "SETTLED_REVISION", f"revision {n}", f"odd: {owner} began a change at {since} and never ended it"
        )
        for n, lapsed, owner, since in rows
        if n % 2 == 1 and lapsed
    ]
    if found:
        await repair(graph.transport)
    if len(rows) != 1:
        found.append(Violation("SETTLED_REVISION", "revision", f"{len(rows)} revision nodes, 1 expected"))
    return found
