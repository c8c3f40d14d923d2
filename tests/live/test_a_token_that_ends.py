"""Whoever subscribes with a token is told until it ends, and not a change longer."""

from __future__ import annotations

import time
from pathlib import Path

from graph.bolt import Bolt
from server.identity.identity import Identity
from server.identity.issuers import Issuer, Patience
from server.identity.keys import ApiKeys
from server.identity.tokens import TokenRules, Tokens
from tests.acting.desk import Office
from tests.acting.life import Case
from tests.acting.test_feed import end
from tests.identity.doors import Clock
from tests.identity.providing import AUDIENCE
from tests.identity.stand_in import StandIn
from tests.live.heard import hearing
from tests.live.served import serving
from tests.live.wire import NUMBERS, introduced

HOUR_S = 3600


async def test_a_token_that_ends_meanwhile_ends_what_it_follows(office: Office, fed: Bolt, tmp_path: Path) -> None:
    stand_in, wall = StandIn(), Clock(time.time())
    bearer = {"authorization": f"Bearer {stand_in.token(department='U06', role='AUDITOR')}"}
    async with stand_in.client() as inside:
        issuer = Issuer(stand_in.issuer, inside, Patience(), Clock(0))
        known = Identity(Tokens([issuer], TokenRules(AUDIENCE), wall), ApiKeys(fed), None)
        async with (
            serving(fed, tmp_path, known=known) as served,
            introduced(served.ws, bearer) as wire,
            hearing(served.url, bearer, NUMBERS, after=(before := await end(office.of("U03")))) as heard,
        ):
            await wire.subscribe(after=before)
            await Case.opened(office)
            assert [await wire.numbers(1), await heard.numbers(1)] == [[before + 1], [before + 1]]
            wall.at += HOUR_S
            await Case.opened(office)
            assert (await wire.error(10))["extensions"] == {"code": "UNAUTHENTICATED"}
            assert await wire.closed() == 4401
            assert (await heard.error())["extensions"] == {"code": "UNAUTHENTICATED"}
