"""What every question costs: statements, db hits and rows, alone and beside 100 further districts.

Run `python -m bench.questions`: it writes docs/costs.md. Where the answer is the same at both sizes its db hits
must be too, within a fifth; where a question asks for everything there is, its answer grows, and so does its cost.
"""

from __future__ import annotations

import asyncio
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bench import before, districts
from bench.owners import Unwatched
from bench.server import run
from graph.acting.writer import Writer
from graph.callers import LOCAL_ANALYST
from graph.door import Graph
from graph.prepare import prepare
from graph.temporal import today
from graph.transport import Transport
from resolvers.access import Access
from resolvers.asking import Asking
from schema.build import build_schema
from schema.context import Context
from seeds.folder import Folder
from seeds.load import load
from server.questions import Question, read_questions

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping, Sequence

    from graph.bolt import Bolt
    from graph.transport import Transaction

ROOT = Path(__file__).parent.parent
TABLE = ROOT / "docs" / "costs.md"
DISTRICTS = 100
MOST = 1.2
PATIENCE_S = 10
HEAD = """\
# What every question costs

Written by `python -m bench.questions`. Statements are what one request asks of Neo4j; db hits are Neo4j's own
count of its work for them; rows are what came back. First alone, then beside {districts} further districts with
their duties, risk points and hazards. Where the answer is the same, the ratio of db hits must stay within {most};
where a question asks for everything there is, the answer grows with the graph (marked `grows`), and a filter by
area keeps it small. A dash stands for an answer of the larger graph that was not waited for.

| question | statements | db hits | rows | db hits beside {districts} districts | ratio |
|---|---|---|---|---|---|
"""


@dataclass
class Cost:
    """What one request cost, and what it answered."""

    statements: int
    hits: int
    rows: int
    data: Any


class Profiled(Transport):
    """A transport that counts what each statement costs."""

    def __init__(self, bolt: Bolt) -> None:
        self._bolt = bolt
        self.statements = self.hits = self.rows = 0

    async def read(self, name: str, text: str, params: Mapping[str, Any]) -> Sequence[Sequence[Any]]:
        """Profile the statement, then run it."""
        self.statements += 1
        # Looked up before it is added: statements run side by side, and `+=` would read its sum before it waits.
        hits = _hits(await self._bolt.profile(text, dict(params)))
        self.hits += hits
        found = await self._bolt.read(name, text, params)
        self.rows += len(found[0][-1]) if isinstance(found[0][-1], list) else 1
        return found

    async def write(self, work: Callable[[Transaction], Awaitable[Any]]) -> Any:
        """Pass on."""
        return await self._bolt.write(work)


async def main(bolt: Bolt) -> bool:
    """Measure at both sizes, write the table; whether every ratio stays within bounds."""
    await prepare(bolt)
    graph = Graph(bolt)
    await load(graph, Folder.open(ROOT / "seeds"), today(), Unwatched())
    questions = read_questions()
    await before.carry_out(bolt, questions)
    alone = {question.id: await _cost(bolt, question) for question in questions}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        districts.write(folder, DISTRICTS)
        districts.write_records(folder, DISTRICTS)
        loaded = await load(graph, Folder.open(folder), today(), Unwatched())
        if loaded.refused:
            raise SystemExit("\n".join(str(problem) for problem in loaded.problems[:10]))
    print(f"loaded: {dict(loaded.changed)}")
    beside = {question.id: await _in_time(bolt, question) for question in questions}
    lines, fine = [], True
    for question in questions:
        one, other = alone[question.id], beside[question.id]
        same = other is not None and _without_revision(one.data) == _without_revision(other.data)
        ratio = other.hits / max(one.hits, 1) if other is not None else 0
        fine &= not same or ratio <= MOST
        told = f"{ratio:.2f}" if same else "grows"
        hits = f"{other.hits:,}" if other is not None else "–"
        cells = (f"{question.id} {question.en}", one.statements, f"{one.hits:,}", one.rows, hits, told)
        lines.append(f"| {' | '.join(map(str, cells))} |")
    TABLE.write_text(HEAD.format(districts=DISTRICTS, most=MOST) + "\n".join(lines) + "\n", encoding="utf-8")
    print(TABLE.read_text(encoding="utf-8"))
    return fine


async def _in_time(bolt: Bolt, question: Question) -> Cost | None:
    """The cost; None where the question asks for so much of the larger graph that it is not waited for."""
    try:
        async with asyncio.timeout(PATIENCE_S):
            return await _cost(bolt, question)
    except TimeoutError:
        return None


async def _cost(bolt: Bolt, question: Question) -> Cost:
    profiled = Profiled(bolt)
    context = Context(Asking(Graph(profiled)), "bench", Access.everything(LOCAL_ANALYST), Writer())
    result = await build_schema().execute(
        question.query, variable_values=question.variables, context_value=context
    )
    if result.errors:
        raise SystemExit(f"{question.id}: {result.errors}")
    return Cost(profiled.statements, profiled.hits, profiled.rows, result.data)


def _without_revision(data: Any) -> Any:
    if isinstance(data, dict):
        return {name: _without_revision(value) for name, value in data.items() if name != "revision"}
    return [_without_revision(each) for each in data] if isinstance(data, list) else data


def _hits(plan: dict[str, Any]) -> int:
    return int(plan.get("dbHits", 0)) + sum(_hits(child) for child in plan.get("children", ()))


if __name__ == "__main__":
    sys.exit(0 if run(main) else "some question costs more beside other districts")
