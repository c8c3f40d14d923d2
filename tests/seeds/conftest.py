"""A copy of the district's folder for each test."""

from pathlib import Path

import pytest

from tests.seeds.copied import Copied


@pytest.fixture
def copied(tmp_path: Path) -> Copied:
    return Copied(tmp_path)
