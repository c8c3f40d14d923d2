"""Relay's global identification: everything that has a key can be asked for by one opaque id."""

from __future__ import annotations

import strawberry

from schema.edges import shown
from schema.keyed import global_id


@strawberry.interface(description="Something that can be asked for by its global id.")
class Node:
    """Something that can be asked for by its global id."""

    node_id: strawberry.ID = shown(global_id, "Opaque id, unique among all types; give it to `node`")
