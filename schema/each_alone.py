"""Several things asked for at once, each answered or refused alone."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Awaitable, Sequence


async def each_alone(pending: Sequence[Awaitable[Any] | Exception]) -> list[Any]:
    """What came of each, in order: its answer, or the exception that belongs in its place."""
    waited = iter(
        await asyncio.gather(
            *(each for each in pending if not isinstance(each, Exception)), return_exceptions=True
        )
    )
    return [each if isinstance(each, Exception) else next(waited) for each in pending]
