"""From a document to its plan: each type that may be met, each field of it, and how its values are completed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from graphql import (
    FieldNode,
    GraphQLEnumType,
    GraphQLField,
    GraphQLInterfaceType,
    GraphQLList,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLScalarType,
    GraphQLString,
    GraphQLUnionType,
)

from schema.guarded import GUARD
from server.execution.completing import Kinds, Lists, Objects, Required
from server.execution.leaves import Leaves, Names, leaves_of
from server.execution.plan import Field, Selection, Unfit
from server.execution.ways import Typename, way_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from graphql import GraphQLAbstractType, GraphQLOutputType, GraphQLSchema, SelectionSetNode

    from server.execution.collecting import Collecting
    from server.execution.plan import Completed

TYPENAME = GraphQLField(GraphQLNonNull(GraphQLString))


class Compiler:
    """Compiles the selections of one document."""

    def __init__(self, schema: GraphQLSchema, collecting: Collecting) -> None:
        self._schema = schema
        self._collecting = collecting

    def selection(self, kind: GraphQLObjectType, sets: Iterable[SelectionSetNode]) -> Selection:
        """What is asked of a type; Unfit when it asks for the schema itself."""
        fields = self._collecting.fields(kind, sets)
        return Selection(tuple(self._field(kind, key, nodes) for key, nodes in fields.items()))

    def _field(self, kind: GraphQLObjectType, key: str, nodes: Sequence[FieldNode]) -> Field:
        name = nodes[0].name.value
        if name == "__typename":
            return Field(key, tuple(nodes), kind, TYPENAME, Typename(), None, Leaves(GraphQLString))
        definition = kind.fields.get(name)
        if definition is None:
            raise Unfit
        guard = definition.extensions.get(GUARD)
        return Field(
            key=key,
            nodes=tuple(nodes),
            kind=kind,
            definition=definition,
            way=way_of(definition),
            judge=None if guard is None else guard.judge,
            completed=self._completed(definition.type, nodes),
        )

    def _completed(self, kind: GraphQLOutputType, nodes: Sequence[FieldNode]) -> Completed:
        match kind:
            case GraphQLNonNull():
                return Required(self._completed(kind.of_type, nodes))
            case GraphQLList():
                return Lists(self._completed(kind.of_type, nodes))
            case GraphQLObjectType():
                return self._objects(kind, nodes)
            case GraphQLInterfaceType() | GraphQLUnionType():
                return Kinds(partial(self._named, kind, nodes))
            case GraphQLScalarType():
                return leaves_of(kind)
            case GraphQLEnumType():
                return Names(kind)
        raise Unfit

    def _objects(self, kind: GraphQLObjectType, nodes: Sequence[FieldNode]) -> Objects:
        return Objects(kind, self.selection(kind, [each.selection_set for each in nodes if each.selection_set]))

    def _named(self, among: GraphQLAbstractType, nodes: Sequence[FieldNode], name: str) -> Objects:
        """The objects of one type of an interface or a union."""
        kind: Any = self._schema.type_map.get(name)
        if not isinstance(kind, GraphQLObjectType) or not self._schema.is_sub_type(among, kind):
            raise Unfit
        return self._objects(kind, nodes)
