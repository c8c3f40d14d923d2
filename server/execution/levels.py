"""One level of an answer: the parents of one type, and every field asked of them, each for all parents at once.

Whatever fails is told only when everything that was begun has ended, so that nothing runs on behind an answer.
"""

from __future__ import annotations

import asyncio
from itertools import starmap
from typing import TYPE_CHECKING, Any

from resolvers.roads import at_last

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Sequence

    from server.execution.plan import Field, Results, Selection
    from server.execution.request import Request


async def level(selection: Selection, parents: list[Any], request: Request) -> list[Any]:
    """The result of each parent; raises Unfit, or what a field has failed with (GraphQL, 6.3.3)."""
    if not parents:
        return []
    # Every field names its keys before anything is waited for: one statement for each edge.
    begun = [_attempt(field.values, parents, request) for field in selection.fields]
    columns = [
        _attempt(field.completed.results, values, request)
        if isinstance(values, list)
        else _completed(field, values, request)
        for field, values in zip(selection.fields, begun, strict=True)
    ]
    arrived = iter(await together([each for each in columns if not isinstance(each, list)]))
    results = [each if isinstance(each, list) else next(arrived) for each in columns]
    if not results:
        return [selection.result() for _ in parents]
    return list(starmap(selection.result, zip(*results, strict=True)))


async def together(coming: Sequence[Awaitable[Any]]) -> list[Any]:
    """What all of them come to; the first failure, when all have ended."""
    if len(coming) <= 1:
        return [await each for each in coming]
    found = await asyncio.gather(*coming, return_exceptions=True)
    for each in found:
        if isinstance(each, BaseException):
            raise each
    return found


async def _completed(field: Field, coming: Awaitable[list[Any]], request: Request) -> list[Any]:
    return await at_last(field.completed.results(await coming, request))


def _attempt(work: Callable[..., Results], *given: Any) -> Results:
    """What it comes to; a failure is waited for like an answer."""
    try:
        return work(*given)
    except Exception as error:  # noqa: BLE001 - it is raised when the level has ended
        return failing(error)


async def failing(error: Exception) -> Any:
    """Fails when it is waited for."""
    raise error
