"""What a person needs to know when the service stands: where, how to sign in, where the data are, how to stop."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from rich.console import Console
from rich.panel import Panel
from rich.table import Table

from server.identity.local import FILE
from server.setting_forms import is_loopback

if TYPE_CHECKING:
    from server.neo4j_at_hand import AtHand
    from server.settings import Settings


def lines(settings: Settings, neo4j: AtHand) -> list[tuple[str, str]]:
    """What is told, line by line."""
    host = f"[{settings.host}]" if ":" in settings.host else settings.host
    base = f"{'http' if settings.tls_cert is None else 'https'}://{host}:{settings.port}"
    told = [("GraphQL 与浏览页 and its explorer", f"{base}/graphql"), ("就绪检查 Readiness", f"{base}/ready")]
    if settings.documents is not None:
        told.append(("可信文档 Trusted documents", f"only those of {settings.documents} are run"))
    if neo4j.running is None:
        return [*told, ("Neo4j", neo4j.uri), ("停止 To stop", "Ctrl-C")]
    state = settings.home.absolute() / "private.json"
    password = neo4j.running.password if sys.stdout.isatty() else f"password in {state}"
    if is_loopback(settings.host):
        told.append(("本机令牌 Local token", str(settings.home.absolute() / FILE)))
    return [
        *told,
        ("Neo4j 浏览器 Browser", neo4j.running.browser_url),
        ("登录 Sign in", f"user {neo4j.running.username}, {password}"),
        ("数据目录 Data folder", str(settings.home.absolute())),
        ("停止 To stop", "Ctrl-C"),
    ]


def show(settings: Settings, neo4j: AtHand) -> None:
    """Print it: a panel on a terminal, plain lines elsewhere."""
    told = lines(settings, neo4j)
    if not sys.stdout.isatty():
        for name, value in told:
            print(f"{name}: {value}", flush=True)  # noqa: T201 - what the command is for
        return
    table = Table.grid(padding=(0, 2))
    for name, value in told:
        table.add_row(f"[bold]{name}[/]", value)
    Console(soft_wrap=True).print(Panel(table, title="责任 Zeren", border_style="red", expand=False))
