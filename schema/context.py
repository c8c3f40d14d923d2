"""What every resolver receives beside its parent: the request's way of asking and ordering, what it may see."""

from collections.abc import Callable
from dataclasses import dataclass, field
from operator import methodcaller
from typing import Any

import strawberry

from graph.acting.writer import Writer
from graph.failures import Forbidden
from graph.lean import Wanted
from graph.sharing import Dataset
from resolvers.access import Access
from resolvers.asking import Asking
from resolvers.partly import Partly


@dataclass
class Context:
    """One request. `wanted`: of which rows only some columns are asked for (server/execution/wanted.py)."""

    asking: Asking
    request_id: str
    access: Access
    writer: Writer
    wanted: Wanted = field(default_factory=dict)

    @property
    def partly(self) -> Asking | Partly:
        """The way of asking for rows that are only shown: of some, the columns that the document asks for."""
        return Partly(self.asking, self.wanted) if self.wanted else self.asking

    def need(self, dataset: Dataset | None) -> None:
        """Forbidden when nothing of the dataset may be seen."""
        if dataset is not None:
            self.judge(dataset, methodcaller("need", dataset))

    def judge(self, dataset: Dataset, check: Callable[[Access], None]) -> None:
        """Forbidden when the check of what may be seen refuses; the request's witness hears of it either way."""
        witness = self.asking.graph.witness
        try:
            check(self.access)
        except Forbidden:
            if witness is not None:
                witness.refused.add(dataset)
            raise
        if witness is not None:
            witness.entered.add(dataset)


Info = strawberry.Info[Context, Any]
