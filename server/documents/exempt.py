"""Who may run documents that are not listed: callers of certain addresses, such as a gateway's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from server.requests.source import address

if TYPE_CHECKING:
    from collections.abc import Sequence

    from starlette.requests import Request

    from server.setting_forms import Network


def is_exempt(request: Request, networks: Sequence[Network]) -> bool:
    """Whether the connection comes from one of these networks."""
    found = address(request.client.host if request.client else None)
    return found is not None and any(found in network for network in networks)
