"""What became of an order, as the public schema shows it."""

from dataclasses import dataclass, field
from typing import Annotated

from graph.acting.problem import Problem
from graph.row import HIDDEN


@dataclass
class OutcomeRow:
    """What became of an order; `key` names what it is about, where there is such a thing."""

    key: Annotated[str | None, HIDDEN]
    version: Annotated[int | None, "The version after the change; null: nothing was changed"]
    change: Annotated[int | None, "Number of the change in the change feed; null: nothing was changed"]
    repeated: Annotated[bool, "Whether the same order had been carried out before, so that nothing was done again"]
    problems: Annotated[list[Problem], HIDDEN] = field(default_factory=list)
