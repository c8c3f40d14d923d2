"""Nothing is sent where it must not go: not by name, not by address, not by a name that changes its meaning."""

from __future__ import annotations

import socket
from collections.abc import Sequence

import pytest

from graph.failures import BadInput
from server.webhooks.addresses import Allowed, TargetRefusedError
from server.webhooks.sender import Sender
from tests.webhooks.receiving import receiving

ALLOWED = Allowed(["hooks.example", "10.1.0.0/16", "localhost", "127.0.0.1"])


@pytest.mark.parametrize(
    "url",
    [
        "https://hooks.example/zeren?a=b",
        "https://HOOKS.example:8443/",
        "https://10.1.2.3/hook",
        "http://127.0.0.1:9/hook",
    ],
)
def test_what_is_listed_may_be_sent_to(url: str) -> None:
    ALLOWED.check_url(url)


@pytest.mark.parametrize(
    ("url", "rule"),
    [
        ("https://elsewhere.example/", "listed"),
        ("https://hooks.example.evil.example/", "listed"),
        ("https://10.2.0.1/", "listed"),
        ("https://169.254.169.254/latest/meta-data", "listed"),
        ("https://[::1]/", "listed"),
        ("https://2130706433/", "listed"),
        ("https://0x7f000001/", "listed"),
        ("https://127.1/", "listed"),
        ("https://[::ffff:127.0.0.1]/", "listed"),
        ("http://hooks.example/", "https"),
        ("http://10.1.2.3/", "https"),
        ("ftp://hooks.example/", "https"),
        ("https://user:word@hooks.example/", "form"),
        ("https://hooks.example/#part", "form"),
        ("https://hooks.example/ HTTP/1.1", "form"),
        ("https://hooks.example:99999/", "form"),
        ("https://例え.example/", "form"),
        ("hooks.example", "form"),
        ("https://hooks.example/" + "a" * 2000, "form"),
    ],
)
def test_what_is_not_listed_or_not_safe_is_refused_when_it_is_added(url: str, rule: str) -> None:
    with pytest.raises(BadInput) as refused:
        ALLOWED.check_url(url)
    assert (refused.value.field, refused.value.rule) == ("url", rule)


@pytest.mark.parametrize(
    "address",
    [
        *("127.0.0.2", "10.2.0.1", "192.168.1.1", "172.16.0.1", "169.254.169.254", "100.64.0.1"),
        "0.0.0.0",  # noqa: S104 - nobody binds to it
        *("224.0.0.1", "255.255.255.255", "::1", "::", "fe80::1%eth0", "fc00::1", "ff02::1", "::ffff:127.0.0.1"),
        *("::ffff:169.254.169.254", "64:ff9b::7f00:1", "2002:7f00:1::", "2002:a9fe:a9fe::1"),
    ],
)
async def test_a_listed_name_that_stands_for_a_private_address_is_not_connected_to(address: str) -> None:
    with pytest.raises(TargetRefusedError):
        ALLOWED.check_address(address)

    async def resolve(_host: str, _port: int) -> Sequence[str]:
        return ["93.184.215.14", address]

    async with Sender(ALLOWED, resolve) as sender:
        outcome = await sender.post("https://hooks.example/", {}, b"{}")
    assert outcome.problem == "its address is neither public nor listed"


@pytest.mark.parametrize("address", ["93.184.215.14", "2606:4700::1", "10.1.2.3", "127.0.0.1", "64:ff9b::808:808"])
def test_public_and_listed_addresses_are_connected_to(address: str) -> None:
    ALLOWED.check_address(address)


async def test_a_name_is_resolved_once_and_the_address_that_was_checked_is_the_one_connected_to() -> None:
    asked: list[str] = []

    async def rebinding(host: str, _port: int) -> Sequence[str]:
        asked.append(host)
        return ["127.0.0.1"] if len(asked) == 1 else ["127.0.0.99"]

    allowed = Allowed(["localhost", "127.0.0.1"])
    async with receiving() as receiver, Sender(allowed, rebinding) as sender:
        url = receiver.url.replace("127.0.0.1", "localhost")
        assert (await sender.post(url, {}, b'{"id": 1}')).problem is None
        assert (await sender.post(url, {}, b'{"id": 2}')).problem is None
        assert (asked, len(receiver.received)) == (["localhost"], 2), "the second went along the same connection"
    async with Sender(allowed, rebinding) as another:
        assert (await another.post(url, {}, b"{}")).problem == "its address is neither public nor listed"


async def test_a_host_taken_off_the_list_is_sent_nothing_more() -> None:
    async with receiving() as receiver, Sender(Allowed([])) as sender:
        outcome = await sender.post(receiver.url, {}, b"{}")
    assert (receiver.received, "ZEREN_WEBHOOK_HOSTS" in str(outcome.problem)) == ([], True)


async def test_a_name_without_address_and_a_closed_port_are_problems_like_any_other() -> None:
    async def nowhere(_host: str, _port: int) -> Sequence[str]:
        raise socket.gaierror(socket.EAI_NONAME, "not known")

    async with Sender(ALLOWED, nowhere) as sender:
        outcome = await sender.post("https://hooks.example/", {}, b"{}")
    assert "its name stands for no address" in str(outcome.problem)
    async with Sender(ALLOWED) as sender:
        outcome = await sender.post("http://127.0.0.1:9/", {}, b"{}")
    assert str(outcome.problem).startswith("ConnectError")
