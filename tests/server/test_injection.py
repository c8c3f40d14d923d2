"""What callers send reaches Neo4j as parameters; the statements are files, whatever is sent."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any, TypeVar

import pytest

from graph.transport import Transaction, Transport
from tests.support.front_door import open_door

T = TypeVar("T")

HOSTILE = (
    "x' }) DETACH DELETE n //",
    '" OR true OR "',
    "`; MATCH (n) RETURN n; //",
    "$seenHazards",
    "a* OR *:* AND (b~",
    "}) RETURN 1 UNION MATCH (u:User) RETURN u //",
)

ASKED = """query($x: ID, $text: String) {
    hazards(filter: { department: $x, text: $text }) { nodes { hic } }
    users(filter: { department: $x }) { nodes { displayName } }
    organisations(filter: { text: $text }) { nodes { id } }
    enterprises(filter: { text: $text }) { nodes { name } }
    legalProvisions(filter: { text: $text }) { nodes { article } }
}"""


class Overheard(Transport):
    """An empty graph that remembers every statement and what came with it."""

    def __init__(self) -> None:
        self.statements: set[str] = set()
        self.params: list[str] = []

    async def read(self, name: str, text: str, params: Mapping[str, Any]) -> Sequence[Sequence[Any]]:
        self.statements.add(text)
        self.params.append(repr(params))
        return [[2, 2, False, ["graph", 2], []]]

    async def write(self, work: Callable[[Transaction], Awaitable[T]]) -> T:
        raise TypeError("nothing is written here")


async def statements(**variables: str) -> set[str]:
    overheard = Overheard()
    await open_door(overheard).post(ASKED, **variables)
    return overheard.statements


@pytest.mark.parametrize("hostile", HOSTILE)
async def test_no_statement_holds_what_was_sent(hostile: str) -> None:
    plain = await statements(x="U03", text="sandstone")
    assert len(plain) >= 5
    assert await statements(x="U03", text=hostile) == plain
    assert await statements(x=hostile, text=hostile) <= plain


async def test_what_is_looked_for_does_reach_the_graph() -> None:
    overheard = Overheard()
    await open_door(overheard).post(ASKED, text="sandstone")
    assert [params for params in overheard.params if "sandstone" in params]
