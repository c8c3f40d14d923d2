"""The audit of the GraphQL over HTTP specification, as its working group publishes it, over a real socket."""

from __future__ import annotations

from tests.suites.tools import Tools

AUDITS = 61


async def test_every_audit_of_graphql_over_http_is_met(tools: Tools, address: str) -> None:
    results = (await tools.run("audit.mjs", address)).told
    assert len({result["id"] for result in results}) == AUDITS
    missed = [f"{each['status']}: {each['name']}: {each['reason']}" for each in results if each["status"] != "ok"]
    assert missed == []


async def test_an_address_where_nothing_speaks_graphql_fails_the_audit(tools: Tools, address: str) -> None:
    results = (await tools.run("audit.mjs", address.replace("/graphql", "/health"))).told
    assert len(results) == AUDITS
    assert any(each["status"] == "error" for each in results)
