"""What a draft lays over the truth."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from graph.drafts.draft import ItemKind
from graph.laid_over import LaidCell, LaidDuty, LaidOver, LaidPact

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from graph.drafts.draft import DraftItemRow
    from graph.responsibilities import ResponsibilityRole

CELLS = frozenset({ItemKind.DECLARE_CELL, ItemKind.WITHDRAW_CELL})


def laid(items: Sequence[DraftItemRow], effective: date) -> LaidOver:
    """The items of a draft, as they are laid over the truth; what is replaced ends when its successor begins."""
    added = [each for each in items if each.kind is ItemKind.ADD_DUTY]
    ended = [
        (each.key, each.valid_to) for each in items if each.kind in (ItemKind.END_DUTY, ItemKind.END_AGREEMENT)
    ]
    replaced = [(each.replaces, each.valid_from) for each in added if each.replaces is not None]
    return LaidOver(
        duties=[_duty(each) for each in added],
        pacts=[_pact(each) for each in items if each.kind is ItemKind.ADD_AGREEMENT],
        ends=[(key, day) for key, day in (*ended, *replaced) if day is not None],
        cells=[_cell(each, effective) for each in items if each.kind in CELLS],
    )


def _cell(item: Any, effective: date) -> LaidCell:
    """An item about a pair: declared from the draft's day on, or withdrawn from its own."""
    declared = item.kind is ItemKind.DECLARE_CELL
    return LaidCell(item.scope, item.area_code, effective if declared else item.valid_to, declared)


def _duty(item: Any) -> LaidDuty:
    """An item that adds a duty; it names all of this."""
    return LaidDuty(item.key, *_where(item), item.unit_id, item.valid_from, item.valid_to)


def _pact(item: Any) -> LaidPact:
    return LaidPact(item.key, *_where(item), item.unit_id, item.units, item.valid_from, item.valid_to)


def _where(item: Any) -> tuple[str, str, ResponsibilityRole]:
    return item.area_code, item.scope, item.role
