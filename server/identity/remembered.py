"""Keys that were read a moment ago are believed, until an answer tells that one has ended since.

    read          the key, and before it how many had ended
    remembered    the next request is begun as its bearer's
    the answer    tells how many had ended where it was read: the same, and it is handed out; else the key is read
                  again first

So a revocation holds at once, and a question costs no second statement that asks who asks. Only what was found is
remembered. What a revocation could not count, because it died between its two steps, is forgotten after SECONDS.
"""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING, NamedTuple

from graph.temporal import today

if TYPE_CHECKING:
    from collections.abc import Callable

    from graph.callers import Caller
    from graph.keys import KeyRow

SECONDS = 10.0
"""How long a key is believed at most, in seconds."""

MOST = 1000
"""Keys that are remembered, the one that was read longest ago given up first."""


class Known(NamedTuple):
    """Who asks. `under`: which keys had ended when that was read; None when it needs no confirmation any more."""

    caller: Caller
    under: str | None = None


class _Kept(NamedTuple):
    key: KeyRow
    under: str
    since: float


class Remembered:
    """Keys by their prefix, or by their subject; never both, which may look alike. `clock` tells seconds."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._kept: OrderedDict[str, _Kept] = OrderedDict()

    def keep(self, name: str, key: KeyRow, under: str) -> None:
        """Remember a key that holds."""
        self._kept[name] = _Kept(key, under, self._clock())
        self._kept.move_to_end(name)
        if len(self._kept) > MOST:
            self._kept.popitem(last=False)

    def of(self, name: str) -> tuple[KeyRow, str] | None:
        """A key, and which had ended when it was read; None when it is not remembered, or not any more."""
        kept = self._kept.get(name)
        if kept is None or self._clock() - kept.since > SECONDS or not kept.key.holds(today()):
            return None
        return kept.key, kept.under
