"""The rules of sharing agreements in plain Python, written from the rules and not from the program."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from tests.support.model import within

RESTRICTED = {"ENTERPRISES_RESTRICTED", "USERS", "ACCESS_LOG"}
DATASETS = ("DUTIES", "RESPONSE", "RISK_POINTS", "HAZARDS", "INSPECTIONS", "ENTERPRISES", *sorted(RESTRICTED))
WORDS = {"DEPARTMENT": "DEPARTMENTS", "OFFICE": "OFFICES", "COMMITTEE": "BODIES", "HEADQUARTERS": "BODIES"}


@dataclass(frozen=True)
class Terms:
    """One sharing agreement."""

    id: str
    consumer: str
    role: str | None
    dataset: str
    rows: str
    purposes: frozenset[str]
    valid_from: date
    valid_to: date | None
    recorded_at: datetime
    superseded_at: datetime | None


@dataclass(frozen=True)
class Party:
    """An organisation that may be a consumer, and the marks of what it holds on the day."""

    id: str
    kind: str
    street: bool
    valid_from: date | None
    valid_to: date | None
    held: Mapping[str, frozenset[str]]

    @property
    def names(self) -> set[str]:
        """Whatever an agreement may call it."""
        return {self.id, WORDS.get(self.kind, self.id)} | ({"STREETS"} if self.street else set())


@dataclass(frozen=True)
class Permitted:
    """What may be seen of a dataset: the rule that refuses it, or the marks (None: all), and under what."""

    refused: str | None
    marks: frozenset[str] | None = frozenset()
    used: frozenset[str] = frozenset()
    until: date | None = None


def permitted(
    terms: Iterable[Terms], party: Party | None, roles: set[str], purpose: str | None, on: date, now: datetime
) -> dict[str, Permitted]:
    """What may be seen of each dataset."""
    if party is None or not within(on, party.valid_from, party.valid_to):
        return dict.fromkeys(DATASETS, Permitted("NO_AGREEMENT"))
    named = [
        each
        for each in terms
        if each.consumer in party.names
        and each.role in {None, *roles}
        and within(on, each.valid_from, each.valid_to)
        and each.recorded_at <= now
        and (each.superseded_at is None or now < each.superseded_at)
    ]
    return {
        dataset: _of_one([each for each in named if each.dataset == dataset], dataset, party, purpose)
        for dataset in DATASETS
    }


def _of_one(named: list[Terms], dataset: str, party: Party, purpose: str | None) -> Permitted:
    if any(each.rows == "NONE" for each in named):
        return Permitted("AGREEMENT_FORBIDS")
    if not named:
        return Permitted("NO_AGREEMENT")
    free = [each for each in named if not each.purposes and dataset not in RESTRICTED]
    covering = free + [each for each in named if purpose is not None and purpose in each.purposes]
    if not covering:
        return Permitted("PURPOSE_REQUIRED" if purpose is None else "PURPOSE_NOT_COVERED")
    kinds = {each.rows for each in covering}
    marks: frozenset[str] | None = frozenset().union(*(party.held.get(kind, frozenset()) for kind in kinds))
    if "ALL" in kinds:
        kinds, marks = {"ALL"}, None
    used = [_longest([each for each in covering if each.rows == kind]) for kind in kinds]
    ends = [each.valid_to for each in used if each.valid_to is not None]
    return Permitted(None, marks, frozenset(each.id for each in used), min(ends) if ends else None)


def _longest(alike: list[Terms]) -> Terms:
    """Of agreements that permit the same, the one that holds longest; of those the first."""
    last = max(each.valid_to or date.max for each in alike)
    return min((each for each in alike if (each.valid_to or date.max) == last), key=lambda each: each.id)
