"""Put a world of the model into a graph, under names of its own, with the very statements that loads use."""

from __future__ import annotations

from typing import Any

from graph.kinds import KINDS
from graph.revision import changing
from graph.transport import Transport
from tests.support.model import World


async def build(transport: Transport, world: World, prefix: str) -> None:
    """Apply the world's rows; every key begins with the prefix, so that worlds do not meet."""
    rows = _rows(world, prefix)
    async with changing(transport) as change:
        await change.tell(
            *((KINDS[kind], {"rows": listed, "at": None}) for kind, listed in rows.items() if listed)
        )


def _rows(world: World, prefix: str) -> dict[str, list[dict[str, Any]]]:
    areas = [_area(prefix, code, parents) for code, parents in world.parents.items()]
    holders = [_holder(prefix, holder.id, holder.valid_from, holder.valid_to) for holder in world.holders.values()]
    scopes = sorted({"A", "B", *(row.sub_scope for row in world.duties)} - {"*"})
    rows = {
        "areas": areas,
        "organisations": holders,
        "area links": areas,
        "categories": [{"code": f"{prefix}01", "name_zh": "类"}],
        "sub-scopes": [
            {"key": f"{prefix}01-{scope}", "category_code": f"{prefix}01", "name_zh": scope} for scope in scopes
        ],
        "responsibilities": [
            {
                **_place(prefix, duty),
                "unit_id": prefix + duty.holder,
                "recorded_at": duty.recorded_at.isoformat(),
                "superseded_at": duty.superseded_at and duty.superseded_at.isoformat(),
                "provision_ids": [],
            }
            for duty in world.duties
        ],
        "agreements": [
            {
                **_place(prefix, pact),
                "primary_unit": prefix + pact.primary,
                "units": [prefix + unit for unit in pact.units],
            }
            for pact in world.pacts
        ],
    }
    return {
        kind: [
            {"loaded_key": f"{prefix}{kind}{row.get('id', number)}", "source_row": "", **row}
            for number, row in enumerate(listed)
        ]
        for kind, listed in rows.items()
    }


def _area(prefix: str, code: str, parents: tuple[str, ...]) -> dict[str, Any]:
    above = [prefix + parent for parent in parents]
    return {"code": prefix + code, "name_zh": code, "kind": "STREET", "parents": above, "administered_by": None}


def _holder(prefix: str, name: str, start: Any, end: Any) -> dict[str, Any]:
    return {
        "id": prefix + name,
        "code": prefix + name,
        "kind": "DEPARTMENT",
        "name_zh": name,
        "full_name_zh": name,
        "aliases": [],
        "category": "INDUSTRY",
        "valid_from": start,
        "valid_to": end,
    }


def _place(prefix: str, row: Any) -> dict[str, Any]:
    return {
        "id": prefix + row.id,
        "role": row.role,
        "area_code": prefix + row.area,
        "scope_key": f"{prefix}01-{row.sub_scope}",
        "whole_category": f"{prefix}01" if row.sub_scope == "*" else None,
        "valid_from": row.valid_from,
        "valid_to": row.valid_to,
    }
