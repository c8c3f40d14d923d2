"""A change of the scratch graph that a test makes for itself."""

from __future__ import annotations

from graph.bolt import Bolt
from graph.transport import Transaction


async def told(bolt: Bolt, text: str, **params: object) -> None:
    async def work(transaction: Transaction) -> None:
        await transaction.run("told by a test", text, params)

    await bolt.write(work)
