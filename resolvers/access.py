"""What a caller may see: the agreements in force that name it, and the rows that they leave.

agreements in force on the day and believed now
│ consumer    the caller's organisation, or a word that stands for it
│ role        one that the caller holds
│ purpose     the one that the request states, for restricted datasets
▼
a permission for each dataset: the union of what its agreements permit; one that permits NONE forbids all
│ rows        all, or the marks of the caller's areas, categories, cells, or of itself
▼
the sight, which cuts the rows inside every question (graph/sight.py)
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from graph import sharing
from graph.callers import LOCAL_ANALYST, Role
from graph.failures import Forbidden
from graph.holdings import Holdings, holdings
from graph.organisations import DepartmentCategory, OrganisationKind
from graph.sharing import RESTRICTED, Collection, Dataset, Rows
from graph.sight import Sight
from resolvers import organisations

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from graph.callers import Caller
    from graph.door import Asks
    from graph.organisations import OrganisationRow
    from graph.sharing import Purpose, SharingAgreementRow
    from graph.sight import Marks

_HELD = (Rows.OWN_AREA, Rows.OWN_CATEGORY, Rows.OWNED)
"""Rows that are told by what the caller's organisation owns."""


@dataclass(frozen=True)
class Access:
    """What a caller may see: the rows in its sight, and why it may see nothing at all of some datasets.

    `agreements`: the ids of those that permit what may be seen of each dataset, for the log of who took what.
    """

    caller: Caller
    sight: Sight
    refused: Mapping[Dataset, Forbidden]
    agreements: Mapping[Dataset, tuple[str, ...]] = field(default_factory=dict)

    @classmethod
    def everything(cls, caller: Caller) -> Access:
        """All rows and fields, but for who reported a hazard."""
        return cls(caller, Sight(dict.fromkeys(Dataset), ()), {})

    def need(self, dataset: Dataset | None) -> None:
        """Forbidden, with the agreement that would be needed, when nothing of the dataset may be seen."""
        if dataset is not None and dataset in self.refused:
            raise self.refused[dataset]

    def need_whole(self, dataset: Dataset) -> None:
        """Forbidden when rows of the dataset are hidden: an answer about what is missing would then be wrong."""
        self.need(dataset)
        if not self.sight.sees_all(dataset):
            message = f"this needs every row of {dataset.value}, and the agreements in force permit only some"
            raise Forbidden("WHOLE_DATASET_REQUIRED", message, dataset=dataset.value)


async def access(graph: Asks, caller: Caller, on: date, purpose: Purpose | None) -> Access:
    """What a caller may see on a day, for the purpose that its request states."""
    if caller == LOCAL_ANALYST:
        return Access.everything(caller)
    organisation = (await organisations.by_id(graph, [caller.organisation or ""]))[0]
    rows = (await graph.ask(sharing.IN_FORCE, on=on)).rows if organisation else []
    named = [row for row in rows if organisation and _names(row, organisation, caller.roles)]
    held = None
    if organisation and any(row.rows in _HELD for row in named):
        held = await holdings(graph, organisation.id, on)
    permitted = {dataset: _permitting(named, dataset, purpose) for dataset in Dataset}
    marks = {
        dataset: _marks(found, held, organisation.id)
        for dataset, found in permitted.items()
        if organisation and not isinstance(found, Forbidden)
    }
    return Access(
        caller,
        # Who receives a report knows who made it; nobody else does, whatever is agreed.
        Sight(marks, (f"unit:{organisation.id}",) if organisation else ()),
        {dataset: found for dataset, found in permitted.items() if isinstance(found, Forbidden)},
        {
            dataset: tuple(row.id for row in found)
            for dataset, found in permitted.items()
            if not isinstance(found, Forbidden)
        },
    )


def _names(row: SharingAgreementRow, organisation: OrganisationRow, roles: Iterable[Role]) -> bool:
    """Whether an agreement names the caller as its consumer."""
    return row.consumer in (organisation.id, *_words(organisation)) and (row.role is None or row.role in roles)


def _words(organisation: OrganisationRow) -> Iterable[str]:
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


def _permitting(
    named: Sequence[SharingAgreementRow], dataset: Dataset, purpose: Purpose | None
) -> list[SharingAgreementRow] | Forbidden:
    """The agreements that permit something of a dataset, or why nothing of it may be seen."""
    of_dataset = [row for row in named if row.dataset is dataset]
    needed = f"an agreement in force that shares {dataset.value} with the caller's organisation and role"
    if not of_dataset or any(row.rows is Rows.NONE for row in of_dataset):
        return Forbidden("NO_AGREEMENT", f"{needed} is needed", dataset=dataset.value, needed=needed)
    if dataset not in RESTRICTED:
        return of_dataset
    if purpose is None:
        message = f"{dataset.value} is restricted: the request must state its purpose and basis"
        return Forbidden("PURPOSE_REQUIRED", message, dataset=dataset.value, needed=needed)
    covering = [row for row in of_dataset if purpose in row.purposes]
    if not covering:
        message = f"no agreement in force shares {dataset.value} for the purpose {purpose.value}"
        return Forbidden("PURPOSE_NOT_COVERED", message, dataset=dataset.value, needed=needed)
    return covering


def _marks(rows: Sequence[SharingAgreementRow], held: Holdings | None, organisation: str) -> Marks:
    """The union of the rows that agreements permit."""
    permitted = {row.rows for row in rows}
    if Rows.ALL in permitted:
        return None
    found: set[str] = set()
    if Rows.ASSIGNED in permitted:
        found.add(f"unit:{organisation}")
    if held is not None and Rows.OWN_AREA in permitted:
        found |= {f"area:{code}" for code in held.areas}
    if held is not None and Rows.OWN_CATEGORY in permitted:
        found |= {f"category:{code}" for code in held.categories}
    if held is not None and Rows.OWNED in permitted:
        found |= {f"cell:{key}|{code}" for key, code in held.cells}
    return tuple(sorted(found))
