"""How a column and a table (a CSV file or a sheet) are described."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum, auto
from functools import cached_property


class Kind(Enum):
    """What a column's cells are read as; an empty cell is None, or an empty list."""

    TEXT = auto()
    WHOLE = auto()  # an int
    YES_NO = auto()  # Y or N, a bool
    DATE = auto()  # a calendar date, datetime.date
    MOMENT = auto()  # an instant, aware datetime; a date means the start of that day in Shanghai
    LIST = auto()  # texts separated by ;
    WAIT = auto()  # how long something may rest, checked and kept as text
    CREDIT_CODE = auto()
    HAZARD_CODE = auto()
    BUILDING_CODE = auto()


class Ref(Enum):
    """What a cell's text (or each of a list) must name: something in the folder or in the graph."""

    ORGANISATION = "organisation"
    DEPARTMENT = "department"
    AREA = "area"
    CATEGORY = "category"
    DOCUMENT = "legal document"
    PROVISION = "legal provision"
    HAZARD = "hazard"
    DUTY_LIST = "duty list"
    RESPONSIBILITY = "duty"
    WAREHOUSE = "warehouse"
    ACCIDENT_TYPE = "type of accident"
    REFORM = "reform"
    INVESTIGATION = "investigation"
    WARNING_KIND = "kind of warning"


@dataclass(frozen=True)
class Column:
    """One column: its name in the header, what it says, and what its cells must be."""

    name: str
    help: str
    kind: Kind = Kind.TEXT
    required: bool = False
    refers: Ref | None = None
    choices: tuple[str, ...] = ()
    pattern: str | None = None
    low: int = 0
    high: int = 1_000_000_000
    also: tuple[str, ...] = ()  # texts that are right besides a reference: * for "all"


@dataclass(frozen=True)
class Table:
    """One file of a data folder: its key, its other unique columns, and its columns."""

    file: str
    help: str
    key: tuple[str, ...]
    columns: tuple[Column, ...]
    required: bool = False
    unique: tuple[str, ...] = ()
    intervals: tuple[tuple[str, str], ...] = (("valid_from", "valid_to"),)
    prefixed: tuple[Column, ...] = field(default=())  # columns known by how their names begin

    @cached_property
    def by_name(self) -> Mapping[str, Column]:
        """The columns by their names."""
        return {column.name: column for column in self.columns}

    def column(self, name: str) -> Column | None:
        """Find a column of the header; None when this file has no such column."""
        known = self.by_name.get(name)
        return known or next((column for column in self.prefixed if name.startswith(column.name)), None)
