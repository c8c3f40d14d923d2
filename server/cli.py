"""The command `zeren`: serve, load, share, check, escalate, clock, key, audit, webhook."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from graph.callers import Role
from server.audit_cli import audit_group
from server.command_line import or_exit, settings_help
from server.webhook_cli import webhook_group

if TYPE_CHECKING:
    from datetime import datetime


@click.group(epilog=settings_help(), context_settings={"max_content_width": 120})
@click.version_option(package_name="zeren")
def main() -> None:
    """责任 Zeren: who answers for which risk, what nobody answers for, and how it escalates."""


@main.command("serve", epilog=settings_help())
@click.option(
    "--documents",
    type=click.Path(path_type=Path, exists=True),
    help="Run only the trusted documents of this list: a folder of <id>.graphql files such as questions/, or a "
    "JSON file, which holds texts by their ids or Apollo's manifest.",
)
@click.option(
    "--workers",
    type=click.IntRange(1, 256),
    metavar="N",
    help="Serve by so many processes; SIGHUP then renews them one by one, and no request is lost.",
)
def serve_command(documents: Path | None, workers: int | None) -> None:
    """Start the private Neo4j (unless NEO4J_URI names another), seed it when it is empty, and serve.

    Prints the addresses. Ctrl-C ends all that it started; requests in flight are answered first.
    """
    from server.serve import serve  # noqa: PLC0415 - each command imports only what it needs

    told = {"documents": documents, "workers": workers}
    given: dict[str, Any] = {name: value for name, value in told.items() if value is not None}
    or_exit(lambda settings: serve(replace(settings, **given)))


@main.command("load", epilog=settings_help())
@click.argument("folder", type=click.Path(path_type=Path))
def load_command(folder: Path) -> None:
    """Check every file of FOLDER (CSV files, or an .xlsx file), then load all of it or nothing.

    Every problem is printed as `file:line:column code message`; then nothing is changed and the exit code is 1.
    Loading the same folder twice changes nothing.
    """
    from server import loading  # noqa: PLC0415 - as above

    or_exit(lambda settings: loading.load_folder(settings, folder))


@main.command("share", epilog=settings_help())
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--dataset",
    required=True,
    type=click.Choice(["enterprises", "risk-points", "hazards", "users", "resources"]),
    help="What the records of the file are.",
)
@click.option("--as", "unit", required=True, help="Id of the department that tells it, such as U19.")
@click.option("--agreement", help="The sharing agreement or document under which it is shared.")
def share_command(file: Path, dataset: str, unit: str, agreement: str | None) -> None:
    """Share the records of FILE (.csv, .xlsx, .jsonl) for a department, up to 1000 at a time.

    Each record is taken whole or not at all; those that are refused are printed as
    `file:line:column code message`, and the exit code is 1. Sharing the same file again goes on where it ended and
    changes nothing twice.
    """
    from server.sharing import share_file  # noqa: PLC0415 - as above

    or_exit(lambda settings: share_file.share_file(settings, file, dataset, unit, agreement))


@main.command("check", epilog=settings_help())
@click.option("--gaps-fail", is_flag=True, help="Exit with 1 on gaps too.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def check_command(*, gaps_fail: bool, as_json: bool) -> None:
    """Audit the graph: invariants that the database cannot hold, gaps, overlaps.

    Exits with 1 when an invariant is broken, and with --gaps-fail when somebody's risk has no owner.
    """
    from server import checking  # noqa: PLC0415 - as above

    or_exit(lambda settings: checking.check_graph(settings, gaps_fail=gaps_fail, as_json=as_json))


_EVERY = click.option(
    "--every",
    type=click.FloatRange(min=1),
    metavar="SECONDS",
    help="Go on, so often, until a signal; left out: once.",
)


@main.command("escalate", epilog=settings_help())
@_EVERY
def escalate_command(every: float | None) -> None:
    """Send up the hazards that have rested too long on a level, and print each step.

    Any number of these may run, on several machines: each step is made once.
    """
    from server import clock  # noqa: PLC0415 - as above

    or_exit(lambda settings: clock.escalate(settings, every))


@main.command("clock", epilog=settings_help())
@_EVERY
def clock_command(every: float | None) -> None:
    """Do all that time does: send up what has rested too long, and record what the calendar has changed.

    An owner changes at midnight because an interval ends; that is told in the change feed, each day once.
    """
    from server import clock  # noqa: PLC0415 - as above

    or_exit(lambda settings: clock.tick(settings, every))


@main.group("key")
def key_group() -> None:
    """API keys, by which programs of a department say who they are."""


@key_group.command("create", epilog=settings_help())
@click.option("--department", required=True, help="Id of the department that the key speaks for, such as U19.")
@click.option(
    "--role", required=True, type=click.Choice([role.value for role in Role]), help="What it may do for it."
)
@click.option(
    "--expires",
    required=True,
    type=click.DateTime(["%Y-%m-%d"]),
    help="First day on which it no longer holds, such as 2027-01-01.",
)
@click.option("--name", help="What the key is for, for people who list keys.")
@click.option(
    "--subject",
    help="Register this subject of client certificates instead of making a key, as the proxy tells it, "
    "such as CN=register,O=U19.",
)
def create_key_command(
    department: str, role: str, expires: datetime, name: str | None, subject: str | None
) -> None:
    """Make a key and print it, this once; with --subject, register a certificate."""
    from server import keys  # noqa: PLC0415 - as above

    or_exit(lambda settings: keys.create_key(settings, department, Role(role), expires.date(), name, subject))


@key_group.command("list", epilog=settings_help())
def list_keys_command() -> None:
    """Print every key's prefix, department, role, state and name."""
    from server import keys  # noqa: PLC0415 - as above

    or_exit(keys.list_keys)


@key_group.command("revoke", epilog=settings_help())
@click.argument("prefix")
def revoke_key_command(prefix: str) -> None:
    """End the key of PREFIX at once, on every worker."""
    from server import keys  # noqa: PLC0415 - as above

    or_exit(lambda settings: keys.revoke_key(settings, prefix))


main.add_command(audit_group)
main.add_command(webhook_group)
