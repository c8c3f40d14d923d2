"""Who may come to the door at all: requests that name this service, and none that a foreign page sends.

A page on another site can make a browser send simple requests here, and a name that its owner points at
127.0.0.1 makes them look like ours. The Host header tells the second, a content type or header that a browser
may not send across sites without asking tells the first.
"""

from __future__ import annotations

from ipaddress import ip_network
from typing import TYPE_CHECKING

import msgspec
from starlette.datastructures import Headers
from starlette.requests import HTTPConnection, Request
from starlette.responses import Response
from strawberry.http.websocket_origin import is_same_origin

from server.errors import refusal
from server.requests.negotiation import opens_page
from server.requests.peers import peer, within
from server.setting_forms import is_loopback

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Receive, Scope, Send

    from server.settings import Settings

OURS = frozenset({"localhost", "127.0.0.1", "::1"})
"""Names of this machine."""

_LOOPBACK = (ip_network("127.0.0.0/8"), ip_network("::1/128"))
PREFLIGHT_HEADERS = ("graphql-require-preflight", "x-requested-with", "apollo-require-preflight")


class Gate:
    """Lets through requests whose Host is known, and GETs and WebSockets that come from no foreign page.

    Beyond this machine without TLS of its own it hears only the proxies that end TLS before it.
    """

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self._app = app
        self._hosts = OURS | {settings.host.lower()} | set(settings.allowed_hosts)
        self._origins = settings.cors_origins
        in_the_clear = settings.tls_cert is None and not is_loopback(settings.host)
        self._heard = (*settings.proxies, *_LOOPBACK) if in_the_clear else None
        self._any_host = settings.host in ("0.0.0.0", "::") and not settings.allowed_hosts  # noqa: S104 - compared

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, or refuse it."""
        refused = self._refuse(scope) if scope["type"] in ("http", "websocket") else None
        if refused is None:
            await self._app(scope, receive, send)
        else:
            await refused(scope, receive, send)

    def _refuse(self, scope: Scope) -> Response | None:
        if self._heard is not None and not within(peer(HTTPConnection(scope)), self._heard):
            message = "keys and data are not sent in the clear; ask the proxy that ends TLS"
            return _response(403, refusal("FORBIDDEN", message, rule="TLS_REQUIRED"))
        headers = Headers(scope=scope)
        hosts = headers.getlist("host")
        if len(hosts) != 1:
            message = "Host: must stand once"
            return _response(400, refusal("BAD_USER_INPUT", message, field="Host", rule="ONCE"))
        host = host_name(hosts[0])
        if not self._any_host and host not in self._hosts:
            message = "Host: this service does not go by that name; ZEREN_ALLOWED_HOSTS lists further names"
            return _response(421, refusal("BAD_USER_INPUT", message, field="Host", rule="KNOWN_HOST"))
        if scope["type"] == "websocket":
            return self._refuse_page(headers)
        asks = scope["method"] in ("GET", "HEAD") and scope["path"] == "/graphql"
        if asks and not opens_page(Request(scope)) and not _is_no_foreign_page(headers):
            message = "a GET from another site needs the header GraphQL-Require-Preflight"
            return _response(403, refusal("FORBIDDEN", message, rule="FOREIGN_PAGE"))
        return None

    def _refuse_page(self, headers: Headers) -> Response | None:
        """Pages may open WebSockets anywhere, and no browser asks beforehand; but it says whose page it is."""
        origins = headers.getlist("origin")
        if all(is_same_origin(each, headers["host"]) or each in self._origins for each in origins):
            return None
        message = "Origin: a page of another site opens no WebSocket here; ZEREN_CORS_ORIGINS lists those that may"
        return _response(403, refusal("FORBIDDEN", message, rule="FOREIGN_PAGE"))


def _is_no_foreign_page(headers: Headers) -> bool:
    """Whether a GET cannot come from a page of another site, unless the browser has asked beforehand.

    Browsers say where a request comes from (Sec-Fetch-Site), but not to a service without TLS on another machine;
    then their name tells them from programs, and a page cannot change it without being asked about.
    """
    if any(name in headers for name in PREFLIGHT_HEADERS):
        return True
    if headers.get("content-type", "").split(";")[0].strip().lower() == "application/json":
        return True
    site = headers.get("sec-fetch-site")
    if site is not None:
        return site in ("none", "same-origin")
    return not headers.get("user-agent", "").startswith("Mozilla/")


def host_name(host: str) -> str:
    """The name in a Host header, without its port."""
    if host.startswith("["):
        return host[1:].partition("]")[0].lower()
    return host.rpartition(":")[0].lower() if host.count(":") == 1 else host.lower()


def _response(status: int, error: dict[str, object]) -> Response:
    return Response(msgspec.json.encode({"errors": [error]}), status, media_type="application/json")
