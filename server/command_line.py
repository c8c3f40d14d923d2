"""What every command of `zeren` does alike: read the settings, and tell in a line what cannot be done."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import click

from graph.failures import Failure
from graph.private.errors import PrivateNeo4jError
from server import logs
from server.cannot import CannotServeError
from server.setting_list import SETTINGS
from server.settings import Settings, SettingsError, read_settings, unknown

if TYPE_CHECKING:
    from collections.abc import Callable


def settings_help() -> str:
    """The list of settings, as the help of a command shows it."""
    width = max(len(setting.name) for setting in SETTINGS)
    told = "\n".join(f"  {each.name:<{width}}  {each.help} (default: {each.shown})" for each in SETTINGS)
    return f"\b\n设置 Settings, from the environment:\n{told}"


def or_exit(command: Callable[[Settings], int | None]) -> None:
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
