"""Keys that a district knows, asked of itself, so that an operation made at random meets real things too."""

from __future__ import annotations

from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

import httpx
from graphql import GraphQLObjectType, GraphQLSchema, get_named_type, is_required_argument

from schema.keyed import KEYED

EACH = 5
TRIES = 3
"""A busy machine may not plan a question in the time that it has for an answer; the next try finds it planned."""
AT_ONCE = 2
"""While Neo4j plans a question that it has never met, others can be made and asked."""


@dataclass(frozen=True)
class Known:
    """Keys by the name of their type, and global ids."""

    keys: Mapping[str, list[str]]
    node_ids: list[str]


def ask_for_known(address: str, http: httpx.Client, schema: GraphQLSchema) -> Known:
    """The first rows of every list that can be asked without saying more."""

    def ask(field: str, kind: str) -> list[dict[str, str]]:
        query = f"{{ {field}(first: {EACH}) {{ nodes {{ nodeId {_key(kind)} }} }} }}"
        return list(_answer(address, http, query)[field]["nodes"])

    lists = _lists(schema)
    with ThreadPoolExecutor(AT_ONCE) as pool:
        pages = list(pool.map(ask, lists.keys(), lists.values()))
    keys: dict[str, list[str]] = {}
    for kind, rows in zip(lists.values(), pages, strict=True):
        keys.setdefault(kind, []).extend(row[_key(kind)] for row in rows)
    # Categories are few, and have no pages.
    categories = _answer(address, http, "{ riskCategories { code } }")["riskCategories"]
    keys["RiskCategory"] = [row["code"] for row in categories]
    return Known(keys, [rows[0]["nodeId"] for rows in pages if rows])


def _answer(address: str, http: httpx.Client, query: str) -> dict[str, Any]:
    for _ in range(TRIES):
        answer = http.post(address, json={"query": query}).raise_for_status().json()
        if "errors" not in answer:
            return dict(answer["data"])
    raise AssertionError(answer)


def _key(kind: str) -> str:
    """The field that the first key of a type is."""
    return KEYED[kind][0].fields


def _lists(schema: GraphQLSchema) -> dict[str, str]:
    """The root fields that are pages of things with a key, and what lies in each."""
    found = {}
    assert schema.query_type is not None
    for name, field in schema.query_type.fields.items():
        page = get_named_type(field.type)
        if not isinstance(page, GraphQLObjectType) or "nodes" not in page.fields:
            continue
        kind = get_named_type(page.fields["nodes"].type).name
        if kind in KEYED and not any(is_required_argument(each) for each in field.args.values()):
            found[name] = kind
    return found
