"""Which rows a caller may see, as parameters of the questions.

A question about rows that not everybody sees names a parameter `seen...`, and says in its own text which rows that
leaves. The door fills it in (door.py): null lets every row through, a list only rows that bear one of its marks.

    area:440308003           rows in this area; an area's descendants are listed too
    category:03              rows of this category
    cell:03-A|440308003      rows of this sub-scope in this area
    unit:U19                 rows that name this organisation as assigned, inspecting, or employing
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from graph.sharing import Dataset

if TYPE_CHECKING:
    from collections.abc import Mapping

    from graph.reach import Reach

PARAMETERS: Mapping[str, Dataset] = {
    "seenPoints": Dataset.RISK_POINTS,
    "seenHazards": Dataset.HAZARDS,
    "seenInspections": Dataset.INSPECTIONS,
    "seenEnterprises": Dataset.ENTERPRISES,
    "seenEnterprisesRestricted": Dataset.ENTERPRISES_RESTRICTED,
    "seenUsers": Dataset.USERS,
    "seenAccess": Dataset.ACCESS_LOG,
}
"""Parameters of questions by the dataset whose rows they limit."""

REPORTERS = "seenReporters"
"""The parameter of who may see who reported a hazard: the unit that received the report, whatever is agreed."""

PARTIES = "seenParties"
"""The parameter of who is a party of a handover: both sign it, and so both see it, whatever is agreed."""

OWN = frozenset({REPORTERS, PARTIES})
"""Parameters that say which organisation the caller acts for."""

Marks = tuple[str, ...] | None


@dataclass(frozen=True)
class Sight:
    """The marks of each dataset's rows that may be seen; a dataset that is not named has none.

    `reaches`: how many that is, where it is known (reach.py).
    """

    marks: Mapping[Dataset, Marks] = field(default_factory=dict)
    own: Marks = ()
    reaches: Mapping[Dataset, Reach] = field(default_factory=dict)

    @classmethod
    def everything(cls) -> Sight:
        """Of the program itself: its audits and its own bookkeeping."""
        return cls(dict.fromkeys(Dataset), None)

    def sees_all(self, dataset: Dataset) -> bool:
        """Whether no row of the dataset is hidden."""
        return self.marks.get(dataset, ()) is None

    def sees_wherever(self, dataset: Dataset, other: Dataset) -> bool:
        """Whether every mark under which rows of the other dataset are seen shows those of this one too."""
        mine, theirs = self.marks.get(dataset, ()), self.marks.get(other, ())
        return mine is None or (theirs is not None and set(theirs) <= set(mine))

    def reach(self, name: str) -> Reach | None:
        """How much may be seen of a list that a parameter limits; None where that is all, or is not known."""
        dataset = PARAMETERS[name]
        return None if self.sees_all(dataset) else self.reaches.get(dataset)

    def parameter(self, name: str) -> list[str] | None:
        """The value of a question's parameter; ValueError when it is none of these."""
        if name in OWN:
            found = self.own
        elif name in PARAMETERS:
            found = self.marks.get(PARAMETERS[name], ())
        else:
            raise ValueError(f"{name} is no parameter of what may be seen")
        return None if found is None else list(found)
