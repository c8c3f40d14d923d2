"""The processes of a private Neo4j, found by the home that their command lines name."""

from __future__ import annotations

from pathlib import Path


def of_home(home: Path) -> list[int]:
    """Every process whose command line names this home: the guard, Java, and whoever was given it."""
    everything = [entry for entry in Path("/proc").iterdir() if entry.name.isdigit()]
    return [int(entry.name) for entry in everything if str(home).encode() in _command(entry)]


def java(home: Path) -> int:
    """Neo4j itself."""
    for pid in of_home(home):
        if b"/bin/java" in _command(Path("/proc") / str(pid)).split(b"\0")[0]:
            return pid
    raise AssertionError("no Neo4j runs")


def _command(entry: Path) -> bytes:
    try:
        return (entry / "cmdline").read_bytes()
    except OSError:
        return b""  # it has ended meanwhile
