"""Every question of the program, with the example that its own file gives."""

from __future__ import annotations

import importlib
import pkgutil
from typing import Any

import graph
from graph.listing import ListQuery
from graph.query import KNOWN, Query


def questions() -> list[Query[Any]]:
    """All of them, by name."""
    modules()
    return sorted((each for each in KNOWN.values() if isinstance(each, Query)), key=lambda query: query.name)


def lists() -> list[ListQuery[Any]]:
    """All lists that the graph sorts."""
    held = [value for module in modules() for value in vars(module).values() if isinstance(value, ListQuery)]
    return sorted({each.name: each for each in held}.values(), key=lambda each: each.name)


def unlimited(query: Query[Any], **chosen: Any) -> dict[str, Any]:
    """What a question takes without any limit but the chosen ones; of these what it does not take is left out."""
    return {name: chosen.get(name) for name in query.file.example}


def modules() -> list[Any]:
    """Every module of the graph's floor, imported."""
    return [importlib.import_module(found.name) for found in pkgutil.walk_packages(graph.__path__, "graph.")]
