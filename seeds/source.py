"""What a file or a sheet is read from: records of cells, and the flaws that make a record unreadable."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple, Protocol

MAX_BYTES = 256 * 1024 * 1024
MAX_CELL = 10_000
MAX_COLUMNS = 256


class Record(NamedTuple):
    """The cells of one line or sheet row; `done` tells how far into the source it lies (see `Source.size`)."""

    line: int
    cells: list[str]
    done: int


@dataclass(frozen=True)
class Flaw:
    """A place where the source cannot be read; when it is `fatal`, nothing after it can be either."""

    line: int
    column: int
    code: str
    message: str
    fatal: bool = False


class Source(Protocol):
    """One file or sheet, read anew at each asking."""

    label: str
    size: int

    def records(self) -> Iterator[Record | Flaw]:
        """Read from the beginning; blank lines are left out."""
        ...
