"""What risk points and enterprises share: a matter, a place, and who owns them."""

from collections.abc import Callable
from typing import Any, TypeVar

from graph.as_of import AsOf
from resolvers import inputs, ownership
from schema.arguments import KnownAt, On
from schema.edges import along
from schema.ownership import Ownership

F = TypeVar("F", bound=Callable[..., Any])


def owned(description: str) -> Callable[[F], Any]:
    """A field that tells who owns the matter that the method names."""
    return along(Ownership | None, ownership.of_matters, description)


def matter_of(sub_scope_key: str, area_code: str, on: On, known_at: KnownAt) -> ownership.Asked:
    """A row's matter in its area; its owners are asked for once for each distinct matter of a request."""
    return ownership.Asked((sub_scope_key, area_code, inputs.day(on)), AsOf(known_at))
