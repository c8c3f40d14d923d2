"""Corruptions that the database does not refuse, each with its undoing and what the audit must say."""

from __future__ import annotations

from tests.support.corruptions_of_meaning import OF_MEANING
from tests.support.corruptions_of_shape import OF_SHAPE

CORRUPTIONS = [*OF_SHAPE, *OF_MEANING]
