"""The explorer's page is handed the local token at this machine, and nobody else is."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
from collections.abc import AsyncIterator
from urllib.parse import urlsplit

import httpx
import pytest
import pytest_asyncio

from graph.acting.writer import Writer
from graph.bolt import Bolt
from graph.door import Graph
from schema.build import build_schema
from server.app import create_app
from server.explorer import Explorer
from server.identity.identity import Identity
from server.identity.keys import ApiKeys
from server.identity.tokens import TokenRules, Tokens
from server.settings import Settings
from tests.support.front_door import LOCAL, open_door
from tests.support.sockets import listening

OURS = {"sec-fetch-site": "same-origin"}


@pytest_asyncio.fixture(loop_scope="session")
async def address(district: Bolt) -> AsyncIterator[str]:
    async with listening(open_door(district, allowed_hosts=("zeren.example",)).app) as port:
        yield f"http://127.0.0.1:{port}/explorer/session"


async def session(address: str, **headers: str) -> object:
    async with httpx.AsyncClient() as http:
        answer = await http.get(address, headers={name.replace("_", "-"): text for name, text in headers.items()})
    assert answer.status_code == 200
    assert answer.headers["cache-control"] == "no-store"
    return answer.json()["token"]


async def test_our_own_page_is_signed_in(address: str) -> None:
    assert await session(address, **OURS) == LOCAL.text
    assert await session(address.replace("127.0.0.1", "localhost"), **OURS) == LOCAL.text


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"sec_fetch_site": "same-site"},
        {"sec_fetch_site": "cross-site"},
        {"sec_fetch_site": "none"},
        {**OURS, "x_forwarded_for": "10.0.0.9"},
        {**OURS, "forwarded": "for=10.0.0.9"},
        {**OURS, "via": "1.1 proxy"},
        {**OURS, "host": "zeren.example"},
    ],
    ids=str,
)
async def test_whoever_might_be_somebody_else_is_not(address: str, headers: dict[str, str]) -> None:
    assert await session(address, **headers) is None


async def test_a_connection_that_this_machine_does_not_know_is_not() -> None:
    door = open_door()
    assert (await door.http.get("/explorer/session", headers=OURS)).json() == {"token": None}


@pytest.mark.skipif(os.getuid() != 0, reason="only the administrator may act as another user")
async def test_another_user_of_the_machine_is_not(address: str) -> None:
    # Nothing is imported any more once it is another user's process.
    fetch = (
        "import os, socket, sys; os.setuid(int(sys.argv[2])); "
        "s = socket.socket(); s.connect(('127.0.0.1', int(sys.argv[1]))); "
        "s.sendall(b'GET /explorer/session HTTP/1.0\\r\\nHost: 127.0.0.1\\r\\n'); "
        "s.sendall(b'Sec-Fetch-Site: same-origin\\r\\n\\r\\n'); "
        "print(s.makefile('rb').read().split(b'\\r\\n\\r\\n')[1].decode())"
    )
    port = str(urlsplit(address).port)
    for user, token in ((65534, "null"), (0, f'"{LOCAL.text}"')):
        command = [sys.executable, "-I", "-c", fetch, port, str(user)]
        done = await asyncio.to_thread(
            subprocess.run, command, capture_output=True, text=True, timeout=30, check=False
        )
        assert (done.returncode, done.stdout) == (0, f'{{"token":{token}}}\n'), done.stderr


async def test_over_a_graph_of_somebody_else_there_is_no_local_analyst(district: Bolt) -> None:
    identity = Identity(Tokens([], TokenRules("x"), lambda: 0), ApiKeys(district), None)
    app = create_app(
        build_schema(), lambda: Graph(district), Explorer({}, []), Settings(), identity, None, Writer()
    )
    async with listening(app) as port:
        assert await session(f"http://127.0.0.1:{port}/explorer/session", **OURS) is None
        async with httpx.AsyncClient() as http:
            headers = {"authorization": f"Bearer {LOCAL.text}"}
            answer = await http.post(
                f"http://127.0.0.1:{port}/graphql", json={"query": "{ __typename }"}, headers=headers
            )
        assert answer.status_code == 401
