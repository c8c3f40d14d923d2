"""Every setting, as data: its name, its help, its default, how its text is read."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from server.setting_forms import (
    Parser,
    choice,
    flag,
    header,
    heap,
    hosts,
    issuers,
    names,
    networks,
    origins,
    seconds,
    uri,
    whole,
)


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
        "ZEREN_SUBSCRIPTIONS_PER_CALLER",
        "most subscriptions of one caller that are open at once, and as many WebSockets, in each worker",
        "20",
        20,
        whole(1, 10_000),
    ),
    Setting(
        "ZEREN_MAX_BEHIND",
        "how many changes a subscriber may be behind before it is told to catch up with `changes`",
        "100000",
        100_000,
        whole(1, 10**9),
    ),
    Setting(
        "ZEREN_REFUSED_PER_MINUTE",
        "wrong keys and tokens of one address, and refusals over budget of one caller, in a minute, before "
        "they are answered ever later",
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
