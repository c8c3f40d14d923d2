"""How every order is given."""

import inspect
from datetime import date
from typing import Any, TypeVar

import strawberry

from resolvers import inputs
from resolvers.acting import Given
from schema import labels  # noqa: F401 - makes the enums of the graph known under their public names

T = TypeVar("T", bound=type)


def required(description: str) -> Any:
    """A part that must be sent."""
    return strawberry.field(description=description)


def optional(description: str) -> Any:
    """A part that may be left out."""
    return strawberry.field(default=None, description=description)


LONGEST_REASON = 500


def order_input(cls: T) -> T:
    """Make an input of a class; its docstring becomes its description."""
    return strawberry.input(cls, description=inspect.getdoc(cls))


def reason(sent: str) -> str:
    """Why something is ordered."""
    return inputs.text(sent, LONGEST_REASON, "input.reason")


@order_input
class OrderInput:
    """How every order is given."""

    idempotency_key: str = required(
        "Names the order among its caller's: the same key within 24 hours is the same order, carried out once"
    )
    on: date | None = optional("The date that the caller takes for today in Shanghai; any other is refused")

    def given(self, order: str) -> Given:
        """As the resolvers take it; `order` names the mutation."""
        return Given(self.idempotency_key, self.on, {"order": order, **strawberry.asdict(self)})
