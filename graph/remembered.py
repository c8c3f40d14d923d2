"""Rows of reference, which everybody may see, remembered under the rules that they were read at.

Nearly every answer names departments, places and matters, which change only where the rules do (state.py). A
request that has been told anything knows which rules held there: what was read under the same is what it would be
told again. So nothing is shown that is older than the request, and the first of its questions is always asked.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from _typeshed import DataclassInstance

    from graph.query import Query
    from graph.state import State

    R = TypeVar("R", bound=DataclassInstance)

MOST = 20_000
"""Rows remembered of one question; more are asked for again."""


class Remembered:
    """The rows of one state of the rules, by the name of their question and their key."""

    def __init__(self) -> None:
        self._rules: str | None = None
        self._rows: dict[str, dict[Any, Any]] = {}

    def rows(self, query: Query[R], params: Mapping[str, Any], state: State | None) -> list[R] | None:
        """The rows of a question's keys under the rules of a state; None where one of them has to be asked for."""
        if not query.reference or state is None or state.rules != self._rules:
            return None
        known = self._rows.get(query.name, {})
        (keys,) = params.values()
        return [known[key] for key in keys] if all(key in known for key in keys) else None

    def learn(self, query: Query[R], rows: Sequence[R], state: State) -> None:
        """Remember what was read at a state; what was read under other rules is forgotten."""
        if not query.reference:
            return
        if state.rules != self._rules:
            self._rules, self._rows = state.rules, {}
        known = self._rows.setdefault(query.name, {})
        if len(known) + len(rows) <= MOST:
            row: Any
            for row in rows:
                known[row.asked] = row
