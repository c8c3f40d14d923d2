"""Which columns a document needs of each type of row.

A type of whose rows more may be read than columns, by a resolver of its own, is wanted as a whole. Conditions are
not looked at: what may be skipped is wanted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from graphql import GraphQLObjectType, TypeInfo, TypeInfoVisitor, Visitor, is_abstract_type, visit

from graph.row import columns_of
from schema.dress import IsRow
from server.execution.reads import reads
from server.execution.ways import way_of

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
                read = reads(way_of(definition))
                if read is None or not read.issubset(columns_of(row)):
                    whole.add(row)
                else:
                    found.setdefault(row, set()).update(read)

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
