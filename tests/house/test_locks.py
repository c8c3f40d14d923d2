"""Whatever is installed or downloaded is locked: its version and the hash of its bytes."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
PACKAGE = re.compile(r"^(\S+?)==(\S+?)( ;.*?)? \\\n((?:    --hash=sha256:[0-9a-f]{64}(?: \\)?\n)+)", re.MULTILINE)
FILE = re.compile(r"[0-9a-f]{64} [1-9]\d* [\w./+-]+")


def committed(pattern: str) -> list[Path]:
    return sorted(
        path for path in ROOT.glob(pattern) if "node_modules" not in path.parts and ".venv" not in path.parts
    )


@pytest.mark.parametrize("name", ["requirements.lock", "requirements-dev.lock"])
def test_every_python_package_has_one_version_and_the_hashes_of_its_files(name: str) -> None:
    text = (ROOT / name).read_text("utf-8")
    packages = PACKAGE.findall(text)
    assert len(packages) > 30
    assert PACKAGE.sub("", text).strip() == ""


def test_packages_are_installed_by_their_hashes_only() -> None:
    installs = [line for line in (ROOT / "bin" / "setup").read_text("utf-8").splitlines() if "pip install" in line]
    assert installs
    assert [line for line in installs if "-r " in line and "--require-hashes" not in line] == []


def test_every_node_package_has_the_hash_of_its_bytes() -> None:
    locks = committed("**/package-lock.json")
    assert len(locks) >= 4
    for lock in locks:
        packages = json.loads(lock.read_text("utf-8"))["packages"]
        assert [name for name, each in packages.items() if name and not each.get("integrity")] == [], lock


def test_every_downloaded_file_has_its_hash_and_size() -> None:
    for lock in ("server/explorer.lock", "graph/private/neo4j.lock"):
        lines = (ROOT / lock).read_text("utf-8").splitlines()
        assert lines
        assert [line for line in lines if not FILE.fullmatch(line)] == []
