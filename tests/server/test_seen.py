"""An answer tells the revision that it holds; a request that says one is answered from that revision on."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any, TypeVar

import pytest

from graph.canned import Canned
from graph.door import Graph
from graph.failures import Unavailable
from graph.transport import Transaction, Transport
from tests.support.front_door import ROWS, Door, only_error, open_door

T = TypeVar("T")
AREA = {"query": '{ area(code: "440308003") { name } }'}


class Behind(Transport):
    """A machine of a cluster that comes to a revision only after so many looks."""

    def __init__(self, looks: int, revision: int) -> None:
        self._before, self._after = Canned(ROWS, revision=2), Canned(ROWS, revision=revision)
        self._looks = looks

    async def read(self, name: str, text: str, params: Mapping[str, Any]) -> Sequence[Sequence[Any]]:
        self._looks -= 1
        return await (self._before if self._looks >= 0 else self._after).read(name, text, params)

    async def write(self, work: Callable[[Transaction], Awaitable[T]]) -> T:
        raise TypeError(work)


@pytest.fixture
def door() -> Door:
    return open_door()


async def test_an_answer_tells_its_revision(door: Door) -> None:
    answer = await door.http.post("/graphql", json=AREA)
    assert answer.headers["zeren-revision"] == "2"


async def test_what_was_read_nowhere_has_none(door: Door) -> None:
    for query in ("{ __typename }", "{ area(", "{ nothing }"):
        assert "zeren-revision" not in (await door.post(query)).headers


@pytest.mark.parametrize("said", ["0", "1", "2"])
async def test_a_revision_that_the_graph_has_come_to_changes_nothing(door: Door, said: str) -> None:
    answer = await door.http.post("/graphql", json=AREA, headers={"zeren-revision": said})
    assert answer.json() == {"data": {"area": {"name": "沙头角街道"}}}


async def test_a_machine_that_is_behind_is_waited_for() -> None:
    behind = open_door(Behind(looks=7, revision=8))
    answer = await behind.http.post("/graphql", json=AREA, headers={"zeren-revision": "8"})
    assert answer.json() == {"data": {"area": {"name": "沙头角街道"}}}
    assert answer.headers["zeren-revision"] == "8"


async def test_a_revision_that_does_not_come_is_unavailable() -> None:
    with pytest.raises(Unavailable, match="revision 4"):
        await Graph(Canned(ROWS, revision=2), patience_s=0.01).reach(4)


@pytest.mark.parametrize("said", ["-2", "2.0", "0x2", "two", "", "٤", "1" * 16])
async def test_what_is_no_revision_is_told(door: Door, said: str) -> None:
    sent = [(b"zeren-revision", said.encode())]
    error = only_error(await door.http.post("/graphql", json=AREA, headers=sent))
    assert error["extensions"] == {"code": "BAD_USER_INPUT", "field": "Zeren-Revision", "rule": "REVISION"}
    assert door.asked == []


async def test_it_stands_once(door: Door) -> None:
    headers = [("zeren-revision", "2")] * 2
    error = only_error(await door.http.post("/graphql", json=AREA, headers=headers))
    assert error["extensions"] == {"code": "BAD_USER_INPUT", "field": "Zeren-Revision", "rule": "ONCE"}
