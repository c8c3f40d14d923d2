"""How many subscriptions and WebSockets each caller has open."""

from __future__ import annotations

from collections import Counter
from contextlib import contextmanager
from typing import TYPE_CHECKING

from graph.failures import LimitExceeded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.callers import Caller

SUBSCRIPTIONS = "ZEREN_SUBSCRIPTIONS_PER_CALLER"


class Places:
    """So many things of one kind may be open for each caller, in this process."""

    def __init__(self, most: int, kind: str) -> None:
        self._most = most
        self._kind = kind
        self._open: Counter[str] = Counter()

    @contextmanager
    def taken(self, caller: Caller) -> Iterator[None]:
        """A place of the caller; LimitExceeded when it has none left."""
        if self._open[caller.key] >= self._most:
            message = f"{self._most} {self._kind} of this caller are open ({SUBSCRIPTIONS}); end one of them first"
            raise LimitExceeded(SUBSCRIPTIONS, message)
        self._open[caller.key] += 1
        try:
            yield
        finally:
            self._open[caller.key] -= 1
            if not self._open[caller.key]:
                del self._open[caller.key]

    def __len__(self) -> int:
        """How many are open, of all callers."""
        return self._open.total()
