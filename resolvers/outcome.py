"""What became of an order, as the public schema shows it."""

from dataclasses import dataclass, field
from typing import Annotated

from graph.acting.problem import Problem
from graph.row import HIDDEN, KEY


@dataclass
class OutcomeRow:
    """What became of an order about a hazard."""

    hic: Annotated[str | None, KEY, "Hazard identity code of the hazard; null: none was registered"]
    version: Annotated[int | None, "The hazard's version after the change; null: nothing was changed"]
    change: Annotated[int | None, "Number of the change in the change feed; null: nothing was changed"]
    repeated: Annotated[bool, "Whether the same order had been carried out before, so that nothing was done again"]
    problems: Annotated[list[Problem], HIDDEN] = field(default_factory=list)
