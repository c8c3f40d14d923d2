"""What the graph already holds, so that a folder may refer to it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from collections.abc import Set as AbstractSet

Period = tuple[date | None, date | None]


@dataclass(frozen=True)
class KnownOrganisation:
    """An organisation as references see it; kind and category in the graph's words (DEPARTMENT, SUPPORT)."""

    kind: str
    code: str
    name: str
    category: str | None
    valid_from: date | None
    valid_to: date | None
    host_id: str | None
    parent_id: str | None


@dataclass(frozen=True)
class KnownArea:
    """An area as references see it: DISTRICT, STREET, ... and the areas it lies in."""

    kind: str
    parents: tuple[str, ...]


@dataclass(frozen=True)
class Known:
    """The keys of everything that may be referred to; `names` and `credit_codes` guard what must not clash."""

    organisations: Mapping[str, KnownOrganisation]
    areas: Mapping[str, KnownArea]
    categories: AbstractSet[str]
    sub_scopes: AbstractSet[str]  # such as 01-A
    documents: AbstractSet[str]
    provisions: AbstractSet[str]
    responsibilities: AbstractSet[str] = frozenset()
    duty_lists: AbstractSet[str] = frozenset()
    warehouses: AbstractSet[str] = frozenset()
    accident_types: AbstractSet[str] = frozenset()
    reforms: AbstractSet[str] = frozenset()
    investigations: AbstractSet[str] = frozenset()
    warning_colours: AbstractSet[str] = frozenset()  # what each kind of warning allows, such as TYPHOON|RED
    names: Mapping[str, tuple[Period, ...]] = field(default_factory=dict)  # by organisation
    credit_codes: Mapping[str, str] = field(default_factory=dict)  # credit code to enterprise
    shared: AbstractSet[str] = frozenset()  # rows that departments have told of, as Enterprise|E01
    acted: AbstractSet[str] = frozenset()  # hazards that departments have acted on here
    adopted: AbstractSet[str] = frozenset()  # duties and agreements that an adopted draft has decided about
    escalated: AbstractSet[str] = frozenset()  # hazards that the clock has sent up here
    revision: int = 0  # of the graph, when it was known so

    @classmethod
    def nothing(cls) -> Known:
        """Tell of an empty graph."""
        none: frozenset[str] = frozenset()
        return cls({}, {}, none, none, none, none)
