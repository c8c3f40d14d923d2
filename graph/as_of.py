"""As of when owners are asked for: what was believed at a time, of what had been recorded by a revision."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class AsOf:
    """As believed at a time, otherwise now; of all records, or only those that there were at a revision."""

    known_at: datetime | None = None
    revision: int | None = None


NOW = AsOf()
