"""What docs/sharing-in-bulk.md says of a row that several sources tell of, in plain Python."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass
class Row:
    """What is held of a row, who is its source, and what each source told last."""

    held: dict[str, str]
    holder: dict[str, str] = field(default_factory=dict)
    told: dict[tuple[str, str], str] = field(default_factory=dict)
    version: int = 1
    registrar: str | None = None
    """Who registered it by an order: the source of what nobody else is."""

    @classmethod
    def created(cls, values: Mapping[str, str], unit: str) -> Row:
        return cls(
            dict(values), dict.fromkeys(values, unit), {(unit, name): text for name, text in values.items()}
        )

    def hears(self, unit: str, values: Mapping[str, str], authorities: Mapping[str, str], *, seen: bool) -> Heard:
        """A source tells values; `authorities` are those of the fields."""
        heard = Heard()
        for name, text in values.items():
            self._hears(heard, unit, name, text, mine=authorities.get(name) == unit, seen=seen)
        self.version += bool(heard.updated)
        return heard

    def _hears(self, heard: Heard, unit: str, name: str, text: str, *, mine: bool, seen: bool) -> None:
        holder, own = self.holder.get(name), self.told.get((unit, name))
        held = self.held.get(name)
        first = self.registrar if holder is None else None
        if seen and held == text:
            if mine or (holder is None and first in (None, unit)):
                self._hold(unit, name, text)
            elif own is not None:
                self.told[unit, name] = text  # it agrees now
        elif mine or unit in (holder, first) or (seen and held is None):
            # Of a row out of sight the answer follows from what its source told before.
            if seen or own != text or holder != unit:
                heard.updated.append(name)
            self._hold(unit, name, text)
        else:
            heard.claimed.append(name)
            heard.anew |= own != text
            self.told[unit, name] = text

    def _hold(self, unit: str, name: str, text: str) -> None:
        self.held[name] = text
        self.holder[name] = unit
        self.told[unit, name] = text

    def conflicts(self) -> dict[str, set[tuple[str, str]]]:
        """Fields in which a source tells another value than the one that is held."""
        found: dict[str, set[tuple[str, str]]] = {}
        for (unit, name), text in self.told.items():
            if self.holder.get(name) != unit and self.held.get(name) != text:
                found.setdefault(name, set()).add((unit, text))
        return found


@dataclass
class Heard:
    """Fields that are held anew, fields of which another value is held, and whether any of that is new."""

    updated: list[str] = field(default_factory=list)
    claimed: list[str] = field(default_factory=list)
    anew: bool = False

    @property
    def outcome(self) -> str:
        if self.updated:
            return "UPDATED"
        return "CLAIMED" if self.anew else "UNCHANGED"


@dataclass
class Shared:
    """The rows of one type; of hazards and points those that somebody has told of, by a source's own key too."""

    rows: dict[str, Row] = field(default_factory=dict)
    sources: dict[tuple[str, str], str] = field(default_factory=dict)
