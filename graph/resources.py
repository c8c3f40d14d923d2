"""Rescue teams, warehouses and depots: where they are, and whom they reach in how many minutes."""

from dataclasses import dataclass
from enum import Enum
from typing import Annotated

from graph.listing import Keys, ListQuery
from graph.query import Query
from graph.row import HIDDEN, KEY, PROVENANCE


class ResourceKind(Enum):
    """What a resource is."""

    TEAM = "TEAM"
    WAREHOUSE = "WAREHOUSE"
    DEPOT = "DEPOT"


@dataclass
class ResourceRow:
    """A rescue team, a relief warehouse or a depot."""

    asked: Annotated[str, HIDDEN]
    id: Annotated[str, KEY, "Key, such as T01, W01 or D01"]
    kind: Annotated[ResourceKind, "Team, warehouse or depot"]
    name: Annotated[str, "Name in Chinese"]
    name_en: Annotated[str | None, "Name in English"]
    type: Annotated[str | None, "主力军, 专业, 企业, 社会(公益), 区级 or 分储点"]
    domain: Annotated[str | None, "Where it works: 山 mountain, 海 sea, 陆 land, 空 air"]
    capacity: Annotated[str | None, "How much it holds or how many it is, as stated"]
    synthetic: Annotated[bool, PROVENANCE, "Whether name and place are invented for the example data"]
    evidence: Annotated[str | None, PROVENANCE, "Where the row comes from, and how sure it is"]
    area_code: Annotated[str, HIDDEN]
    run_by_id: Annotated[str | None, HIDDEN]
    handled_codes: Annotated[list[str], HIDDEN]
    supplied_by_id: Annotated[str | None, HIDDEN]
    supplied_ids: Annotated[list[str], HIDDEN]


@dataclass
class ReachRow:
    """A resource that reaches a place, and how long the way takes."""

    asked: Annotated[str, HIDDEN]
    minutes: Annotated[int, "Minutes of the way from the resource to the place"]
    resource_id: Annotated[str, HIDDEN]


@dataclass(frozen=True)
class UnreachedRow:
    """A risk point that no resource of a kind reaches in time."""

    asked: str


BY_ID = Query("resources_by_id", ResourceRow)
LIST = ListQuery("resources", Keys("resources_sorted", behind=BY_ID))
CIRCLE = Query("who_reaches_an_area", ReachRow)
OUT_OF_REACH = Query("points_out_of_reach", UnreachedRow)
