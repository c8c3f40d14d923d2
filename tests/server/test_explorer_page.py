"""The explorer's files: all ours, all here, shut off from everything else."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from graphql import parse, validate

from schema.build import build_schema
from server.explorer import SERVED
from server.questions import read_questions
from tests.support.front_door import Door

BROWSER = {"accept": "text/html,application/xhtml+xml,*/*;q=0.8"}


async def test_a_browser_gets_the_explorer_and_every_file_that_it_names(explorer_door: Door) -> None:
    http = explorer_door.http
    assert (await http.get("/")).headers["location"] == "/graphql"
    page = await http.get("/graphql", headers=BROWSER)
    assert page.headers["content-type"].startswith("text/html")
    named = re.findall(r'(?:src|href)="(/[^"]+)"', page.text)
    assert len(named) >= 6
    for path in named:
        answer = await http.get(path)
        assert answer.status_code == 200, path
        assert len(answer.content) > 100
        assert answer.headers["content-type"].split(";")[0] in ("text/javascript", "text/css")
    assert not re.findall(r'(?:src|href)="(?:https?:)?//', page.text)


async def test_the_page_and_its_files_are_shut_off_from_everything_else(explorer_door: Door) -> None:
    for path in ("/graphql", "/explorer/zeren.js", f"/explorer/{SERVED[0]}", "/explorer/questions.json"):
        headers = (await explorer_door.http.get(path, headers=BROWSER)).headers
        policy = headers["content-security-policy"]
        for part in ("default-src 'none'", "script-src 'self';", "connect-src 'self'", "frame-ancestors 'none'"):
            assert part in policy
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["x-frame-options"] == "DENY"
        assert headers["referrer-policy"] == "no-referrer"


async def test_locked_files_are_kept_by_the_browser_and_ours_are_asked_for_again(explorer_door: Door) -> None:
    for name in SERVED:
        assert "max-age" in (await explorer_door.http.get(f"/explorer/{name}")).headers["cache-control"]
    for name in ("zeren.js", "zeren.css", "questions.json"):
        assert (await explorer_door.http.get(f"/explorer/{name}")).headers["cache-control"] == "no-cache"


async def test_the_questions_of_the_explorer_fit_the_schema(explorer_door: Door) -> None:
    told = (await explorer_door.http.get("/explorer/questions.json")).json()
    assert [each["id"] for each in told] == [question.id for question in read_questions()]
    schema = build_schema()._schema  # noqa: SLF001 - graphql-core's schema
    for each in told:
        assert set(each) == {"id", "zh", "en", "query", "variables"}
        assert each["zh"]
        assert each["en"]
        assert validate(schema, parse(each["query"])) == []


def test_a_question_that_does_not_follow_the_form_is_named(tmp_path: Path) -> None:
    (tmp_path / "01-wrong.graphql").write_text("{ __typename }\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"01-wrong\.graphql"):
        read_questions(tmp_path)
