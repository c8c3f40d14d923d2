"""What every resolver receives beside its parent: the request's way of asking, what it may see, and its id."""

from dataclasses import dataclass
from typing import Any

import strawberry

from resolvers.access import Access
from resolvers.asking import Asking


@dataclass
class Context:
    """One request."""

    asking: Asking
    request_id: str
    access: Access


Info = strawberry.Info[Context, Any]
