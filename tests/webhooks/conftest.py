"""A district of its own in which departments have webhooks."""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

import pytest
import pytest_asyncio

from graph import webhooks
from graph.acting.actor import Actor
from graph.acting.feed import Changed, record_all
from graph.bolt import Bolt
from graph.callers import Role
from graph.changes import ChangedType, Deed
from graph.door import Graph
from graph.revision import changing
from graph.temporal import now, today
from graph.webhooks import Wanted
from seeds.folder import Folder
from seeds.load import load
from server.webhooks.addresses import Allowed
from server.webhooks.deliverer import Deliverer
from server.webhooks.patience import Patience
from server.webhooks.seal import Seal
from server.webhooks.sender import Sender
from tests.support.folders import write
from tests.support.quiet import Quiet
from tests.support.servers import Server
from tests.support.text_command import TextCommand

LISTED = ("127.0.0.1",)
SECRET = bytes(range(32))
QUICK = Patience(tries=3, first_s=0.05, longest_s=0.2, look_s=0.05)
SHARED = """\
agreement_id,provider,consumer,role,dataset,rows,purposes,legal_basis,valid_from,valid_to
{p}S1,{p}U1,{p}U1,,DUTIES,ALL,,某条例,2022-01-01,
{p}S2,{p}U1,{p}U3,,HAZARDS,OWN_AREA,,某条例,2022-01-01,
"""
AREAS = """\
area_code,name_zh,kind,parent,default_territorial_unit
{d},某区,DISTRICT,,
{d}001,某街道,STREET,{d},{p}U3
{d}002,别街道,STREET,{d},
"""


@dataclass
class Yard:
    """Where webhooks are added, changes made, and servers begin to deliver."""

    bolt: Bolt
    seal: Seal
    added: list[str] = field(default_factory=list)

    async def webhook(self, url: str, organisation: str = "WHU1", **how: Any) -> str:
        """A webhook from now on; its id."""
        webhook = f"wh_{secrets.token_hex(8)}"
        wanted: dict[str, Any] = {"types": list(ChangedType), "area": None, "most": 1, "after": None, "name": None}
        wanted |= how
        sealed = self.seal.close(SECRET, webhook)
        await webhooks.add(self.bolt, Wanted(webhook, organisation, Role.READER, url, sealed=sealed, **wanted))
        self.added.append(webhook)
        return webhook

    async def change(
        self, *keys: str, kind: ChangedType = ChangedType.ORGANISATION, area: str | None = None
    ) -> int:
        """Changes of these keys, one after the other; the number of the last."""
        told = [Changed(kind, key, Deed.CHANGED, 1, area, None) for key in keys]
        async with changing(self.bolt) as change:
            return await change.within(lambda tx: record_all(tx, told, Actor("TEST", "WHU2", "test"), now()))

    def delivering(
        self, patience: Patience = QUICK, listed: Iterable[str] = LISTED, seal: Seal | None = None, **how: Any
    ) -> AbstractAsyncContextManager[None]:
        """A server that delivers."""
        return _delivering(self.bolt, seal or self.seal, Sender(Allowed(listed), **how), patience)

    async def row(self, webhook: str) -> webhooks.WebhookRow:
        return next(each for each in await webhooks.listed(self.bolt) if each.id == webhook)

    async def tell(self, text: str, **params: Any) -> None:
        async with changing(self.bolt) as change:
            await change.tell((TextCommand("told", text), params))

    async def until(self, webhook: str, enough: Callable[[webhooks.WebhookRow], bool]) -> webhooks.WebhookRow:
        """Wait until a webhook has got so far."""
        async with asyncio.timeout(100):
            while not enough(row := await self.row(webhook)):  # noqa: ASYNC110 - the graph tells nobody
                await asyncio.sleep(0.05)
        return row


@asynccontextmanager
async def _delivering(bolt: Bolt, seal: Seal, sender: Sender, patience: Patience) -> AsyncIterator[None]:
    async with sender, Deliverer(lambda: Graph(bolt), None, seal, sender, patience):
        yield


@pytest_asyncio.fixture(scope="package", loop_scope="session")
async def district_of_webhooks(
    scratch_server: Server, scratch: Bolt, tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[Bolt]:
    folder = write(
        tmp_path_factory.mktemp("webhooks"), "WH", "130101", "71", sharing_agreements=SHARED, areas=AREAS
    )
    loaded = await load(Graph(scratch), Folder.open(folder), today(), Quiet())
    assert not loaded.refused, loaded.problems
    patient = scratch_server.connect(60)
    yield patient
    await patient.close()


@pytest_asyncio.fixture(loop_scope="session")
async def yard(district_of_webhooks: Bolt) -> AsyncIterator[Yard]:
    yard = Yard(district_of_webhooks, Seal(bytes(32)))
    yield yard
    for webhook in yard.added:
        await webhooks.end(yard.bolt, webhook)
