"""What is laid over the truth when owners are asked for: a draft, or a reform that somebody thinks of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from graph.responsibilities import ResponsibilityRole


@dataclass(frozen=True)
class LaidDuty:
    """A duty that is not recorded."""

    id: str
    area: str
    scope: str
    role: ResponsibilityRole
    holder: str
    begin: date
    end: date | None


@dataclass(frozen=True)
class LaidPact:
    """An agreement on who leads that is not recorded."""

    id: str
    area: str
    scope: str
    role: ResponsibilityRole
    lead: str
    units: Sequence[str]
    begin: date
    end: date | None


@dataclass(frozen=True)
class LaidCell:
    """A pair of sub-scope and area that must be owned from a day on, or that must be no more."""

    sub_scope: str
    area: str
    day: date
    declared: bool


@dataclass(frozen=True)
class LaidOver:
    """Duties and agreements beside the recorded ones; days on which these, holders and pairs end or begin."""

    duties: Sequence[LaidDuty] = ()
    pacts: Sequence[LaidPact] = ()
    ends: Sequence[tuple[str, date]] = ()
    holders: Sequence[tuple[str, date]] = ()
    cells: Sequence[LaidCell] = ()

    @property
    def parameters(self) -> Mapping[str, Any]:
        """As who_owns.cypher takes it."""
        return {
            "laidDuties": [[d.id, d.area, d.scope, d.role.value, d.holder, d.begin, d.end] for d in self.duties],
            "laidPacts": [
                [g.id, g.area, g.scope, g.role.value, g.lead, list(g.units), g.begin, g.end] for g in self.pacts
            ],
            "laidEnds": [list(each) for each in self.ends],
            "laidHolders": [list(each) for each in self.holders],
            "laidCells": [[c.sub_scope, c.area, c.day, c.declared] for c in self.cells],
        }


THE_TRUTH = LaidOver()
