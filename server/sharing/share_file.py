"""`zeren share`: a file into the graph, batch by batch, each under a key of its own, so that it can go on."""

from __future__ import annotations

import hashlib
import sys
from collections import Counter
from typing import TYPE_CHECKING

import click
import msgspec

from graph.acting.writer import Writer
from graph.callers import Caller, Role, Way
from graph.door import Graph
from graph.failures import BadInput
from graph.organisations import OrganisationKind
from graph.statements.item import ShareOutcome
from resolvers import organisations
from resolvers.access import Access
from resolvers.acting import Given
from resolvers.sharing_in_bulk import MOST, Batch
from seeds.problems import Problem
from server.access_log.audit_key import AuditKey
from server.access_log.log import AccessLog
from server.neo4j_at_hand import done
from server.sharing.columns import DATASETS
from server.sharing.recorded import COMMAND, recorded
from server.sharing.records import read
from server.watched import WatchedLoad

if TYPE_CHECKING:
    from pathlib import Path

    from graph.bolt import Bolt
    from graph.statements.item import SharedItemRow
    from server.settings import Settings
    from server.sharing.columns import Columns
    from server.sharing.records import Records

OF_ITEM = 2
"""Points in the place of an item; what stands after the next one is a field of it."""

BATCH_SECONDS = 120.0
"""How long one statement of a batch may take."""


def share_file(settings: Settings, file: Path, dataset: str, unit: str, agreement: str | None) -> int:
    """Share a file for a unit and tell what became of it; 1 when a record of it is refused."""
    columns = DATASETS[dataset]
    records = read(file, dataset, columns.known)
    for problem in records.problems:
        prefix = "" if problem.severity == "error" else "warning: "
        click.echo(f"{prefix}{problem}", err=problem.severity == "warning")
    if any(problem.severity == "error" for problem in records.problems):
        click.echo(
            "the file cannot be read as a whole; nothing was shared 文件无法完整读取,未作任何更改", err=True
        )
        return 1
    became = done(settings, BATCH_SECONDS, lambda bolt: _share(settings, bolt, records, columns, unit, agreement))
    for outcome in ShareOutcome:
        click.echo(f"{outcome.value}: {became[outcome]}")
    return 1 if became[ShareOutcome.REFUSED] else 0


async def _share(
    settings: Settings, bolt: Bolt, records: Records, columns: Columns, unit: str, agreement: str | None
) -> Counter[ShareOutcome]:
    became: Counter[ShareOutcome] = Counter()
    access = Access.everything(Caller(Way.LOCAL, COMMAND, unit, frozenset({Role.OPERATOR})))
    graph = Graph(bolt)
    if not await _is_department(graph, unit):
        raise BadInput("as", "DEPARTMENT", f"there is no department {unit[:64]!r}")
    async with AccessLog(bolt, AuditKey.of(settings)) as log, Writer() as writer:
        with WatchedLoad() as watched:
            watched.step("sharing 共享")
            for begin in range(0, len(records.rows), MOST):
                rows = records.rows[begin : begin + MOST]
                items = [columns.item(record) for _, record in rows]
                given = Given(_key(records, columns, unit, agreement, begin // MOST), None, {"items": items})
                batch = Batch(columns.subject, items, agreement)
                shared = await recorded(graph, access, writer, log, given, batch)
                for (line, _), result in zip(rows, shared.told, strict=True):
                    became[result.outcome] += 1
                    _tell(records.label, line, result, columns)
                reached = begin + len(rows)
                watched.at(reached, len(records.rows))
                if not sys.stderr.isatty():
                    again = ", shared before 已共享" if shared.repeated else ""
                    click.echo(f"{reached} of {len(records.rows)}{again}", err=True)
    return became


async def _is_department(graph: Graph, unit: str) -> bool:
    (row,) = await organisations.by_id(graph, [unit])
    return row is not None and row.kind is OrganisationKind.DEPARTMENT


def _key(records: Records, columns: Columns, unit: str, agreement: str | None, number: int) -> str:
    """What names a batch of a file: the same content for the same department is the same order."""
    told = [records.digest, columns.subject.type.value, unit, agreement, number]
    return f"share-{hashlib.sha256(msgspec.json.encode(told)).hexdigest()}"


def _tell(label: str, line: int, result: SharedItemRow, columns: Columns) -> None:
    for broken in result.problems:
        column = columns.column(broken.field.split(".", 3)[3]) if broken.field.count(".") > OF_ITEM else 1
        click.echo(str(Problem(label, line, column, broken.code.value, f"{broken.zh} {broken.en}")))
    for field in result.claimed:
        message = "另有在用值,已作为异议保留 another value is held; this one is kept as a claim"
        click.echo(f"warning: {Problem(label, line, columns.column(field), 'CLAIMED', message)}", err=True)
    for other in result.duplicates:
        message = f"可能与 {other} 重复 {result.key} may be the same as {other}"
        click.echo(f"warning: {Problem(label, line, 1, 'POSSIBLE_DUPLICATE', message)}", err=True)
