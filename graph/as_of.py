"""As of when owners are asked for: what was believed at a time, of what had been recorded by a revision."""

from datetime import datetime
from typing import Any, NamedTuple


class AsOf(NamedTuple):
    """As believed at a time, otherwise now; of all records, or only those that there were at a revision."""

    known_at: datetime | None = None
    revision: int | None = None

    @property
    def parameters(self) -> dict[str, Any]:
        """As the rule of ownership takes it."""
        return {"knownAt": self.known_at, "revision": self.revision}


NOW = AsOf()
