"""How a list is declared: one line says what is listed, limited by what, in which orders."""

from __future__ import annotations

import inspect
from enum import Enum
from typing import TYPE_CHECKING, Annotated, Any

import strawberry

from graph.listing import BY_KEY, Direction
from resolvers import listing as lists
from resolvers.listing import Order
from resolvers.paging import Window
from schema.arguments import After, Before, First, Last
from schema.connections import connected
from schema.context import Info  # noqa: TC001 - strawberry reads the annotation of the resolver
from schema.limits import Limit, filter_type, parameters
from schema.signed import sign

if TYPE_CHECKING:
    from collections.abc import Mapping

    from graph.listing import ListQuery

Ends = Annotated[Direction, strawberry.argument(description="Which end of the order the list begins with")]


def orders(name: str, **values: str) -> Any:
    """An enum of the orders of a list, the order of the keys first; each value is described."""
    made = Enum(name, {value: value for value in values})  # type: ignore[misc]
    made.__doc__ = "In which order the list is sorted; equal places are sorted by key."
    described: Any = strawberry.enum(made, description=made.__doc__)
    for value in described.__strawberry_definition__.values:
        value.description = values[value.name]
    return described


def listed(
    listing: ListQuery[Any],
    description: str,
    *,
    things: str,
    filter_name: str | None = None,
    limits: Mapping[str, Limit] | None = None,
    always: Mapping[str, Any] | None = None,
    order: Any = None,
) -> Any:
    """A field that is a list of the listing's rows, page by page.

    `things` names them in the filter's description; `always` are limits that callers do not see.
    """
    limits = limits or {}

    async def resolve(root: Any, info: Info, **asked: Any):  # type: ignore[no-untyped-def] # noqa: ANN202, ARG001 - the field's annotation is its type
        by = asked["order_by"].value if asked.get("order_by") else BY_KEY
        chosen = Order(by, asked.get("direction") or Direction.ASCENDING)
        window = Window(asked.get("first"), asked.get("after"), asked.get("last"), asked.get("before"))
        only = {**parameters(asked.get("filter"), limits), **(always or {})}
        return connected(await lists.page(info.context.partly.graph, listing, only, chosen, window))

    arguments = []
    if filter_name is not None:
        made = filter_type(filter_name, things, limits)
        which: Any = Annotated[made | None, strawberry.argument(description=f"Which {things}")]
        arguments.append(_argument("filter", which, None))
    if order is not None:
        sorting = Annotated[order, strawberry.argument(description="In which order")]
        arguments.append(_argument("order_by", sorting, next(iter(order))))
    arguments += [
        _argument("direction", Ends, Direction.ASCENDING),
        _argument("first", First, 50),
        _argument("after", After, None),
        _argument("last", Last, None),
        _argument("before", Before, None),
    ]
    sign(resolve, arguments)
    return strawberry.field(resolver=resolve, description=description)


def _argument(name: str, annotation: Any, default: Any) -> inspect.Parameter:
    return inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=default, annotation=annotation)
