"""A page of figures that a benchmark writes anew, with an end that people write and it keeps."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def write(page: Path, told: str, by_hand: str) -> None:
    """Write what was measured; what stands from the heading `by_hand` on stays."""
    there = page.read_text(encoding="utf-8") if page.exists() else ""
    _, heading, end = there.partition(f"\n{by_hand}")
    page.write_text(told + heading + end, encoding="utf-8")
