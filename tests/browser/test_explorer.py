"""The explorer in a real headless Chromium, with no network but this machine."""

from __future__ import annotations

import os
import uuid
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import httpx
import pytest
from playwright.sync_api import Page, Route, expect, sync_playwright

from graph.temporal import today
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


FOLLOW = "subscription { changed { number type key kind } }"
REGISTER = "mutation($input: RegisterHazardInput!) { registerHazard(input: $input) { hic userErrors { code } } }"


def key_of(serving: Serving, role: str) -> str:
    """A key for a program of the street."""
    soon = (today() + timedelta(days=30)).isoformat()
    made = serving.run("key", "create", "--department", "U03", "--role", role, "--expires", soon)
    assert made.returncode == 0, made.stderr
    return made.stdout.strip()


def registered(serving: Serving, key: str, area: str) -> str:
    """The code of a hazard that the street registers in an area."""
    said = {"description": "示例隐患", "level": 2, "area": area, "subScope": "02-A"}
    sent = {"query": REGISTER, "variables": {"input": {**said, "idempotencyKey": str(uuid.uuid4())}}}
    headers = {"authorization": f"Bearer {key}"}
    told = httpx.post(f"{serving.url}/graphql", json=sent, headers=headers, timeout=60).json()
    payload = told["data"]["registerHazard"]
    assert payload["userErrors"] == []
    return str(payload["hic"])


def follow(page: Page) -> None:
    """Begin the subscription as a person does, and wait until the server has begun it, too."""
    editor = page.locator(".graphiql-query-editor")
    expect(editor).to_contain_text("gaps")
    editor.locator(".CodeMirror").first.click()
    page.keyboard.press("Control+a")
    page.keyboard.insert_text(FOLLOW)
    page.wait_for_timeout(1000)  # GraphiQL reads what was typed a moment later
    sent: list[str] = []
    page.on("websocket", lambda opened: opened.on("framesent", lambda frame: sent.append(str(frame))))
    page.get_by_role("button", name="Execute query").click()
    for _ in range(150):
        if any('"subscribe"' in frame for frame in sent):
            break
        page.wait_for_timeout(100)
    page.wait_for_timeout(1000)


def test_changes_are_followed_as_they_are_made_until_somebody_stops(serving: Serving, page: Page) -> None:
    operator = key_of(serving, "OPERATOR")
    page.goto(f"{serving.url}/graphql")
    follow(page)
    answer = page.locator(".result-window")
    for _ in range(2):
        hic = registered(serving, operator, "440308003")
        expect(answer).to_contain_text(hic, timeout=15_000)
        expect(answer).to_contain_text('"kind": "REGISTERED"')
    page.get_by_role("button", name="Stop query").click()
    unheard = registered(serving, operator, "440308003")
    page.wait_for_timeout(1500)
    expect(answer).not_to_contain_text(unheard)


def test_whoever_has_signed_in_is_told_only_what_it_may_see(serving: Serving, page: Page) -> None:
    operator, reader = key_of(serving, "OPERATOR"), key_of(serving, "READER")
    page.route("**/explorer/session", lambda route: route.fulfill(json={"token": None}))
    page.goto(f"{serving.url}/graphql")
    page.get_by_label("Token or key").fill(reader)
    page.get_by_role("button", name="Sign in").click()
    follow(page)
    answer = page.locator(".result-window")
    elsewhere = registered(serving, operator, "440308001")
    page.wait_for_timeout(1500)
    expect(answer).not_to_contain_text(elsewhere)
    expect(answer).to_contain_text(registered(serving, operator, "440308003"), timeout=15_000)
