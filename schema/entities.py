"""Federation's entities: each representation judged alone, one statement for each type.

The rows come along the same edges as everywhere else; nothing is built from what the caller sent.
"""

from collections.abc import Awaitable, Mapping
from typing import Any

from strawberry.federation.schema import FederationAny, Schema

from graph.failures import BadInput, LimitExceeded
from schema.context import Info
from schema.keyed import KEYED, of_type

LARGEST_BATCH = 1000
"""Representations of one `_entities` field; the server may set a lower limit."""


class FederatedSchema(Schema):
    """A federation schema whose entities answer each for itself."""

    async def entities_resolver(  # type: ignore[override] # strawberry awaits what its own does at once
        self, info: Info, representations: list[FederationAny]
    ) -> list[FederationAny]:
        """The row of each representation, in order; an error or null where there is none."""
        if len(representations) > LARGEST_BATCH:
            raise LimitExceeded("representations", f"at most {LARGEST_BATCH} representations in one field")
        # All keys of all types are named before the first is waited for: one statement for each type.
        pending = [_follow(info, representation) for representation in representations]
        rows: list[Any] = [
            each if isinstance(each, BadInput) else of_type(await each[1], each[0]) for each in pending
        ]
        return rows


def _follow(info: Info, representation: Any) -> tuple[str, Awaitable[Any]] | BadInput:
    asked = _asked(representation)
    if isinstance(asked, BadInput):
        return asked
    name, edge, key = asked
    return name, info.context.asking.along(edge, key)


def _asked(representation: Any) -> tuple[str, Any, str] | BadInput:
    if not isinstance(representation, Mapping):
        return BadInput("representations", "OBJECT", "must be objects with __typename and a key")
    name = representation.get("__typename")
    entries = KEYED.get(name) if isinstance(name, str) else None
    if name is None or entries is None:
        return BadInput("representations.__typename", "ENTITY", "names no entity of this graph")
    for entry in entries:
        value = representation.get(entry.field)
        if isinstance(value, str):
            try:
                return name, entry.edge, entry.check(value, f"representations.{entry.field}")
            except BadInput as problem:
                return problem
    keys = " or ".join(entry.field for entry in entries)
    return BadInput(f"representations.{entries[0].field}", "KEY", f"{name} needs its key {keys} as a text")
