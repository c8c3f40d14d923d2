"""Certificates: their subject counts when a named proxy tells it, and is registered."""

from __future__ import annotations

from datetime import timedelta
from ipaddress import ip_network

import httpx
import pytest

from graph import keys
from graph.bolt import Bolt
from graph.callers import Role
from graph.failures import BadInput
from graph.temporal import today
from server.identity.certificates import Certificates
from server.identity.identity import Identity
from server.identity.keys import ApiKeys
from server.identity.local import LocalToken
from server.identity.tokens import TokenRules, Tokens
from tests.identity.doors import Door
from tests.identity.telling import told
from tests.identity.test_tokens import refused

pytestmark = pytest.mark.usefixtures("department")
SOON = today() + timedelta(days=1)
SUBJECT = "CN=登记系统,O=K19"
SENT = (b"x-client-subject", SUBJECT.encode())
PROXIES = (ip_network("127.0.0.0/8"),)


@pytest.fixture
def door(scratch: Bolt, local: LocalToken) -> Door:
    """Behind a proxy on this machine."""
    certificates = Certificates(scratch, PROXIES, "x-client-subject")
    tokens = Tokens([], TokenRules("https://zeren.example"), lambda: 0)
    return Door(Identity(tokens, ApiKeys(scratch), local, certificates, PROXIES))


async def register(scratch: Bolt) -> str:
    return await keys.register(scratch, "K19", Role.OPERATOR, SOON, None, SUBJECT)


async def test_a_registered_subject_names_its_department_and_role(door: Door, scratch: Bolt) -> None:
    assert refused(await door.ask(SENT))
    await register(scratch)
    assert (await door.ask(SENT)).json() == ["CERTIFICATE", SUBJECT, "K19", ["OPERATOR"], None]
    assert refused(await door.ask((b"x-client-subject", SUBJECT.encode() + b",CN=more")))


async def test_a_registration_ends_and_may_then_be_made_anew(door: Door, scratch: Bolt) -> None:
    prefix = await register(scratch)
    with pytest.raises(BadInput, match="subject"):
        await register(scratch)
    await keys.revoke(scratch, prefix)
    assert refused(await door.ask(SENT))
    await register(scratch)
    assert (await door.ask(SENT)).status_code == 200
    await told(scratch, "MATCH (k:ApiKey) SET k.expires = $today", today=today())
    assert refused(await door.ask(SENT))


async def test_a_token_goes_before_the_certificate_of_whoever_passes_it_on(door: Door, scratch: Bolt) -> None:
    await register(scratch)
    person = ("Authorization", "Bearer local_" + "0" * 64)
    assert (await door.ask(person, SENT)).json()[0] == "LOCAL"
    assert refused(await door.ask(("Authorization", "Bearer local_" + "1" * 64), SENT))


async def test_the_word_of_a_stranger_counts_for_nothing(scratch: Bolt, local: LocalToken) -> None:
    await register(scratch)
    tokens, elsewhere = Tokens([], TokenRules("x"), lambda: 0), (ip_network("10.1.0.0/16"),)
    for certificates in (
        Certificates(scratch, elsewhere, "x-client-subject"),
        Certificates(scratch, PROXIES, None),
        Certificates(scratch, PROXIES, "another-header"),
        None,
    ):
        assert refused(await Door(Identity(tokens, ApiKeys(scratch), local, certificates)).ask(SENT))


async def test_a_subject_told_twice_is_refused(door: Door, scratch: Bolt) -> None:
    await register(scratch)
    assert refused(await door.ask(SENT, SENT))


async def test_a_registration_is_no_key(door: Door, scratch: Bolt) -> None:
    prefix = await register(scratch)
    answers: list[httpx.Response] = [
        await door.bearing(f"zrn_{prefix}_{'0' * 64}"),
        await door.bearing(f"zrn_{prefix}_"),
        await door.bearing(SUBJECT),
    ]
    assert all(refused(answer) for answer in answers)


@pytest.mark.parametrize("subject", ["", "x" * 501, "CN=a\nCN=b"])
async def test_a_subject_that_is_none_is_not_registered(scratch: Bolt, subject: str) -> None:
    with pytest.raises(BadInput, match="subject"):
        await keys.register(scratch, "K19", Role.READER, SOON, None, subject)
