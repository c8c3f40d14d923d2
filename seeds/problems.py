"""A problem of a data folder: where it is, which rule is broken, and what would be right."""

from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning"]


@dataclass(frozen=True)
class Problem:
    """One broken rule; `line` is the physical line (or sheet row) on which its record begins, from 1."""

    file: str
    line: int
    column: str | int
    code: str
    message: str
    severity: Severity = "error"

    def __str__(self) -> str:
        """Give the line that a person or an editor reads."""
        return f"{self.file}:{self.line}:{self.column} {self.code} {self.message}"


class Report:
    """The problems found so far in one file."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.problems: list[Problem] = []

    def error(self, line: int, column: str | int, code: str, message: str) -> None:
        """Note what keeps the folder from being loaded."""
        self.problems.append(Problem(self.file, line, column, code, message))

    def warning(self, line: int, column: str | int, code: str, message: str) -> None:
        """Note what is odd but does no harm."""
        self.problems.append(Problem(self.file, line, column, code, message, "warning"))
