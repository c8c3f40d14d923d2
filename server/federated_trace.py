"""When each field was answered, told to a gateway that asks for it (Apollo's federated tracing, `ftv1`).

A gateway that sends `apollo-federation-include-trace: ftv1` finds in the answer's extensions a tree of the fields
in the shape of the answer, each with its beginning and its end in nanoseconds since the trace began. Errors are
counted at their places and say nothing; their text is in the answer. Who does not ask pays nothing.
"""

from __future__ import annotations

import base64
import time
from dataclasses import dataclass, field
from inspect import isawaitable
from typing import TYPE_CHECKING, Any

from server.protobuf_wire import message

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence

    from graphql import GraphQLError, GraphQLResolveInfo

    Info = GraphQLResolveInfo[Any]

HEADER = "apollo-federation-include-trace"
MASKED = "<masked>"


def wanted(headers: Mapping[str, str]) -> bool:
    """Whether the caller asks for a trace."""
    return headers.get(HEADER) == "ftv1"


@dataclass
class _Node:
    """A field or a place in a list; its facts are numbered as in Trace.Node of Apollo's reports.proto."""

    facts: list[tuple[int, int | str | bytes]] = field(default_factory=list)
    children: dict[str | int, _Node] = field(default_factory=dict)

    def written(self) -> bytes:
        """The message, with all that lies below."""
        return message([*self.facts, *self._below()])

    def _below(self) -> Iterator[tuple[int, bytes]]:
        for key, child in self.children.items():
            if isinstance(key, int):
                child.facts.insert(0, (2, key))
            yield 12, child.written()


class FederatedTrace:
    """The trace of one request; `resolve` stands before every resolver."""

    def __init__(self) -> None:
        self._began_at = time.time_ns()
        self._began = time.perf_counter_ns()
        self._root = _Node()

    def resolve(self, following: Callable[..., Any], source: Any, info: Info, **given: Any) -> Any:
        """Answer a field, and note when."""
        node = self._at(info.path.as_list())
        node.facts = [(1, str(info.path.key)), (3, str(info.return_type)), (13, info.parent_type.name)]
        if info.path.key != info.field_name:
            node.facts.append((14, info.field_name))
        node.facts.append((8, self._since()))
        answer = None
        try:
            answer = following(source, info, **given)
        finally:
            if not isawaitable(answer):
                self._end(node)
        return self._awaited(answer, node) if isawaitable(answer) else answer

    async def _awaited(self, answer: Awaitable[Any], node: _Node) -> Any:
        try:
            return await answer
        finally:
            self._end(node)

    def _end(self, node: _Node) -> None:
        node.facts.append((9, self._since()))

    def told(self, errors: Sequence[GraphQLError]) -> dict[str, str]:
        """The extension of the answer."""
        for error in errors:
            self._at(error.path or []).facts.append((11, message([(1, MASKED)])))
        duration = self._since()
        trace = message(
            [
                (3, _timestamp(self._began_at + duration)),
                (4, _timestamp(self._began_at)),
                (11, duration),
                (14, self._root.written()),
            ]
        )
        return {"ftv1": base64.b64encode(trace).decode()}

    def _at(self, path: Sequence[str | int]) -> _Node:
        node = self._root
        for key in path:
            node = node.children.setdefault(key, _Node())
        return node

    def _since(self) -> int:
        return time.perf_counter_ns() - self._began


def _timestamp(nanoseconds: int) -> bytes:
    """google.protobuf.Timestamp."""
    seconds, rest = divmod(nanoseconds, 1_000_000_000)
    return message([(1, seconds), (2, rest)])
