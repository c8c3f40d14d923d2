"""Whoever acts for a department: asks the whole application, with a key of its own."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

import httpx

from graph import keys
from graph.acting.writer import Writer
from graph.bolt import Bolt
from graph.callers import Role
from graph.door import Graph
from graph.temporal import today
from schema.build import build_schema
from server.access_log.log import AccessLog
from server.app import create_app
from server.explorer import Explorer
from server.settings import Settings
from tests.support.front_door import knows_local

PAYLOAD = """{
  hic version change repeated userErrors { code field message { zh en } }
  hazard { hic version status levelCurrent openAssignments { role department { id } } dueAt closedAt
           transitions { no fromStatus toStatus reason unit { id } } }
}"""


@dataclass
class Desk:
    """Orders and asks for a department."""

    http: httpx.AsyncClient
    bolt: Bolt
    department: str
    role: Role
    headers: dict[str, str] = field(default_factory=dict)

    async def told(self, text: str, **variables: Any) -> Any:
        """The whole answer."""
        if not self.headers:
            key = await keys.create(self.bolt, self.department, self.role, today() + timedelta(days=2), None)
            self.headers = {"authorization": f"Bearer {key}"}
        sent = {"query": text, "variables": variables}
        return (await self.http.post("/graphql", json=sent, headers=self.headers)).json()

    async def answer(self, name: str, payload: str = PAYLOAD, /, **sent: Any) -> Any:
        """The whole answer to an order."""
        kind = KINDS.get(name, f"{name[0].upper()}{name[1:]}Input")
        sent.setdefault("idempotencyKey", str(uuid.uuid4()))
        return await self.told(
            f"mutation Order($input: {kind}!) {{ {name}(input: $input) {payload} }}", input=sent
        )

    async def order(self, name: str, /, **sent: Any) -> dict[str, Any]:
        """The payload of an order that was carried out, or had to be mended."""
        told = await self.answer(name, **sent)
        assert "errors" not in told, told["errors"]
        return dict(told["data"][name])

    async def done(self, name: str, /, **sent: Any) -> dict[str, Any]:
        """The payload of an order that was carried out."""
        payload = await self.order(name, **sent)
        assert payload["userErrors"] == []
        return payload

    async def mended(self, name: str, /, **sent: Any) -> list[str]:
        """The rules that an order broke."""
        return [each["code"] for each in (await self.order(name, **sent))["userErrors"]]


KINDS = {
    "acceptHazard": "HazardStepInput",
    "startRectification": "HazardStepInput",
    "submitRectification": "HazardStepInput",
    "closeHazard": "HazardStepInput",
    "returnHazard": "ReturnHazardInput",
    "liftSupervision": "HazardOrderInput",
    "withdrawDraft": "DraftOrderInput",
}


class Office:
    """Gives each department a desk; with a log, what it is told is recorded."""

    def __init__(self, bolt: Bolt, access_log: AccessLog | None = None) -> None:
        self.bolt = bolt
        settings = Settings(budget_per_minute=10**9, concurrent_per_caller=1000, max_seconds=60.0)
        app = create_app(
            build_schema(),
            lambda: Graph(bolt),
            Explorer({}, []),
            settings,
            knows_local(bolt),
            access_log,
            Writer(),
        )
        self.http = httpx.AsyncClient(
            transport=httpx.ASGITransport(app), base_url="http://127.0.0.1:8000", timeout=120
        )

    def of(self, department: str, role: Role = Role.OPERATOR) -> Desk:
        """Somebody of a department; each call is another caller."""
        return Desk(self.http, self.bolt, department, role)
