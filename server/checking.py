"""`zeren check`: what is wrong with the graph, and what nobody or everybody owns."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click
import msgspec

from graph import findings
from graph.audit import Violation, audit
from graph.coverage import CoverageFilter
from graph.door import Graph
from graph.findings import FindingKind, FindingRow
from graph.temporal import today
from server.neo4j_at_hand import done

if TYPE_CHECKING:
    from graph.transport import Transport
    from server.settings import Settings

PATIENCE_S = 1800.0
"""How long each question of an audit may take, in seconds: it looks at every node, and no caller waits."""

Found = tuple[list[Violation], list[FindingRow], list[FindingRow]]


def check_graph(settings: Settings, *, gaps_fail: bool, as_json: bool) -> int:
    """Print what was found; 1 when an invariant is broken or, with `gaps_fail`, when there is a gap."""
    violations, gaps, overlaps = done(settings, PATIENCE_S, _check)
    if as_json:
        found = {
            "violations": violations,
            "gaps": [_told(row) for row in gaps],
            "overlaps": [_told(row) for row in overlaps],
        }
        click.echo(msgspec.json.format(msgspec.json.encode(found), indent=2).decode())
    else:
        _print(violations, gaps, overlaps)
    return 1 if violations or (gaps_fail and gaps) else 0


async def _check(transport: Transport) -> Found:
    graph = Graph(transport)
    violations = await audit(graph)
    found = []
    for kind in FindingKind:
        slots = await findings.keys(graph, kind, today(), None, CoverageFilter())
        found.append(await findings.findings(graph, kind, slots, None))
    return violations, found[0], found[1]


def _print(violations: list[Violation], gaps: list[FindingRow], overlaps: list[FindingRow]) -> None:
    for violation in violations:
        click.echo(f"BROKEN {violation.invariant} {violation.subject}: {violation.detail}")
    for row in gaps:
        click.echo(f"GAP 缝隙 {_line(row)}")
    for row in overlaps:
        click.echo(f"OVERLAP 重叠 {_line(row)}: {', '.join(row.owner_ids)}")
    counts = f"{len(violations)} violations, {len(gaps)} gaps, {len(overlaps)} overlaps on {today()}"
    click.echo(f"{counts} 违反约束{len(violations)}处,缝隙{len(gaps)}处,重叠{len(overlaps)}处")


def _line(row: FindingRow) -> str:
    period = f"{row.since or '…'} – {row.until or '…'}"
    return f"{row.sub_scope_key} {row.area_code} {row.role.value} ({period})"


def _told(row: FindingRow) -> dict[str, Any]:
    return {
        "subScope": row.sub_scope_key,
        "area": row.area_code,
        "role": row.role.value,
        "since": row.since,
        "until": row.until,
        "owners": row.owner_ids,
    }
