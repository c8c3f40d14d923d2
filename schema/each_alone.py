"""Several things asked for at once, each answered or refused alone."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

from graph.failures import BadInput, Forbidden
from schema.datasets import dataset_of

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Sequence

    from graph.failures import Failure
    from graph.sharing import Dataset
    from schema.context import Info

    Named = tuple[str, Any, str]
    """The name of a type, the edge to its rows, and the edge's key."""


def follow(
    info: Info, judge: Callable[[], Named], of: Callable[[str], Dataset | None] = dataset_of
) -> tuple[str, Awaitable[Any] | Failure]:
    """The type of what is asked for and its row to come, or why it is refused: it names nothing, or is hidden."""
    try:
        name, edge, key = judge()
        info.context.need(of(name))
    except (BadInput, Forbidden) as problem:
        return "", problem
    return name, info.context.asking.along(edge, key)


async def each_alone(pending: Sequence[Awaitable[Any] | Exception]) -> list[Any]:
    """What came of each, in order: its answer, or the exception that belongs in its place."""
    waited = iter(
        await asyncio.gather(
            *(each for each in pending if not isinstance(each, Exception)), return_exceptions=True
        )
    )
    return [each if isinstance(each, Exception) else next(waited) for each in pending]
