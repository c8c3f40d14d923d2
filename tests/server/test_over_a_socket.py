"""What strangers send over a real socket: each gets its status and code, and the next is answered."""

from __future__ import annotations

import asyncio
import gzip
import json
from collections.abc import AsyncIterator
from urllib.parse import quote

import pytest
import pytest_asyncio
import zstandard

from graph.canned import Canned
from server.requests.unpacking import unpack
from tests.support.front_door import open_door
from tests.support.sockets import listening
from tests.support.wire import Told, http, read, send

ASK = b'{"query": "{ area(code: \\"440308003\\") { name } }"}'
ANSWER = {"data": {"area": {"name": "沙头角街道"}}}
GET = "/graphql?query=" + quote('{ area(code: "440308003") { name } }')
MUTATION = "/graphql?query=" + quote("mutation { x }")
BROWSER = {"user_agent": "Mozilla/5.0", "sec_fetch_site": "cross-site"}


@pytest_asyncio.fixture(loop_scope="session", scope="module")
async def port() -> AsyncIterator[int]:
    async with listening(open_door(max_request_bytes=20_000).app) as found:
        yield found


async def stands(port: int) -> None:
    assert (await send(port, http("POST", "/graphql", ASK))).json == ANSWER


@pytest.mark.parametrize(
    ("body", "rule"),
    [
        (b"1", "OBJECT"),
        (b"null", "OBJECT"),
        (b'"x"', "OBJECT"),
        (b"", "JSON"),
        (b"{", "JSON"),
        (ASK[:-3], "JSON"),
        (b'{"query": "\xff\xfe"}', "JSON"),
        (b'{"query": "\\ud800"}', "JSON"),
        (b'{"query": "{ __typename }", "query": "{ other }"}', "ONCE"),
        (b"[" * 9_000 + b"]" * 9_000, "JSON"),
        (b'{"a":' * 3_000 + b"1" + b"}" * 3_000, "JSON"),
        (b"[" + ASK + b"]", "NO_BATCH"),
    ],
    ids=lambda value: repr(value[:20]),
)
async def test_a_body_in_the_wrong_form_is_400(port: int, body: bytes, rule: str) -> None:
    told = await send(port, http("POST", "/graphql", body))
    assert (told.status, told.code, told.rule) == (400, "BAD_USER_INPUT", rule)
    await stands(port)


@pytest.mark.parametrize(
    ("request_", "status", "rule"),
    [
        (http("POST", "/graphql", ASK, content_type="text/plain"), 415, "MEDIA_TYPE"),
        (http("POST", "/graphql", ASK, content_type="application/x-www-form-urlencoded"), 415, "MEDIA_TYPE"),
        (http("POST", "/graphql", ASK, content_type=""), 415, "MEDIA_TYPE"),
        (http("POST", "/graphql", ASK, content_type="application/json; charset=utf-16"), 415, "CHARSET"),
        (http("POST", "/graphql", ASK, content_encoding="br"), 415, "ENCODING"),
        (http("POST", "/graphql", ASK, content_encoding="gzip"), 400, "ENCODING"),
        (http("POST", "/graphql", ASK, content_encoding="zstd"), 400, "ENCODING"),
        (http("POST", "/graphql", ASK, content_encoding="gzip, gzip"), 415, "ENCODING"),
        (http("POST", "/graphql", ASK, accept="application/xml"), 406, "MEDIA_TYPE"),
        (http("POST", "/graphql", ASK, host="evil.example"), 421, "KNOWN_HOST"),
        (http("GET", GET, host="127.0.0.1.evil.example"), 421, "KNOWN_HOST"),
        (http("GET", MUTATION), 405, "OPERATION"),
        (http("PUT", "/graphql", ASK), 405, "METHOD"),
        (http("DELETE", "/graphql"), 405, "METHOD"),
    ],
)
async def test_what_is_not_offered_is_told_by_its_status(
    port: int, request_: bytes, status: int, rule: str
) -> None:
    told = await send(port, request_)
    assert (told.status, told.code, told.rule) == (status, "BAD_USER_INPUT", rule)
    assert told.headers["content-type"].startswith("application/json")
    if status == 405:
        assert told.headers["allow"] == ("POST" if rule == "OPERATION" else "GET, HEAD, POST, OPTIONS")
    await stands(port)


async def test_a_get_from_a_foreign_page_runs_nothing_unless_it_was_asked_about(port: int) -> None:
    assert ((await send(port, http("GET", GET, **BROWSER))).status) == 403
    assert (await send(port, http("GET", GET, **BROWSER, graphql_require_preflight="1"))).json == ANSWER
    assert (await send(port, http("GET", GET))).json == ANSWER


async def test_head_options_and_the_preflight_of_a_browser(port: int) -> None:
    told = await send(port, http("HEAD", GET), body=False)
    assert (told.status, told.headers["content-type"]) == (200, "application/json")
    asked = {"origin": "https://x.example", "access_control_request_method": "POST"}
    told = await send(port, http("OPTIONS", "/graphql", **asked))
    assert (told.status, told.headers["allow"]) == (204, "GET, HEAD, POST, OPTIONS")
    assert not any(name.startswith("access-control") for name in told.headers)


@pytest.mark.parametrize(("encoding", "pack"), [("gzip", gzip.compress), ("zstd", zstandard.compress)])
async def test_bodies_and_answers_may_be_compressed(port: int, encoding: str, pack: object) -> None:
    assert callable(pack)
    assert (await send(port, http("POST", "/graphql", pack(ASK), content_encoding=encoding))).json == ANSWER
    query = "{ " + " ".join(f"{'long' * 4}{number}: __typename" for number in range(40)) + " }"
    body = json.dumps({"query": query}).encode()
    told = await send(port, http("POST", "/graphql", body, accept_encoding=f"{encoding}, br;q=0.1"))
    assert told.headers["content-encoding"] == encoding
    assert "accept-encoding" in told.headers["vary"].lower()
    assert len(json.loads(unpack(told.body, encoding, 100_000))["data"]) == 40


@pytest.mark.parametrize(("encoding", "pack"), [("gzip", gzip.compress), ("zstd", zstandard.compress)])
async def test_a_bomb_is_refused(port: int, encoding: str, pack: object) -> None:
    assert callable(pack)
    bomb = pack(b'{"query": "' + b" " * 10_000_000 + b'{ __typename }"}')
    assert len(bomb) < 20_000
    told = await send(port, http("POST", "/graphql", bomb, content_encoding=encoding))
    assert (told.status, told.code) == (413, "LIMIT_EXCEEDED")
    await stands(port)


@pytest.mark.parametrize("lines", ["", "host: localhost\r\nhost: evil.example\r\n"])
async def test_a_host_that_does_not_stand_once_is_refused(port: int, lines: str) -> None:
    told = await send(port, f"GET /health HTTP/1.1\r\n{lines}\r\n".encode())
    assert (told.status, told.code, told.rule) == (400, "BAD_USER_INPUT", "ONCE")


async def test_a_list_may_be_sent_in_several_lines(port: int) -> None:
    twice = http("POST", "/graphql", ASK, accept="text/html").replace(
        b"\r\n\r\n", b"\r\nAccept: application/json\r\n\r\n", 1
    )
    assert (await send(port, twice)).json == ANSWER
    coded = http("POST", "/graphql", ASK, content_encoding="identity")
    coded = coded.replace(b"\r\n\r\n", b"\r\ncontent-encoding: br\r\n\r\n", 1)
    assert (await send(port, coded)).rule == "ENCODING"


async def test_a_client_that_shuts_its_side_after_the_request_is_answered(port: int) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(http("POST", "/graphql", ASK))
    writer.write_eof()
    assert (await read(reader)).json == ANSWER
    writer.close()


async def test_a_client_that_shuts_its_side_in_the_middle_is_let_go(port: int) -> None:
    for cut in (10, 60, -1):
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(http("POST", "/graphql", ASK)[:cut])
        writer.write_eof()
        assert await asyncio.wait_for(reader.read(), 5) == b""
        writer.close()
    await stands(port)


async def test_two_hundred_failures_at_once_stay_masked() -> None:
    async with listening(open_door(Canned({"areas_by_code": _secret}), concurrent_per_caller=200).app) as port:
        body = json.dumps({"query": '{ area(code: "F1") { name } }'}).encode()
        told: list[Told] = await asyncio.gather(
            *(send(port, http("POST", "/graphql", body, x_request_id=f"id-{number}")) for number in range(200))
        )
    for number, each in enumerate(told):
        (error,) = each.json["errors"]
        assert error["extensions"] == {"code": "INTERNAL", "traceId": f"id-{number}"}
        assert b"s3cret" not in each.body


def _secret(_params: object) -> object:
    raise ZeroDivisionError("bolt://neo4j:s3cret@10.0.0.1")
