"""How every order is given."""

from datetime import date
from typing import Any

import strawberry

from resolvers.acting import Given
from schema import labels  # noqa: F401 - makes the enums of the graph known under their public names


def required(description: str) -> Any:
    """A part that must be sent."""
    return strawberry.field(description=description)


def optional(description: str) -> Any:
    """A part that may be left out."""
    return strawberry.field(default=None, description=description)


@strawberry.input(description="How every order is given.")
class OrderInput:
    """How every order is given."""

    idempotency_key: str = required(
        "Names the order among its caller's: the same key within 24 hours is the same order, carried out once"
    )
    on: date | None = optional("The date that the caller takes for today in Shanghai; any other is refused")

    def given(self, order: str) -> Given:
        """As the resolvers take it; `order` names the mutation."""
        return Given(self.idempotency_key, self.on, {"order": order, **strawberry.asdict(self)})
