"""The limits of a list: what its question takes beside the page, the order, and what may be seen."""

from __future__ import annotations

from typing import Any

from graph.listing import ListQuery

_PAGED = {"order", "low", "high", "ascending", "first", "few", "standing"}


def limits_of(listing: ListQuery[Any]) -> dict[str, Any]:
    """By their names; none is set."""
    return dict.fromkeys(set(listing.sorted.file.example) - _PAGED - {*listing.sorted.seen})
