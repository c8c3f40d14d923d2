"""The commands of `zeren audit`."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

import click

from graph.access_log import AccessKind
from graph.failures import BadInput
from graph.temporal import SHANGHAI, today
from server.access_log import operator
from server.access_log.audit_key import AuditKey, PublicKey
from server.access_log.export import export as lines_of
from server.access_log.prune import prune as removed_before
from server.access_log.verify import Verification
from server.cannot import CannotServeError
from server.neo4j_at_hand import done

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path
    from typing import TextIO

    from graph.transport import Transport
    from server.settings import Settings

SECONDS = 120.0
"""How long one statement may take; the log may be long."""


def verify(settings: Settings, keys: Sequence[Path]) -> int:
    """Print what is wrong, and how much was looked at; 1 when anything is."""
    trusted = [PublicKey.read(path) for path in keys] or [AuditKey.of(settings).public]
    wrong = 0

    async def work(transport: Transport) -> Verification:
        nonlocal wrong
        verification = Verification(transport, trusted)
        async for finding in verification.findings():
            wrong += 1
            click.echo(str(finding))
        return verification

    walk = done(settings, SECONDS, work).walk
    told = f"{walk.records} records in {len(walk.walked)} chains, {walk.signatures} signatures"
    click.echo(f"{told}: {wrong} problems 共{wrong}处问题" if wrong else f"{told}: nothing is wrong 未发现问题")
    return 1 if wrong else 0


def export(settings: Settings, since: date, before: date, output: Path | None) -> None:
    """Write the records of a period; that they were taken is recorded first."""
    period = (_midnight(since), _midnight(before))
    if before <= since:
        raise BadInput("to", "INTERVAL", "must lie after from; it is the first day that is no more part of it")
    key = AuditKey.of(settings)

    async def work(transport: Transport) -> int:
        await operator.record(transport, settings, AccessKind.EXPORTED, period=period)
        with _written(output) as file:
            return await lines_of(transport, key, *period, lambda line: file.write(f"{line}\n"))

    records = done(settings, SECONDS, work)
    click.echo(f"{records} records, signed with the key {key.id} 已签名导出", err=True)


def prune(settings: Settings) -> None:
    """Remove what is older than the setting says; that it was removed is recorded."""
    before = _midnight(today() - timedelta(days=settings.access_log_days))
    key = AuditKey.of(settings)

    async def work(transport: Transport) -> int:
        removed = await removed_before(transport, key, before)
        if removed:
            note = f"from before {before.date()}"
            await operator.record(transport, settings, AccessKind.PRUNED, number=removed, note=note)
        return removed

    click.echo(f"{done(settings, SECONDS, work)} records from before {before.date()} removed 已清理")


def show_key(settings: Settings) -> None:
    """Print the public key alone, so that a file can take it."""
    click.echo(AuditKey.of(settings).public.pem, nl=False)


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), SHANGHAI)


@contextmanager
def _written(output: Path | None) -> Iterator[TextIO]:
    if output is None:
        yield sys.stdout
        return
    try:
        file = output.open("x", encoding="utf-8")
    except OSError as error:
        raise CannotServeError(f"{output}: cannot be written ({error.strerror})") from error
    with file:
        output.chmod(0o600)
        yield file
