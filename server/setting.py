"""A setting, as data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from server.setting_forms import Parser


@dataclass(frozen=True)
class Setting:
    """One setting: its name in the environment, its help, its default as shown, and how its text is read."""

    name: str
    help: str
    shown: str
    default: Any
    parse: Parser = str

    @property
    def attribute(self) -> str:
        """Its name in Settings."""
        return self.name.removeprefix("ZEREN_").lower()
