"""Somebody of a department who gives an order until it is acknowledged, as docs/orders.md asks of clients."""

from __future__ import annotations

import asyncio
import random
import uuid
from dataclasses import dataclass
from typing import Any

import httpx

from tests.acting.desk import KINDS
from tests.proof.machines import AGAIN


@dataclass
class Tally:
    """How it went, over all clerks."""

    acknowledged: int = 0
    sent_again: int = 0
    repeated: int = 0
    """Orders whose first answer was lost although they had been carried out."""


@dataclass
class Clerk:
    """Asks either server; one that does not answer is tried again, or the other."""

    http: httpx.AsyncClient
    urls: list[str]
    key: str
    department: str
    tally: Tally
    chance: random.Random

    async def order(self, name: str, payload: str, /, **sent: Any) -> dict[str, Any]:
        """The answer that acknowledges it: `data`, or `errors` of which none is mended by asking again."""
        kind = KINDS.get(name, f"{name[0].upper()}{name[1:]}Input")
        text = f"mutation Order($input: {kind}!) {{ {name}(input: $input) {payload} }}"
        answer = await self._until_answered(text, {"input": {"idempotencyKey": str(uuid.uuid4()), **sent}})
        self.tally.acknowledged += 1
        if "errors" not in answer and answer["data"][name].get("repeated"):
            self.tally.repeated += 1
        return answer

    async def done(self, name: str, payload: str, /, **sent: Any) -> dict[str, Any]:
        """The payload of an order that was carried out."""
        answer = await self.order(name, payload, **sent)
        assert "errors" not in answer, (name, sent, answer["errors"])
        told = dict(answer["data"][name])
        assert told.get("userErrors", []) == [], (name, sent, told)
        return told

    async def asked(self, text: str, **variables: Any) -> dict[str, Any] | None:
        """An answer; None when there is none at the moment."""
        return await self._once(text, variables)

    async def _until_answered(self, text: str, variables: dict[str, Any]) -> dict[str, Any]:
        while (answer := await self._once(text, variables)) is None:
            self.tally.sent_again += 1
            await asyncio.sleep(self.chance.uniform(0.05, 0.4))
        return answer

    async def _once(self, text: str, variables: dict[str, Any]) -> dict[str, Any] | None:
        url = self.chance.choice(self.urls)
        headers = {"authorization": f"Bearer {self.key}"}
        try:
            said = await self.http.post(
                f"{url}/graphql", json={"query": text, "variables": variables}, headers=headers
            )
        except httpx.TransportError:
            return None
        if said.status_code >= 500:
            return None
        answer = dict(said.json())
        codes = {each["extensions"]["code"] for each in answer.get("errors", [])}
        return None if codes & AGAIN else answer
