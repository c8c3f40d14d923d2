"""Operations made at random from the schema; most name what a district knows and ask for pages that exist."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

from graphql import (
    ArgumentNode,
    FieldNode,
    GraphQLSchema,
    IntValueNode,
    ListValueNode,
    NullValueNode,
    ObjectFieldNode,
    StringValueNode,
    ValueNode,
    Visitor,
    get_named_type,
    parse,
    parse_value,
    print_ast,
    visit,
)
from hypothesis import strategies as st
from schemathesis import graphql as scalars
from schemathesis.graphql import nodes

from schema.keyed import KEYED
from tests.suites.known import Known

NAMED = {
    "area": "AdminArea",
    "building": "Premises",
    "category": "RiskCategory",
    "department": "Department",
    "departments": "Department",
    "document": "LegalDocument",
    "enterprise": "Enterprise",
    "foundBy": "User",
    "list": "DutyList",
    "organisation": "Organisation",
    "provision": "LegalProvision",
    "riskPoint": "RiskPoint",
    "subScope": "SubScope",
}
"""What the arguments and inputs of these names name, wherever they stand."""

LOOK_UPS = frozenset({"buildingCode", "code", "hic", "id", "key"})
NO_REPRESENTATIONS = ('"Hazard"', "1", "[]", "{}", '{__typename: "Hazard"}', '{__typename: 1, id: "U06"}')
CURSORS = frozenset({"after", "before"})
STRANGE = 7  # of as many draws and one more, one keeps what the generator made


def register_scalars(known: Known) -> None:
    """Teach the generator our scalars, and whole numbers that are small as a rule."""
    near = st.dates(min_value=date(2019, 1, 1), max_value=date(2027, 1, 1))
    scalars.scalar("Date", (near | near | near | st.dates() | st.just("2024-02-30")).map(str).map(nodes.String))
    moment = near.map("{}T08:30:00+08:00".format)
    scalars.scalar("DateTime", (moment | moment | st.datetimes().map(str)).map(nodes.String))
    whole = st.integers(0, 30)
    scalars.scalar("Int", (whole | whole | whole | st.integers(-(2**31), 2**31 - 1)).map(nodes.Int))
    scalars.scalar("_Any", _representations(known))


def operations(made: st.SearchStrategy[Any], schema: GraphQLSchema, known: Known) -> st.SearchStrategy[Any]:
    """The generator's cases, each with its operation led to where something is."""

    @st.composite
    def led(draw: st.DrawFn) -> Any:
        case = draw(made)
        case.body = print_ast(visit(parse(case.body), _Leading(draw, schema, known)))
        return case

    return led()


class _Leading(Visitor):
    """Puts known keys where keys are asked for, leaves out cursors, and asks for one end of a list only."""

    def __init__(self, draw: st.DrawFn, schema: GraphQLSchema, known: Known) -> None:
        super().__init__()
        self._draw = draw
        self._known = known
        assert schema.query_type is not None
        self._roots = {name: get_named_type(each.type).name for name, each in schema.query_type.fields.items()}
        self._root = ""

    def enter_field(self, node: FieldNode, *details: Any) -> FieldNode | None:
        ancestors = details[-1]
        if not any(isinstance(each, FieldNode) for each in ancestors):
            self._root = node.name.value
        kept = [each for each in node.arguments or () if not (each.name.value in CURSORS and self._usually())]
        given = {each.name.value for each in kept if not isinstance(each.value, NullValueNode)}
        if {"first", "last"} <= given and self._usually():
            kept = [each for each in kept if each.name.value != "last"]
        if len(kept) == len(node.arguments or ()):
            return None
        return FieldNode(
            alias=node.alias,
            name=node.name,
            arguments=tuple(kept),
            directives=node.directives,
            selection_set=node.selection_set,
        )

    def enter_argument(self, node: ArgumentNode, *_: Any) -> ArgumentNode | None:
        if node.name.value in LOOK_UPS | {"ids"}:
            kind = self._roots[self._root]
            values = self._known.node_ids if kind == "Node" else self._keys(kind)
        else:
            values = self._keys(NAMED.get(node.name.value))
        value = self._known_value(node.value, values)
        return ArgumentNode(name=node.name, value=value) if value else None

    def enter_object_field(self, node: ObjectFieldNode, *_: Any) -> ObjectFieldNode | None:
        value = self._known_value(node.value, self._keys(NAMED.get(node.name.value)))
        return ObjectFieldNode(name=node.name, value=value) if value else None

    def _keys(self, kind: str | None) -> list[str]:
        return self._known.keys.get(kind, []) if kind else []

    def _known_value(self, value: ValueNode, known: list[str]) -> ValueNode | None:
        """A known key, or keys, instead of a made one; None where there is nothing to replace."""
        if not known or not self._usually():
            return None
        if isinstance(value, ListValueNode):
            return nodes.List([self._known_value(each, known) or each for each in value.values])
        if isinstance(value, StringValueNode | IntValueNode):
            return nodes.String(self._draw(st.sampled_from(known)))
        return None

    def _usually(self) -> bool:
        return self._draw(st.integers(0, STRANGE)) < STRANGE


def _representations(known: Known) -> st.SearchStrategy[ValueNode]:
    """What a gateway names entities by, and what it never should."""
    named = st.sampled_from(sorted(known.keys)).flatmap(
        lambda kind: st.sampled_from(known.keys[kind]).map(lambda key: _literal(kind, key))
    )
    return (named | named | named | st.sampled_from(NO_REPRESENTATIONS)).map(parse_value)


def _literal(kind: str, key: str) -> str:
    return f"{{__typename: {json.dumps(kind)}, {KEYED[kind][0].fields}: {json.dumps(key)}}}"
