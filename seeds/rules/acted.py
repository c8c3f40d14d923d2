"""What departments have acted on here takes no more from files: it would overwrite or contradict what they did."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from collections.abc import Set as AbstractSet
    from typing import Any

    from seeds.folder import Row
    from seeds.problems import Report


class ActedOn:
    """Refuses rows about hazards that were acted on, but for those that were loaded before.

    `acted` names these hazards, each with the keys of its loaded rows; `key` tells that of a row.
    """

    def __init__(
        self, acted: Mapping[str, AbstractSet[str]], key: Callable[[Mapping[str, Any]], str], report: Report
    ) -> None:
        self._acted = acted
        self._key = key
        self._report = report

    def row(self, row: Row) -> None:
        """Check one row."""
        loaded = self._acted.get(row.values.get("hic") or "")
        if loaded is not None and self._key(row.values) not in loaded:
            message = "departments have acted on this hazard here since; what comes next is ordered and not loaded"
            self._report.error(row.line, "hic", "ACTED_ON_HERE", message)

    def end(self) -> None:
        """Nothing is left to check."""


def step(values: Mapping[str, Any]) -> str:
    """The key of a step."""
    return f"transitions|{values['hic']}|{values.get('no')}"


def assignment(values: Mapping[str, Any]) -> str:
    """The key of an assignment."""
    assigned_at = values.get("assigned_at")
    return f"assignments|{values['hic']}|{values.get('role')}|{assigned_at and assigned_at.isoformat()}"
