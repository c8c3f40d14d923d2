"""The settings of a process, read from the environment; all mistakes told at once."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from server.setting_forms import Network, is_loopback
from server.setting_list import SETTINGS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


class SettingsError(Exception):
    """Settings that cannot be used: one line for each, naming the setting and the rule."""

    def __init__(self, problems: list[str]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


def _cache_home() -> Path:
    return Path(os.environ.get("XDG_CACHE_HOME") or "~/.cache").expanduser() / "zeren"


@dataclass(frozen=True)
class Settings:
    """The settings of one process, by their attribute names; see SETTINGS for what they mean."""

    host: str = "127.0.0.1"
    port: int = 8000
    workers: int = 1
    home: Path = Path(".zeren")
    cache: Path = field(default_factory=_cache_home)
    maven_url: str | None = None
    bolt_port: int | None = None
    http_port: int | None = None
    neo4j_heap: str = "512m"
    neo4j_uri: str | None = None
    neo4j_username: str = "neo4j"
    neo4j_password: str | None = None
    neo4j_database: str | None = None
    issuers: tuple[str, ...] = ()
    audience: str | None = None
    department_claim: str = "department"
    role_claim: str = "role"
    clock_skew: int = 60
    tls_cert: Path | None = None
    tls_key: Path | None = None
    proxies: tuple[Network, ...] = ()
    subject_header: str | None = None
    allowed_hosts: tuple[str, ...] = ()
    cors_origins: tuple[str, ...] = ()
    introspection: bool = True
    documents: Path | None = None
    documents_exempt: tuple[Network, ...] = ()
    max_request_bytes: int = 1_000_000
    max_tokens: int = 5000
    max_depth: int = 15
    max_aliases: int = 50
    max_fields: int = 2000
    max_fragments: int = 100
    max_list: int = 1000
    max_edges: int = 20_000
    max_representations: int = 5000
    budget_per_minute: int = 150_000
    concurrent_per_caller: int = 8
    subscriptions_per_caller: int = 20
    max_behind: int = 100_000
    refused_per_minute: int = 10
    audit_key: Path | None = None
    access_log_days: int = 1096
    escalate_every: float | None = None
    webhook_hosts: tuple[str, ...] = ()
    webhook_key: Path | None = None
    webhook_tries: int = 12
    plan_ahead: bool = True
    max_seconds: float = 15.0
    log_level: str = "info"
    log_format: str = "console"


def read_settings(environment: Mapping[str, str]) -> Settings:
    """Read every setting; SettingsError names all that are wrong."""
    problems: list[str] = []
    values: dict[str, Any] = {}
    for setting in SETTINGS:
        text = environment.get(setting.name, "").strip()
        if not text:
            continue
        try:
            values[setting.attribute] = setting.parse(text)
        except ValueError as error:
            problems.append(f"{setting.name}: {error}, not {text[:80]!r}")
    settings = Settings(**values)
    problems += _contradictions(settings)
    if problems:
        raise SettingsError(problems)
    return settings


def unknown(environment: Mapping[str, str]) -> list[str]:
    """What looks like a setting and is none: a slip of the pen, or something that others keep there."""
    known = {setting.name for setting in SETTINGS}
    return sorted(name for name in environment if name.startswith("ZEREN_") and name not in known)


def _contradictions(settings: Settings) -> Iterator[str]:
    """What is wrong although each setting is right by itself."""
    if settings.issuers and not settings.audience:
        yield "ZEREN_AUDIENCE: must name the audience of tokens when ZEREN_ISSUERS is set"
    if (settings.tls_cert is None) != (settings.tls_key is None):
        yield "ZEREN_TLS_CERT: must be set together with ZEREN_TLS_KEY"
    if settings.subject_header and not settings.proxies:
        yield "ZEREN_SUBJECT_HEADER: needs ZEREN_PROXIES, since anybody may send a header"
    if not is_loopback(settings.host) and settings.tls_cert is None and not settings.proxies:
        yield (
            f"ZEREN_HOST: {settings.host} is not this machine's loopback address, and keys would come there in "
            "clear text; set ZEREN_TLS_CERT and ZEREN_TLS_KEY, or name the proxies that end TLS in ZEREN_PROXIES"
        )
