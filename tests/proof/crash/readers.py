"""Readers of a slot whose owner changes: an answer must have been true while it was asked."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import Any

from tests.drafting.hall import FIELDS, OWNERS
from tests.proof.crash.clerk import Clerk
from tests.proof.crash.lives import Believed


@dataclass
class Reader:
    """Asks again and again; `torn` are the answers that were never true."""

    clerk: Clerk
    slot: tuple[str, str, str]
    day: str
    first: str
    holders: list[str]
    believed: Believed
    answered: int = 0
    unanswered: int = 0

    async def read(self, done: asyncio.Event, torn: list[Any]) -> None:
        """Until it is done."""
        while not done.is_set():
            before = len(self.believed.adopted)
            told = await self.clerk.asked(OWNERS, subScope=self.slot[0], area=self.slot[1], on=self.day)
            possible = {self._holder(count) for count in range(before, self.believed.attempted + 1)}
            if told is None:
                self.unanswered += 1
                await asyncio.sleep(0.05)
                continue
            self.answered += 1
            row = told["data"]["ownership"][FIELDS[self.slot[2]]]
            owners = [each["id"] for each in row["owners"]]
            if row["verdict"] != "OWNED" or len(owners) != 1 or owners[0] not in possible:
                torn.append((row["verdict"], owners, possible))

    def _holder(self, count: int) -> str:
        """Whose it is after so many adoptions."""
        return self.holders[(count - 1) % len(self.holders)] if count else self.first
