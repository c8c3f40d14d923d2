"""Apollo's subgraph compatibility suite: its own tests, of its products served by our way with entities."""

from __future__ import annotations

from pathlib import Path

from tests.gateways.examples import GATEWAY
from tests.suites.products_schema import products_schema
from tests.suites.supergraph import supergraph
from tests.suites.tools import Tools
from tests.support.node import install

TESTS = 23


async def test_our_entities_pass_apollos_compatibility_suite(tools: Tools, tmp_path: Path) -> None:
    install(GATEWAY)
    async with supergraph(products_schema(), tools, tmp_path) as servers:
        ended = await tools.run(
            "node_modules/jest/bin/jest.js",
            "--config",
            tools.folder / "compatibility/jest.config.cjs",
            "--ci",
            "--json",
            PRODUCTS_URL=servers.products,
            ROUTER_URL=servers.router,
        )
    results = [each for file in ended.told["testResults"] for each in file["assertionResults"]]
    assert len(results) == TESTS
    failed = {each["fullName"]: each["failureMessages"] for each in results if each["status"] != "passed"}
    assert failed == {}
