"""What names an entity: keys of one field, of several, and of fields within fields; and what neighbours add."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

import msgspec
import pytest
from graphql import GraphQLInterfaceType, GraphQLNonNull, GraphQLObjectType

from graph.failures import BadInput
from graph.hazards import HazardRow
from graph.lean import lean_rows
from graph.row import columns_of
from schema.build import build_schema
from schema.keyed import KEYED
from schema.nullable import FIXED
from schema.representations import Entities, Keyed
from schema.ways import DEFINITION


@dataclass
class Product:
    """A row with a column that a neighbour holds."""

    sku: str
    weight_in_grams: int | None = None


def both(sku: str, variation: str, field: str) -> tuple[str, str]:
    return sku_alone(sku, field), variation


def sku_alone(sku: str, field: str) -> str:
    if " " in sku:
        raise BadInput(field, "SKU", "must hold no spaces")
    return sku


ENTITIES = Entities(
    keys={
        "Product": (
            Keyed("sku variation { id }", "by both", both),
            Keyed("sku", "by sku", sku_alone),
            Keyed("upc", "by upc", sku_alone),
        )
    },
    shown_as=lambda row, name: isinstance(row, Product) and name == "Product",
    dataset_of=lambda _name: None,
    external={"Product": {"weightInGrams": int}},
)


@pytest.mark.parametrize(
    ("representation", "edge", "key"),
    [
        ({"sku": "a", "variation": {"id": "v"}}, "by both", ("a", "v")),
        ({"sku": "a", "variation": {"id": "v", "more": 1}, "x": []}, "by both", ("a", "v")),
        ({"sku": "a"}, "by sku", "a"),
        ({"sku": "a", "variation": None}, "by sku", "a"),
        ({"sku": "a", "variation": {"id": {"message": "no"}}}, "by sku", "a"),
        ({"sku": "a", "variation": "v"}, "by sku", "a"),
        ({"sku": "b b", "variation": {"id": "v"}, "upc": "1"}, "by upc", "1"),
    ],
)
def test_the_first_key_that_is_whole_names_the_row(representation: dict[str, Any], edge: str, key: Any) -> None:
    assert ENTITIES.judge({"__typename": "Product", **representation}) == ("Product", edge, key)


@pytest.mark.parametrize(
    ("representation", "field", "rule"),
    [
        ({"__typename": "Product"}, "representations.sku", "KEY"),
        ({"__typename": "Product", "sku": 1}, "representations.sku", "KEY"),
        ({"__typename": "Product", "variation": {"id": "v"}}, "representations.sku", "KEY"),
        ({"__typename": "Product", "sku": "a b"}, "representations.sku", "SKU"),
        ({"__typename": "Other", "sku": "a"}, "representations.__typename", "ENTITY"),
        ({"__typename": None, "sku": "a"}, "representations.__typename", "ENTITY"),
        ({"__typename": {"a": 1}, "sku": "a"}, "representations.__typename", "ENTITY"),
        ({"sku": "a"}, "representations.__typename", "ENTITY"),
        (["Product"], "representations", "OBJECT"),
        ("Product", "representations", "OBJECT"),
    ],
)
def test_what_names_nothing_is_refused_by_field_and_rule(representation: Any, field: str, rule: str) -> None:
    with pytest.raises(BadInput) as refused:
        ENTITIES.judge(representation)
    assert (refused.value.field, refused.value.rule) == (field, rule)


@pytest.mark.parametrize(
    ("sent", "known"),
    [
        ({"weightInGrams": 5}, 5),
        ({}, None),
        ({"weightInGrams": None}, None),
        ({"weightInGrams": {"message": "no"}}, None),
    ]
    + [({"weightInGrams": wrong}, None) for wrong in (True, 5.0, "5", [5])],
)
def test_what_a_neighbour_knows_is_taken_only_when_it_is_of_its_type(
    sent: dict[str, Any], known: int | None
) -> None:
    found = Product("a")
    row = ENTITIES.row(found, "Product", {"sku": "other", **sent})
    assert (row.sku, row.weight_in_grams) == ("a", known)
    assert found.weight_in_grams is None, "a row may be shared by several representations"
    assert ENTITIES.row(None, "Product", {"sku": "a", **sent}) is None, "nothing is built from what was sent"
    assert ENTITIES.row(found, "Other", sent) is None


def test_every_key_of_the_schema_is_answered_and_no_other() -> None:
    declared = set()
    for name, kind in build_schema()._schema.type_map.items():  # noqa: SLF001 - graphql-core's schema
        definition = kind.extensions.get(DEFINITION)
        for directive in getattr(definition, "directives", None) or ():
            if type(directive).__name__ == "Key":
                declared.add((name, str(directive.fields)))
    assert declared == {(name, entry.fields) for name, entries in KEYED.items() for entry in entries}
    assert len(declared) > 30


def test_a_field_of_an_entity_is_null_where_we_do_not_know_the_row() -> None:
    strict = {
        (name, field)
        for name, kind in build_schema()._schema.type_map.items()  # noqa: SLF001 - graphql-core's schema
        if name in KEYED and isinstance(kind, GraphQLObjectType | GraphQLInterfaceType)
        for field, each in kind.fields.items()
        if isinstance(each.type, GraphQLNonNull)
    }
    keys = {(name, entry.fields) for name, entries in KEYED.items() for entry in entries} - {
        ("Enterprise", "uscc")
    }
    fixed = {(name, field) for name, fields in FIXED.items() for field in fields}
    assert strict == keys | fixed | {(name, "nodeId") for name in KEYED}


def test_a_lean_row_takes_what_neighbours_know_where_it_was_asked_for() -> None:
    columns: list[Any] = [None] * len(columns_of(HazardRow))
    columns[:3] = ["h", "h", "堆放易燃物"]
    (row,) = msgspec.convert([[columns]], lean_rows(HazardRow, frozenset({"description"}))).rows
    held = replace(ENTITIES, shown_as=lambda *_: True, external={"Hazard": {"description": str, "status": str}})
    found = held.row(row, "Hazard", {"description": "已清理", "status": "CLOSED"})
    assert (found.hic, found.description) == ("h", "已清理")
    assert not hasattr(found, "status")
