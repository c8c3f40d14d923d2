"""The explorer in a real headless Chromium, with no network but this machine."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route, expect, sync_playwright

from tests.support.serving import Serving

pytestmark = pytest.mark.browser

CHROMIUM = "/usr/bin/chromium"
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
PICTURE = Path(__file__).parent.parent.parent / "docs" / "explorer.png"


@pytest.fixture(scope="module")
def serving(tmp_path_factory: pytest.TempPathFactory, cache: Path) -> Iterator[Serving]:
    served = Serving(tmp_path_factory.mktemp("browser") / "home", cache)
    served.wait_until_ready()
    yield served
    served.stop()


@pytest.fixture
def page(serving: Serving) -> Iterator[Page]:
    """A page that reaches only this machine, and fails the test when its console tells of an error."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        opened = browser.new_page(viewport={"width": 1440, "height": 900})
        outside: list[str] = []
        errors: list[str] = []

        def only_here(route: Route) -> None:
            if route.request.url.startswith((serving.url, "data:", "blob:")):
                route.continue_()
            else:
                outside.append(route.request.url)
                route.abort()

        opened.route("**/*", only_here)
        opened.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
        opened.on("pageerror", lambda error: errors.append(str(error)))
        yield opened
        browser.close()
    assert outside == []
    assert errors == []


def test_a_question_is_chosen_and_answered(serving: Serving, page: Page) -> None:
    page.goto(f"{serving.url}/")
    page.locator("[data-question='01-who-owns-ebike-charging']").click()
    page.get_by_role("button", name="Execute query").click()
    answer = page.locator(".result-window")
    expect(answer).to_contain_text("区住房和建设局", timeout=15_000)
    expect(answer).to_contain_text("GAP")
    expect(answer).to_contain_text("2024年7月1日")
    expect(answer).to_contain_text("OUT_OF_PERIOD")
    assert page.locator("#questions button").count() >= 10
    if "PICTURE_OF_THE_EXPLORER" in os.environ:
        page.screenshot(path=PICTURE)


def test_a_link_opens_its_question(serving: Serving, page: Page) -> None:
    page.goto(f"{serving.url}/graphql#question=03-gaps-on-a-date")
    chosen = page.locator("#questions button[aria-current='true']")
    expect(chosen).to_have_attribute("data-question", "03-gaps-on-a-date")
    expect(page.locator(".graphiql-query-editor")).to_contain_text("query Gaps")
    expect(page.locator(".graphiql-editor-tool").first).to_contain_text("2023-02-10")


def test_the_questions_are_found_by_a_word_in_either_language(serving: Serving, page: Page) -> None:
    page.goto(f"{serving.url}/graphql")
    shown = page.locator("#questions button:visible")
    expect(page.get_by_role("heading", name="审计监督 Auditors")).to_be_visible()
    for word in ("兜底", "WHO BACKS"):
        page.get_by_role("searchbox").fill(word)
        expect(shown.filter(has_text="D12")).to_have_count(1)
        expect(page.get_by_role("heading", name="分析人员 Analysts")).to_be_hidden()
    page.get_by_role("searchbox").fill("")
    expect(page.get_by_role("heading", name="分析人员 Analysts")).to_be_visible()
