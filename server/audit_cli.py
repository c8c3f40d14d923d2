"""`zeren audit`: the access log verified, exported, pruned, by whoever runs the service."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from server.command_line import or_exit, settings_help

if TYPE_CHECKING:
    from datetime import datetime

_DAY = click.DateTime(["%Y-%m-%d"])


@click.group("audit")
def audit_group() -> None:
    """Who took what 访问日志: verify the access log, export it, remove what is old."""


@audit_group.command("verify", epilog=settings_help())
@click.option(
    "--key",
    "keys",
    multiple=True,
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="Public key (PEM) to trust, as `zeren audit key` prints it; several may be given. Left out: our own.",
)
def verify_command(keys: tuple[Path, ...]) -> None:
    """Walk along every chain and name each record that was changed, removed, put in or moved; exit 1 then."""
    from server import auditing  # noqa: PLC0415 - each command imports only what it needs

    or_exit(lambda settings: auditing.verify(settings, keys))


@audit_group.command("export", epilog=settings_help())
@click.option("--from", "since", required=True, type=_DAY, help="First day, in Shanghai, such as 2026-01-01.")
@click.option("--to", "before", required=True, type=_DAY, help="First day that is no more part of it.")
@click.option(
    "--output",
    type=click.Path(path_type=Path),
    help="A file that does not exist yet; left out: standard output.",
)
def export_command(since: datetime, before: datetime, output: Path | None) -> None:
    """Write the records of a period as lines of JSON, the last one signed; docs/verify-export.py checks it."""
    from server import auditing  # noqa: PLC0415 - as above

    or_exit(lambda settings: auditing.export(settings, since.date(), before.date(), output))


@audit_group.command("prune", epilog=settings_help())
def prune_command() -> None:
    """Remove records that are older than ZEREN_ACCESS_LOG_DAYS; what is left can be verified as before."""
    from server import auditing  # noqa: PLC0415 - as above

    or_exit(auditing.prune)


@audit_group.command("key", epilog=settings_help())
def key_command() -> None:
    """Print the public key that checkpoints and exports are verified with."""
    from server import auditing  # noqa: PLC0415 - as above

    or_exit(auditing.show_key)
