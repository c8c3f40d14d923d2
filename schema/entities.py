"""Federation's entities: each representation judged alone, one statement for each type.

The rows come along the same edges as everywhere else; nothing is built from what the caller sent.
"""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any

from strawberry.federation.schema import FederationAny, Schema

from graph.failures import BadInput, LimitExceeded
from graph.organisations import OrganisationKind, OrganisationRow
from resolvers import (
    areas,
    categories,
    enterprises,
    inputs,
    organisations,
    responsibilities,
    risk_points,
)
from schema.context import Info

LARGEST_BATCH = 1000
"""Representations of one `_entities` field; the server may set a lower limit."""


@dataclass(frozen=True)
class Entry:
    """How a representation with this key field becomes a row."""

    field: str
    edge: Any
    key: Callable[[str], str]


def _shape(shape: str, field: str) -> Callable[[str], str]:
    return lambda value: inputs.shaped(value, shape, f"representations.{field}")


ENTRIES: Mapping[str, tuple[Entry, ...]] = {
    "Department": (Entry("id", organisations.by_id, _shape("ORGANISATION_ID", "id")),),
    "AdminArea": (Entry("code", areas.by_code, _shape("AREA_CODE", "code")),),
    "RiskCategory": (Entry("code", categories.by_code, _shape("CATEGORY_CODE", "code")),),
    "SubScope": (Entry("key", categories.sub_scopes_by_key, _shape("SUB_SCOPE_KEY", "key")),),
    "Responsibility": (Entry("id", responsibilities.by_id, _shape("RESPONSIBILITY_ID", "id")),),
    "RiskPoint": (Entry("hic", risk_points.by_hic, lambda value: inputs.hic(value, "representations.hic")),),
    "Enterprise": (
        Entry("uscc", enterprises.by_key, lambda value: "uscc:" + inputs.uscc(value, "representations.uscc")),
        Entry("id", enterprises.by_key, lambda value: "id:" + _shape("ORGANISATION_ID", "id")(value)),
    ),
}


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
        rows: list[Any] = [each if isinstance(each, BadInput) else _of_type(await each) for each in pending]
        return rows


def _follow(info: Info, representation: Any) -> Awaitable[Any] | BadInput:
    asked = _asked(representation)
    return asked if isinstance(asked, BadInput) else info.context.asking.along(*asked)


def _asked(representation: Any) -> tuple[Any, str] | BadInput:
    if not isinstance(representation, Mapping):
        return BadInput("representations", "OBJECT", "must be objects with __typename and a key")
    name = representation.get("__typename")
    entries = ENTRIES.get(name) if isinstance(name, str) else None
    if entries is None:
        return BadInput("representations.__typename", "ENTITY", "names no entity of this graph")
    for entry in entries:
        value = representation.get(entry.field)
        if isinstance(value, str):
            try:
                return entry.edge, entry.key(value)
            except BadInput as problem:
                return problem
    keys = " or ".join(entry.field for entry in entries)
    return BadInput(f"representations.{entries[0].field}", "KEY", f"{name} needs its key {keys} as a text")


def _of_type(row: Any) -> Any:
    """The row, unless the key belongs to something that is shown as another type (an office is no Department)."""
    if isinstance(row, OrganisationRow) and row.kind is not OrganisationKind.DEPARTMENT:
        return None
    return row
