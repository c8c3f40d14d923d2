"""Everything of one kind that the house holds, found by looking into its modules."""

from __future__ import annotations

import importlib
import pkgutil
from typing import Any, TypeVar

import graph
from graph.listing import Backwards, ListQuery
from graph.query import Command, Query

T = TypeVar("T")


def queries() -> list[Query[Any]]:
    return sorted(_held(Query), key=lambda query: query.name)


def commands() -> list[Command]:
    return sorted(_held(Command), key=lambda command: command.name)


def _held(kind: type[T]) -> list[T]:
    found: dict[Any, T] = {}
    for module in pkgutil.walk_packages(graph.__path__, "graph."):
        for value in vars(importlib.import_module(module.name)).values():
            if isinstance(value, ListQuery):
                each = [value.sorted, *value.along]
            else:
                each = list(value.values()) if isinstance(value, dict) else [value]
            found.update({item.name: item for item in each if isinstance(item, kind) and not _turned(item)})
    return list(found.values())


def _turned(item: Any) -> bool:
    """Whether it has the file of another question, turned round."""
    return isinstance(item, Backwards)
