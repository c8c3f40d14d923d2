"""How what became of all orders is read back."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from tests.proof.histories.people import Caller
from tests.proof.histories.town import Town

AT_ONCE = 20


@dataclass(frozen=True)
class Read:
    """Reads rows back by their keys, some at once."""

    town: Town

    def all(self, who: Caller, field: str, keys: Iterable[str], wanted: str, **headers: str) -> dict[str, Any]:
        """What each key names, as somebody sees it; `field` asks for one, such as hazard(hic: $key)."""
        asked: list[str] = list(keys)
        found: dict[str, Any] = {}
        for start in range(0, len(asked), AT_ONCE):
            some = asked[start : start + AT_ONCE]
            parts = [f"k{no}: {field.replace('$key', f'$k{no}')} {{ {wanted} }}" for no in range(len(some))]
            named = ", ".join(f"$k{no}: ID!" for no in range(len(some)))
            variables = {f"k{no}": key for no, key in enumerate(some)}
            told = self.town.ask(who.name, f"query({named}) {{ {' '.join(parts)} }}", variables, **headers)
            assert "errors" not in told, told["errors"]
            found |= {key: told["data"][f"k{no}"] for no, key in enumerate(some)}
        return found


def moment(told: str | None) -> datetime | None:
    return None if told is None else datetime.fromisoformat(told)


def key_of(row: dict[str, Any] | None) -> str | None:
    """The key of a row that another names."""
    return None if row is None else next(row[name] for name in ("id", "hic", "key", "code") if name in row)
