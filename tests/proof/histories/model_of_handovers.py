"""What docs/orders.md says of handovers, in plain Python: two signatures, and what changes hands then."""

from __future__ import annotations

from dataclasses import dataclass, field

from tests.proof.histories.model_of_hazards import Given, Hazard, Hazards
from tests.proof.histories.people import Caller


@dataclass
class Offer:
    """An assignment that is offered, and what became of it once the handover was answered."""

    hazard: Hazard
    given: Given
    settled: str | None = None

    @property
    def became(self) -> str:
        if self.settled is not None or self.given.open:
            return self.settled or "OFFERED"
        return "CLOSED" if self.hazard.final else "REASSIGNED"


@dataclass
class Handover:
    """What one department offers another."""

    id: str
    giver: str
    taker: str
    reason: str
    offers: list[Offer]
    version: int = 1
    state: str = "PROPOSED"
    answer: str | None = None

    def close(self, state: str, answer: str | None) -> list[Hazard]:
        """It is answered; the hazards that change hands."""
        self.state, self.answer, self.version = state, answer, self.version + 1
        moved = []
        for offer in self.offers:
            if state != "ACCEPTED":
                offer.settled = "KEPT"
            elif offer.given.open:
                offer.settled = "HANDED_OVER"
                offer.given.because, offer.given.handover = "移交", self.id
                offer.hazard.given.append(Given(offer.given.role, self.taker, offer.given.due))
                moved.append(offer.hazard)
            else:
                offer.settled = offer.became
        for hazard in moved:
            hazard.version += 1
        return moved


@dataclass
class Handovers:
    """All handovers of a history."""

    hazards: Hazards
    all: dict[str, Handover] = field(default_factory=dict)

    def seen(self, caller: Caller, key: str) -> Handover | None:
        """Both parties see one, and whoever sees a hazard of it."""
        found = self.all.get(key)
        if found is None or caller.unit in (found.giver, found.taker):
            return found
        return found if any(self.hazards.seen(caller, each.hazard.hic) for each in found.offers) else None

    def offered(self, given: Given) -> bool:
        return any(
            each.given is given for one in self.all.values() if one.state == "PROPOSED" for each in one.offers
        )
