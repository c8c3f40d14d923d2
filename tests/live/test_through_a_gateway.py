"""A federated gateway passes on what happens, as it passes on questions."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from graph.callers import Role
from tests.acting.desk import Office
from tests.acting.life import Case
from tests.acting.test_feed import end
from tests.gateways.composing import SCHEMA, Composing
from tests.gateways.examples import GATEWAY
from tests.gateways.processes import HIVE, Program
from tests.live.heard import hearing
from tests.live.served import Served
from tests.support.node import install, node

FOLLOW = """subscription ($after: Int) { changed(after: $after) {
  number key kind unit { id name } area { code name } } }"""


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def gateway(served: Served, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Program]:
    install(GATEWAY)
    folder = tmp_path_factory.mktemp("gateway")
    composed = Composing(node(), folder).compose("apollo", zeren=(served.url, SCHEMA))
    assert composed.code == 0, composed.told
    program = Program([node(), *HIVE], folder / "log", SUPERGRAPH=str(composed.path))
    await program.start()
    yield program
    await program.stop()


async def test_what_happens_is_told_through_it(office: Office, served: Served, gateway: Program) -> None:
    before = await end(office.of("U03"))
    first = await Case.opened(office)
    bearer = await served.bearer("U06", Role.AUDITOR)
    async with hearing(gateway.url, bearer, FOLLOW, after=before) as heard:
        told = [await heard.next()]
        second = await Case.opened(office)
        told.append(await heard.next())
    street = {"unit": {"id": "U03", "name": "沙头角街道办"}, "area": {"code": "440308003", "name": "沙头角街道"}}
    assert told == [
        {"number": before + nth, "key": case.last["hic"], "kind": "REGISTERED", **street}
        for nth, case in enumerate((first, second), 1)
    ]


async def test_nobody_it_does_not_vouch_for_is_told(gateway: Program) -> None:
    async with hearing(gateway.url, {"authorization": "Bearer zrn_nobody"}, FOLLOW, after=0) as heard:
        name, data = await heard.event()
        assert name == "next", name
        assert data.get("data") is None or data["data"]["changed"] is None
        assert [each["extensions"]["code"] for each in data["errors"]] == ["UNAUTHENTICATED"]
