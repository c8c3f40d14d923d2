"""Whoever has written reads it: in the same worker by itself, of any other by saying the answer's revision."""

from __future__ import annotations

import json
import uuid
from base64 import b64decode, b64encode
from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest
import pytest_asyncio

from graph.bolt import Bolt
from graph.failures import TimedOut
from graph.transport import Transaction
from tests.support.serving import Serving
from tests.workers.watching import by_worker

DUTIES = """{ department(id: "U16") { responsibilities(on: "2023-02-10", first: 1) { nodes {
  id version confirmations { id: reason } } } } }"""
CONFIRM = """mutation($input: ConfirmDutyInput!) { confirmDuty(input: $input) { version userErrors { code } } }"""
VERSION = "query($id: ID!) { responsibility(id: $id) { version } }"
REVISION = "MATCH (g:Revision) RETURN g.n"


@pytest.fixture(scope="module")
def operator(home: Serving) -> dict[str, str]:
    """The headers of a department that may act."""
    made = home.run("key", "create", "--department", "U16", "--role", "OPERATOR", "--expires", "2999-01-01")
    return {"authorization": f"Bearer {made.stdout.strip()}"}


@pytest_asyncio.fixture
async def bolt(home: Serving) -> AsyncIterator[Bolt]:
    """A transport to the graph of the service."""
    state = json.loads((home.home / "private.json").read_text())
    found = Bolt(f"neo4j://127.0.0.1:{state['bolt_port']}", "neo4j", state["password"], None, 2)
    yield found
    await found.close()


def asked(client: httpx.Client, headers: dict[str, str], query: str, **variables: Any) -> httpx.Response:
    answer = client.post("/graphql", json={"query": query, "variables": variables}, headers=headers)
    assert "errors" not in answer.json(), answer.text
    return answer


def test_what_one_worker_was_ordered_the_other_tells(home: Serving, operator: dict[str, str]) -> None:
    with by_worker(home) as clients:
        first, second = clients.values()
        duty = asked(first, operator, DUTIES).json()["data"]["department"]["responsibilities"]["nodes"][0]
        version = duty["version"]
        for orders, reads in [(first, second), (second, first)] * 3:
            sent = {"idempotencyKey": str(uuid.uuid4()), "duty": duty["id"], "expectedVersion": version}
            ordered = asked(orders, operator, CONFIRM, input=sent)
            version = ordered.json()["data"]["confirmDuty"]["version"]
            revision = ordered.headers["zeren-revision"]
            again = asked(orders, operator, CONFIRM, input=sent)
            assert again.headers["zeren-revision"] == revision, "what was carried out before is there as well"
            read = asked(reads, {**operator, "zeren-revision": revision}, VERSION, id=duty["id"])
            assert read.json()["data"]["responsibility"]["version"] == version
            assert int(read.headers["zeren-revision"]) >= int(revision)


def test_a_revision_that_never_was_is_unavailable_and_not_an_old_answer(home: Serving) -> None:
    headers = {
        **home.signed_in,
        "zeren-revision": "9" * 15,
        "accept": "application/graphql-response+json",
    }
    answer = httpx.post(f"{home.url}/graphql", json={"query": DUTIES}, headers=headers, timeout=150)
    assert answer.status_code == 503
    assert answer.json()["errors"][0]["extensions"]["code"] == "UNAVAILABLE"


async def test_what_was_written_and_read_is_kept_as_a_bookmark(bolt: Bolt) -> None:
    assert await bolt.bookmarks.get_bookmarks() == frozenset()
    await bolt.read("revision", REVISION, {})
    (read,) = await bolt.bookmarks.get_bookmarks()
    await bolt.write(nothing_new)
    (written,) = await bolt.bookmarks.get_bookmarks()
    assert moved(written) > moved(read)
    await bolt.read("revision", REVISION, {})
    (again,) = await bolt.bookmarks.get_bookmarks()
    assert moved(again) >= moved(written)


async def test_bookmarks_are_sent_with_all_that_is_read(bolt: Bolt) -> None:
    await bolt.read("revision", REVISION, {})
    known = await bolt.bookmarks.get_bookmarks()
    never = {later(*known)}
    await bolt.bookmarks.update_bookmarks(known, never)
    with pytest.raises(TimedOut):
        await bolt.read("revision", REVISION, {})
    await bolt.bookmarks.update_bookmarks(never, known)
    assert await bolt.read("revision", REVISION, {})


async def nothing_new(transaction: Transaction) -> None:
    await transaction.run("nothing new", "MATCH (g:Revision) SET g.asked_at = datetime()", {})


PREFIX = "FB:"
INT_16, LARGEST, END = b"\xc9", b"\x7f\xff", b"\x90"
"""How a bookmark ends: the number of a transaction as PackStream writes it, and an empty list."""


def moved(bookmark: str) -> bytes:
    """The bytes of a bookmark; those of a later one of the same database are greater."""
    found = b64decode(bookmark.removeprefix(PREFIX) + "==")
    assert (found[-4:-3], found[-1:]) == (INT_16, END), found
    return found


def later(bookmark: str) -> str:
    """The bookmark of a transaction that the database has never come to."""
    return PREFIX + b64encode(moved(bookmark)[:-3] + LARGEST + END).decode()
