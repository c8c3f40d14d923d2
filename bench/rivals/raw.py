"""The limit: the driver, a statement for each question, and JSON; no GraphQL, and nothing that Zeren does besides.

uvicorn serves `application` as it serves Zeren.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec
import neo4j
from starlette.responses import Response
from starlette.routing import Route

from bench.rivals.connected import connected
from bench.rivals.statements import ENTITIES, HAZARD, HAZARDS, MATRIX, OWNERS, POINTS
from graph.responsibilities import OWNING_ROLES

if TYPE_CHECKING:
    from starlette.applications import Starlette
    from starlette.requests import Request


def application() -> Starlette:
    """An application with one address for each question."""
    routes = [
        Route("/hazard", _hazard, methods=["POST"]),
        Route("/hazards", _hazards, methods=["POST"]),
        Route("/points", _points, methods=["POST"]),
        Route("/owners", _owners, methods=["POST"]),
        Route("/entities", _entities, methods=["POST"]),
        Route("/matrix", _matrix, methods=["POST"]),
    ]
    return connected(routes)


async def _hazard(request: Request) -> Response:
    return _json((await _asked(request, HAZARD))[0])


async def _hazards(request: Request) -> Response:
    return _json((await _asked(request, HAZARDS))[0])


async def _points(request: Request) -> Response:
    return _json((await _asked(request, POINTS))[0])


async def _owners(request: Request) -> Response:
    hazards, slots = await _asked(request, OWNERS)
    owners = {tuple(slot[:3]): of for slot, of in slots}
    roles = [role.value for role in OWNING_ROLES]
    return _json([[hic, [owners[matter, area, role] for role in roles]] for hic, matter, area in hazards])


async def _entities(request: Request) -> Response:
    return _json((await _asked(request, ENTITIES))[0])


async def _matrix(request: Request) -> Response:
    slots, names = await _asked(request, MATRIX)
    called = {key: {"id": key, "name": name} for key, name in names}
    owners = {tuple(slot[:3]): [called[each] for each in of] for slot, of in slots}
    cells = sorted({slot[:2] for slot in owners})
    return _json([[*cell, [owners[(*cell, role.value)] for role in OWNING_ROLES]] for cell in cells])


async def _asked(request: Request, statement: str) -> list[Any]:
    async with request.app.state.driver.session(default_access_mode=neo4j.READ_ACCESS, fetch_size=-1) as session:
        result = await session.run(statement, msgspec.json.decode(await request.body()))
        record = await result.single(strict=True)
        return list(record.values())


def _json(body: Any) -> Response:
    return Response(msgspec.json.encode(body), media_type="application/json")
