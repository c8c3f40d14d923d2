"""Front doors: over a canned graph that remembers, over the seeds, and over a graph that is gone."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
import structlog

from graph.bolt import Bolt
from graph.private.progress import Silent
from server import logs
from server.explorer import locked_files
from server.settings import Settings
from tests.support.front_door import Door, Gone, open_door


@pytest.fixture(scope="session", autouse=True)
def logging_as_served() -> Iterator[None]:
    """The log as it is while serving, in lines of JSON; put back as it was at the end."""
    root = logging.getLogger()
    before, level = root.handlers[:], root.level
    logs.configure(Settings(log_format="json"))
    yield
    root.handlers[:] = before
    root.setLevel(level)
    structlog.reset_defaults()


@pytest.fixture
def door() -> Door:
    return open_door()


@pytest.fixture
def gone() -> Door:
    return open_door(Gone())


@pytest.fixture(scope="session")
def seeded_door(district: Bolt) -> Door:
    return open_door(district)


@pytest.fixture(scope="session")
def explorer_files(cache: Path) -> dict[str, bytes]:
    return locked_files(Settings(cache=cache), Silent())


@pytest.fixture(scope="session")
def explorer_door(explorer_files: dict[str, bytes]) -> Door:
    return open_door(files=explorer_files)
