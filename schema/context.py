"""What every resolver receives beside its parent: the request's way of asking, what it may see, and its id."""

from dataclasses import dataclass
from typing import Any

import strawberry

from graph.sharing import Dataset
from resolvers.access import Access
from resolvers.asking import Asking


@dataclass
class Context:
    """One request."""

    asking: Asking
    request_id: str
    access: Access

    def need(self, dataset: Dataset | None) -> None:
        """Forbidden when nothing of the dataset may be seen; the request's witness hears of it either way."""
        if dataset is not None:
            self._hear(dataset, refused=dataset in self.access.refused)
            self.access.need(dataset)

    def need_whole(self, dataset: Dataset) -> None:
        """Forbidden when rows of the dataset are hidden; the request's witness hears of it either way."""
        self._hear(dataset, refused=not self.access.sight.sees_all(dataset))
        self.access.need_whole(dataset)

    def _hear(self, dataset: Dataset, *, refused: bool) -> None:
        witness = self.asking.graph.witness
        if witness is not None:
            (witness.refused if refused else witness.entered).add(dataset)


Info = strawberry.Info[Context, Any]
