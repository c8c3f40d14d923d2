"""Make a Neo4j ready: refuse the graph of a newer program, then constraints, indexes and the revision."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from graph.failures import Conflict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graph.transport import Transaction, Transport

MODEL = 3
"""Version of the model of the graph that this program writes; raised when an older program would misread it."""

_VERSION = "MATCH (p:Program {key: 'zeren'}) RETURN p.model"
_MARK = "MERGE (p:Program {key: 'zeren'}) SET p.model = $model"
_AWAIT = "CALL db.awaitIndexes(300)"
_COUNT = (
    "MATCH (n) WHERE NOT (n:Revision OR n:Program OR n:Load OR n:LoadBatch OR n:ApiKey "
    "OR n:AccessRecord OR n:AccessChain OR n:Clock OR n:Webhook OR n:DeadLetter) RETURN n LIMIT 1"
)


async def prepare(transport: Transport) -> None:
    """Apply what is missing, any number of times; Conflict when a newer program wrote this graph."""
    found = await transport.read("version", _VERSION, {})
    if found and found[0][0] > MODEL:
        raise Conflict(
            f"This graph was written by a newer Zeren (model {found[0][0]}, this program knows {MODEL}); "
            "use that program or a newer one",
            found[0][0],
        )
    for statement in statements():
        await _run(transport, statement, {})
    await _run(transport, _MARK, {"model": MODEL})
    await transport.read("await_indexes", _AWAIT, {})


async def is_empty(transport: Transport) -> bool:
    """Whether nothing has been loaded; what a dead load left staged counts for nothing."""
    return not await transport.read("is_empty", _COUNT, {})


def statements() -> list[str]:
    """The statements of constraints.cypher, without comments."""
    lines = (Path(__file__).parent / "constraints.cypher").read_text(encoding="utf-8").splitlines()
    text = "\n".join(line for line in lines if not line.startswith("//"))
    return [statement.strip() for statement in text.split(";") if statement.strip()]


async def _run(transport: Transport, text: str, params: dict[str, Any]) -> None:
    async def work(transaction: Transaction) -> Sequence[Sequence[Any]]:
        return await transaction.run("prepare", text, params)

    await transport.write(work)
