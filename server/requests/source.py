"""Where a connection comes from, as the connection itself tells it; what headers say of it counts for nothing."""

from __future__ import annotations

from ipaddress import IPv4Address, IPv6Address, ip_address

Address = IPv4Address | IPv6Address

HOUSEHOLD = 64
"""Bits of an IPv6 address that tell one subscriber from another; whoever has one address there has them all."""


def address(host: str | None) -> Address | None:
    """The address of the other side; None for what has none, such as a socket in the file system."""
    try:
        found = ip_address(host or "")
    except ValueError:
        return None
    # An IPv4 caller of a socket that speaks IPv6 comes as ::ffff:127.0.0.1.
    return getattr(found, "ipv4_mapped", None) or found


def source(host: str | None) -> str:
    """What stands for everybody whom one party could be: an IPv4 address, or the /64 of an IPv6 one."""
    found = address(host)
    if isinstance(found, IPv6Address):
        return str(IPv6Address(int(found) >> (128 - HOUSEHOLD) << (128 - HOUSEHOLD)))
    return str(found)
