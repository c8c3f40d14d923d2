"""The public schema is a committed file; what it says is checked here, and nothing becomes public by accident."""

from __future__ import annotations

from pathlib import Path

from graphql import GraphQLEnumType, GraphQLInputObjectType, GraphQLInterfaceType, GraphQLObjectType

from schema.build import build_schema

COMMITTED = Path(__file__).parent.parent.parent / "schema" / "schema.graphql"
FEDERATIONS = ("_", "link__")


def test_the_committed_schema_is_the_one_that_is_served() -> None:
    assert COMMITTED.read_text(encoding="utf-8") == build_schema().as_str() + "\n", (
        "write it anew: .venv/bin/python -m schema.printed"
    )


def test_every_type_field_argument_and_value_is_described() -> None:
    missing = []
    for name, kind in build_schema()._schema.type_map.items():  # noqa: SLF001 - graphql-core's schema
        if name.startswith(FEDERATIONS) or name in ("String", "Int", "Boolean", "ID"):
            continue
        if not kind.description:
            missing.append(name)
        if isinstance(kind, GraphQLEnumType):
            missing += [f"{name}.{value}" for value, each in kind.values.items() if not each.description]
        if isinstance(kind, GraphQLObjectType | GraphQLInterfaceType):
            for field, each in kind.fields.items():
                if field.startswith("_"):
                    continue
                missing += [] if each.description else [f"{name}.{field}"]
                missing += [f"{name}.{field}({arg})" for arg, a in each.args.items() if not a.description]
        if isinstance(kind, GraphQLInputObjectType):
            missing += [f"{name}.{field}" for field, each in kind.fields.items() if not each.description]
    assert missing == []


def test_the_federation_specification_is_the_newest_that_every_composer_takes() -> None:
    assert "https://specs.apollo.dev/federation/v2.9" in build_schema().as_str()
