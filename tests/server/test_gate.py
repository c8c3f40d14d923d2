"""Who may come to the door: names of this machine, and no foreign page."""

from __future__ import annotations

from ipaddress import ip_network

import httpx
import pytest

from tests.support.front_door import SIGNED_IN, Door, only_error, open_door

ASK = {"query": "{ __typename }"}


@pytest.mark.parametrize(
    "host", ["127.0.0.1:8000", "127.0.0.1", "localhost:8000", "LocalHost", "[::1]:8000", "[::1]"]
)
async def test_names_of_this_machine_pass(door: Door, host: str) -> None:
    answer = await door.http.post("/graphql", json=ASK, headers={"host": host})
    assert answer.status_code == 200


@pytest.mark.parametrize(
    "host", ["evil.example", "127.0.0.1.evil.example", "localhost.evil.example:8000", "", "10.0.0.1", "[::2]:80"]
)
@pytest.mark.parametrize("path", ["/graphql", "/", "/health", "/ready", "/explorer/zeren.js"])
async def test_a_name_that_somebody_pointed_here_is_refused_on_every_path(
    door: Door, host: str, path: str
) -> None:
    answer = await door.http.get(path, headers={"host": host})
    assert answer.status_code == 421
    assert only_error(answer)["extensions"] == {"code": "BAD_USER_INPUT", "field": "Host", "rule": "KNOWN_HOST"}
    assert "evil" not in answer.text


async def test_further_names_are_a_setting() -> None:
    door = open_door(allowed_hosts=("risk.example",))
    for host, status in (("risk.example", 200), ("RISK.example:443", 200), ("other.example", 421)):
        answer = await door.http.post("/graphql", json=ASK, headers={"host": host})
        assert answer.status_code == status


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
async def test_a_get_that_another_site_sends_is_refused(door: Door, site: str) -> None:
    answer = await door.http.get("/graphql", params=ASK, headers={"sec-fetch-site": site})
    assert answer.status_code == 403
    assert only_error(answer)["extensions"] == {"code": "FORBIDDEN", "rule": "FOREIGN_PAGE"}
    for name in ("graphql-require-preflight", "x-requested-with"):
        answer = await door.http.get("/graphql", params=ASK, headers={"sec-fetch-site": site, name: "1"})
        assert answer.status_code == 200


@pytest.mark.parametrize("site", ["none", "same-origin"])
async def test_a_get_of_our_own_passes(door: Door, site: str) -> None:
    answer = await door.http.get("/graphql", params=ASK, headers={"sec-fetch-site": site})
    assert answer.status_code == 200


async def test_a_foreign_page_cannot_pretend_to_want_the_page(door: Door) -> None:
    headers = {"sec-fetch-site": "cross-site", "accept": "text/html"}
    answer = await door.http.get("/graphql", params=ASK, headers=headers)
    assert answer.status_code == 403
    page = await door.http.get("/graphql", headers=headers)
    assert page.headers["content-type"].startswith("text/html"), "a link to the explorer may stand anywhere"


async def test_no_answer_invites_other_origins(door: Door) -> None:
    answer = await door.http.post("/graphql", json=ASK, headers={"origin": "https://evil.example"})
    assert not [name for name in answer.headers if name.startswith("access-control")]


async def test_a_browser_that_does_not_say_where_it_comes_from_must_be_asked_first(door: Door) -> None:
    """Over plain HTTP to another machine browsers leave Sec-Fetch-Site out."""
    browser = {"user-agent": "Mozilla/5.0 (X11; Linux x86_64)"}
    assert (await door.http.get("/graphql", params=ASK, headers=browser)).status_code == 403
    for name in ("graphql-require-preflight", "apollo-require-preflight"):
        assert (await door.http.get("/graphql", params=ASK, headers={**browser, name: "1"})).status_code == 200
    assert (await door.http.post("/graphql", json=ASK, headers=browser)).status_code == 200
    assert (await door.http.head("/graphql", params=ASK, headers=browser)).status_code == 403


async def test_a_link_that_names_a_document_is_no_link_to_the_page(door: Door) -> None:
    headers = {"sec-fetch-site": "cross-site", "accept": "text/html"}
    for asked in ({"documentId": "x"}, {"extensions": "{}"}):
        assert (await door.http.get("/graphql", params=asked, headers=headers)).status_code == 403


@pytest.mark.parametrize(("peer", "heard"), [("10.1.2.3", True), ("127.0.0.1", True), ("10.2.0.1", False)])
async def test_beyond_this_machine_only_named_proxies_are_heard_without_tls(peer: str, heard: bool) -> None:  # noqa: FBT001
    door = open_door(host="192.168.1.5", proxies=(ip_network("10.1.0.0/16"),), allowed_hosts=("zeren.example",))
    through = httpx.ASGITransport(door.app, client=(peer, 1234))
    async with httpx.AsyncClient(transport=through, base_url="http://zeren.example", headers=SIGNED_IN) as http:
        answer = await http.post("/graphql", json=ASK)
    assert answer.status_code == (200 if heard else 403)
    if not heard:
        assert only_error(answer)["extensions"] == {"code": "FORBIDDEN", "rule": "TLS_REQUIRED"}
