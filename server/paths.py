"""Folders that come with the program."""

from pathlib import Path

SEEDS = Path(__file__).parent.parent / "seeds"
