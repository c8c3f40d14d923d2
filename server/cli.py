"""The command `zeren`: serve, load, check."""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from graph.failures import Failure
from graph.private.errors import PrivateNeo4jError
from server import logs
from server.cannot import CannotServeError
from server.settings import SETTINGS, Settings, SettingsError, read_settings, unknown

if TYPE_CHECKING:
    from collections.abc import Callable


def _settings_help() -> str:
    width = max(len(setting.name) for setting in SETTINGS)
    told = "\n".join(f"  {each.name:<{width}}  {each.help} (default: {each.shown})" for each in SETTINGS)
    return f"\b\n设置 Settings, from the environment:\n{told}"


def _or_exit(command: Callable[[Settings], int | None]) -> None:
    """Run a command; what can be expected to fail is told in a line, without a trace."""
    settings = _settings()
    try:
        code = command(settings)
    except (CannotServeError, PrivateNeo4jError, Failure) as error:
        click.echo(str(error), err=True)
        sys.exit(1)
    except KeyboardInterrupt:
        sys.exit(130)
    sys.exit(code or 0)


def _settings() -> Settings:
    try:
        settings = read_settings(os.environ)
    except SettingsError as error:
        for problem in error.problems:
            click.echo(problem, err=True)
        sys.exit(2)
    for name in unknown(os.environ):
        click.echo(f"warning: {name}: there is no such setting; `zeren serve --help` lists them", err=True)
    logs.configure(settings)
    return settings


@click.group(epilog=_settings_help(), context_settings={"max_content_width": 120})
@click.version_option(package_name="zeren")
def main() -> None:
    """责任 Zeren: who answers for which risk, what nobody answers for, and how it escalates."""


@main.command("serve", epilog=_settings_help())
@click.option(
    "--documents",
    type=click.Path(path_type=Path, exists=True),
    help="Run only the trusted documents of this list: a folder of <id>.graphql files such as questions/, or a "
    "JSON file, which holds texts by their ids or Apollo's manifest.",
)
def serve_command(documents: Path | None) -> None:
    """Start the private Neo4j (unless NEO4J_URI names another), seed it when it is empty, and serve.

    Prints the addresses. Ctrl-C ends all that it started; requests in flight are answered first.
    """
    from server.serve import serve  # noqa: PLC0415 - each command imports only what it needs

    _or_exit(lambda settings: serve(settings if documents is None else replace(settings, documents=documents)))


@main.command("load", epilog=_settings_help())
@click.argument("folder", type=click.Path(path_type=Path))
def load_command(folder: Path) -> None:
    """Check every file of FOLDER (CSV files, or an .xlsx file), then load all of it or nothing.

    Every problem is printed as `file:line:column code message`; then nothing is changed and the exit code is 1.
    Loading the same folder twice changes nothing.
    """
    from server import loading  # noqa: PLC0415 - as above

    _or_exit(lambda settings: loading.load_folder(settings, folder))


@main.command("check", epilog=_settings_help())
@click.option("--gaps-fail", is_flag=True, help="Exit with 1 on gaps too.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def check_command(*, gaps_fail: bool, as_json: bool) -> None:
    """Audit the graph: invariants that the database cannot hold, gaps, overlaps.

    Exits with 1 when an invariant is broken, and with --gaps-fail when somebody's risk has no owner.
    """
    from server import checking  # noqa: PLC0415 - as above

    _or_exit(lambda settings: checking.check_graph(settings, gaps_fail=gaps_fail, as_json=as_json))
