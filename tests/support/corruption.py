"""A corruption that the database does not refuse."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Corruption:
    name: str
    plant: str
    undo: str
    invariant: str
    subject: str
