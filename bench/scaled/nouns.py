"""What the statements need to copy one row of the seeds to a place: as it stands there once, or for a group.

`cycle` is None for what stands once in every district; groups of hazards have points, enterprises and buildings
of their own, so that no point has more hazards because the graph has.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from bench.scaled.place import Place

Made = dict[str, Any]
FIRST_OF_GROUPS = 100
"""Numbers of enterprises up to this are of those that stand once."""
BUILDINGS_OF_GROUPS = 2_000_000


def user(row: dict[str, str], place: Place) -> Made:
    """A user in the same department."""
    return {"old": row["id"], "new": place.key(row["id"]), "unit": place.key(row["department_id"])}


def building(row: dict[str, str], place: Place) -> Made:
    """A building that stands once."""
    code = row["building_code"]
    return {"old": code, "new": place.building(code), "area": place.area(row["area_code"])}


def enterprise(row: dict[str, str], place: Place) -> Made:
    """An enterprise that stands once."""
    return {
        "old": row["id"],
        "new": place.key(row["id"]),
        "uscc": place.credit_code(int(row["id"][1:])),
        "area": place.area(row["area_code"]),
        "building": place.building(row["building_code"]),
    }


def point(row: dict[str, str], place: Place, cycle: int = -1) -> Made:
    """A risk point; the first of its day stands once, those after it are of groups."""
    return {
        "old": row["hic"],
        "new": place.hic(row["hic"], cycle + 2),
        "area": place.area(row["area_code"]),
        "building": place.building(row["building_code"]),
    }


def inspection(row: dict[str, str], place: Place, cycle: int | None = None) -> Made:
    """An inspection of the same point or enterprise, or of that of a group."""
    number = 1 if cycle is None else cycle + 2
    return {
        "old": row["id"],
        "new": place.key(row["id"], cycle),
        "unit": place.key(row["unit_id"]),
        "with": place.key(row["with_unit_id"]),
        "area": place.area(row["area_code"]),
        "point": place.hic(row["risk_point_hic"], number) if row["risk_point_hic"] else None,
        "enterprise": place.key(row["enterprise_id"], cycle),
    }


def case(row: dict[str, str], place: Place) -> Made:
    """A case that arises from the same inspection."""
    return {
        "old": row["id"],
        "new": place.key(row["id"]),
        "unit": place.key(row["unit_id"]),
        "inspection": place.key(row["inspection_id"]),
        "enterprise": place.key(row["enterprise_id"]),
    }
