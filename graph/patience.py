"""How long somebody waits for a graph that changes."""

from __future__ import annotations

import itertools
import time
from typing import TYPE_CHECKING

from graph.still import CROWDED_S

if TYPE_CHECKING:
    from collections.abc import Iterator


def pauses(patience_s: float) -> Iterator[tuple[bool, float]]:
    """Growing pauses in seconds, 1 ms to 100 ms, that add up to the patience.

    With each, whether it is time to hold the graph still: often enough, and not each time.
    """
    spent, held = 0.0, time.monotonic()
    for step in itertools.count():
        crowded = time.monotonic() - held > CROWDED_S
        if crowded:
            held = time.monotonic()
        pause = min(0.001 * 1.5**step, 0.1)
        yield crowded, pause
        spent += pause
        if spent >= patience_s:
            return
