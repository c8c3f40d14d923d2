"""What the graph knows already, so that a folder of data may refer to it."""

from dataclasses import dataclass
from datetime import date

from graph.query import Query


@dataclass(frozen=True)
class KnownOrganisation:
    """An organisation as references see it."""

    asked: str
    kind: str
    code: str
    name: str
    category: str | None
    valid_from: date | None
    valid_to: date | None
    host: str | None
    parent: str | None


@dataclass(frozen=True)
class KnownArea:
    """An area as references see it."""

    asked: str
    kind: str
    parents: list[str]


@dataclass(frozen=True)
class KnownKeys:
    """The keys of one label."""

    asked: str
    keys: list[str]


@dataclass(frozen=True)
class KnownHazard:
    """A hazard on which something was done here."""

    asked: str


ORGANISATIONS = Query("known_organisations", KnownOrganisation)
AREAS = Query("known_areas", KnownArea)
KEYS = Query("known_keys", KnownKeys)


@dataclass(frozen=True)
class KnownShared:
    """A row of which departments have told, by its public type and key."""

    asked: str


@dataclass(frozen=True)
class KnownNames:
    """The periods of an organisation's names."""

    asked: str
    periods: list[tuple[date | None, date | None]]


@dataclass(frozen=True)
class KnownCreditCode:
    """The bearer of a credit code."""

    asked: str
    enterprise: str


ACTED = Query("known_acted", KnownHazard)
ESCALATED = Query("known_escalated", KnownHazard)
SHARED = Query("known_shared", KnownShared)


@dataclass(frozen=True)
class KnownAdopted:
    """A duty or an agreement that an adopted draft has added or ended, or a pair that one has withdrawn."""

    asked: str


ADOPTED = Query("known_adopted", KnownAdopted)
NAMES = Query("known_names", KnownNames)
CREDIT_CODES = Query("known_credit_codes", KnownCreditCode)
