"""Handovers (移交): one department hands open hazards over to another, and both sign.

PROPOSED ─► ACCEPTED    the other signed: each assignment that is open still changes hands, at once
│
├─────► DECLINED    the other would not
└─────► WITHDRAWN   whoever proposed it took it back
"""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import Annotated

from graph.listing import Keys, ListQuery
from graph.query import Query
from graph.responsibilities import ResponsibilityRole
from graph.row import HIDDEN, KEY


class HandoverState(Enum):
    """Where a handover stands."""

    PROPOSED = "PROPOSED"
    ACCEPTED = "ACCEPTED"
    DECLINED = "DECLINED"
    WITHDRAWN = "WITHDRAWN"


class HandoverOutcome(Enum):
    """What became of a hazard that is handed over."""

    OFFERED = "OFFERED"
    HANDED_OVER = "HANDED_OVER"
    CLOSED = "CLOSED"
    REASSIGNED = "REASSIGNED"
    KEPT = "KEPT"


LEFT_OUT = frozenset({HandoverOutcome.CLOSED, HandoverOutcome.REASSIGNED})


@dataclass
class HandoverRow:
    """A department hands open hazards over to another (移交). Nothing changes hands before both have signed."""

    asked: Annotated[str, HIDDEN]
    id: Annotated[str, KEY, "Key of the handover"]
    version: Annotated[int, "Counts its changes; an answer names the version that it expects"]
    state: Annotated[HandoverState, "Where it stands"]
    reason: Annotated[str, "Why, in Chinese"]
    document: Annotated[str | None, "Number of the document it rests on"]
    proposed_at: Annotated[datetime, "When it was proposed: the first signature"]
    accepted_at: Annotated[datetime | None, "When it was accepted: the second signature; null: it was not"]
    answered_at: Annotated[datetime | None, "When it was accepted, declined or withdrawn; null: it is open"]
    answer: Annotated[str | None, "What was said then, in Chinese"]
    from_id: Annotated[str, HIDDEN]
    to_id: Annotated[str, HIDDEN]
    proposed_by_id: Annotated[str, HIDDEN]
    answered_by_id: Annotated[str | None, HIDDEN]
    proposed_user_id: Annotated[str | None, HIDDEN]
    answered_user_id: Annotated[str | None, HIDDEN]


@dataclass
class HandoverHazardRow:
    """A hazard that is handed over in a role, and what became of it."""

    asked: Annotated[str, HIDDEN]
    hic: Annotated[str, KEY, "Hazard identity code; both parties are told what they sign for"]
    role: Annotated[ResponsibilityRole, "The role in which its department must act; it stays"]
    due_at: Annotated[datetime | None, "When it must be done; it stays"]
    became: Annotated[
        HandoverOutcome, "What became of it; of a handover that is open, what would become of it now"
    ]


BY_ID = Query("handovers_by_id", HandoverRow)
HAZARDS = Query("hazards_of_handovers", HandoverHazardRow)
LIST = ListQuery("handovers", Keys("handovers_sorted", behind=BY_ID))
