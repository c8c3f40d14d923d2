"""The guide for analysts: two files that another origin may read, and queries that the graph answers."""

from __future__ import annotations

import re
from datetime import date

import pytest

from graph.bolt import Bolt
from graph.coverage import CoverageFilter
from graph.door import Graph
from graph.findings import FindingKind, keys
from graph.responsibilities import ResponsibilityRole
from server import browser_guide
from server.questions import read_questions
from tests.support.front_door import Door

QUERIES = browser_guide.queries()


@pytest.mark.parametrize("name", sorted(browser_guide.FILES))
async def test_the_browser_of_another_origin_may_read_both_files(door: Door, name: str) -> None:
    found = await door.http.get(f"/browser/{name}", headers={"origin": "http://127.0.0.1:7474"})
    assert found.status_code == 200
    assert found.headers["access-control-allow-origin"] == "*"
    asked = await door.http.options(f"/browser/{name}")
    assert asked.status_code == 204
    assert asked.headers["access-control-allow-headers"] == "*"


@pytest.mark.parametrize("name", ["other.html", "..%2fdata-model.md", "guide.html.bak"])
async def test_no_other_file_is_served(door: Door, name: str) -> None:
    assert (await door.http.get(f"/browser/{name}")).status_code == 404


def test_the_guide_needs_nothing_from_elsewhere() -> None:
    text = (browser_guide.FOLDER / "guide.html").read_text(encoding="utf-8")
    assert "http" not in text
    assert len(QUERIES) >= 20


@pytest.mark.parametrize("query", QUERIES, ids=range(len(QUERIES)))
async def test_every_query_of_the_guide_finds_something_on_the_seeds(district: Bolt, query: str) -> None:
    assert await district.read("guide", query, {})


async def test_the_gaps_of_the_guide_are_those_that_the_rule_finds(district: Bolt) -> None:
    on = date(2023, 2, 10)
    only = CoverageFilter(role=ResponsibilityRole.INDUSTRY_LEAD)
    ruled = await keys(Graph(district), FindingKind.GAP, on, None, only)
    (query,) = (query for query in QUERIES if "CoverageCell" in query and "NOT EXISTS" in query)
    drawn = {record[0]["key"] for record in await district.read("guide", query, {})}
    assert drawn == {f"{matter}|{area}" for matter, area, _, _ in ruled}
    assert len(drawn) == 6


def test_the_guide_numbers_its_queries_as_the_questions_are() -> None:
    text = (browser_guide.FOLDER / "guide.html").read_text(encoding="utf-8")
    told = re.findall(r"<p>([A-Z]\d+) ", text)
    assert len(told) == len(QUERIES)
    assert set(told) <= {question.id for question in read_questions()}


def test_the_style_tells_every_label_that_the_guide_draws() -> None:
    style = (browser_guide.FOLDER / "style.grass").read_text(encoding="utf-8")
    for label in ("Department", "Responsibility", "CoverageCell", "RiskPoint", "Hazard", "AdminArea", "SubScope"):
        assert f"node.{label} " in style
