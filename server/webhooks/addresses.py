"""Where webhooks may be sent: hosts that the setting lists, at addresses that are public or listed.

    URL ──► host listed? ──► resolved when connecting ──► every address public or listed? ──► connected to it

The address that was checked is the one that is connected to, so that a name cannot stand for another in between.
"""

from __future__ import annotations

import asyncio
import socket
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import httpcore

from graph.failures import BadInput
from server.setting_forms import reachable

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterable, Sequence

    from server.setting_forms import Network

    Resolve = Callable[[str, int], Awaitable[Sequence[str]]]

LONGEST_URL = 2000
"""Characters."""

_NAT64 = ip_network("64:ff9b::/96")


class TargetRefusedError(Exception):
    """A place to which no webhook may be sent."""


class Allowed:
    """The hosts and networks of a list."""

    def __init__(self, listed: Iterable[str]) -> None:
        self._hosts: set[str] = set()
        self._networks: list[Network] = []
        for each in listed:
            try:
                self._networks.append(ip_network(each))
            except ValueError:
                self._hosts.add(each)

    def check_url(self, url: str) -> None:
        """BadInput when nothing may be sent there, whatever its name stands for."""
        try:
            parts = urlsplit(url)
            host, _ = parts.hostname or "", parts.port
        except ValueError:
            host = ""
        if not host or len(url) > LONGEST_URL or not (url.isascii() and url.isprintable()) or " " in url:
            raise BadInput("url", "form", "must be an address such as https://hooks.example/zeren")
        if parts.username is not None or parts.password is not None or parts.fragment:
            raise BadInput("url", "form", "must hold neither a user, nor a password, nor a fragment")
        if not self._lists(host):
            raise BadInput("url", "listed", f"{host[:100]!r} is not listed in ZEREN_WEBHOOK_HOSTS")
        if not reachable(url):
            raise BadInput(
                "url", "https", "must begin with https://; http:// only on a loopback address that is listed"
            )

    def check_address(self, address: str) -> None:
        """TargetRefusedError unless the address is public or listed."""
        found = ip_address(address.partition("%")[0])
        if any(found.version == network.version and found in network for network in self._networks):
            return
        if not all(each.is_global and not each.is_multicast for each in (found, *_embedded(found))):
            raise TargetRefusedError("its address is neither public nor listed")

    def _lists(self, host: str) -> bool:
        try:
            address = ip_address(host)
        except ValueError:
            return host in self._hosts
        return any(address.version == network.version and address in network for network in self._networks)


def _embedded(address: IPv4Address | IPv6Address) -> Iterable[IPv4Address]:
    """Addresses to which a packet for this one may be handed on."""
    if isinstance(address, IPv6Address):
        if address.ipv4_mapped:
            yield address.ipv4_mapped
        if address.sixtofour:
            yield address.sixtofour
        if address.teredo:
            yield from address.teredo
        if address in _NAT64:
            yield IPv4Address(int(address) & 0xFFFFFFFF)


async def by_the_machine(host: str, port: int) -> Sequence[str]:
    """The addresses of a host as this machine resolves them."""
    found = await asyncio.get_running_loop().getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(each[4][0]) for each in found))


class Guarded(httpcore.AsyncNetworkBackend):
    """Connects to addresses that may be sent to, and to no others."""

    def __init__(self, allowed: Allowed, resolve: Resolve) -> None:
        self._allowed = allowed
        self._resolve = resolve
        self._plain = httpcore.AnyIOBackend()

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,  # noqa: ASYNC109 - the signature of the interface
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        """A connection to the first address of the host; TargetRefusedError when one of them may not be."""
        try:
            addresses = await self._resolve(host.strip("[]"), port)
        except (OSError, UnicodeError) as error:
            raise httpcore.ConnectError("its name stands for no address") from error
        for address in addresses:
            self._allowed.check_address(address)
        if not addresses:
            raise httpcore.ConnectError("its name stands for no address")
        return await self._plain.connect_tcp(addresses[0], port, timeout, local_address, socket_options)

    async def connect_unix_socket(self, *_: object, **__: object) -> httpcore.AsyncNetworkStream:
        """Never: no webhook is sent to a socket of this machine."""
        raise TargetRefusedError("no socket of this machine may be sent to")

    async def sleep(self, seconds: float) -> None:
        """Wait."""
        await asyncio.sleep(seconds)
