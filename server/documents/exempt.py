"""Who may run documents that are not listed: callers of certain addresses, such as a gateway's."""

from __future__ import annotations

from ipaddress import ip_address
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from starlette.requests import Request

    from server.setting_forms import Network


def is_exempt(request: Request, networks: Sequence[Network]) -> bool:
    """Whether the connection comes from one of these networks; what headers say of it counts for nothing."""
    try:
        address = ip_address(request.client.host if request.client else "")
    except ValueError:
        return False
    # An IPv4 caller of a socket that speaks IPv6 comes as ::ffff:127.0.0.1.
    address = getattr(address, "ipv4_mapped", None) or address
    return any(address in network for network in networks)
