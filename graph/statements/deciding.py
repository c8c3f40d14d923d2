"""What a source's word does to a row: it is held, or kept as a claim beside what is held.

    nothing held                       held
    the field's authority tells        held, whoever told before
    the source of what is held tells   held
    anybody else tells otherwise       a claim

The source of what was said when an order registered the row is the department that registered it. What is held and
came from a file of the district has no source; only the authority replaces it. A row that the
source may not see is never filled by it, so that an answer tells nothing of what the row says.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from graph.statements.item import text
from graph.statements.standing import statements

if TYPE_CHECKING:
    from collections.abc import Mapping

    from graph.statements.standing import StandingRow, Statement
    from graph.statements.subject import Subject


@dataclass
class Decision:
    """The values to put, what is told anew and held of it, fields that differ, and what older statements lose."""

    put: dict[str, Any] = field(default_factory=dict)
    told: dict[str, str] = field(default_factory=dict)
    held: set[str] = field(default_factory=set)
    claimed: list[str] = field(default_factory=list)
    ends: dict[str, set[str]] = field(default_factory=dict)
    yields: dict[str, set[str]] = field(default_factory=dict)

    @property
    def claims_anew(self) -> bool:
        """Whether a value is told that is another than what is held."""
        return any(each in self.told for each in self.claimed)

    def replaced(self, row: StandingRow) -> list[dict[str, Any]]:
        """Older statements with the fields that they still tell, and that are still held."""
        return [
            {
                "id": each.id,
                "live": [name for name in each.live if name not in self.ends.get(each.id, ())],
                "held": [name for name in each.held if name not in self.yields.get(each.id, ())],
            }
            for each in statements(row)
            if each.id in self.ends or each.id in self.yields
        ]


def created(values: Mapping[str, Any]) -> Decision:
    """A row that comes into being holds all that is told."""
    told = {name: text(value) for name, value in values.items()}
    return Decision(put=dict(values), told=told, held=set(told))


def said_once(subject: Subject, values: Mapping[str, Any], row: StandingRow, unit: str) -> list[str]:
    """Fields of which a unit tells something else than what was said when the row came into being, and stays.

    Of a row out of its sight it is what the unit itself has said.
    """
    said = row.held if row.seen else _still_told(row, unit)
    return [
        name
        for name, value in values.items()
        if subject.by_name[name].fixed and text(value) != (said.get(name) or text(value))
    ]


def _still_told(row: StandingRow, unit: str) -> dict[str, str | None]:
    own = [each for each in statements(row) if each.unit == unit]
    return {name: each.tells(name) for each in own for name in each.live}


def decided(values: Mapping[str, Any], row: StandingRow, unit: str, authorities: Mapping[str, str]) -> Decision:
    """What becomes of the values that a unit tells of a row; `authorities` are those of its fields."""
    made, told = Decision(), statements(row)
    for name, value in values.items():
        if not row.seen and row.asked == f"{name}:{text(value)}":
            continue  # it named the row
        mine = authorities.get(name) == unit
        own = next((each for each in told if each.unit == unit and name in each.live), None)
        holder = next((each for each in told if name in each.held), None)
        says = _Says(name, value, own, holder, holder.unit if holder else row.registrar, unit)
        if row.seen and name not in row.hidden:
            _among_what_is_seen(made, says, row.held.get(name), mine=mine)
        else:
            _unseen(made, says, mine=mine)
    return made


@dataclass(frozen=True)
class _Says:
    field: str
    value: Any
    own: Statement | None
    holder: Statement | None
    source: str | None
    """The department whose word is held; None: a file of the district."""
    unit: str

    @property
    def text(self) -> str:
        return text(self.value)

    @property
    def again(self) -> bool:
        """Whether its source has told the same before, and nothing else since."""
        return self.own is not None and self.own.tells(self.field) == self.text

    @property
    def is_held(self) -> bool:
        return self.own is not None and self.own is self.holder


def _among_what_is_seen(made: Decision, says: _Says, now: str | None, *, mine: bool) -> None:
    if now == says.text:
        if (mine or says.source in (None, says.unit)) and not says.is_held:
            _tell(made, says, held=True)
        elif not says.again and says.own is not None:
            _tell(made, says, held=says.is_held)
    elif now is None or mine or says.source == says.unit:
        made.put[says.field] = says.value
        _tell(made, says, held=True)
    else:
        _claim(made, says)


def _unseen(made: Decision, says: _Says, *, mine: bool) -> None:
    if not mine and says.source != says.unit:
        _claim(made, says)
    elif not (says.again and says.is_held):
        made.put[says.field] = says.value
        _tell(made, says, held=True)


def _claim(made: Decision, says: _Says) -> None:
    made.claimed.append(says.field)
    if not says.again:
        _tell(made, says, held=False)


def _tell(made: Decision, says: _Says, *, held: bool) -> None:
    made.told[says.field] = says.text
    if says.own is not None:
        made.ends.setdefault(says.own.id, set()).add(says.field)
        if says.own is says.holder:
            made.yields.setdefault(says.own.id, set()).add(says.field)
    if held:
        made.held.add(says.field)
        if says.holder is not None:
            made.yields.setdefault(says.holder.id, set()).add(says.field)
