"""A change whose text stands in the test that needs it."""

from __future__ import annotations

from dataclasses import dataclass

from graph.query import Command


@dataclass(frozen=True)
class TextCommand(Command):
    """A command that no file of the graph holds."""

    statement: str

    def __post_init__(self) -> None:
        """It is not one of those that the graph knows."""

    @property
    def text(self) -> str:
        return self.statement
