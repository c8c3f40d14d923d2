"""The Neo4j Browser in a real headless Chromium: it plays our guide by itself, and a query of it draws nodes."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect, sync_playwright

from tests.browser.test_explorer import CHROMIUM, FLAGS
from tests.support.serving import Serving

pytestmark = pytest.mark.browser

PICTURE = Path(__file__).parent.parent.parent / "docs" / "browser.png"
DUTY_COLOUR = "#E69F00"


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("browser") / "home"


@pytest.fixture(scope="module")
def serving(home: Path, cache: Path) -> Iterator[Serving]:
    served = Serving(home, cache)
    served.wait_until_ready()
    yield served
    served.stop()


def test_the_guide_plays_by_itself_and_its_queries_draw_nodes(serving: Serving, home: Path) -> None:
    state = json.loads((home / "private.json").read_text(encoding="utf-8"))
    origin, bolt = f"http://127.0.0.1:{state['http_port']}", f"neo4j://neo4j@127.0.0.1:{state['bolt_port']}"
    address = f"{origin}/browser/?dbms={bolt}&db=neo4j"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        page = browser.new_page(viewport={"width": 1440, "height": 1080})
        page.goto(address)
        page.locator("input[type=password]").fill(state["password"])
        page.get_by_test_id("connect").click()
        guide = page.get_by_text("责任图谱 The responsibility graph").first
        expect(guide).to_be_visible(timeout=60_000)
        page.locator("pre.runnable").first.click()
        page.get_by_test_id("editor-Run").click()
        duties = page.locator(f"svg circle[fill='{DUTY_COLOUR}']")
        expect(duties).to_have_count(5, timeout=30_000)  # the duties of U22, in the colour of the style
        if "PICTURE_OF_THE_BROWSER" in os.environ:
            page.wait_for_timeout(3000)
            page.screenshot(path=PICTURE)
        browser.close()
