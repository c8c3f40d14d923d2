"""The examples' own locks: exact, and without a word about where packages were found."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from tests.gateways.examples import GATEWAY, NEIGHBOUR

PROJECTS = pytest.mark.parametrize("project", [GATEWAY, NEIGHBOUR], ids=lambda path: path.name)


def read(project: Path, name: str) -> dict[str, Any]:
    return dict(json.loads((project / name).read_text(encoding="utf-8")))


@PROJECTS
def test_every_package_that_a_project_asks_for_is_named_by_its_exact_version(project: Path) -> None:
    asked: dict[str, str] = read(project, "package.json")["dependencies"]
    locked = read(project, "package-lock.json")["packages"]
    assert {name: locked[f"node_modules/{name}"]["version"] for name in asked} == asked


@PROJECTS
def test_a_lock_names_digests_and_no_registry(project: Path) -> None:
    packages = read(project, "package-lock.json")["packages"]
    assert [name for name, package in packages.items() if "resolved" in package] == []
    assert [name for name, package in packages.items() if name and "integrity" not in package] == []


@PROJECTS
def test_there_is_one_graphql_in_a_project(project: Path) -> None:
    packages = read(project, "package-lock.json")["packages"]
    assert [name for name in packages if re.search(r"(^|/)node_modules/graphql$", name)] == [
        "node_modules/graphql"
    ]
