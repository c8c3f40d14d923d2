"""Which columns a document asks for of each type of row, where it asks for nothing but columns.

A type whose rows are needed for more, an edge from them or a value that is worked out, is wanted as a whole.
Conditions are not looked at: what may be skipped is wanted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from graphql import GraphQLObjectType, TypeInfo, TypeInfoVisitor, Visitor, is_abstract_type, visit

from schema.dress import IsRow
from server.execution.ways import Column, way_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from graphql import DocumentNode, FieldNode, GraphQLSchema

    from graph.lean import Wanted


def wanted(schema: GraphQLSchema, document: DocumentNode) -> Wanted:
    """The columns, by type of row."""
    types = TypeInfo(schema)
    found: dict[type, set[str]] = {}
    whole: set[type] = set()

    class Finding(Visitor):
        def enter_field(self, node: FieldNode, *_: Any) -> None:
            for kind in _possible(schema, types.get_parent_type()):
                row, definition = _row(kind), kind.fields.get(node.name.value)
                if row is None or definition is None:
                    continue
                way = way_of(definition)
                if isinstance(way, Column):
                    found.setdefault(row, set()).add(way.name)
                else:
                    whole.add(row)

    visit(document, TypeInfoVisitor(types, Finding()))
    return {row: frozenset(columns) for row, columns in found.items() if row not in whole}


def _possible(schema: GraphQLSchema, kind: Any) -> Iterable[GraphQLObjectType]:
    """The types of which an object may be."""
    if is_abstract_type(kind):
        return schema.get_possible_types(kind)
    return [kind] if isinstance(kind, GraphQLObjectType) else []


def _row(kind: GraphQLObjectType) -> type | None:
    check: Any = kind.is_type_of
    return check.row if isinstance(check, IsRow) else None
