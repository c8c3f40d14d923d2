"""Where others can reach us, somebody must be able to sign in."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from graph import keys
from graph.bolt import Bolt
from graph.callers import Role
from graph.temporal import today
from server.cannot import CannotServeError
from server.identity.assembled import check_that_somebody_is_known
from server.settings import Settings
from tests.identity.telling import told

OUTSIDE = Settings(host="192.168.1.5", tls_cert=Path("cert.pem"), tls_key=Path("key.pem"))


@pytest.mark.usefixtures("department")
async def test_a_service_that_nobody_could_use_does_not_begin(scratch: Bolt) -> None:
    with pytest.raises(CannotServeError, match="zeren key create"):
        await check_that_somebody_is_known(OUTSIDE, scratch)
    await keys.create(scratch, "K19", Role.READER, today() + timedelta(days=1), None)
    await check_that_somebody_is_known(OUTSIDE, scratch)
    await told(scratch, "MATCH (k:ApiKey) SET k.revoked_at = datetime()")
    with pytest.raises(CannotServeError, match="nobody could sign in"):
        await check_that_somebody_is_known(OUTSIDE, scratch)


@pytest.mark.usefixtures("department")
async def test_an_issuer_is_enough_and_this_machine_needs_neither(scratch: Bolt) -> None:
    trusting = Settings(host="192.168.1.5", issuers=("https://id.example",), audience="zeren")
    await check_that_somebody_is_known(trusting, scratch)
    await check_that_somebody_is_known(Settings(), scratch)
