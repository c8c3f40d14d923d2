"""What a caller may see: which datasets, and which rows of them.

What no agreement permits is refused here by name; the rows are cut inside every question (graph/sight.py).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.failures import Forbidden
from graph.sharing import Dataset
from graph.sight import Sight

if TYPE_CHECKING:
    from collections.abc import Mapping

    from graph.callers import Caller


@dataclass(frozen=True)
class Access:
    """What a caller may see: the rows in its sight, and why it may see nothing at all of some datasets."""

    caller: Caller
    sight: Sight
    refused: Mapping[Dataset, Forbidden]

    @classmethod
    def everything(cls, caller: Caller) -> Access:
        """All rows and fields, but for who reported a hazard."""
        return cls(caller, Sight(dict.fromkeys(Dataset), ()), {})

    def need(self, dataset: Dataset | None) -> None:
        """Forbidden, with the agreement that would be needed, when nothing of the dataset may be seen."""
        if dataset is not None and dataset in self.refused:
            raise self.refused[dataset]

    def need_whole(self, dataset: Dataset) -> None:
        """Forbidden when rows of the dataset are hidden: an answer about what is missing would then be wrong."""
        self.need(dataset)
        if not self.sight.sees_all(dataset):
            message = f"this needs every row of {dataset.value}, and the agreements in force permit only some"
            raise Forbidden("WHOLE_DATASET_REQUIRED", message, dataset=dataset.value)
