"""A home of its own for the tests of starting and stopping, on a path that is not plain."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.private.place import Place
from graph.private.private import PrivateNeo4j
from graph.private.progress import Silent


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory, cache: Path) -> Place:
    return Place(home=tmp_path_factory.mktemp("private") / "区 家", cache=cache, heap="256m")


@pytest.fixture
def another(place: Place) -> PrivateNeo4j:
    """What a second command would have on the same home."""
    return PrivateNeo4j(place, Silent(), print)
