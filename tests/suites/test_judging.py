"""Who judges answers must tell a wrong one: each kind of fault is found, and a fault of a real application too."""

from __future__ import annotations

import pytest

from graph.canned import Canned
from tests.suites.judging import Answer
from tests.support.front_door import open_door

JSON = "application/json; charset=utf-8"
REFUSED = b'{"errors":[{"message":"no","extensions":{"code":"NOT_FOUND"}}]}'


def _with(more: bytes) -> bytes:
    return REFUSED.replace(b'"message"', more + b',"message"')


WRONG = {
    "status 503": Answer(503, JSON, b'{"data":{}}'),
    "media type text/html": Answer(200, "text/html", b'{"data":{}}'),
    "no JSON": Answer(200, JSON, b'{"data":{"share":NaN}}'),
    "no object": Answer(200, JSON, b"[]"),
    "rows is no part": Answer(200, JSON, b'{"data":{},"rows":[]}'),
    "data is no object": Answer(200, JSON, b'{"data":[]}'),
    "neither data nor errors": Answer(200, JSON, b'{"data":null}'),
    "errors is no list": Answer(200, JSON, b'{"errors":[]}'),
    "without a message": Answer(200, JSON, b'{"errors":[{"extensions":{"code":"NOT_FOUND"}}]}'),
    "no documented code": Answer(200, JSON, REFUSED.replace(b"NOT_FOUND", b"INTERNAL")),
    "at no place": Answer(200, JSON, _with(b'"locations":[{"line":0,"column":1}]')),
    "a wrong path": Answer(200, JSON, _with(b'"path":[null]')),
    "more than the specification": Answer(200, JSON, _with(b'"stack":[]')),
}


@pytest.mark.parametrize(("fault", "answer"), WRONG.items(), ids=WRONG)
def test_a_wrong_answer_is_found_wrong(fault: str, answer: Answer) -> None:
    (found,) = answer.faults
    assert fault in found


@pytest.mark.parametrize(("executed", "body"), [(True, b'{"data":{"area":null}}'), (False, REFUSED)])
def test_an_answer_and_a_refusal_are_both_right(executed: bool, body: bytes) -> None:  # noqa: FBT001
    answer = Answer(200, JSON, body)
    assert answer.faults == []
    assert answer.executed is executed


async def test_a_fault_inside_the_application_is_found() -> None:
    door = open_door(Canned({"areas_by_code": [["440308003", "a row that is too short"]]}))
    answered = await door.post('{ area(code: "440308003") { name } }')
    (found,) = Answer(answered.status_code, answered.headers["content-type"], answered.content).faults
    assert "INTERNAL" in found
