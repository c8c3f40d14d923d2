"""Programs written for Node, which judge us or stand before us; each folder of them is locked by npm."""

from __future__ import annotations

import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

SECONDS = 900


def _program(name: str) -> str:
    """Where a program is: beside this Python, where the wheel of Node puts it, or on the PATH."""
    beside = Path(sys.executable).with_name(name)
    found = str(beside) if beside.exists() else shutil.which(name)
    assert found, f"{name} is missing: it comes with requirements-dev.lock"
    return found


@cache
def node() -> str:
    """Node itself: what the wheel puts beside Python is a script that starts it and passes no signals on."""
    asked = [_program("node"), "-p", "process.execPath"]
    return subprocess.run(asked, capture_output=True, text=True, check=True, timeout=60).stdout.strip()


def install(folder: Path) -> None:
    """Install what the lock of a folder names, unless that has been done since the lock was written."""
    lock, installed = folder / "package-lock.json", folder / "node_modules" / ".package-lock.json"
    if installed.exists() and installed.stat().st_mtime >= lock.stat().st_mtime:
        return
    command = [_program("npm"), "ci"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, timeout=SECONDS)
    assert done.returncode == 0, f"npm ci in {folder}:\n{done.stderr}"
    installed.touch()  # npm may keep the time of an earlier one
