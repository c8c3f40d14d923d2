"""What a rule of one file is: it sees every row once, and is asked once more at the end."""

from typing import Protocol

from seeds.folder import Row


class Rule(Protocol):
    """Checks what a column's description cannot say."""

    def row(self, row: Row) -> None:
        """Check one row; a value that is wrong in itself is absent."""
        ...

    def end(self) -> None:
        """Check what only all rows together show."""
        ...
