"""Handovers as far as they decide about their signatures: who is asked, who signs, what could be handed over."""

from dataclasses import dataclass

from graph.handovers import HandoverState
from graph.query import Query


@dataclass(frozen=True)
class HandoverPosition:
    """Its version and state, who hands over and who takes over."""

    asked: str
    version: int
    state: HandoverState
    giver: str
    taker: str


@dataclass(frozen=True)
class SignersRow:
    """Whether a department exists, and who signs for it: itself, or whoever came after it."""

    asked: str
    exists: bool
    signers: list[str]


@dataclass(frozen=True)
class OfferRow:
    """An open assignment; `offered`: in another handover that nobody has answered yet."""

    asked: str
    hic: str
    offered: bool


WHAT_DECIDES = Query("what_decides_handovers", HandoverPosition)
SIGNERS = Query("who_speaks_for", SignersRow)
OPEN = Query("assignments_to_hand_over", OfferRow)
