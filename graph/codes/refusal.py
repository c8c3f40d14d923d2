"""The refusal of a code: which rule it breaks, and what would be right."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Refusal:
    """One broken rule of a code; `code` is stable, `message` is for a person."""

    code: str
    message: str
