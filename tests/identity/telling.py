"""A change of the scratch graph that a test makes for itself."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from graph.bolt import Bolt
from graph.transport import Transaction


async def told(bolt: Bolt, text: str, **params: object) -> Sequence[Sequence[Any]]:
    async def work(transaction: Transaction) -> Sequence[Sequence[Any]]:
        return await transaction.run("told by a test", text, params)

    return await bolt.write(work)
