"""Fields of an entity are nullable, whatever we know of our own rows.

A neighbour may name a row that we do not have. A gateway then has the neighbour's fields and none of ours, and a
field of ours that cannot be null would take the neighbour's fields away with it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from graphql import GraphQLInterfaceType, GraphQLNonNull, GraphQLObjectType
from strawberry.federation.schema_directives import Key

from schema.representations import Keyed
from schema.ways import DEFINITION

if TYPE_CHECKING:
    from collections.abc import Mapping

    from graphql import GraphQLNamedType
    from strawberry.types.base import StrawberryObjectDefinition

    from schema.entities import FederatedSchema

_NAMES = frozenset({"name"})
_ORGANISATION = frozenset({"code", "name", "fullName"})

FIXED: Mapping[str, frozenset[str]] = {
    "Organisation": _ORGANISATION,
    "Department": _ORGANISATION,
    "Committee": _ORGANISATION,
    "Headquarters": _ORGANISATION,
    "Office": _ORGANISATION,
    "ExternalBody": _ORGANISATION,
    "AdminArea": _NAMES,
    "RiskCategory": frozenset({"name", "subScopes"}),
    "SubScope": frozenset({"name", "category"}),
    "Responsibility": frozenset({"role", "validFrom", "recordedAt"}),
}
"""What clients were promised before neighbours were thought of, by type. Keys and `nodeId` are never null."""


def loosen(schema: FederatedSchema) -> None:
    """Make the fields of every entity nullable, but for its keys, its node's id and what is fixed."""
    for name, kind in schema._schema.type_map.items():  # noqa: SLF001 - graphql-core's schema
        keys = _keys(kind)
        if keys:
            fields = cast("GraphQLObjectType | GraphQLInterfaceType", kind).fields
            for field in fields.keys() - keys - FIXED.get(name, frozenset()) - {"nodeId"}:
                if isinstance(fields[field].type, GraphQLNonNull):
                    fields[field].type = fields[field].type.of_type


def _keys(kind: GraphQLNamedType) -> set[str]:
    """The fields of an entity's keys; none when the type is no entity."""
    definition: StrawberryObjectDefinition | None = kind.extensions.get(DEFINITION)
    if not isinstance(kind, GraphQLObjectType | GraphQLInterfaceType) or definition is None:
        return set()
    found: list[Any] = [each for each in definition.directives or () if isinstance(each, Key)]
    return {path[0] for each in found for path in Keyed(str(each.fields), None, str).paths}
