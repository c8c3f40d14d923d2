"""What became of what was shared in bulk."""

from dataclasses import dataclass
from typing import Annotated

from graph.row import HIDDEN
from graph.statements.item import SharedItemRow


@dataclass
class SharedRow:
    """What became of the items of a batch, in their order."""

    change: Annotated[int | None, "Number of its last change in the change feed; null: nothing was changed"]
    repeated: Annotated[bool, "Whether the same order had been carried out before, so that nothing was done again"]
    told: Annotated[list[SharedItemRow], HIDDEN]
