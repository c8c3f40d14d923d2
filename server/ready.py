"""An operation that is ready to be executed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from graphql import OperationDefinitionNode

    from server.documents.accepting import Accepted
    from server.requests.stated import Stated


@dataclass(frozen=True)
class Ready:
    """An operation that may be executed, what its data are for, what its caller has seen, and what it costs."""

    accepted: Accepted
    operation: OperationDefinitionNode
    said: Stated
    seen: int | None
    cost: int
    text: str
