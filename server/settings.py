"""Every setting, as data with its help text; read from the environment, all mistakes told at once."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from server.setting_forms import (
    Network,
    Parser,
    choice,
    flag,
    header,
    heap,
    is_loopback,
    issuers,
    names,
    networks,
    origins,
    seconds,
    uri,
    whole,
)

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
class Setting:
    """One setting: its name in the environment, its help, its default as shown, and how its text is read."""

    name: str
    help: str
    shown: str
    default: Any
    parse: Parser = str

    @property
    def attribute(self) -> str:
        """Its name in Settings."""
        return self.name.removeprefix("ZEREN_").lower()


_PORT = whole(1, 65535)

SETTINGS: tuple[Setting, ...] = (
    Setting("ZEREN_HOST", "address on which GraphQL is served", "127.0.0.1", "127.0.0.1"),
    Setting("ZEREN_PORT", "port on which GraphQL is served, at /graphql", "8000", 8000, _PORT),
    Setting(
        "ZEREN_HOME",
        "folder of the private Neo4j: data, configuration, password, logs",
        ".zeren in the working directory",
        Path(".zeren"),
        Path,
    ),
    Setting(
        "ZEREN_CACHE",
        "downloaded and verified program files, shared between clones",
        "the user's cache directory",
        None,
        Path,
    ),
    Setting("ZEREN_MAVEN_URL", "base address of a Maven mirror to download Neo4j from", "Maven Central", None),
    Setting("ZEREN_BOLT_PORT", "Bolt port of the private Neo4j", "a free one, kept for later starts", None, _PORT),
    Setting(
        "ZEREN_HTTP_PORT", "port of the private Neo4j's Browser", "a free one, kept for later starts", None, _PORT
    ),
    Setting("ZEREN_NEO4J_HEAP", "memory of the private Neo4j's heap", "512m", "512m", heap),
    Setting(
        "NEO4J_URI",
        "use this Neo4j (bolt://, neo4j://, neo4j+s://) instead of a private one; it is never seeded by itself",
        "unset",
        None,
        uri,
    ),
    Setting("NEO4J_USERNAME", "user of that Neo4j", "neo4j", "neo4j"),
    Setting("NEO4J_PASSWORD", "password of that Neo4j", "unset", None),
    Setting("NEO4J_DATABASE", "database of that Neo4j", "its default database", None),
    Setting(
        "ZEREN_ISSUERS",
        "OpenID Connect issuers whose tokens are trusted, such as https://id.example/realms/yantian, separated by "
        "commas",
        "none; callers come with keys",
        (),
        issuers,
    ),
    Setting(
        "ZEREN_AUDIENCE", "the audience (aud) that a token must name; needed with ZEREN_ISSUERS", "unset", None
    ),
    Setting(
        "ZEREN_DEPARTMENT_CLAIM",
        "the claim of a token that holds the id of its bearer's department, such as U19",
        "department",
        "department",
    ),
    Setting(
        "ZEREN_ROLE_CLAIM", "the claim of a token that holds its bearer's role, or a list of roles", "role", "role"
    ),
    Setting(
        "ZEREN_CLOCK_SKEW",
        "how far an issuer's clock may be apart from ours, in seconds",
        "60",
        60,
        whole(0, 600),
    ),
    Setting(
        "ZEREN_TLS_CERT", "certificate (PEM) with which TLS is served; with ZEREN_TLS_KEY", "unset", None, Path
    ),
    Setting("ZEREN_TLS_KEY", "private key (PEM) of that certificate", "unset", None, Path),
    Setting(
        "ZEREN_PROXIES",
        "addresses and networks of the proxies that end TLS before Zeren, separated by commas; without TLS here, "
        "only they may connect from elsewhere",
        "there is no proxy",
        (),
        networks,
    ),
    Setting(
        "ZEREN_SUBJECT_HEADER",
        "header in which those proxies tell the subject of a verified client certificate, such as "
        "X-Client-Subject",
        "certificates vouch for nobody",
        None,
        header,
    ),
    Setting(
        "ZEREN_ALLOWED_HOSTS",
        "further Host names that requests may bear, separated by commas",
        "only names of this machine",
        (),
        names,
    ),
    Setting(
        "ZEREN_CORS_ORIGINS",
        "origins whose pages may ask from a browser, such as https://portal.example, separated by commas",
        "no page of another origin",
        (),
        origins,
    ),
    Setting(
        "ZEREN_INTROSPECTION",
        "0 closes introspection and federation's _service together; composers then take schema/schema.graphql",
        "1",
        True,  # noqa: FBT003 - a default value
        flag,
    ),
    Setting(
        "ZEREN_DOCUMENTS",
        "list of trusted documents (a folder of .graphql files, or JSON), as `zeren serve --documents` takes it; "
        "then nothing else is run",
        "none; anything may be asked",
        None,
        Path,
    ),
    Setting(
        "ZEREN_DOCUMENTS_EXEMPT",
        "addresses and networks, separated by commas, whose callers may run what is not listed: a gateway writes "
        "operations of its own",
        "nobody is exempt",
        (),
        networks,
    ),
    Setting("ZEREN_MAX_REQUEST_BYTES", "largest request body, in bytes", "1000000", 1_000_000, whole(1, 10**8)),
    Setting("ZEREN_MAX_TOKENS", "most tokens of an operation's text", "5000", 5000, whole(1, 10**6)),
    Setting("ZEREN_MAX_DEPTH", "deepest nesting of fields in an operation", "15", 15, whole(1, 1000)),
    Setting("ZEREN_MAX_ALIASES", "most aliases in an operation", "50", 50, whole(0, 10**5)),
    Setting("ZEREN_MAX_FIELDS", "most fields of an operation, with its fragments", "2000", 2000, whole(1, 10**6)),
    Setting("ZEREN_MAX_FRAGMENTS", "most fragments of a document", "100", 100, whole(0, 10**5)),
    Setting("ZEREN_MAX_LIST", "longest page (first) and longest list in arguments", "1000", 1000, whole(50, 1000)),
    Setting("ZEREN_MAX_EDGES", "most edges from object to object in one answer", "20000", 20_000, whole(1, 10**7)),
    Setting(
        "ZEREN_MAX_REPRESENTATIONS",
        "most entities that a gateway may name in one request",
        "5000",
        5000,
        whole(1, 10**5),
    ),
    Setting(
        "ZEREN_BUDGET_PER_MINUTE",
        "what one caller may ask for in a minute, in each worker, by the cost of operations (docs/budget.md)",
        "150000",
        150_000,
        whole(1, 10**9),
    ),
    Setting(
        "ZEREN_CONCURRENT_PER_CALLER",
        "most operations of one caller that are executed at once, in each worker",
        "8",
        8,
        whole(1, 1000),
    ),
    Setting(
        "ZEREN_REFUSED_PER_MINUTE",
        "wrong keys and tokens from one address in a minute, before it is answered ever later",
        "10",
        10,
        whole(1, 10**6),
    ),
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


@dataclass(frozen=True)
class Settings:
    """The settings of one process, by their attribute names; see SETTINGS for what they mean."""

    host: str = "127.0.0.1"
    port: int = 8000
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
    refused_per_minute: int = 10
    audit_key: Path | None = None
    access_log_days: int = 1096
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
