"""Settings: where GraphQL is served, and which Neo4j holds the graph."""

from __future__ import annotations

from pathlib import Path

from server.setting import Setting
from server.setting_forms import heap, uri, whole

_PORT = whole(1, 65535)

PLACE: tuple[Setting, ...] = (
    Setting("ZEREN_HOST", "address on which GraphQL is served", "127.0.0.1", "127.0.0.1"),
    Setting("ZEREN_PORT", "port on which GraphQL is served, at /graphql", "8000", 8000, _PORT),
    Setting(
        "ZEREN_WORKERS",
        "processes that serve, as `zeren serve --workers` sets it: at most one for each core (docs/scaling.md)",
        "1",
        1,
        whole(1, 256),
    ),
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
)
