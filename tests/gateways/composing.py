"""Subgraphs put together into one graph, by any of the composers."""

from __future__ import annotations

import subprocess
from dataclasses import dataclass
from pathlib import Path

from tests.gateways.examples import GATEWAY

SCHEMA = Path(__file__).parents[2] / "schema" / "schema.graphql"
COMPOSERS = ("apollo", "guild", "wundergraph")


@dataclass(frozen=True)
class Composed:
    """What a composer wrote, and what it said of it: a line for each hint and error."""

    code: int
    path: Path
    told: list[str]


class Composing:
    """Runs the example's own program."""

    def __init__(self, node_program: str, folder: Path) -> None:
        self._node = node_program
        self._folder = folder

    def compose(self, composer: str, **subgraphs: tuple[str, Path]) -> Composed:
        """Compose subgraphs, each with its address and the file of its SDL."""
        given = [f"{name.replace('_', '-')}={url}={file}" for name, (url, file) in subgraphs.items()]
        path = self._folder / f"{composer}.graphql"
        path.unlink(missing_ok=True)
        done = subprocess.run(
            [self._node, str(GATEWAY / "compose.mjs"), composer, str(path), *given],
            capture_output=True,
            text=True,
            check=False,
            timeout=120,
        )
        return Composed(done.returncode, path, done.stderr.splitlines())

    def with_text(self, composer: str, text: str) -> Composed:
        """Compose Zeren with a neighbour that stands in a test."""
        file = self._folder / "neighbour.graphql"
        file.write_text(text, encoding="utf-8")
        return self.compose(
            composer,
            zeren=("http://127.0.0.1:8000/graphql", SCHEMA),
            neighbour=("http://127.0.0.1:4002/graphql", file),
        )
