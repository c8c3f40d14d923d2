"""What sharing agreements permit one caller: which of those in force name it, and which of these are used.

agreements in force on the day and believed now
│ consumer    the caller's organisation, or a word that stands for it
│ role        one that the caller holds
▼
those that name the caller; one that permits NONE forbids the dataset
│ purpose     the one that the request states; none only where none is agreed and the dataset is not restricted
▼
those that cover the request: what they permit together is permitted
│ broader     ALL alone, when one permits it; of equal ones the one that holds longest
▼
those that are used, which the log names
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from graph.failures import Forbidden
from graph.organisations import DepartmentCategory, OrganisationKind
from graph.sharing import RESTRICTED, Collection, Rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from graph.callers import Role
    from graph.holdings import Holdings
    from graph.organisations import OrganisationRow
    from graph.sharing import Dataset, Purpose, SharingAgreementRow
    from graph.sight import Marks


@dataclass(frozen=True)
class Agreed:
    """What is agreed about a dataset: the agreements that name the caller, and those of them that are used."""

    named: tuple[SharingAgreementRow, ...] = ()
    used: tuple[SharingAgreementRow, ...] = ()

    @property
    def until(self) -> date | None:
        """The first day on which an agreement that is used is in force no more; None: all are open."""
        return min((row.valid_to for row in self.used if row.valid_to), default=None)


def exists(organisation: OrganisationRow, on: date) -> bool:
    """Whether an organisation exists on a day: agreements do not outlive whom they name."""
    begin, end = organisation.valid_from, organisation.valid_to
    return (begin is None or begin <= on) and (end is None or on < end)


def naming(
    rows: Iterable[SharingAgreementRow], organisation: OrganisationRow, roles: Iterable[Role]
) -> list[SharingAgreementRow]:
    """Those of the agreements that name a caller as their consumer."""
    consumers, held = {organisation.id, *_words(organisation)}, frozenset(roles)
    return [row for row in rows if row.consumer in consumers and (row.role is None or row.role in held)]


def _words(organisation: OrganisationRow) -> Iterator[str]:
    """The words that stand for an organisation, among others."""
    kind, category = organisation.kind, organisation.category
    if kind is OrganisationKind.DEPARTMENT:
        yield Collection.DEPARTMENTS.value
        if category is DepartmentCategory.TERRITORIAL:
            yield Collection.STREETS.value
    if kind is OrganisationKind.OFFICE:
        yield Collection.OFFICES.value
    if kind in (OrganisationKind.COMMITTEE, OrganisationKind.HEADQUARTERS):
        yield Collection.BODIES.value


def covering(
    named: Sequence[SharingAgreementRow], dataset: Dataset, purpose: Purpose | None
) -> list[SharingAgreementRow]:
    """Those that cover a request of the dataset they are about; Forbidden when none does."""
    needed = f"an agreement in force that shares {dataset.value} with the caller's organisation and role"
    facts: dict[str, object] = {"dataset": dataset.value, "needed": needed}
    forbidding = next((row for row in named if row.rows is Rows.NONE), None)
    if forbidding is not None:
        message = f"agreement {forbidding.id} forbids {dataset.value}"
        raise Forbidden("AGREEMENT_FORBIDS", message, **facts, agreement=forbidding.id)
    if not named:
        raise Forbidden("NO_AGREEMENT", f"{needed} is needed", **facts)
    restricted = dataset in RESTRICTED
    found = [row for row in named if purpose in row.purposes or not (row.purposes or restricted)]
    if found:
        return found
    facts["purposes"] = sorted({each.value for row in named for each in row.purposes})
    if purpose is None:
        message = f"{dataset.value} is shared for a purpose: the request must state it, and its basis"
        raise Forbidden("PURPOSE_REQUIRED", message, **facts)
    message = f"no agreement in force shares {dataset.value} for the purpose {purpose.value}"
    raise Forbidden("PURPOSE_NOT_COVERED", message, **facts)


def used(rows: Iterable[SharingAgreementRow]) -> tuple[SharingAgreementRow, ...]:
    """The agreements that together permit what all of these permit, none of them for nothing."""
    longest: dict[Rows, SharingAgreementRow] = {}
    for row in sorted(rows, key=lambda row: row.id):
        known = longest.get(row.rows)
        if known is None or (row.valid_to or date.max) > (known.valid_to or date.max):
            longest[row.rows] = row
    if Rows.ALL in longest:
        return (longest[Rows.ALL],)
    return tuple(sorted(longest.values(), key=lambda row: row.id))


def marks(rows: Iterable[SharingAgreementRow], held: Holdings, organisation: str) -> Marks:
    """The marks of the rows that agreements permit together (graph/sight.py)."""
    permitted = {row.rows for row in rows}
    if Rows.ALL in permitted:
        return None
    of_kind = {
        Rows.ASSIGNED: {f"unit:{organisation}"},
        Rows.OWN_AREA: {f"area:{code}" for code in held.areas},
        Rows.OWN_CATEGORY: {f"category:{code}" for code in held.categories},
        Rows.OWNED: {f"cell:{key}|{code}" for key, code in held.cells},
    }
    return tuple(sorted(set[str]().union(*(of_kind[kind] for kind in permitted))))
