"""`zeren key`: keys are made, listed and revoked by whoever runs the service."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from graph import keys
from graph.access_log import AccessKind
from graph.failures import Failure
from graph.temporal import SHANGHAI, today
from server.access_log import operator
from server.access_log.entry import Taken
from server.neo4j_at_hand import done

if TYPE_CHECKING:
    from datetime import date, datetime

    from graph.callers import Role
    from graph.keys import KeyRow
    from graph.transport import Transport
    from server.settings import Settings

SECONDS = 20.0
"""How long one statement may take."""


def create_key(
    settings: Settings, department: str, role: Role, expires: date, name: str | None, subject: str | None
) -> None:
    """Make a key and print it alone on standard output, for scripts to take; or register a certificate."""

    async def work(transport: Transport) -> str:
        if subject is None:
            made = await keys.create(transport, department, role, expires, name)
            prefix = keys.prefix_of(made)
        else:
            made = prefix = await keys.register(transport, department, role, expires, name, subject)
        # What is not recorded is none: a key is shown to nobody, a registration is taken back.
        told = {"organisation": department, "taken": _taken(prefix), "note": f"{role.value} until {expires}"}
        try:
            await operator.record(transport, settings, AccessKind.KEY_CREATED, **told)
        except Failure:
            await keys.revoke(transport, prefix)
            raise
        return made

    made = done(settings, SECONDS, work)
    if subject is None:
        click.echo("This key is shown only now; keep it as a password 此密钥只显示这一次,请妥善保存", err=True)
    click.echo(made)


def list_keys(settings: Settings) -> None:
    """Print a line for each key, without what proves it."""
    for key in done(settings, SECONDS, keys.listed):
        words = (key.prefix, key.organisation, key.role.value, _state(key), key.subject, key.name)
        click.echo("  ".join(word for word in words if word))


def revoke_key(settings: Settings, prefix: str) -> None:
    """End a key; ending it again changes nothing."""

    async def work(transport: Transport) -> datetime:
        ended = await keys.revoke(transport, prefix)
        kept, _ = await keys.by_prefix(transport, prefix)
        told = {"organisation": kept.organisation if kept else None, "taken": _taken(prefix)}
        await operator.record(transport, settings, AccessKind.KEY_REVOKED, **told)
        return ended

    ended = done(settings, SECONDS, work)
    click.echo(f"{prefix}: revoked at {_minute(ended)} 已吊销")


def _taken(prefix: str) -> tuple[Taken]:
    return (Taken("ApiKey", 1, (prefix,)),)


def _state(key: KeyRow) -> str:
    if key.revoked_at is not None:
        return f"revoked {_minute(key.revoked_at)}"
    return f"{'holds until' if key.holds(today()) else 'expired'} {key.expires}"


def _minute(moment: datetime) -> str:
    return moment.astimezone(SHANGHAI).isoformat(" ", "minutes")
