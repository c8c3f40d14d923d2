"""`zeren webhook`: where systems of departments hear of changes."""

from __future__ import annotations

from pathlib import Path

import click

from graph.callers import Role
from graph.changes import ChangedType
from server.command_line import or_exit, settings_help


@click.group("webhook")
def webhook_group() -> None:
    """Systems of departments that hear of changes 变更推送: CloudEvents over HTTP, signed."""


@webhook_group.command("add", epilog=settings_help())
@click.argument("url")
@click.option("--as", "organisation", required=True, help="Id of the department whose system it is, such as U19.")
@click.option(
    "--role",
    default=Role.READER.value,
    show_default=True,
    type=click.Choice([role.value for role in Role]),
    help="The role in which it sees what it is told.",
)
@click.option(
    "--types",
    help="Only changes of these types, such as HAZARD,RISK_POINT; left out: of all that the department may see.",
)
@click.option("--area", help="Only changes in this area and in what lies in it.")
@click.option(
    "--after", type=click.IntRange(0), help="Number in the feed after which to begin; left out: from now on."
)
@click.option(
    "--batch", default=1, type=click.IntRange(1, 100), help="Events of one request at most; 1: no batches."
)
@click.option(
    "--secret-file",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="File with the secret to sign with: whsec_ and base64. Left out, one is made and printed this once.",
)
@click.option("--name", help="What the webhook is for, for people who list webhooks.")
def add_command(
    url: str,
    organisation: str,
    role: str,
    types: str | None,
    area: str | None,
    after: int | None,
    batch: int,
    secret_file: Path | None,
    name: str | None,
) -> None:
    """Send what changes to URL, which ZEREN_WEBHOOK_HOSTS must list; prints the webhook's id."""
    from server.webhooks import commands  # noqa: PLC0415 - each command imports only what it needs

    wanted = list(ChangedType) if types is None else [_type(word) for word in types.split(",")]
    or_exit(
        lambda settings: commands.add_webhook(
            settings, url, organisation, Role(role), wanted, area, batch, after, secret_file, name
        )
    )


@webhook_group.command("list", epilog=settings_help())
def list_command() -> None:
    """Print every webhook: its id, department, role, target, how far it got, what is wrong."""
    from server.webhooks import commands  # noqa: PLC0415 - as above

    or_exit(commands.list_webhooks)


@webhook_group.command("remove", epilog=settings_help())
@click.argument("webhook")
def remove_command(webhook: str) -> None:
    """Send nothing more to WEBHOOK, and forget its secret."""
    from server.webhooks import commands  # noqa: PLC0415 - as above

    or_exit(lambda settings: commands.remove_webhook(settings, webhook))


@webhook_group.command("dead", epilog=settings_help())
@click.argument("webhook", required=False)
def dead_command(webhook: str | None) -> None:
    """Print the changes that could not be delivered, of WEBHOOK or of all."""
    from server.webhooks import commands  # noqa: PLC0415 - as above

    or_exit(lambda settings: commands.dead_letters(settings, webhook))


@webhook_group.command("retry", epilog=settings_help())
@click.argument("webhook")
@click.option(
    "--number", type=click.IntRange(1), help="Only the change of this number; left out: all that are dead."
)
def retry_command(webhook: str, number: int | None) -> None:
    """Have the dead letters of WEBHOOK sent again, at once."""
    from server.webhooks import commands  # noqa: PLC0415 - as above

    or_exit(lambda settings: commands.retry(settings, webhook, number))


def _type(word: str) -> ChangedType:
    try:
        return ChangedType[word.strip()]
    except KeyError:
        known = ", ".join(each.name for each in ChangedType)
        raise click.BadParameter(f"{word!r} is none of {known}", param_hint="--types") from None
