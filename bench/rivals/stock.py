"""What a department could write itself with strawberry: types, resolvers, a DataLoader for each edge, the driver.

uvicorn serves `application` as it serves Zeren.
"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import neo4j
import strawberry
from starlette.applications import Starlette
from starlette.routing import Route
from strawberry.asgi import GraphQL
from strawberry.dataloader import DataLoader

from bench.rivals.connected import connected
from bench.rivals.statements import SLOTS
from graph.responsibilities import ResponsibilityRole

_OF_HAZARD = "h.hic, h.description_zh, h.description_en, h.level_initial, h.level_current, h.status, h.found_at, h.due_at, coalesce(h.version, 0), s.key, a.code"  # noqa: E501 - the columns of a hazard, in the order of its fields
_ABOUT = "MATCH (h)-[:LOCATED_IN]->(a:AdminArea) MATCH (h)-[:OF_SUB_SCOPE]->(s:SubScope)"
_ONE = f"MATCH (h:Hazard {{hic: $hic}}) {_ABOUT} RETURN [{_OF_HAZARD}] AS found"
_MANY = (
    f"MATCH (h:Hazard) WHERE h.hic > '' WITH h ORDER BY h.hic LIMIT $first {_ABOUT} RETURN [{_OF_HAZARD}] AS found"
)
_POINTS = "UNWIND $hics AS hic MATCH (p:RiskPoint {hic: hic}) RETURN p.hic AS found"
_OF_POINTS = f"""UNWIND $asked AS asked MATCH (p:RiskPoint {{hic: asked[0]}}) RETURN COLLECT {{
  MATCH (p)<-[:FOUND_AT]-(h:Hazard) {_ABOUT}
  RETURN [{_OF_HAZARD}] AS found ORDER BY h.found_at DESC, h.hic
}}[..$asked[0][1]] AS found"""
Asked = tuple[Any, ...]


@dataclass
class Context:
    """What one request asks with."""

    driver: neo4j.AsyncDriver
    owners: DataLoader[Asked, list[str]]
    hazards: DataLoader[Asked, list[Any]]


Info = strawberry.Info[Context, None]


@strawberry.type
class Owner:
    """Who owns."""

    id: str


@strawberry.type
class Slot:
    """The owners of a role."""

    owners: list[Owner]


@strawberry.type
class Ownership:
    """Who owns a hazard."""

    asked: strawberry.Private[Asked]

    @strawberry.field
    async def territorial(self, info: Info) -> Slot:
        """The role of the place."""
        return await _slot(info, (*self.asked[:2], ResponsibilityRole.TERRITORIAL.value, self.asked[2]))

    @strawberry.field
    async def industry_lead(self, info: Info) -> Slot:
        """The role of the industry."""
        return await _slot(info, (*self.asked[:2], ResponsibilityRole.INDUSTRY_LEAD.value, self.asked[2]))

    @strawberry.field
    async def comprehensive(self, info: Info) -> Slot:
        """The role over all."""
        return await _slot(info, (*self.asked[:2], ResponsibilityRole.COMPREHENSIVE.value, self.asked[2]))


@strawberry.type
class Hazard:
    """A hazard."""

    hic: strawberry.ID
    description: str
    description_en: str | None
    level_initial: int
    level_current: int
    status: str
    found_at: datetime
    due_at: datetime | None
    version: int
    matter: strawberry.Private[str]
    area: strawberry.Private[str]

    @strawberry.field
    def open(self) -> bool:
        """Whether it is neither closed nor transferred."""
        return self.status not in ("CLOSED", "TRANSFERRED")

    @strawberry.field
    def ownership(self, on: date) -> Ownership:
        """Who owns it."""
        return Ownership(asked=(self.matter, self.area, on.isoformat()))


@strawberry.type
class RiskPoint:
    """A risk point."""

    hic: strawberry.ID

    @strawberry.field
    async def hazards(self, info: Info, first: int) -> list[Hazard]:
        """What was found at it."""
        return [_hazard(row) for row in await info.context.hazards.load((self.hic, first))]


@strawberry.type
class Query:
    """The four questions."""

    @strawberry.field
    async def hazard(self, info: Info, hic: strawberry.ID) -> Hazard | None:
        """One hazard."""
        rows = await _read(info.context.driver, _ONE, hic=hic)
        return _hazard(rows[0]) if rows else None

    @strawberry.field
    async def hazards(self, info: Info, first: int) -> list[Hazard]:
        """The first hazards."""
        return [_hazard(row) for row in await _read(info.context.driver, _MANY, first=first)]

    @strawberry.field
    async def risk_points(self, info: Info, hics: list[strawberry.ID]) -> list[RiskPoint]:
        """Some points."""
        return [RiskPoint(hic=hic) for hic in await _read(info.context.driver, _POINTS, hics=hics)]


async def _slot(info: Info, asked: Asked) -> Slot:
    return Slot(owners=[Owner(id=owner) for owner in await info.context.owners.load(asked)])


def _hazard(row: list[Any]) -> Hazard:
    hic, description, description_en, initial, current, status, found, due, version, matter, area = row
    return Hazard(
        hic=hic,
        description=description,
        description_en=description_en,
        level_initial=initial,
        level_current=current,
        status=status,
        found_at=found.to_native(),
        due_at=due and due.to_native(),
        version=version,
        matter=matter,
        area=area,
    )


async def _read(driver: neo4j.AsyncDriver, statement: str, **parameters: Any) -> list[Any]:
    async with driver.session(default_access_mode=neo4j.READ_ACCESS) as session:
        result = await session.run(statement, parameters)
        return [record["found"] async for record in result]


class Endpoint(GraphQL[Context, None]):
    """Gives each request its own loaders."""

    async def get_context(self, request: Any, response: Any) -> Context:
        """What a request asks with."""
        del response
        driver: neo4j.AsyncDriver = request.app.state.driver

        async def owners(asked: list[Asked]) -> list[list[str]]:
            rows = await _read(driver, SLOTS, asked=[list(each) for each in asked])
            found = {tuple(slot): of for slot, of in rows}
            return [found[each] for each in asked]

        async def hazards(asked: list[Asked]) -> list[list[Any]]:
            rows: list[list[Any]] = await _read(driver, _OF_POINTS, asked=[list(each) for each in asked])
            return rows

        return Context(driver, DataLoader(owners), DataLoader(hazards))


def application() -> Starlette:
    """An application with one endpoint."""
    return connected([Route("/graphql", Endpoint(strawberry.Schema(Query)), methods=["POST"])])
