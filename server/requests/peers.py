"""Where a request comes from: told by the connection, and by a header only where a named proxy sends it."""

from __future__ import annotations

from ipaddress import IPv4Address, IPv6Address, ip_address
from typing import TYPE_CHECKING

from server.requests.fields import joined

if TYPE_CHECKING:
    from collections.abc import Sequence

    from starlette.requests import HTTPConnection

    from server.setting_forms import Network

Address = IPv4Address | IPv6Address


def peer(connection: HTTPConnection) -> Address | None:
    """The address at the other end of the connection; None when it has none."""
    return _address(connection.client.host if connection.client else "")


def within(address: Address | None, networks: Sequence[Network]) -> bool:
    """Whether an address lies in one of these networks."""
    return address is not None and any(address in network for network in networks)


def source(connection: HTTPConnection, proxies: Sequence[Network]) -> Address | None:
    """Who sent a request: the peer, or whom the nearest of our proxies names that is none itself.

    Each proxy adds whom it hears at the end of X-Forwarded-For; what stands left of a stranger is that one's word.
    """
    found = peer(connection)
    named = joined(connection.headers, "x-forwarded-for").split(",")
    while within(found, proxies) and named:
        before = _address(named.pop().strip())
        if before is None:
            break
        found = before
    return found


def _address(text: str) -> Address | None:
    try:
        found = ip_address(text)
    except ValueError:
        return None
    # An IPv4 caller of a socket that speaks IPv6 comes as ::ffff:127.0.0.1.
    return getattr(found, "ipv4_mapped", None) or found
