"""GraphQL over HTTP: strawberry's view, with our own reading, answering and result step."""

from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING, Any

import msgspec
from cross_web import StarletteRequestAdapter
from starlette.datastructures import Headers
from starlette.responses import Response
from strawberry.asgi import GraphQL

from server import errors, tags
from server.budget import told
from server.live.events import EventStream
from server.live.stopped import stopped
from server.requests.body import METHODS, check_method, read
from server.requests.fields import joined
from server.requests.negotiation import (
    GRAPHQL_RESPONSE,
    JSON,
    OFFERED,
    Streams,
    media_type,
    opens_page,
    streams,
)
from server.requests.refused import BadRequest, wrong
from server.requests.seen import REVISION
from server.shown import shown

if TYPE_CHECKING:
    from collections.abc import Callable

    from graphql import ExecutionResult
    from starlette.requests import Request
    from starlette.types import Receive, Scope, Send

    from schema.entities import FederatedSchema
    from server.admission import Admission
    from server.answering import Answering
    from server.live.live import Live, Results
    from server.requests.asked import Asked
    from server.settings import Settings

SENT = (*tags.HEADERS, "retry-after", REVISION)
"""The headers that an answer may bear."""


class _Adapter(StarletteRequestAdapter):
    """Strawberry's view of a request, which keeps the request itself for our reading."""

    def __init__(self, request: Request) -> None:
        super().__init__(request)
        self.request = request


class _Streamed(Exception):  # noqa: N818 - no error: the answer is a stream
    """The answer is told result by result."""

    def __init__(self, results: Results) -> None:
        super().__init__()
        self.results = results


class Endpoint(GraphQL[None, None]):
    """The GraphQL endpoint: whom `admission` knows is answered by `answering`, or by `live` result by result."""

    request_adapter_class = _Adapter

    def __init__(
        self,
        schema: FederatedSchema,
        page: Callable[[], Response],
        settings: Settings,
        admission: Admission,
        answering: Answering,
        live: Live,
    ) -> None:
        super().__init__(schema, graphql_ide="graphiql", subscription_protocols=())
        self._page = page
        self._settings = settings
        self._admission = admission
        self._answering = answering
        self._live = live
        tags.program()  # later the files may be those of another program

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request; what cannot be read gets its status and code."""
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
        except _Streamed as streamed:
            await EventStream(streamed.results, self._live)(scope, receive, send)

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
        accept = joined(request.headers, "accept", "*/*")
        kind = media_type(accept)
        if kind is None and not opens_page(request) and streams(accept) is Streams.NEVER:
            raise wrong("Accept", "MEDIA_TYPE", f"must take one of {', '.join(OFFERED)}", 406)
        response = Response(media_type=kind)
        request.state.response = response
        return response

    async def get_context(self, request: Request, response: Response) -> None:  # type: ignore[override]
        """None yet: the context is made when the request has been accepted."""

    async def parse_http_body(self, request: Any) -> Asked:  # type: ignore[override]
        """The parameters, read with a bound and checked; of a stranger's request nothing is read."""
        await self._admission.greet(request.request)
        try:
            return await read(request.request, self._settings.max_request_bytes, self._settings.max_seconds)
        except BadRequest:
            await self._admission.confirm(request.request)
            raise

    async def execute_operation(self, request: Request, *, request_data: Asked, **_: Any) -> ExecutionResult:  # type: ignore[override]
        """Have it answered, one result after the other where the client wants that and it is not to be helped."""
        streamed = Streams.NEVER if request.method == "HEAD" else streams(joined(request.headers, "accept"))
        if streamed is Streams.RATHER or (
            streamed is Streams.ALSO and self._live.is_followed(request, request_data)
        ):
            await self._admission.confirm(request)
            raise _Streamed(self._streamed(request, request_data))
        try:
            result = await self._answering.answer(request, request_data)
        except (BadRequest, tags.Unchanged):
            await self._admission.confirm(request)
            raise
        # Nobody is told anything, be it an error, before it is confirmed who asks; most answers have done so.
        await self._admission.confirm(request)
        return result

    def _streamed(self, request: Request, request_data: Asked) -> Results:
        """The results; what is wrong with the operation is told as one of them, as the protocol has it."""
        try:
            return self._live.results(request, request_data)
        except BadRequest as bad:
            if bad.status != HTTPStatus.BAD_REQUEST:
                raise
            return stopped(bad.error)

    async def process_result(self, request: Request, result: ExecutionResult) -> Any:  # type: ignore[override]
        """The result as it is sent: errors shown or masked."""
        state = request.state
        tag = getattr(state, "tag", None)
        state.response.headers.update(tags.kept(tag) if tag and not result.errors else tags.UNKEPT)
        if getattr(state, "revision", None) is not None:
            state.response.headers[REVISION] = str(state.revision)
        response = shown(result, state)
        if "data" not in response:
            state.response.headers.update(told.headers(response["errors"]))
            if state.response.media_type == GRAPHQL_RESPONSE:
                later = told.status(response["errors"], GRAPHQL_RESPONSE)
                state.response.status_code = later or max(errors.STATUS.get(code, 400) for code in state.codes)
        return response

    def create_response(self, response_data: Any, sub_response: Response) -> Response:
        """The response, in the media type that the client prefers."""
        status = sub_response.status_code or 200
        kept = {name: sub_response.headers[name] for name in SENT if name in sub_response.headers}
        return Response(self.encode_json(response_data), status, kept, media_type=sub_response.media_type)
