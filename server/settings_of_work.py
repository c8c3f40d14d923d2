"""Settings: what is done beside answering, how long that may take, and what is logged."""

from __future__ import annotations

from pathlib import Path

from server.setting import Setting
from server.setting_forms import choice, flag, hosts, seconds, whole

WORK: tuple[Setting, ...] = (
    Setting(
        "ZEREN_AUDIT_KEY",
        "private key (PEM, Ed25519) that signs the access log; one for all that write to one graph",
        "audit-key in ZEREN_HOME, made at the first use",
        None,
        Path,
    ),
    Setting(
        "ZEREN_ACCESS_LOG_DAYS",
        "days for which `zeren audit prune` keeps records of the access log, at least six months",
        "1096",
        1096,
        whole(184, 36_500),
    ),
    Setting(
        "ZEREN_ESCALATE_EVERY",
        "how often the server sends up what has rested too long, in seconds (docs/escalation.md)",
        "never; `zeren escalate` does",
        None,
        seconds,
    ),
    Setting(
        "ZEREN_WEBHOOK_HOSTS",
        "hosts that webhooks may be sent to, such as hooks.example, and addresses or networks that are not "
        "public, such as 10.1.0.0/16, separated by commas",
        "none; no webhook is sent",
        (),
        hosts,
    ),
    Setting(
        "ZEREN_WEBHOOK_KEY",
        "key with which the secrets of webhooks are sealed; one for all that send for one graph",
        "webhook-key in ZEREN_HOME, made at the first use",
        None,
        Path,
    ),
    Setting(
        "ZEREN_WEBHOOK_TRIES",
        "how often an event is sent before it is a dead letter",
        "12",
        12,
        whole(1, 100),
    ),
    Setting(
        "ZEREN_PLAN_AHEAD",
        "1: the database plans its statements in the background before anybody asks; 0: each at its first use",
        "1",
        True,  # noqa: FBT003 - the default
        flag,
    ),
    Setting("ZEREN_MAX_SECONDS", "longest time for one request, in seconds", "15", 15.0, seconds),
    Setting(
        "ZEREN_LOG_LEVEL",
        "least level of what is logged: debug, info, warning, error",
        "info",
        "info",
        choice("debug", "info", "warning", "error"),
    ),
    Setting(
        "ZEREN_LOG_FORMAT", "form of the log: console or json", "console", "console", choice("console", "json")
    ),
)
