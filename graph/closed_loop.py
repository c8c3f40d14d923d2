"""The closed loop (闭环) of a hazard: its states, and which step leads from which to which.

    REGISTERED → GRADED → DISPATCHED → ACCEPTED → RECTIFYING → SUBMITTED → VERIFIED → CLOSED
                            │    ▲                    ▲            │
                            ▼    │                    └────────────┘ the review was not passed
                          RETURNED
    any open state → TRANSFERRED

No step is skipped, CLOSED and TRANSFERRED are final: what shows again is a new hazard.
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


class HazardStatus(Enum):
    """Where a hazard stands in its closed loop."""

    REGISTERED = "REGISTERED"
    GRADED = "GRADED"
    DISPATCHED = "DISPATCHED"
    RETURNED = "RETURNED"
    ACCEPTED = "ACCEPTED"
    RECTIFYING = "RECTIFYING"
    SUBMITTED = "SUBMITTED"
    VERIFIED = "VERIFIED"
    CLOSED = "CLOSED"
    TRANSFERRED = "TRANSFERRED"


MAJOR = 1
"""The level of a major hazard (重大隐患); there is one other, general (一般隐患)."""

FINAL = frozenset({"CLOSED", "TRANSFERRED"})
OPEN = frozenset(status.value for status in HazardStatus) - FINAL
"""States in which a hazard is open; in the others nothing is left to do."""

UNHANDLED = frozenset({"REGISTERED", "GRADED", "DISPATCHED", "RETURNED"})
"""States in which nobody has taken the hazard on: it rests, and escalates when it rests too long."""

IN_HAND = frozenset({"ACCEPTED", "RECTIFYING", "SUBMITTED"})
"""States in which somebody works on it: it escalates only when its deadline has passed."""

_NEXT: Mapping[str | None, frozenset[str]] = {
    None: frozenset({"REGISTERED"}),
    "REGISTERED": frozenset({"GRADED"}),
    "GRADED": frozenset({"DISPATCHED"}),
    "DISPATCHED": frozenset({"ACCEPTED", "RETURNED"}),
    "RETURNED": frozenset({"DISPATCHED"}),
    "ACCEPTED": frozenset({"RECTIFYING"}),
    "RECTIFYING": frozenset({"SUBMITTED"}),
    "SUBMITTED": frozenset({"VERIFIED", "RECTIFYING"}),
    "VERIFIED": frozenset({"CLOSED"}),
}


def allowed(before: str | None, after: str) -> bool:
    """Whether a step leads from one state to another."""
    if after == "TRANSFERRED":
        return before is not None and before not in FINAL
    return after in _NEXT.get(before, frozenset())
