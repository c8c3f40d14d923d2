"""What a caller may see: the rows in its sight, why nothing of some datasets, and under which agreements.

Which agreements name a caller and are used stands in agreed.py; the sight cuts the rows inside every question
(graph/sight.py).
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from graph import sharing
from graph.callers import LOCAL_ANALYST
from graph.failures import Forbidden
from graph.holdings import NOTHING, holdings
from graph.sharing import Dataset, Rows
from graph.sight import Sight
from resolvers import agreed, organisations
from resolvers.agreed import Agreed

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from graph.callers import Caller
    from graph.door import Asks, Graph
    from graph.holdings import Holdings
    from graph.sharing import Purpose, SharingAgreementRow
    from graph.sight import Marks

_HELD = (Rows.OWN_AREA, Rows.OWN_CATEGORY, Rows.OWNED)
"""Rows that are told by what the caller's organisation owns."""


@dataclass(frozen=True)
class Access:
    """What a caller may see: the rows in its sight, and why it may see nothing at all of some datasets.

    `agreed` names the agreements behind it; nothing is agreed with whoever sees everything. `purpose` is what the
    request states.
    """

    caller: Caller
    sight: Sight
    refused: Mapping[Dataset, Forbidden]
    agreed: Mapping[Dataset, Agreed] = field(default_factory=dict)
    purpose: Purpose | None = None

    @classmethod
    def everything(cls, caller: Caller) -> Access:
        """All rows and fields, but for who reported a hazard."""
        return cls(caller, Sight(dict.fromkeys(Dataset), ()), {})

    @property
    def used(self) -> Mapping[Dataset, tuple[str, ...]]:
        """The ids of the agreements under which rows of each dataset are seen, for the log."""
        return {
            dataset: tuple(row.id for row in found.used) for dataset, found in self.agreed.items() if found.used
        }

    def need(self, dataset: Dataset | None) -> None:
        """Forbidden, with the agreement that would be needed, when nothing of the dataset may be seen."""
        if dataset is not None and dataset in self.refused:
            raise self.refused[dataset].again()

    def need_whole(self, dataset: Dataset) -> None:
        """Forbidden when rows of the dataset are hidden: an answer about what is missing would then be wrong."""
        self.need(dataset)
        if not self.sight.sees_all(dataset):
            raise _not_whole(dataset, f"every row of {dataset.value}")

    def need_alongside(self, dataset: Dataset, other: Dataset) -> None:
        """Forbidden when rows of the dataset are hidden where rows of the other are seen."""
        self.need(dataset)
        if not self.sight.sees_wherever(dataset, other):
            raise _not_whole(dataset, f"{dataset.value} wherever the caller sees {other.value}")

    def need_of_units(self, dataset: Dataset, units: Iterable[str]) -> None:
        """Forbidden when rows of the dataset that name one of these organisations are hidden."""
        self.need(dataset)
        marks = self.sight.marks.get(dataset, ())
        hidden = [unit for unit in units if marks is not None and f"unit:{unit}" not in marks]
        if hidden:
            raise _not_whole(dataset, f"every row of {dataset.value} that names {', '.join(hidden)}")


def _not_whole(dataset: Dataset, needed: str) -> Forbidden:
    message = f"this needs {needed}, and the agreements in force permit only some"
    return Forbidden("WHOLE_DATASET_REQUIRED", message, dataset=dataset.value, needed=needed)


async def access(graph: Asks, caller: Caller, on: date, purpose: Purpose | None) -> Access:
    """What a caller may see on a day, for the purpose that its request states."""
    if caller == LOCAL_ANALYST:
        return Access.everything(caller)
    organisation = (await organisations.by_id(graph, [caller.organisation or ""]))[0]
    if organisation is None or not agreed.exists(organisation, on):
        return _resolved(caller, (), NOTHING, None, purpose)
    named = agreed.naming((await graph.ask(sharing.IN_FORCE, on=on)).rows, organisation, caller.roles)
    asks_what_is_held = any(row.rows in _HELD for row in named)
    held = await holdings(graph, organisation.id, on) if asks_what_is_held else NOTHING
    return _resolved(caller, named, held, organisation.id, purpose)


async def with_reach(graph: Graph, access: Access) -> Access:
    """The same, by which lists know how much of them is seen."""
    reaches = await graph.reaches.of_sight(graph.aside(), access.sight.marks)
    return replace(access, sight=replace(access.sight, reaches=reaches))


def _resolved(
    caller: Caller,
    named: Sequence[SharingAgreementRow],
    held: Holdings,
    unit: str | None,
    purpose: Purpose | None,
) -> Access:
    """What the agreements that name a caller leave it; `unit` is its organisation, where that exists."""
    marks: dict[Dataset, Marks] = {}
    refused: dict[Dataset, Forbidden] = {}
    found: dict[Dataset, Agreed] = {}
    for dataset in Dataset:
        of_dataset = [row for row in named if row.dataset is dataset]
        try:
            covering = agreed.covering(of_dataset, dataset, purpose)
        except Forbidden as problem:
            refused[dataset], found[dataset] = problem, Agreed(tuple(of_dataset))
        else:
            marks[dataset] = agreed.marks(covering, held, unit or "")
            found[dataset] = Agreed(tuple(of_dataset), agreed.used(covering))
    # Who receives a report knows who made it; nobody else does, whatever is agreed.
    return Access(caller, Sight(marks, (f"unit:{unit}",) if unit else ()), refused, found, purpose)
