"""What can be shared in bulk: the types, their fields, and how each field is written into the graph."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from graph.changes import ChangedType
    from graph.query import Command, Query
    from graph.statements.standing import StandingRow


class Ref(Enum):
    """What a value must name: a label of the graph."""

    AREA = "AdminArea"
    SUB_SCOPE = "SubScope"
    DEPARTMENT = "Department"
    ORGANISATION = "Organisation"
    CATEGORY = "RiskCategory"
    FACTOR = "HazardFactor"
    ACCIDENT_TYPE = "AccidentType"
    WAREHOUSE = "Warehouse"


@dataclass(frozen=True)
class Field:
    """A field under its public name, and the property that holds it; None: a tie to what it refers to.

    `needed`: nothing comes into being without it. `fixed`: said once, when it comes into being. `initial`: looked
    at then alone, and no more.
    """

    name: str
    stored: str | None = None
    refers: Ref | None = None
    needed: bool = False
    fixed: bool = False
    initial: bool = False


@dataclass(frozen=True)
class Subject:
    """A type: its fields, the question how its rows stand, and the command that puts what is held.

    `numbered`: the kind of its identity codes, which are given here. `own`: the field that names whose row it is;
    only that department brings it into being. `home`: the field that names whose word decides without
    an authority.
    """

    type: ChangedType
    fields: tuple[Field, ...]
    stand: Query[StandingRow]
    put: Command
    numbered: str | None = None
    own: str | None = None
    home: str | None = None

    @cached_property
    def by_name(self) -> Mapping[str, Field]:
        """The fields by their names."""
        return {field.name: field for field in self.fields}
