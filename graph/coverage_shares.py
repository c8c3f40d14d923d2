"""The coverage matrix in parts: by area, by category, by department."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Annotated

from graph.coverage import CoverageRow
from graph.ownership import OwnershipRow, RoleOwnershipRow, Verdict
from graph.row import HIDDEN

Slot = tuple[OwnershipRow, RoleOwnershipRow]


@dataclass
class ShareRow:
    """A part of the matrix, and what became of its slots."""

    slot_count: Annotated[int, "How many slots"]
    owned_count: Annotated[int, "Slots with one owner"]
    gap_count: Annotated[int, "Slots without an owner"]
    overlap_count: Annotated[int, "Slots with several owners"]
    settled_count: Annotated[int, "Slots with several owners, of whom an agreement names the lead"]
    owner_count: Annotated[int, "How many departments own any of them"]
    covered_ratio: Annotated[float, "Share of the slots that have an owner, from 0 to 1"]
    area_code: Annotated[str | None, HIDDEN] = None
    category_code: Annotated[str | None, HIDDEN] = None
    department_id: Annotated[str | None, HIDDEN] = None


def by_area(row: CoverageRow) -> list[ShareRow]:
    """The shares of the areas, by code."""
    parts = _parts(row.slots, lambda slot: [slot[0].area_code])
    return [_share(slots, area_code=code) for code, slots in parts]


def by_category(row: CoverageRow) -> list[ShareRow]:
    """The shares of the categories, by code."""
    parts = _parts(row.slots, lambda slot: [slot[0].sub_scope_key.split("-")[0]])
    return [_share(slots, category_code=code) for code, slots in parts]


def by_department(row: CoverageRow) -> list[ShareRow]:
    """The shares of the departments that own anything, by id."""
    parts = _parts(row.slots, lambda slot: slot[1].owner_ids)
    return [_share(slots, department_id=key) for key, slots in parts]


def _parts(slots: Iterable[Slot], keys: Callable[[Slot], Iterable[str]]) -> list[tuple[str, list[Slot]]]:
    found: defaultdict[str, list[Slot]] = defaultdict(list)
    for slot in slots:
        for key in keys(slot):
            found[key].append(slot)
    return sorted(found.items())


def _share(
    slots: list[Slot],
    area_code: str | None = None,
    category_code: str | None = None,
    department_id: str | None = None,
) -> ShareRow:
    def count(verdict: Verdict) -> int:
        return sum(role.verdict is verdict for _, role in slots)

    return ShareRow(
        slot_count=len(slots),
        owned_count=count(Verdict.OWNED),
        gap_count=count(Verdict.GAP),
        overlap_count=count(Verdict.OVERLAP),
        settled_count=count(Verdict.SETTLED),
        owner_count=len({owner for _, role in slots for owner in role.owner_ids}),
        covered_ratio=round(1 - count(Verdict.GAP) / len(slots), 4),
        area_code=area_code,
        category_code=category_code,
        department_id=department_id,
    )
