"""GraphQL over HTTP: strawberry's view, with our own reading, answering and result step."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec
import structlog
from cross_web import StarletteRequestAdapter
from starlette.datastructures import Headers
from starlette.responses import Response
from strawberry.asgi import GraphQL

from server import errors, tags
from server.admission import Admission
from server.answering import Answering
from server.budget import told
from server.requests.body import METHODS, check_method, read
from server.requests.fields import joined
from server.requests.negotiation import GRAPHQL_RESPONSE, JSON, OFFERED, media_type, opens_page
from server.requests.refused import BadRequest, wrong

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from graphql import ExecutionResult, GraphQLError
    from starlette.requests import Request
    from starlette.types import Receive, Scope, Send

    from graph.acting.writer import Writer
    from graph.door import Graph
    from schema.entities import FederatedSchema
    from server.access_log.log import AccessLog
    from server.identity.identity import Identity
    from server.requests.asked import Asked
    from server.settings import Settings

SENT = (*tags.HEADERS, "retry-after")
"""The headers that an answer may bear."""

log = structlog.get_logger("zeren.graphql")


class _Adapter(StarletteRequestAdapter):
    """Strawberry's view of a request, which keeps the request itself for our reading."""

    def __init__(self, request: Request) -> None:
        super().__init__(request)
        self.request = request


class Endpoint(GraphQL[None, None]):
    """The GraphQL endpoint. `graph` hands over the graph of the moment, or raises Unavailable.

    Nobody is answered whom `identity` does not know, and nobody is told what its agreements do not permit, or
    what `access_log` cannot record. `listed` are the trusted documents; CannotServeError when one of them could
    never be executed.
    """

    request_adapter_class = _Adapter

    def __init__(
        self,
        schema: FederatedSchema,
        graph: Callable[[], Graph],
        page: Callable[[], Response],
        settings: Settings,
        identity: Identity,
        access_log: AccessLog | None,
        writer: Writer,
        listed: Mapping[str, str] | None,
    ) -> None:
        super().__init__(schema, graphql_ide="graphiql", subscription_protocols=())
        self._page = page
        self._settings = settings
        self._admission = Admission(identity, settings)
        self._answering = Answering(schema, graph, settings, self._admission, access_log, writer, listed)
        tags.program()  # later the files may be those of another program

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request; what cannot be read gets its status and code."""
        if scope["type"] == "websocket":
            await send({"type": "websocket.close", "code": 1008})
            return
        if scope["method"] == "OPTIONS":
            await Response(None, 204, {"allow": ", ".join(METHODS)})(scope, receive, send)
            return
        try:
            await super().__call__(scope, receive, send)
        except BadRequest as bad:
            scope["state"]["codes"] = [bad.error["extensions"]["code"]]
            body = self.encode_json({"errors": [bad.error]})
            kind = media_type(joined(Headers(scope=scope), "accept", "*/*")) or JSON
            response = Response(body, bad.status, {**tags.UNKEPT, **bad.headers}, media_type=kind)
            await response(scope, receive, send)
        except tags.Unchanged as unchanged:
            await Response(None, 304, tags.kept(str(unchanged)))(scope, receive, send)

    def encode_json(self, data: object) -> bytes:
        """JSON by msgspec."""
        return msgspec.json.encode(data)

    def is_request_allowed(self, request: Any) -> bool:
        """GET and POST; anything else is told with its status."""
        check_method(request.method)
        return True

    def should_render_graphql_ide(self, request: Any) -> bool:
        """A browser that opens the address gets the explorer."""
        return opens_page(request)

    async def render_graphql_ide(self, request: Request) -> Response:  # noqa: ARG002 - the same for everybody
        """The explorer."""
        return self._page()

    async def get_sub_response(self, request: Request) -> Response:  # type: ignore[override]
        """The response to come; its media type is what the client prefers."""
        kind = media_type(joined(request.headers, "accept", "*/*"))
        if kind is None and not opens_page(request):
            raise wrong("Accept", "MEDIA_TYPE", f"must take one of {', '.join(OFFERED)}", 406)
        response = Response(media_type=kind)
        request.state.response = response
        return response

    async def get_context(self, request: Request, response: Response) -> None:  # type: ignore[override]
        """None yet: the context is made when the request has been accepted."""

    async def parse_http_body(self, request: Any) -> Asked:  # type: ignore[override]
        """The parameters, read with a bound and checked; of a stranger's request nothing is read."""
        state = request.request.state
        state.caller = await self._admission.caller(request.request)
        state.who = state.caller.key
        return await read(request.request, self._settings.max_request_bytes, self._settings.max_seconds)

    async def execute_operation(self, request: Request, *, request_data: Asked, **_: Any) -> ExecutionResult:  # type: ignore[override]
        """Have it answered."""
        return await self._answering.answer(request, request_data)

    async def process_result(self, request: Request, result: ExecutionResult) -> Any:  # type: ignore[override]
        """The result as it is sent: errors shown or masked."""
        state = request.state
        response: dict[str, Any] = {}
        tag = getattr(state, "tag", None)
        state.response.headers.update(tags.kept(tag) if tag and not result.errors else tags.UNKEPT)
        if result.errors:
            code = getattr(state, "default_code", "BAD_USER_INPUT")
            sent = [errors.shown(error, code, state.request_id, self._fault) for error in result.errors]
            state.codes = sorted({error["extensions"]["code"] for error in sent})
            response["errors"] = sent
        # An error with a path arose in the execution, which has a result even where it is null as a whole.
        if result.data is not None or not result.errors or any(error.path for error in result.errors):
            response["data"] = result.data
        else:
            state.response.headers.update(told.headers(sent))
            if state.response.media_type == GRAPHQL_RESPONSE:
                later = told.status(sent, GRAPHQL_RESPONSE)
                state.response.status_code = later or max(errors.STATUS.get(code, 400) for code in state.codes)
        if result.extensions:
            response["extensions"] = result.extensions
        return response

    def create_response(self, response_data: Any, sub_response: Response) -> Response:
        """The response, in the media type that the client prefers."""
        status = sub_response.status_code or 200
        kept = {name: sub_response.headers[name] for name in SENT if name in sub_response.headers}
        return Response(self.encode_json(response_data), status, kept, media_type=sub_response.media_type)

    @staticmethod
    def _fault(error: GraphQLError) -> None:
        log.error("fault", path=error.path, exc_info=error.original_error or error)
