"""`zeren webhook`: webhooks are added, listed and ended; dead letters are shown and sent again."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

import click

from graph import webhooks
from graph.access_log import AccessKind
from graph.failures import BadInput, Failure
from graph.temporal import SHANGHAI
from graph.webhooks import Wanted
from resolvers import inputs
from server.access_log import operator
from server.access_log.entry import Taken
from server.neo4j_at_hand import done
from server.webhooks.addresses import Allowed
from server.webhooks.seal import Seal, read_secret, shown

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime
    from pathlib import Path

    from graph.callers import Role
    from graph.changes import ChangedType
    from graph.transport import Transport
    from graph.webhooks import WebhookRow
    from server.settings import Settings

SECONDS = 20.0
"""How long one statement may take."""

MOST = 100
"""Events of one request at most."""


def add_webhook(
    settings: Settings,
    url: str,
    organisation: str,
    role: Role,
    types: Sequence[ChangedType],
    area: str | None,
    most: int,
    after: int | None,
    secret_file: Path | None,
    name: str | None,
) -> None:
    """Add a webhook and print its id; without a secret of the department's own, also the one made for it."""
    Allowed(settings.webhook_hosts).check_url(url)
    secret = secrets.token_bytes(32) if secret_file is None else read_secret(_text(secret_file))
    webhook = f"wh_{secrets.token_hex(8)}"
    inputs.optional(area, "AREA_CODE", "area")
    sealed = Seal.of(settings).close(secret, webhook)
    wanted = Wanted(webhook, organisation, role, url, list(types), area, most, after, name, sealed)

    async def work(transport: Transport) -> int:
        begins = await webhooks.add(transport, wanted)
        # What is not recorded is none.
        try:
            told = {"organisation": organisation, "taken": _taken(webhook), "note": f"{role.value} at {url}"}
            await operator.record(transport, settings, AccessKind.WEBHOOK_ADDED, **told)
        except Failure:
            await webhooks.end(transport, webhook)
            raise
        return begins

    begins = done(settings, SECONDS, work)
    click.echo(f"{webhook}: hears of changes after {begins} 自第{begins}号变更之后推送", err=True)
    click.echo(webhook)
    if secret_file is None:
        click.echo("This secret is shown only now; keep it as a password 此密钥只显示这一次,请妥善保存", err=True)
        click.echo(shown(secret))


def list_webhooks(settings: Settings) -> None:
    """Print a line for each webhook, without its secret."""
    for each in done(settings, SECONDS, webhooks.listed):
        words = (each.id, each.organisation, each.role.value, each.url, _state(each), each.name)
        click.echo("  ".join(word for word in words if word))


def remove_webhook(settings: Settings, webhook: str) -> None:
    """End a webhook; ending it again changes nothing."""

    async def work(transport: Transport) -> datetime:
        ended = await webhooks.end(transport, webhook)
        await operator.record(transport, settings, AccessKind.WEBHOOK_ENDED, taken=_taken(webhook))
        return ended

    click.echo(f"{webhook}: ended at {_minute(done(settings, SECONDS, work))} 已终止")


def dead_letters(settings: Settings, webhook: str | None) -> None:
    """Print a line for each change that could not be delivered."""
    for each in done(settings, SECONDS, lambda transport: webhooks.dead(transport, webhook)):
        what = f"{each.type} {each.key} {each.kind}"
        waits = "  to be sent again" if each.again else ""
        line = (
            f"{each.webhook}  {each.number}  {what}  {each.tries} tries  {_minute(each.at)}  {each.problem}{waits}"
        )
        click.echo(line)


def retry(settings: Settings, webhook: str, number: int | None) -> None:
    """Have dead letters sent again by the servers."""

    async def work(transport: Transport) -> int:
        return await webhooks.send_again(transport, webhook, number)

    click.echo(f"{done(settings, SECONDS, work)} to be sent again 将重新推送")


def _taken(webhook: str) -> tuple[Taken]:
    return (Taken("Webhook", 1, (webhook,)),)


def _state(each: WebhookRow) -> str:
    if each.ended_at is not None:
        state = f"ended {_minute(each.ended_at)}"
    elif each.next_at is not None:
        state = f"at {each.cursor} of {each.last}, try {each.tries + 1} at {_minute(each.next_at)}"
    else:
        state = f"at {each.cursor} of {each.last}"
    words = (state, f"{each.dead} dead" if each.dead else "", each.problem or "")
    return ", ".join(word for word in words if word)


def _text(path: Path) -> str:
    try:
        return path.read_text("ascii")
    except (OSError, UnicodeDecodeError) as error:
        raise BadInput("secret", "file", f"{path} cannot be read ({error})") from error


def _minute(moment: datetime) -> str:
    return moment.astimezone(SHANGHAI).isoformat(" ", "minutes")
