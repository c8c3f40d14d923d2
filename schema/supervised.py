"""What risk points and enterprises share: a matter, a place, and who owns them."""

from typing import Any

from graph.as_of import AsOf
from resolvers import inputs, ownership
from schema.arguments import KnownAt, On
from schema.context import Info


def ownership_of(row: Any, info: Info, on: On, known_at: KnownAt) -> Any:
    """Who owns the row's matter in the row's area; resolved once for each distinct matter of a request."""
    asked = ownership.Asked((row.sub_scope_key, row.area_code, inputs.day(on)), AsOf(known_at))
    return info.context.asking.along(ownership.of_matters, asked)
