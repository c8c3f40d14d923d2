"""What a large folder costs: 100,000 responsibilities checked and loaded, with the time and the most memory.

Run `.venv/bin/python -m bench.loading`. The heap of the database is the usual 512 MB throughout.
"""

from __future__ import annotations

import resource
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from bench import districts
from bench.server import run
from graph.door import Graph
from graph.prepare import prepare
from graph.temporal import today
from seeds.folder import Folder
from seeds.load import load
from server.watched import WatchedLoad

if TYPE_CHECKING:
    from graph.bolt import Bolt

DISTRICTS = 66
COPIES = 10


async def main(bolt: Bolt, folder: Path) -> None:
    """Load, load again, and print."""
    await prepare(bolt)
    duties = districts.write(folder, DISTRICTS, COPIES)
    before = _memory()
    for what in ("first load", "same folder again"):
        began = time.perf_counter()
        with WatchedLoad() as watched:
            loaded = await load(Graph(bolt), Folder.open(folder), today(), watched)
        if loaded.refused:
            raise SystemExit("\n".join(str(problem) for problem in loaded.problems[:10]))
        changed = sum(loaded.changed.values())
        print(
            f"{what}: {duties} duties in the folder, {changed} rows changed, {time.perf_counter() - began:.0f} s"
        )
    print(f"memory of the process: {before:.0f} MB before, at most {_memory():.0f} MB")


def _memory() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as name:
        run(lambda bolt: main(bolt, Path(name)))
