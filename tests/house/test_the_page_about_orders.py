"""docs/orders.md tells of every order and of every rule that one can break."""

from __future__ import annotations

import re
from pathlib import Path

from graph.acting.problem import ProblemCode
from schema.build import build_schema
from server.documents.weights import WEIGHTS

PAGE = (Path(__file__).parent.parent.parent / "docs" / "orders.md").read_text(encoding="utf-8")
TABLES = [line.split("|")[1] for line in PAGE.splitlines() if line.startswith("| `")]
FIRST_CELLS = {word for cell in TABLES for word in re.findall(r"`(\w+)`", cell)}


def orders() -> set[str]:
    mutation = build_schema()._schema.mutation_type  # noqa: SLF001 - graphql-core's schema
    assert mutation is not None
    return {*mutation.fields}


def test_every_order_is_told() -> None:
    assert orders() <= FIRST_CELLS


def test_every_rule_that_an_order_can_break_is_told() -> None:
    assert {code.value for code in ProblemCode} <= FIRST_CELLS


def test_every_order_has_its_cost() -> None:
    assert {f"Mutation.{name}" for name in orders()} <= WEIGHTS.keys()
