"""docs/data-model.md shows the model that the graph of the seeds really has."""

from __future__ import annotations

import os
import re
from pathlib import Path

from graph.door import Graph
from graph.model import TIES, drawn

DOCUMENT = Path(__file__).parent.parent.parent / "docs" / "data-model.md"
DIAGRAM = re.compile(r"```mermaid\n.*?\n```", re.DOTALL)


async def test_the_diagram_is_drawn_from_the_live_graph(seeded: Graph) -> None:
    text = DOCUMENT.read_text(encoding="utf-8")
    diagram = drawn((await seeded.ask(TIES)).rows)
    if "WRITE_THE_DIAGRAM" in os.environ:
        DOCUMENT.write_text(DIAGRAM.sub(lambda _: diagram, text), encoding="utf-8")
        return
    assert diagram in text, "write it anew: WRITE_THE_DIAGRAM=1 pytest tests/house/test_the_data_model.py"


async def test_every_label_of_the_graph_is_explained(seeded: Graph) -> None:
    text = DOCUMENT.read_text(encoding="utf-8")
    labels = {label for tie in (await seeded.ask(TIES)).rows for label in (tie.begin, tie.end)}
    assert {label for label in labels if label not in DIAGRAM.sub("", text)} == set()
