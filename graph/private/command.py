"""The command that starts Neo4j's own server class in a Java machine."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from graph.private.errors import PrivateNeo4jError

if TYPE_CHECKING:
    from pathlib import Path

    from graph.private.place import Place

MAIN = "org.neo4j.server.CommunityEntryPoint"
LAST_ON_THE_CLASS_PATH = "jaxb-runtime-"
"""Its manifest names other jars, which would move before them and make an archive mismatch."""

UNWANTED = ("CLASSPATH", "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS", "LC_CTYPE", "LANG")
"""Of the environment: options that were meant for another Java, and what LC_ALL overrules."""

_OPENED = ("java.nio", "java.io", "sun.nio.ch", "java.util.concurrent")


def arguments(place: Place, jars: Path, archive_options: list[str]) -> list[str]:
    """Everything after `java`; PrivateNeo4jError when a class path cannot name the cache."""
    if ":" in str(jars):
        raise PrivateNeo4jError(
            f"ZEREN_CACHE: {jars} has a colon, which Java cannot have there; set another folder"
        )
    names = sorted(jars.glob("*.jar"), key=lambda jar: (jar.name.startswith(LAST_ON_THE_CLASS_PATH), jar.name))
    return [
        f"-Xmx{place.heap}",
        "-XX:+UseSerialGC",  # a small heap on few cores: a fifth less time for what is planned than with G1
        "-XX:+ExitOnOutOfMemoryError",
        "--enable-native-access=ALL-UNNAMED",
        *(f"--add-opens=java.base/{package}=ALL-UNNAMED" for package in _OPENED),
        *archive_options,
        "-cp",
        ":".join(str(jar) for jar in names),
        MAIN,
        f"--home-dir={place.home}",
        f"--config-dir={place.config}",
        "--console-mode",
    ]


def argument_file(place: Place, args: list[str]) -> Path:
    """The arguments in a file, one quoted line each: the class path is too long for some command lines."""
    path = place.config / "java.args"
    quoted = (arg.replace("\\", "\\\\").replace('"', '\\"') for arg in args)
    path.write_text("".join(f'"{arg}"\n' for arg in quoted), encoding="utf-8")
    return path


def environment() -> dict[str, str]:
    """The environment of the server: file names are UTF-8 in it, whatever language the shell speaks."""
    kept = {name: value for name, value in os.environ.items() if name not in UNWANTED}
    return {**kept, "LC_ALL": "C.UTF-8"}
